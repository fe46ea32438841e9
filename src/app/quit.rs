//! Closing what is on top, and leaving.

use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::text::Id;
use crate::tui::action::Status;

/// Closes the topmost thing: an overlay, a filter, the screen.
pub fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(mut overlay) = model.overlays.pop() {
        model.leaving = false;
        // A preview steps back to the choice or the fields it came from before it closes.
        let back = match &mut overlay {
            Overlay::Form(form) => form.step_back(),
            _ => false,
        };
        if back {
            model.overlays.push(overlay);
        } else if let Overlay::Form(form) = overlay {
            super::forms::keep(model, &form);
        }
        return Vec::new();
    }
    model.trail.back();
    Vec::new()
}

/// Leaves, once it is asked twice.
pub fn leave(model: &mut Model) -> Vec<Effect> {
    if model.leaving {
        return vec![Effect::Quit];
    }
    model.leaving = true;
    model.status = Some(Status::info(model.text.get(Id::CloseAgainToLeave)));
    Vec::new()
}

/// Leaves.
pub fn quit(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Quit]
}
