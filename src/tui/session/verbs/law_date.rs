//! The day whose law is to answer; nothing typed takes the question back.

use super::asked;
use crate::domain::Ref;
use crate::text::Id;
use crate::tui::action::{Action, Question, Route};
use crate::tui::context::Cx;
use crate::words::law_date;

/// Asks for the day.
pub fn ask(about: Ref) -> Action {
    Action::Ask(asked::LAW.about(about), Question::line(Id::PromptLawDate))
}

/// Explains by the law of the day that was typed.
pub fn chosen(cx: &Cx<'_>, about: Ref, typed: &str) -> Vec<Action> {
    let law = law_date::day(typed, cx.today, cx.text).unwrap_or_default();
    vec![Action::Go(Route::ByLaw(about, law))]
}
