//! The recovery code is shown to one person alone.

use super::CODE;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Tag};
use crate::tui::context::Cx;

/// Asks whether nobody else sees the screen; the cursor is on no.
pub fn ask(cx: &Cx<'_>) -> Vec<Action> {
    let text = cx.text;
    let items = vec![
        Item::shows(text.get(Id::CodeNotNow), "", Answer::Nothing),
        Item::writes(text.get(Id::CodeShow), "", Answer::Row(1)),
    ];
    let title = text.get(Id::CodeAlone).to_owned();
    let at = 0;
    vec![Action::Ask(
        Tag::of(CODE),
        Question::Choice { title, items, at },
    )]
}
