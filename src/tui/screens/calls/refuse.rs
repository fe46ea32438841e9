//! `n`: the call was answered with no. The refusal is kept, and the next best of the plan that
//! remains is proposed in the same act.

use super::Calls;
use crate::command::Command;
use crate::cover::plan::{LIMIT, No, Order, Standing, refuse};
use crate::cover::{Call, Callee};
use crate::domain::{Act, Changes, Instant, SettingKey};
use crate::text::Id;
use crate::tui::action::{Action, Status, Write};
use crate::tui::context::Cx;
use crate::words::label;

/// No: keeps it and asks the next.
pub(super) fn no(calls: &mut Calls, call: &Call, cx: &Cx<'_>) -> Vec<Action> {
    let (text, department) = (cx.text, cx.department);
    let order = calls.order;
    let Callee::Avs(avs) = call.to else {
        return vec![Action::Say(Status::info(text.get(Id::CallNoSchool)))];
    };
    let register = &department.register;
    let dates = call
        .covers
        .iter()
        .filter_map(|id| Some(register.get(*id)?.date));
    let days = (
        dates.clone().min().unwrap_or(department.today()),
        dates.max().unwrap_or(department.today()),
    );
    let no = No {
        avs,
        covers: &call.covers,
        at: instant(cx),
        order: order.unwrap_or(Order::of_number(register.number(SettingKey::FirstPlan))),
        limit: LIMIT,
    };
    let open = department.open_days();
    let at = Standing {
        days,
        now: cx.now.into(),
        open: &open,
    };
    let mut changes = Changes::of(register);
    let told = refuse(register, department.survey(), &mut changes, no, at);
    let mut asked: Vec<_> = told.iter().filter_map(|(_, by)| *by).collect();
    asked.sort_unstable();
    asked.dedup();
    let name = label::avs(register, avs);
    let next: Vec<String> = asked.iter().map(|avs| label::avs(register, *avs)).collect();
    let words = match next.is_empty() {
        true => text.call_no_nobody(name),
        false => text.call_no_saved(name, next.join(", ")),
    };
    let focus = asked.first().map(|avs| Callee::Avs(*avs));
    let school = told.first().and_then(|(id, _)| {
        let slot = *register.get(*id)?.needs.first()?;
        let school = register.get(slot.accompaniment)?.establishment;
        Some(Callee::School(school))
    });
    calls.focus(focus.or(school));
    calls.after_no = true;
    let act = Act::new(Command::CallNo, changes.done());
    vec![Action::Release(avs), Write::said(act, words)]
}

/// The moment of the screen's clock.
fn instant(cx: &Cx<'_>) -> Instant {
    let zoned = cx.now.to_zoned_datetime(cx.zone.clone());
    zoned.map(|zoned| zoned.timestamp()).unwrap_or_default()
}
