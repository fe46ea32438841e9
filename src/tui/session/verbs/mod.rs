//! The verbs that are the same on every screen: what they ask, and what becomes of the answer.

pub mod copying;
pub mod delete;
pub mod history;
pub mod links;
pub mod recovery;

use crate::tui::action::{Action, Answer, Tag};
use crate::tui::context::Cx;

const LINKS: u8 = 1;
const HISTORY: u8 = 2;
const DELETE: u8 = 3;
const CODE: u8 = 4;

/// What the session asked is answered.
pub fn answered(cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
    match (tag.what, tag.about, answer) {
        (LINKS, _, Answer::Record(link)) => links::chosen(link),
        (HISTORY, Some(target), Answer::Row(row)) => history::chosen(cx, target, row),
        (DELETE, _, Answer::Record(target)) => delete::confirmed(cx, target),
        (CODE, _, Answer::Row(_)) => vec![Action::ShowCode],
        _ => Vec::new(),
    }
}
