//! What is done to a line of text: characters, and the keys that edit rather than command.

use super::{Code, Key};

/// What a person does to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Edit {
    /// Types a character.
    Char(char),
    /// Types a pasted text; no key ever runs from it.
    Paste(String),
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

impl Edit {
    /// What a key that no binding takes does to a line.
    pub fn of(key: Key) -> Option<Self> {
        if let Some(c) = key.typed() {
            return Some(Self::Char(c));
        }
        Some(match (key.code(), key.ctrl()) {
            (Code::Backspace, false) => Self::DeleteBack,
            (Code::Backspace, true) => Self::DeleteWord,
            (Code::Delete, _) => Self::DeleteForward,
            (Code::Left, false) => Self::Left,
            (Code::Right, false) => Self::Right,
            (Code::Left, true) => Self::WordLeft,
            (Code::Right, true) => Self::WordRight,
            (Code::Home, _) => Self::Start,
            (Code::End, _) => Self::End,
            _ => return None,
        })
    }

    /// Ctrl-U and Ctrl-W where nothing else is bound to them, as in a shell.
    pub fn of_shell(key: Key) -> Option<Self> {
        if key == Key::with_ctrl('u') {
            Some(Self::DeleteAll)
        } else if key == Key::with_ctrl('w') {
            Some(Self::DeleteWord)
        } else {
            None
        }
    }
}
