//! `r`: which accompaniments are handed over: those of what is selected, one of them, or all.

use super::asked;
use crate::domain::{AccompanimentId, Kind, Ref};
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// Whether something of a record can be handed over.
///
/// # Errors
/// The reason nothing can.
pub fn allows(cx: &Cx<'_>, target: Ref) -> Result<(), Reason> {
    match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Accompaniment => {
            let any = !cx.department.under_way(target).is_empty();
            any.then_some(()).ok_or(Reason::NothingToReassign)
        }
        _ => Err(Reason::NotReassignable),
    }
}

/// Goes on at once with a single accompaniment, else offers a choice among them, or all.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let ids = cx.department.under_way(target);
    if ids.len() < 2 {
        return vec![Action::Go(Route::Reassign(ids))];
    }
    let item = |(row, id): (usize, &AccompanimentId)| {
        let words = label::accompaniment(register, text, *id);
        Item::writes(
            words,
            words::weekly(cx.department, text, *id),
            Answer::Row(row),
        )
    };
    let mut items: Vec<Item> = ids.iter().enumerate().map(item).collect();
    let all = text.all_of_them(ids.len());
    items.push(Item::writes(all, "", Answer::Row(ids.len())));
    let title = text.reassign_which(label::of(register, text, target));
    vec![Action::Ask(
        asked::REASSIGN.about(target),
        Question::choice(title, items),
    )]
}

/// Goes on with the one chosen; past the last, with all.
pub fn chosen(cx: &Cx<'_>, target: Ref, row: usize) -> Vec<Action> {
    let ids = cx.department.under_way(target);
    let chosen = match ids.get(row) {
        Some(id) => vec![*id],
        None => ids,
    };
    vec![Action::Go(Route::Reassign(chosen))]
}
