//! Moving the cursor of whatever is on top.

use super::forms;
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::tui::action::Tab;

/// Moves by a row, a page, or to an end.
pub fn step(model: &mut Model, _: &Desk, command: Command) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => forms::step(form, command),
        Some(_) => {}
        None => {}
    }
    Vec::new()
}

/// Tab: the next field of a form, the next tab of the header.
pub fn pane(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        let step = if command == Command::NextPane {
            Command::Down
        } else {
            Command::Up
        };
        forms::step(form, step);
        return Vec::new();
    }
    if model.overlay().is_some() {
        return Vec::new();
    }
    next_tab(model, desk, command == Command::NextPane)
}

fn next_tab(model: &mut Model, desk: &Desk, on: bool) -> Vec<Effect> {
    let order = [
        (Tab::Home, Command::GoHome),
        (Tab::Avs, Command::GoAvs),
        (Tab::Pupils, Command::GoPupils),
        (Tab::Establishments, Command::GoEstablishments),
        (Tab::Contracts, Command::GoContracts),
        (Tab::Journal, Command::GoJournal),
    ];
    let here = model.screen().tab();
    let at = order
        .iter()
        .position(|(tab, _)| Some(*tab) == here)
        .unwrap_or(0);
    let next = if on { at + 1 } else { at + order.len() - 1 } % order.len();
    match order.get(next) {
        Some((_, command)) => super::update::dispatch(model, desk, *command),
        None => Vec::new(),
    }
}
