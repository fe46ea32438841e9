//! Closing what is on top, and leaving.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::plan::depart;
use super::screen::Screen;

/// Closes the topmost thing: an overlay, a filter; on Home, asked twice, the program.
pub fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(mut overlay) = model.overlays.pop() {
        model.leaving = false;
        // A preview steps back to the choice or the fields it came from before it closes.
        let back = match &mut overlay {
            Overlay::Reassign(reassign) => reassign.step_back(),
            Overlay::Form(form) => form.step_back(),
            _ => false,
        };
        if back {
            model.overlays.push(overlay);
        } else if depart::is_asked(&overlay) {
            depart::keep(model);
        } else if let Overlay::Form(form) = overlay {
            super::forms::keep(model, &form);
        }
        return Vec::new();
    }
    match model.trail.here_mut() {
        Screen::List(list) if list.filtering || !list.filter.is_empty() => {
            list.filtering = false;
            list.filter.set("");
            list.touch();
            Vec::new()
        }
        Screen::Home(_) if model.leaving => vec![Effect::Quit],
        Screen::Home(_) => {
            model.leaving = true;
            let words = model
                .text
                .get(crate::text::Id::CloseAgainToLeave)
                .to_owned();
            model.status = Some(crate::tui::action::status::Status::info(words));
            Vec::new()
        }
        Screen::Absence(plan) if plan.absences.is_draft() && !plan.roster.posts.is_empty() => {
            depart::ask(model)
        }
        _ => {
            model.trail.back();
            Vec::new()
        }
    }
}

/// Leaves.
pub fn quit(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Quit]
}
