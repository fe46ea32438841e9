//! A plan that is not written asks before it is left, whichever key leaves it: the draft is kept, the
//! absence is recorded alone, or all of it is forgotten.

use super::{AbsencePlan, Leaving, asked, record};
use crate::command::Command;
use crate::domain::{Act, Changes};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Status, Write};
use crate::tui::context::Cx;

/// The draft is kept; nothing is written.
const KEEP: usize = 0;
/// The absence is recorded; who takes over is for later.
const ALONE: usize = 1;
/// The draft is forgotten; nothing is written.
const DISCARD: usize = 2;

/// It is not left.
const STAY: usize = 3;

/// Asks how; to keep the draft comes first, and is what Esc means there.
pub fn ask(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    let text = cx.text;
    let words = |id| text.get(id);
    let alone = match plan.absences.is_joint() {
        true => Id::DepartAloneJoint,
        false => Id::DepartAlone,
    };
    let mut items = vec![Item::shows(
        words(Id::DepartKeep),
        words(Id::DepartKeepWhat),
        Answer::Row(KEEP),
    )];
    if !cx.read_only && plan.absences.is_draft() {
        items.push(Item::writes(
            words(alone),
            words(Id::DepartAloneWhat),
            Answer::Row(ALONE),
        ));
    }
    items.push(Item::shows(
        words(Id::DepartDiscard),
        words(Id::DepartDiscardWhat),
        Answer::Row(DISCARD),
    ));
    items.push(Item::shows(
        words(Id::DepartStay),
        words(Id::DepartStayWhat),
        Answer::Row(STAY),
    ));
    let ways = Question::Ways {
        title: words(Id::DepartTitle).to_owned(),
        items,
        esc: Id::HintKeepDraft,
    };
    Action::Ask(asked::DEPART, ways)
}

/// Leaves in that way, to where it was about to be left for; the draft that is kept is taken up again
/// by its name.
pub(super) fn depart(plan: &mut AbsencePlan, cx: &Cx<'_>, answer: &Answer) -> Vec<Action> {
    if *answer == Answer::Row(STAY) {
        plan.stay();
        return Vec::new();
    }
    let discards = *answer == Answer::Row(DISCARD);
    let way = match plan.let_go() {
        None | Some(Leaving::Do(Command::Back | Command::Close)) => None,
        Some(Leaving::Do(command)) => Some(Action::Do(command)),
        Some(Leaving::Go(route)) => Some(Action::Go(route)),
    };
    // What is discarded goes back by itself.
    let back = way.is_none() && !discards;
    let mut actions: Vec<Action> = discards.then_some(Action::Discard).into_iter().collect();
    actions.extend(back.then_some(Action::Back));
    actions.extend(way);
    match answer {
        Answer::Row(ALONE) => actions.push(alone(plan, cx)),
        Answer::Row(DISCARD) => {}
        _ => {
            let words = cx.text.get(Id::PlanDraftKept);
            actions.push(Action::Say(Status::info(words)));
        }
    }
    actions
}

fn alone(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    let mut changes = Changes::of(&cx.department.register);
    let recorded_as = record::absences(plan, &mut changes);
    record::join(&recorded_as, &cx.department.register, &mut changes);
    let words = record::recorded(plan, cx.department, cx.text);
    let act = Act::new(Command::Absence, changes.done());
    Write::said(act, words)
}
