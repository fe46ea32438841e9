//! Esc on a plan that is not recorded: the draft is kept, the absence is recorded alone, or all of
//! it is forgotten.

use super::{AbsencePlan, asked, record};
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

/// Asks how; to keep the draft comes first, and is what Esc means there.
pub(super) fn ask(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
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
    if !cx.read_only {
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
    let ways = Question::Ways {
        title: words(Id::DepartTitle).to_owned(),
        items,
        esc: Id::HintKeepDraft,
    };
    Action::Ask(asked::DEPART, ways)
}

/// Leaves in that way; the draft that is kept is taken up again by its name.
pub(super) fn depart(plan: &AbsencePlan, cx: &Cx<'_>, answer: &Answer) -> Vec<Action> {
    match answer {
        Answer::Row(ALONE) => alone(plan, cx),
        Answer::Row(DISCARD) => vec![Action::Discard],
        _ => {
            let words = cx.text.get(Id::PlanDraftKept);
            vec![Action::Back, Action::Say(Status::info(words))]
        }
    }
}

fn alone(plan: &AbsencePlan, cx: &Cx<'_>) -> Vec<Action> {
    let mut changes = Changes::of(&cx.department.register);
    let recorded_as = record::absences(plan, &mut changes);
    record::join(&recorded_as, &cx.department.register, &mut changes);
    let words = record::recorded(plan, cx.department, cx.text);
    let act = Act::new(Command::Absence, changes.done());
    vec![Action::Back, Write::said(act, words)]
}
