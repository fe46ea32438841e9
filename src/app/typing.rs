//! Typing into whatever takes text.

use super::input::{Input, LineEdit};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::{forms, help, prompt};
use crate::department::Desk;

/// Types a character.
pub fn character(model: &mut Model, desk: &Desk, c: char) -> Vec<Effect> {
    change(model, desk, |input| input.type_char(c))
}

/// Edits the line.
pub fn edit(model: &mut Model, desk: &Desk, edit: LineEdit) -> Vec<Effect> {
    change(model, desk, |input| input.edit(edit))
}

/// Types a pasted text, one clean line of it. Where nothing takes text it is left alone.
pub fn paste(model: &mut Model, desk: &Desk, raw: &str) -> Vec<Effect> {
    if !model.types_text() {
        let words = model.text.get(crate::text::Id::PasteNowhere).to_owned();
        model.status = Some(super::status::Status::info(words));
        return Vec::new();
    }
    change(model, desk, |input| input.paste(raw))
}

fn change(model: &mut Model, desk: &Desk, act: impl FnOnce(&mut Input)) -> Vec<Effect> {
    let text = model.text.clone();
    let mut overlay = model.overlays.pop();
    match &mut overlay {
        Some(Overlay::Finder(finder)) => {
            act(&mut finder.input);
            finder.search(desk, &text);
        }
        Some(Overlay::Palette(palette)) => {
            act(&mut palette.input);
            palette.search(&text);
        }
        Some(Overlay::Help(asked)) => {
            act(&mut asked.input);
            help::search(asked, model);
        }
        Some(Overlay::Prompt(asked)) => {
            act(&mut asked.input);
            prompt::echo(asked, model);
        }
        Some(Overlay::Erasing(erasing)) => {
            act(&mut erasing.input);
            erasing.refused = false;
        }
        Some(Overlay::NoticeStep(step)) => {
            act(&mut step.input);
            step.reckon(model, desk);
        }
        Some(Overlay::Reassign(reassign)) if reassign.takes_reason() => act(&mut reassign.reason),
        Some(Overlay::Form(form)) => forms::typed(form, desk, model, act),
        Some(_) => {}
        None => {
            if let Screen::List(list) = model.trail.here_mut() {
                act(&mut list.filter);
                list.touch();
            }
        }
    }
    model.overlays.extend(overlay);
    forms::asked(model, desk);
    Vec::new()
}
