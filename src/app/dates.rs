//! Dates of screens: another week, another day.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::{self, Asked};
use super::screen::Screen;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::Date;

/// Asks for the date of what shows.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if let Some(Overlay::Reassign(_)) = model.overlay() {
        prompt::open(model, Asked::ReassignFrom);
        return Vec::new();
    }
    super::shown::below(model, desk, Command::SetDate)
}

/// Asks for the day whose law is to answer.
pub fn ask_law(model: &mut Model) -> Vec<Effect> {
    prompt::open(model, Asked::LawDate);
    Vec::new()
}

/// Enter on a date prompt.
pub fn chosen(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Prompt(prompt)) = model.overlays.pop() else {
        return Vec::new();
    };
    match prompt.asked {
        Asked::AsOf => return super::past::chosen(model, desk, prompt),
        Asked::BackUpTo => return super::upkeep::file_chosen(model, prompt),
        Asked::Setting(asking) => {
            return super::upkeep::setting_chosen(model, desk, prompt, asking);
        }
        _ => {}
    }
    let Ok(date) = prompt.date(model) else {
        // The line says what is wrong with it; it stays until it is right or left.
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    };
    match prompt.asked {
        Asked::Before => {
            if let Screen::Contracts(contracts) = model.trail.here_mut() {
                contracts.look_ahead(date);
            }
        }
        Asked::DeadlinesUntil => {
            if let Screen::Deadlines(due) = model.trail.here_mut() {
                due.look_ahead(date);
            }
        }
        Asked::Week => {
            if let Screen::Card(card) = model.trail.here_mut() {
                card.week = date;
            }
        }
        Asked::LawDate => law_chosen(model, desk, Some(date).filter(|_| !prompt.is_empty())),
        // Answered above: they are no dates.
        Asked::AsOf | Asked::BackUpTo | Asked::Setting(_) => {}
        Asked::ReassignFrom => {
            if let Some(Overlay::Reassign(reassign)) = model.overlays.last_mut() {
                reassign.start(desk, date);
            }
        }
    }
    Vec::new()
}

/// The law of that day answers, or each rule's own again: in the explanation on top, on contracts,
/// else in an explanation of what is selected.
fn law_chosen(model: &mut Model, desk: &Desk, law: Option<Date>) {
    let floats = model.overlay().is_some();
    match model.trail.here_mut() {
        Screen::Contracts(contracts) if !floats => contracts.ask_law(law),
        _ => super::how_computed::by_law(model, desk, law),
    }
}

/// Left and right: the week before, the week after; the school year before or after; a choice in
/// a form.
pub fn sideways(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    let forward = command == Command::Right;
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        super::forms::sideways(form, forward);
        return Vec::new();
    }
    super::shown::below(model, desk, command)
}
