//! `r`: which accompaniments are handed over: those of what is selected, one of them, or all.

use super::asked;
use crate::domain::{AccompanimentId, AvsId, Date, Kind, PupilId, Ref};
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
            let any = !accompaniments(cx, target).is_empty();
            any.then_some(()).ok_or(Reason::NothingToReassign)
        }
        _ => Err(Reason::NotReassignable),
    }
}

/// Accompaniments that reassigning `target` could mean: valid today or later.
fn accompaniments(cx: &Cx<'_>, target: Ref) -> Vec<AccompanimentId> {
    let live = |to: Option<Date>| to.is_none_or(|to| cx.today <= to);
    let register = &cx.department.register;
    match target.kind {
        Kind::Avs => {
            let all = register.accompaniments_by(AvsId(target.id));
            let live = all.filter(|(_, link)| live(link.to));
            live.map(|(id, _)| id).collect()
        }
        Kind::Pupil => {
            let all = register.accompaniments_of(PupilId(target.id));
            let live = all.filter(|(_, link)| live(link.to));
            live.map(|(id, _)| id).collect()
        }
        Kind::Accompaniment => vec![AccompanimentId(target.id)],
        _ => Vec::new(),
    }
}

/// Goes on at once with a single accompaniment, else offers a choice among them, or all.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let ids = accompaniments(cx, target);
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
    let ids = accompaniments(cx, target);
    let chosen = match ids.get(row) {
        Some(id) => vec![*id],
        None => ids,
    };
    vec![Action::Go(Route::Reassign(chosen))]
}
