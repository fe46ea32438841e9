//! Dates of screens: another week, another day.

use super::desk::Desk;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::{self, Asked};
use super::screen::Screen;
use crate::command::Command;
use crate::domain::plus_days;

/// Asks for the date of what shows.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if model.overlay().is_none() && matches!(model.screen(), Screen::Absence(_)) {
        return super::absence::change(model, desk);
    }
    let asked = match (model.overlay(), model.screen()) {
        (Some(Overlay::Reassign(_)), _) => Asked::ReassignFrom,
        (_, Screen::Contracts(_)) => Asked::Before,
        _ => Asked::Week,
    };
    prompt::open(model, asked);
    Vec::new()
}

/// Enter on a date prompt.
pub fn chosen(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Prompt(prompt)) = model.overlays.pop() else {
        return Vec::new();
    };
    let Ok(date) = prompt.date(model) else {
        // The line says what is wrong with it; it stays until it is right or left.
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    };
    match prompt.asked {
        Asked::Before => {
            if let Screen::Contracts(contracts) = model.trail.here_mut() {
                contracts.before = Some(date);
                contracts.touch();
            }
        }
        Asked::Week => {
            if let Screen::Card(card) = model.trail.here_mut() {
                card.week = date;
            }
        }
        Asked::ReassignFrom => {
            if let Some(Overlay::Reassign(reassign)) = model.overlays.last_mut() {
                reassign.from = date;
                reassign.search(desk);
            }
        }
    }
    Vec::new()
}

/// Left and right: the week before, the week after; a choice in a form.
pub fn sideways(model: &mut Model, _: &Desk, command: Command) -> Vec<Effect> {
    let forward = command == Command::Right;
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        super::forms::sideways(form, forward);
        return Vec::new();
    }
    if let Screen::Card(card) = model.trail.here_mut() {
        card.week = plus_days(card.week, if forward { 7 } else { -7 });
    }
    Vec::new()
}
