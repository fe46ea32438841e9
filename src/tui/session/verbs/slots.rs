//! A slot more on an accompaniment: of several, which.

use super::asked;
use crate::command::Command;
use crate::domain::{AccompanimentId, Kind, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Route, Status};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// Whether such a record has slots.
pub fn can_have(target: Ref) -> bool {
    matches!(target.kind, Kind::Avs | Kind::Pupil | Kind::Accompaniment)
}

/// Opens the form of the accompaniment; of several, asks of which.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let ids = cx.department.under_way(target);
    match ids.as_slice() {
        [] => vec![Action::Say(Status::info(text.get(Id::FormNoSlotHere)))],
        [id] => vec![Action::Go(Route::Form((*id).into(), Command::AddSlot))],
        several => {
            let item = |id: &AccompanimentId| {
                Item::writes(
                    label::accompaniment(register, text, *id),
                    words::weekly(cx.department, text, *id),
                    Answer::Record((*id).into()),
                )
            };
            let items = several.iter().map(item).collect();
            let title = text.get(Id::FormAddSlotWhich).to_owned();
            vec![Action::Ask(asked::SLOT, Question::choice(title, items))]
        }
    }
}

/// Opens the form of the one chosen.
pub fn of(accompaniment: Ref) -> Vec<Action> {
    vec![Action::Go(Route::Form(accompaniment, Command::Edit))]
}
