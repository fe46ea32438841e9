//! Dates of screens: another week, another day.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::{self, Asked};
use crate::command::Command;
use crate::department::Desk;

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
        Asked::LawDate => {
            let law = Some(date).filter(|_| !prompt.is_empty());
            super::how_computed::by_law(model, desk, law);
        }
        // Answered above: they are no dates.
        Asked::BackUpTo | Asked::Setting(_) => {}
    }
    Vec::new()
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
