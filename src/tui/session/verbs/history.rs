//! The acts of one record: asked which, and read.

use super::asked;
use crate::domain::Ref;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Status};
use crate::tui::context::Cx;
use crate::words;

/// Acts listed in a record's history.
const LIMIT: usize = 50;

/// Asks which of the acts that touched a record to read.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let acts = department.register.acts_about(target).take(LIMIT);
    let items: Vec<Item> = acts
        .map(|brief| {
            let said = words::act(department, text, brief);
            let by = words::signed(department, text, brief);
            Item::shows(said, by, Answer::Act(brief.seq))
        })
        .collect();
    if items.is_empty() {
        return vec![Action::Say(Status::info(text.get(Id::NoHistory)))];
    }
    let title = text.get(Id::HistoryTitle).to_owned();
    vec![Action::Ask(asked::HISTORY, Question::choice(title, items))]
}
