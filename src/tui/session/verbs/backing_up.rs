//! A backup under a name that is typed.

use super::asked;
use crate::command::Command;
use crate::text::Id;
use crate::tui::action::{Action, Question, Task};
use crate::tui::context::Cx;

/// Asks for the file.
pub fn ask() -> Action {
    Action::Ask(asked::BACKUP, Question::line(Id::StoreBackUpTitle))
}

/// What may be typed.
///
/// # Errors
/// Nothing is typed.
pub fn reads(cx: &Cx<'_>, typed: &str) -> Result<String, String> {
    let hint = cx.text.get(Id::StoreBackUpHint).to_owned();
    if typed.trim().is_empty() {
        Err(hint)
    } else {
        Ok(hint)
    }
}

/// Makes it.
pub fn begin(path: &str) -> Action {
    let path = path.trim().to_owned();
    Action::Work(Command::BackUpTo, Task::BackUp(Some(path)))
}
