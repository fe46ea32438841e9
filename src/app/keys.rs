//! A key: a command, a character of a text, an edit of a line, a digit, or part of a sequence.

use super::model::Model;
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::keymap::{Edit, Key, KeyOutcome, Keyboard, digit};

/// What a key means here.
#[derive(Debug)]
pub enum Pressed {
    /// A command.
    Do(Command),
    /// An edit of the line being typed.
    Line(Edit),
    /// The choice of that number, from 1.
    Digit(usize),
    /// It asked for a key, and this one answered it.
    Answered(Vec<Effect>),
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
    if let Some(effects) = super::shown::ask(model, desk, |top, cx| top.key(cx, key)) {
        return Pressed::Answered(effects);
    }
    let contexts = model.contexts();
    let keymap = model.keymap.clone();
    match model.resolver.press(&keymap, key, contexts) {
        KeyOutcome::Command(command) => {
            model.leaving &= command == Command::Close;
            Pressed::Do(command)
        }
        KeyOutcome::Typed(key) if model.types_text() => line(Edit::of(key)),
        KeyOutcome::Typed(key) if model.ready => line(Edit::of(key)),
        KeyOutcome::Typed(_) => Pressed::Nothing,
        KeyOutcome::Unbound(key) if model.types_text() => line(Edit::of_shell(key)),
        KeyOutcome::Unbound(key) => chosen_digit(model, key),
        KeyOutcome::Pending(_) | KeyOutcome::Cancelled => Pressed::Nothing,
    }
}

fn line(edit: Option<Edit>) -> Pressed {
    edit.map_or(Pressed::Nothing, Pressed::Line)
}

/// The number a key means where only a choice is expected; on AZERTY the unshifted row too.
fn chosen_digit(model: &Model, key: Key) -> Pressed {
    // What shows says itself what a digit chooses.
    let chooses = model.top().is_some();
    let keyboard = model.keyboard.unwrap_or(Keyboard::Qwerty);
    match digit(key, keyboard) {
        Some(n) if chooses && n > 0 => Pressed::Digit(usize::from(n)),
        _ => Pressed::Nothing,
    }
}
