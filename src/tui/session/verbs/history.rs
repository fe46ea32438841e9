//! The acts of one record: asked which, and read.

use super::asked;
use crate::domain::Ref;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Route, Status};
use crate::tui::context::Cx;
use crate::words;

/// Acts listed in a record's history.
const LIMIT: usize = 50;

/// Asks which of the acts that touched a record to read.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let acts = department.register.history().of(target).take(LIMIT);
    let item = |(row, brief)| {
        let said = words::act(department, text, brief);
        Item::shows(
            said,
            words::signed(department, text, brief),
            Answer::Row(row),
        )
    };
    let items: Vec<Item> = acts.enumerate().map(item).collect();
    if items.is_empty() {
        return vec![Action::Say(Status::info(text.get(Id::NoHistory)))];
    }
    let title = text.get(Id::HistoryTitle).to_owned();
    vec![Action::Ask(
        asked::HISTORY.about(target),
        Question::choice(title, items),
    )]
}

/// Reads the one chosen.
pub fn chosen(cx: &Cx<'_>, target: Ref, row: usize) -> Vec<Action> {
    let act = cx.department.register.history().of(target).nth(row);
    let read = act.map(|brief| Action::Go(Route::Act(brief.seq)));
    read.into_iter().collect()
}
