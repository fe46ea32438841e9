//! The store opened, an act was saved, the first start's question.

use super::model::Model;
use super::msg::{Effect, Opening};
use crate::department::Desk;
use crate::domain::Brief;
use crate::keymap::Keyboard;
use crate::tui::action::Status;

/// The register is full: the screens come alive.
pub fn opened(model: &mut Model, desk: &Desk, opening: Opening) -> Vec<Effect> {
    model.ready = true;
    model.lock = None;
    model.open_failure = None;
    model.read_only = opening.read_only;
    model.store.folder = opening.folder;
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
    match model.route_when_saved.take() {
        Some(route) => super::shown::go(model, desk, route),
        None => Vec::new(),
    }
}

/// The keyboard was told.
pub fn keep(model: &mut Model, keyboard: Keyboard) -> Vec<Effect> {
    model.keyboard = Some(keyboard);
    vec![Effect::KeepKeyboard(keyboard)]
}
