//! A slot more on an accompaniment: of several, which. Where there is none yet, it is made: a pupil is
//! placed, an AVS gets her first.

use super::{asked, placing};
use crate::command::Command;
use crate::domain::{AccompanimentId, Kind, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// Whether such a record has slots, or can have some.
///
/// # Errors
/// The reason it cannot.
pub fn allows(cx: &Cx<'_>, target: Ref) -> Result<(), Reason> {
    match (target.kind, placing::whom(cx.department, target)) {
        (_, Some(pupil)) => placing::allows(cx.department, pupil),
        (Kind::Avs | Kind::Pupil | Kind::Accompaniment, None) => Ok(()),
        _ => Err(Reason::NotHere),
    }
}

/// Opens the form of the accompaniment; of several, asks of which.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    if let Some(pupil) = placing::whom(cx.department, target) {
        return placing::go(pupil);
    }
    let (register, text) = (&cx.department.register, cx.text);
    let ids = cx.department.under_way(target);
    match ids.as_slice() {
        [] => vec![Action::Go(Route::New(Kind::Accompaniment, Some(target)))],
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
