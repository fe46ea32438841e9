//! `n`: the call was answered with no. The refusal is kept, and the next best of the plan that
//! remains is proposed in the same act.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::plan::sheet::{LIMIT, moment};
use crate::app::screen::Screen;
use crate::command::Command;
use crate::cover::Callee;
use crate::cover::plan::{No, Order, Standing, refuse};
use crate::department::Desk;
use crate::domain::{Act, Changes, Instant, SettingKey};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::label;

/// No: keeps it and asks the next.
pub fn no(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Calls(calls) = model.screen() else {
        return Vec::new();
    };
    let Some(call) = calls.call().cloned() else {
        return Vec::new();
    };
    let order = calls.order;
    let Callee::Avs(avs) = call.to else {
        model.status = Some(Status::info(text.get(Id::CallNoSchool)));
        return Vec::new();
    };
    let register = &desk.register;
    let dates = call
        .covers
        .iter()
        .filter_map(|id| Some(register.get(*id)?.date));
    let days = (
        dates.clone().min().unwrap_or(desk.today()),
        dates.max().unwrap_or(desk.today()),
    );
    let no = No {
        avs,
        covers: &call.covers,
        at: instant(model),
        order: order.unwrap_or(Order::of_number(register.number(SettingKey::FirstPlan))),
        limit: LIMIT,
    };
    let open = desk.open_days();
    let at = Standing {
        days,
        now: moment(model.now),
        open: &open,
    };
    let mut changes = Changes::of(register);
    let told = refuse(register, desk.survey(), &mut changes, no, at);
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
    model.trail.release(avs);
    if let Screen::Calls(calls) = model.trail.here_mut() {
        calls.focus(focus.or(school));
    }
    model.when_saved = Some(words);
    vec![Effect::Commit(Box::new(Act::new(
        Command::CallNo,
        changes.done(),
    )))]
}

/// The moment of the screen's clock.
fn instant(model: &Model) -> Instant {
    let zoned = model.now.to_zoned_datetime(model.zone.clone());
    zoned.map_or(model.since, |zoned| zoned.timestamp())
}
