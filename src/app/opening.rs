//! The store opened, an act was saved, the first start's question.

use super::keys::Pressed;
use super::model::{Model, Overlay};
use super::msg::{Effect, Opening};
use super::status::Status;
use crate::department::Desk;
use crate::domain::Brief;
use crate::keymap::{Code, Key, Keyboard};
use crate::text::Id;

/// The register is full: the screens come alive.
pub fn opened(model: &mut Model, desk: &Desk, opening: Opening) -> Vec<Effect> {
    model.ready = true;
    model.lock = None;
    model.open_failure = None;
    model.read_only = opening.read_only;
    model.folder = opening.folder;
    if let Some(bookmark) = opening.bookmark {
        super::bookmark::open_at(model, desk, *bookmark);
    }
    if let Some(reason) = &model.read_only {
        model.status = Some(Status::warning(reason.clone()));
    }
    if !opening.notices.is_empty() {
        model.status = Some(Status::warning(opening.notices.join(" · ")));
    }
    Vec::new()
}

/// An act is on disk. Only now may the screen say so.
pub fn saved(model: &mut Model, desk: &Desk, brief: &Brief) -> Vec<Effect> {
    let words = model
        .when_saved
        .take()
        .unwrap_or_else(|| crate::words::act(desk, &model.text, brief));
    model.status = Some(Status::done(words));
    if let Some(screen) = model.screen_when_saved.take() {
        model.trail.go(screen);
    }
    Vec::new()
}

/// Asks for the keyboard, once.
pub fn ask_keyboard(model: &mut Model) {
    model.overlays.push(Overlay::Keyboard);
}

/// The key at the right of Tab tells the keyboard.
pub fn keyboard_key(model: &mut Model, key: Key) -> Pressed {
    let keyboard = Keyboard::of_key_right_of_tab(key);
    if keyboard.is_none() && key.code() != Code::Esc {
        return Pressed::Nothing;
    }
    model
        .overlays
        .retain(|overlay| !matches!(overlay, Overlay::Keyboard));
    let Some(keyboard) = keyboard else {
        return Pressed::Nothing;
    };
    model.keyboard = Some(keyboard);
    model.status = Some(Status::info(model.text.get(Id::KeyboardKept)));
    Pressed::Keyboard(keyboard)
}
