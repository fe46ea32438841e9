//! `o`: writes the absences that are not recorded yet, and who takes over, as one act; then the
//! calls.

use crate::app::calls;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::command::Command;
use crate::cover::plan::{Conflict, NeedChoice, Order, Post, conflict, covers, reopened};
use crate::cover::{NeedState as Became, calls as calls_of};
use crate::department::Desk;
use crate::domain::{AbsenceId, Absentee, Act, Change, Changes};
use crate::text::{Id, Text};
use crate::tui::action::status::Status;
use crate::words::{self, label};

use super::take::clashes;
use super::{AbsencePlan, Absent, force};

/// Writes what is new; with nothing new, goes to the calls. What was chosen by hand and does not
/// hold together is refused.
pub fn record(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.trail.here_mut() else {
        return Vec::new();
    };
    if let Some((at, words)) = refused(plan, desk, &text) {
        plan.scroll.cursor = at;
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    let mut changes = Changes::of(&desk.register);
    let fresh = plan.absences.is_draft();
    let ids = absences(plan, &mut changes);
    let others = others(plan, desk, &ids);
    let order = Some(plan.order);
    let proposes = is_proposing(plan);
    if let Some(shown) = plan.shown().filter(|_| proposes) {
        covers(
            &desk.register,
            &mut changes,
            &ids,
            &plan.roster,
            &shown.plan,
        );
    }
    if changes.is_empty() {
        return nothing_new(model, desk, ids, others, order);
    }
    let changes = changes.done();
    let written = changes
        .iter()
        .filter(|change| matches!(change, Change::Cover(_)))
        .count();
    let calls = plan.shown().map_or(0, |shown| shown.outcome.calls());
    let words = match written {
        0 => recorded(plan, desk, &text),
        n => text.plan_saved(n, text.plan_calls(calls)),
    };
    let command = if fresh {
        Command::Absence
    } else {
        Command::Cover
    };
    let mut act = Act::new(command, changes);
    if proposes {
        act.reasons = force::overruled(plan, desk);
    }
    // They are not in the register before it is saved; a refusal looks again.
    for (absent, id) in plan.absences.all_mut().zip(&ids) {
        absent.recorded = Some(*id);
    }
    model.when_saved = Some(words);
    if written > 0 {
        model.screen_when_saved = Some(calls::screen(ids, others, order));
    }
    vec![Effect::Commit(Box::new(act))]
}

/// Adds the absences that are not recorded; tells the numbers of all, in their order.
pub(super) fn absences(plan: &AbsencePlan, changes: &mut Changes) -> Vec<AbsenceId> {
    let all = plan.absences.all();
    all.map(|absent| {
        absent
            .recorded
            .unwrap_or_else(|| changes.add(absent.absence.clone()))
    })
    .collect()
}

/// That the absences are recorded, and how many needs nobody takes yet.
pub(super) fn recorded(plan: &AbsencePlan, desk: &Desk, text: &Text) -> String {
    let open = |post: &&Post| post.need.status == Became::Open && !post.lost;
    let n = plan.roster.posts.iter().filter(open).count();
    let name = |absent: &Absent| label::absentee(&desk.register, &absent.absence);
    let names: Vec<String> = plan.absences.all().map(name).collect();
    text.absence_recorded(names.join(", "), n)
}

/// Why what was chosen by hand cannot be written, and the place of the need.
fn refused(plan: &AbsencePlan, desk: &Desk, text: &Text) -> Option<(usize, String)> {
    let (register, survey) = (&desk.register, desk.survey());
    let (at, avs, why) = conflict(register, survey, &plan.roster, &plan.hand)?;
    let words = match why {
        Conflict::Filter(filter) => {
            let name = label::avs(register, avs);
            let why = words::filter(desk, text, &filter);
            text.plan_no_longer_holds(name, why)
        }
        Conflict::Clash(clash) => text.plan_conflict(clashes(desk, text, avs, clash)),
    };
    Some((at, words))
}

/// Someone comes for at least one need that is not written yet, or something is decided by hand.
fn is_proposing(plan: &AbsencePlan) -> bool {
    let given = plan.shown().map(|shown| shown.plan.given.as_slice());
    let decided =
        plan.roster.posts.iter().any(|post| {
            post.choice(&plan.hand) == Some(&NeedChoice::Leave) || post.broken.is_some()
        });
    decided
        || given
            .unwrap_or_default()
            .iter()
            .any(|given| given.is_new() && given.by().is_some())
}

/// Other absences whose covers fall with these: their calls are made with these.
fn others(plan: &AbsencePlan, desk: &Desk, ids: &[AbsenceId]) -> Vec<AbsenceId> {
    let mut all: Vec<AbsenceId> = Vec::new();
    for absent in plan.absences.all() {
        let absence = &absent.absence;
        if let Absentee::Avs(avs) = absence.who {
            let days = (absence.from.date, absence.to.date);
            all.extend(reopened(&desk.register, avs, days));
        }
    }
    all.sort_unstable();
    all.dedup();
    all.retain(|other| !ids.contains(other));
    all
}

fn nothing_new(
    model: &mut Model,
    desk: &Desk,
    ids: Vec<AbsenceId>,
    others: Vec<AbsenceId>,
    order: Option<Order>,
) -> Vec<Effect> {
    if !calls_of(&desk.register, &ids).is_empty() {
        model.trail.go(calls::screen(ids, others, order));
        return Vec::new();
    }
    let open = model.absence_mut().is_some_and(|plan| {
        plan.roster
            .posts
            .iter()
            .any(|post| post.need.status == Became::Open && !post.lost)
    });
    let words = if open {
        Id::PlanNobodyProposed
    } else {
        Id::AbsenceAlreadyRecorded
    };
    model.status = Some(Status::info(model.text.get(words)));
    Vec::new()
}
