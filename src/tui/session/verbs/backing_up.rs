//! A backup under a name that is typed.

use super::asked;
use crate::command::Command;
use crate::text::Id;
use crate::tui::action::{Action, Question, Task};

/// Asks for the file.
pub fn ask() -> Action {
    Action::Ask(asked::BACKUP, Question::line(Id::StoreBackUpTitle))
}

/// Makes it; asks again where nothing was typed.
pub fn begin(path: &str) -> Action {
    match path.trim() {
        "" => ask(),
        path => Action::Work(Command::BackUpTo, Task::BackUp(Some(path.to_owned()))),
    }
}
