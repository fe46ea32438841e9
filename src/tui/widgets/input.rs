//! A line being typed: a value and a cursor. Whatever enters it is cleaned.

use tui_input::InputRequest;

use serde::{Deserialize, Serialize};

use crate::domain::Clean;
use crate::keymap::Edit;

/// A line of text with a cursor.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Input(tui_input::Input);

impl From<String> for Input {
    fn from(value: String) -> Self {
        Self::of(value)
    }
}

impl From<Input> for String {
    fn from(input: Input) -> Self {
        input.value().to_owned()
    }
}

impl Input {
    /// A line that holds `value`, the cursor at its end.
    pub fn of(value: impl Into<String>) -> Self {
        Self(tui_input::Input::new(value.into()))
    }

    /// What was typed.
    pub fn value(&self) -> &str {
        self.0.value()
    }

    /// The cursor, in characters from the start.
    pub fn cursor(&self) -> usize {
        self.0.cursor()
    }

    /// Nothing typed.
    pub fn is_empty(&self) -> bool {
        self.value().is_empty()
    }

    /// Puts other text in its place, the cursor at its end.
    pub fn set(&mut self, value: impl Into<String>) {
        self.0 = tui_input::Input::new(value.into());
    }

    /// Does what was typed to the line. A character that could not be shown is refused; a pasted
    /// text is made one clean line.
    pub fn edit(&mut self, edit: &Edit) {
        let request = match edit {
            Edit::Char(c) => return self.insert(*c),
            Edit::Paste(raw) => return Clean::new(raw).chars().for_each(|c| self.insert(c)),
            Edit::DeleteBack => InputRequest::DeletePrevChar,
            Edit::DeleteForward => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::DeleteAll => InputRequest::DeleteLine,
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::WordLeft => InputRequest::GoToPrevWord,
            Edit::WordRight => InputRequest::GoToNextWord,
            Edit::Start => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
        };
        self.0.handle(request);
    }

    fn insert(&mut self, c: char) {
        // A lone space or combining mark is not clean by itself, yet fine inside a line.
        if !c.is_control() && &*Clean::new(format!("x{c}x")) != "xx" {
            self.0.handle(InputRequest::InsertChar(c));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_becomes_one_clean_line() {
        let mut input = Input::default();
        input.edit(&Edit::Paste("DU\u{1b}[31mBOIS\r\nLéa".to_owned()));
        assert_eq!(input.value(), "DU[31mBOIS  Léa");
    }

    #[test]
    fn control_characters_cannot_be_typed() {
        let mut input = Input::default();
        "ax\u{7}é \u{202e}"
            .chars()
            .for_each(|c| input.edit(&Edit::Char(c)));
        assert_eq!(input.value(), "axé ");
    }
}
