//! Typing into whatever takes text.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::{forms, prompt, shown};
use crate::department::Desk;
use crate::keymap::Edit;

/// Edits the line.
pub fn edit(model: &mut Model, desk: &Desk, edit: &Edit) -> Vec<Effect> {
    change(model, desk, edit)
}

/// Types a pasted text, one clean line of it. Where nothing takes text it is left alone.
pub fn paste(model: &mut Model, desk: &Desk, raw: &str) -> Vec<Effect> {
    if !model.types_text() {
        let words = model.text.get(crate::text::Id::PasteNowhere).to_owned();
        model.status = Some(crate::tui::action::status::Status::info(words));
        return Vec::new();
    }
    change(model, desk, &Edit::Paste(raw.to_owned()))
}

fn change(model: &mut Model, desk: &Desk, edit: &Edit) -> Vec<Effect> {
    if let Some(effects) = shown::typed(model, desk, edit) {
        return effects;
    }
    let mut overlay = model.overlays.pop();
    match &mut overlay {
        Some(Overlay::Prompt(asked)) => {
            asked.input.edit(edit);
            prompt::echo(asked, model);
        }
        Some(Overlay::Form(form)) => forms::typed(form, desk, model, edit),
        Some(_) => {}
        None => {}
    }
    model.overlays.extend(overlay);
    forms::asked(model, desk);
    Vec::new()
}
