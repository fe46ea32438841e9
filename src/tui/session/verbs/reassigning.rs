//! `r`: which accompaniments are handed over: those of what is selected, one of them, or all. A pupil
//! who has none is placed.

use super::{asked, placing};
use crate::domain::{AccompanimentId, Kind, Ref};
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// The line for all of them.
const ALL: usize = 0;

/// Whether something of a record can be handed over.
///
/// # Errors
/// The reason nothing can.
pub fn allows(cx: &Cx<'_>, target: Ref) -> Result<(), Reason> {
    match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Accompaniment => {
            if let Some(pupil) = placing::whom(cx.department, target) {
                return placing::allows(cx.department, pupil);
            }
            let any = !cx.department.under_way(target).is_empty();
            any.then_some(()).ok_or(Reason::NothingToReassign)
        }
        _ => Err(Reason::NotReassignable),
    }
}

/// Goes on at once with a single accompaniment, else offers a choice among them, or all.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    if let Some(pupil) = placing::whom(cx.department, target) {
        return placing::go(pupil);
    }
    let (register, text) = (&cx.department.register, cx.text);
    let ids = cx.department.under_way(target);
    if ids.len() < 2 {
        return vec![Action::Go(Route::Reassign(ids))];
    }
    let item = |id: &AccompanimentId| {
        let words = label::accompaniment(register, text, *id);
        Item::writes(
            words,
            words::weekly(cx.department, text, *id),
            Answer::Record((*id).into()),
        )
    };
    let mut items: Vec<Item> = ids.iter().map(item).collect();
    let all = text.all_of_them(ids.len());
    items.push(Item::writes(all, "", Answer::Row(ALL)));
    let title = text.reassign_which(label::of(register, text, target));
    vec![Action::Ask(
        asked::REASSIGN.about(target),
        Question::choice(title, items),
    )]
}

/// Goes on with the one chosen, or with all.
pub fn chosen(cx: &Cx<'_>, target: Ref, answer: &Answer) -> Vec<Action> {
    let ids = match answer {
        Answer::Record(one) => one.typed().into_iter().collect(),
        Answer::Row(ALL) => cx.department.under_way(target),
        _ => return Vec::new(),
    };
    vec![Action::Go(Route::Reassign(ids))]
}
