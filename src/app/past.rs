//! A card as the records stood at the end of an earlier day: asked, put together outside, shown.

use std::rc::Rc;

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::Prompt;
use super::screen::Screen;
use crate::department::Desk;
use crate::department::earlier::{Past, RecordThen};
use crate::domain::Ref;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::screens::card::Card;
use crate::words::missing;
use crate::words::{self, label};

/// What the line being typed means.
pub fn echo(prompt: &Prompt, model: &Model) -> Result<String, String> {
    let text = &model.text;
    if prompt.is_empty() {
        return Ok(text.get(Id::AsOfHint).to_owned());
    }
    let day = prompt.date(model)?;
    if day < model.now.date() {
        return Ok(text.date_echo(day, model.now.date()));
    }
    Err(text.get(Id::AsOfNotPast).to_owned())
}

/// Enter on that line.
pub fn chosen(model: &mut Model, desk: &Desk, prompt: Prompt) -> Vec<Effect> {
    let day = prompt.date(model).ok();
    let day = day.filter(|day| !prompt.is_empty() && *day < model.now.date());
    let (Some(day), Some(target)) = (day, model.selected(desk)) else {
        // The line says what is wrong with it; it stays until it is right or left.
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    };
    let words = model.text.as_of_making(model.text.date(day));
    model.status = Some(Status::info(words));
    vec![Effect::ReadPast(target, day)]
}

/// The records of that day are there: shows the card, or says why not.
pub fn read(model: &mut Model, found: RecordThen) -> Vec<Effect> {
    let RecordThen { target, day, then } = found;
    model.status = None;
    match then {
        Ok(register) => {
            let mut desk = Desk::new(register, day);
            if model.meeting.is_some() {
                desk = desk.masked();
            }
            let mut card = Card::new(target, day);
            card.past = Some(Rc::new(Past { day, desk }));
            model.overlays.clear();
            // Another day of the same card takes its place: "back" leads to today.
            if model.past().is_some() {
                model.trail.replace(Screen::Card(card));
            } else {
                model.trail.go(Screen::Card(card));
            }
        }
        Err(why) => {
            model.status = Some(Status::warning(missing::words(why, &model.text, day)));
        }
    }
    Vec::new()
}

/// What a contract or a decision said then, where today its form would open.
pub fn fields(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let text = &model.text;
    let items = words::fields(desk, text, target).into_iter();
    let items = items.map(|field| Item {
        label: text.get(field.id).to_owned(),
        detail: field.value,
        pick: Pick::Keep,
    });
    let (title, items) = (label::of(&desk.register, text, target), items.collect());
    choice::open(model, title, items, 0);
    Vec::new()
}
