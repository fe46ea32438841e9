//! A key: a command, a character of a text, an edit of a line, a digit, or part of a sequence.

use super::input::LineEdit;
use super::model::{Model, Overlay};
use super::screen::Screen;
use crate::command::Command;
use crate::department::Desk;
use crate::keymap::{Code, Key, Keyboard, Outcome, digit};

/// What a key means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// A command.
    Do(Command),
    /// A character to type.
    Type(char),
    /// An edit of the line being typed.
    Line(LineEdit),
    /// The choice of that number, from 1.
    Digit(usize),
    /// The keyboard was told.
    Keyboard(Keyboard),
    /// A key on the locked screen: nothing of the keymap.
    Locked(Key),
    /// Nothing, or the beginning of a sequence.
    Nothing,
}

/// Resolves a key against what shows.
pub fn press(model: &mut Model, desk: &Desk, key: Key) -> Pressed {
    if model.lock.is_some() {
        return Pressed::Locked(key);
    }
    model.status = None;
    if matches!(model.overlay(), Some(Overlay::Keyboard)) {
        return super::opening::keyboard_key(model, key);
    }
    let contexts = model.contexts();
    let keymap = model.keymap.clone();
    match model.resolver.press(&keymap, key, contexts) {
        Outcome::Command(command) => {
            model.leaving &= command == Command::Close;
            Pressed::Do(command)
        }
        Outcome::Typed(key) if model.types_text() => typed(key),
        Outcome::Typed(key) => search_from_home(model, desk, key),
        Outcome::Unbound(key) if model.types_text() => wiped(key),
        Outcome::Unbound(key) => chosen_digit(model, key),
        Outcome::Pending(_) | Outcome::Cancelled => Pressed::Nothing,
    }
}

fn typed(key: Key) -> Pressed {
    match (key.typed(), line_edit(key)) {
        (Some(c), _) => Pressed::Type(c),
        (None, Some(edit)) => Pressed::Line(edit),
        (None, None) => Pressed::Nothing,
    }
}

fn line_edit(key: Key) -> Option<LineEdit> {
    Some(match (key.code(), key.ctrl()) {
        (Code::Backspace, false) => LineEdit::DeleteBack,
        (Code::Backspace, true) => LineEdit::DeleteWord,
        (Code::Delete, _) => LineEdit::DeleteForward,
        (Code::Left, false) => LineEdit::Left,
        (Code::Right, false) => LineEdit::Right,
        (Code::Left, true) => LineEdit::WordLeft,
        (Code::Right, true) => LineEdit::WordRight,
        (Code::Home, _) => LineEdit::Start,
        (Code::End, _) => LineEdit::End,
        _ => return None,
    })
}

/// Ctrl-U and Ctrl-W, as in a shell.
fn wiped(key: Key) -> Pressed {
    if key == Key::with_ctrl('u') {
        Pressed::Line(LineEdit::DeleteAll)
    } else if key == Key::with_ctrl('w') {
        Pressed::Line(LineEdit::DeleteWord)
    } else {
        Pressed::Nothing
    }
}

/// Home's search box: what is typed there begins a search of everything.
fn search_from_home(model: &mut Model, desk: &Desk, key: Key) -> Pressed {
    if let (Some(c), true, Screen::Home(_)) = (key.typed(), model.ready, model.screen()) {
        super::finder::open(
            model,
            desk,
            super::finder::Goal::Open,
            crate::lookup::Kinds::ALL,
            &c.to_string(),
        );
    }
    Pressed::Nothing
}

/// The number a key means where only a choice is expected; on AZERTY the unshifted row too.
fn chosen_digit(model: &Model, key: Key) -> Pressed {
    let chooses = match model.overlay() {
        Some(overlay) => matches!(overlay, Overlay::Choice(_) | Overlay::Reassign(_)),
        None => matches!(model.screen(), Screen::Absence(_)),
    };
    let keyboard = model.keyboard.unwrap_or(Keyboard::Qwerty);
    match digit(key, keyboard) {
        Some(n) if chooses && n > 0 => Pressed::Digit(usize::from(n)),
        _ => Pressed::Nothing,
    }
}
