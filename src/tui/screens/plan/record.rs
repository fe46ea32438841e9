//! `o`: writes the absences that are not recorded yet, and who takes over, as one act; then the
//! calls.

use crate::command::Command;
use crate::cover::plan::{Conflict, NeedChoice, Post, conflict, covers, reopened};
use crate::cover::{NeedState as Became, Recording, calls as calls_of};
use crate::department::Department;
use crate::domain::{AbsenceId, Absentee, Act, Change, Changes, Register};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Route, Status, Write};
use crate::tui::context::Cx;
use crate::words::{self, label};

use super::take::clashes;
use super::{AbsencePlan, Absent, force};

/// Writes what is new; with nothing new, goes to the calls. What was chosen by hand and does not
/// hold together is refused.
pub(super) fn record(plan: &mut AbsencePlan, cx: &Cx<'_>) -> Action {
    let (text, department) = (cx.text, cx.department);
    if let Some((at, words)) = refused(plan, department, text) {
        plan.scroll.cursor = at;
        return Action::Say(Status::warning(words));
    }
    let mut changes = Changes::of(&department.register);
    let fresh = plan.absences.is_draft();
    let recorded_as = absences(plan, &mut changes);
    let ids: Vec<AbsenceId> = recorded_as.iter().map(|(id, _)| *id).collect();
    let others = others(plan, department, &ids);
    let calls = Route::CallsTogether {
        absences: ids.clone(),
        others,
        order: Some(plan.order),
    };
    let proposes = is_proposing(plan);
    if let Some(shown) = plan.shown().filter(|_| proposes) {
        covers(
            &department.register,
            &mut changes,
            &each(&recorded_as),
            &plan.roster,
            &shown.plan,
        );
    }
    join(&recorded_as, &department.register, &mut changes);
    if changes.is_empty() {
        return nothing_new(plan, cx, &ids, calls);
    }
    let changes = changes.done();
    let written = changes
        .iter()
        .filter(|change| matches!(change, Change::Cover(_)))
        .count();
    let asked = plan.shown().map_or(0, |shown| shown.outcome.calls());
    let words = match written {
        0 => recorded(plan, department, text),
        n => text.plan_saved(n, text.plan_calls(asked)),
    };
    let command = if fresh {
        Command::Absence
    } else {
        Command::Cover
    };
    let mut act = Act::new(command, changes);
    if proposes {
        act.reasons = force::overruled(plan, department);
    }
    // They are not in the register before it is saved; a refusal looks again.
    for (absent, id) in plan.absences.all_mut().zip(&ids) {
        absent.recorded = Some(*id);
    }
    Action::Write(Box::new(Write {
        act,
        said: Some(words),
        then: (written > 0).then_some(calls),
    }))
}

/// Adds the absences that are not recorded, or not all; tells the numbers of all, in their order.
pub(super) fn absences(plan: &AbsencePlan, changes: &mut Changes) -> Vec<(AbsenceId, Recording)> {
    let all = plan.absences.all().map(Absent::recording);
    all.map(|recording| (recording.write(changes), recording))
        .collect()
}

fn each(all: &[(AbsenceId, Recording)]) -> Vec<(AbsenceId, &Recording)> {
    all.iter().map(|(id, recording)| (*id, recording)).collect()
}

/// Adds the end of the records that are part of another now.
pub(super) fn join(all: &[(AbsenceId, Recording)], register: &Register, changes: &mut Changes<'_>) {
    for (id, recording) in all {
        recording.join(register, changes, *id);
    }
}

/// That the absences are recorded, and how many needs nobody takes yet.
pub(super) fn recorded(plan: &AbsencePlan, department: &Department, text: &Text) -> String {
    let open = |post: &&Post| post.need.status == Became::Open && !post.lost;
    let n = plan.roster.posts.iter().filter(open).count();
    let name = |absent: &Absent| label::absentee(&department.register, &absent.absence);
    let names: Vec<String> = plan.absences.all().map(name).collect();
    text.absence_recorded(names.join(", "), n)
}

/// Why what was chosen by hand cannot be written, and the place of the need.
fn refused(plan: &AbsencePlan, department: &Department, text: &Text) -> Option<(usize, String)> {
    let (register, survey) = (&department.register, department.survey());
    let (at, avs, why) = conflict(register, survey, &plan.roster, &plan.hand)?;
    let words = match why {
        Conflict::Filter(filter) => {
            let name = label::avs(register, avs);
            let why = words::filter(department, text, &filter);
            text.plan_no_longer_holds(name, why)
        }
        Conflict::Clash(clash) => text.plan_conflict(clashes(department, text, avs, clash)),
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
fn others(plan: &AbsencePlan, department: &Department, ids: &[AbsenceId]) -> Vec<AbsenceId> {
    let mut all: Vec<AbsenceId> = Vec::new();
    for absent in plan.absences.all() {
        let absence = absent.whole();
        if let Absentee::Avs(avs) = absence.who {
            let days = (absence.from.date, absence.to.date);
            all.extend(reopened(&department.register, avs, days));
        }
    }
    all.sort_unstable();
    all.dedup();
    all.retain(|other| !ids.contains(other));
    all
}

fn nothing_new(plan: &AbsencePlan, cx: &Cx<'_>, ids: &[AbsenceId], calls: Route) -> Action {
    if !calls_of(&cx.department.register, ids).is_empty() {
        return Action::Go(calls);
    }
    let mut posts = plan.roster.posts.iter();
    let open = posts.any(|post| post.need.status == Became::Open && !post.lost);
    let words = if open {
        Id::PlanNobodyProposed
    } else {
        Id::AbsenceAlreadyRecorded
    };
    Action::Say(Status::info(cx.text.get(words)))
}
