//! A line being typed: a value and a cursor. Whatever enters it is cleaned.

use tui_input::InputRequest;

use crate::domain::Clean;

/// A line of text with a cursor.
#[derive(Clone, Debug, Default)]
pub struct Input(tui_input::Input);

/// What can be done to a line besides typing into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LineEdit {
    DeleteBack,
    DeleteForward,
    DeleteWord,
    DeleteAll,
    Left,
    Right,
    WordLeft,
    WordRight,
    Start,
    End,
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

    /// Types one character; one that could not be shown is refused.
    pub fn type_char(&mut self, c: char) {
        // A lone space or combining mark is not clean by itself, yet fine inside a line.
        if !c.is_control() && &*Clean::new(format!("x{c}x")) != "xx" {
            self.0.handle(InputRequest::InsertChar(c));
        }
    }

    /// Types a pasted text, made one clean line.
    pub fn paste(&mut self, raw: &str) {
        for c in Clean::new(raw).chars() {
            self.0.handle(InputRequest::InsertChar(c));
        }
    }

    /// Edits the line.
    pub fn edit(&mut self, edit: LineEdit) {
        let request = match edit {
            LineEdit::DeleteBack => InputRequest::DeletePrevChar,
            LineEdit::DeleteForward => InputRequest::DeleteNextChar,
            LineEdit::DeleteWord => InputRequest::DeletePrevWord,
            LineEdit::DeleteAll => InputRequest::DeleteLine,
            LineEdit::Left => InputRequest::GoToPrevChar,
            LineEdit::Right => InputRequest::GoToNextChar,
            LineEdit::WordLeft => InputRequest::GoToPrevWord,
            LineEdit::WordRight => InputRequest::GoToNextWord,
            LineEdit::Start => InputRequest::GoToStart,
            LineEdit::End => InputRequest::GoToEnd,
        };
        self.0.handle(request);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_becomes_one_clean_line() {
        let mut input = Input::default();
        input.paste("DU\u{1b}[31mBOIS\r\nLéa");
        assert_eq!(input.value(), "DU[31mBOIS  Léa");
    }

    #[test]
    fn control_characters_cannot_be_typed() {
        let mut input = Input::default();
        "ax\u{7}é \u{202e}".chars().for_each(|c| input.type_char(c));
        assert_eq!(input.value(), "axé ");
    }
}
