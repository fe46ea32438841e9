//! `o`: writes the absence, if it is not recorded yet, and who takes over, as one act; then the
//! calls.

use crate::app::calls;
use crate::app::desk::Desk;
use crate::app::label;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::app::status::Status;
use crate::command::Command;
use crate::cover::plan::{Choice, Given, covers, touched};
use crate::cover::{Status as Became, calls as calls_of};
use crate::domain::{AbsenceId, Absentee, Act, Change, Changes};
use crate::say;
use crate::text::Id;

use super::{AbsencePlan, force};

/// Writes what is new; with nothing new, goes to the calls.
pub fn record(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.trail.here_mut() else {
        return Vec::new();
    };
    let mut changes = Changes::of(&desk.register);
    let fresh = plan.recorded.is_none();
    let id = match plan.recorded {
        Some(id) => id,
        None => changes.add(plan.absence.clone()),
    };
    let others = others(plan, desk, id);
    let proposes = is_proposing(plan);
    if let Some(shown) = plan.shown().filter(|_| proposes) {
        covers(
            &desk.register,
            &mut changes,
            &[id],
            &plan.roster,
            &shown.plan,
        );
    }
    if changes.is_empty() {
        return nothing_new(model, desk, id, others);
    }
    let changes = changes.done();
    let written = changes
        .iter()
        .filter(|change| matches!(change, Change::Cover(_)))
        .count();
    let calls = plan.shown().map_or(0, |shown| shown.outcome.calls());
    let words = if written == 0 {
        let open = |given: &&Given| **given == Given::Nobody;
        let given = plan.shown().map(|shown| shown.plan.given.as_slice());
        let n = given.unwrap_or_default().iter().filter(open).count();
        let name = label::absentee(&desk.register, &plan.absence);
        say!(text, AbsenceRecorded, name = name, n = n)
    } else {
        let calls = say!(text, PlanCalls, n = calls);
        say!(text, PlanSaved, n = written, calls = calls)
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
    // It is not in the register before it is saved; a refusal looks again.
    plan.recorded = Some(id);
    model.when_saved = Some(words);
    if written > 0 {
        model.screen_when_saved = Some(calls::screen(id, others));
    }
    vec![Effect::Commit(Box::new(act))]
}

/// Someone comes for at least one need that is not written yet, or something is decided by hand.
fn is_proposing(plan: &AbsencePlan) -> bool {
    let given = plan.shown().map(|shown| shown.plan.given.as_slice());
    let decided = plan
        .roster
        .posts
        .iter()
        .any(|post| post.choice(&plan.hand) == Some(&Choice::Leave) || post.broken.is_some());
    decided
        || given
            .unwrap_or_default()
            .iter()
            .any(|given| given.is_new() && given.by().is_some())
}

/// Other absences whose covers fall with this one: their calls are made with these.
fn others(plan: &AbsencePlan, desk: &Desk, id: AbsenceId) -> Vec<AbsenceId> {
    let Absentee::Avs(avs) = plan.absence.who else {
        return Vec::new();
    };
    let days = (plan.absence.from.date, plan.absence.to.date);
    let mut all = touched(&desk.register, avs, days);
    all.retain(|other| *other != id);
    all
}

fn nothing_new(
    model: &mut Model,
    desk: &Desk,
    id: AbsenceId,
    others: Vec<AbsenceId>,
) -> Vec<Effect> {
    if !calls_of(&desk.register, &[id]).is_empty() {
        model.trail.go(calls::screen(id, others));
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
