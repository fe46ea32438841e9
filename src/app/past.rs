//! A card as the records stood at the end of an earlier day: asked, put together outside, shown.

use std::fmt;
use std::rc::Rc;

use super::card::Card;
use super::choice::{self, Item, Pick};
use super::desk::Desk;
use super::label;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::{self, Asked, Prompt};
use super::screen::Screen;
use super::status::Status;
use super::words;
use crate::domain::{Date, Ref, Register};
use crate::text::Id;

/// The records at the end of a day, and the answers derived from them on that day.
pub struct Past {
    /// The day.
    pub day: Date,
    /// Its records.
    pub desk: Desk,
}

impl fmt::Debug for Past {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Past")
            .field("day", &self.day)
            .finish_non_exhaustive()
    }
}

/// What is known of a record on an earlier day.
pub struct Found {
    /// The record.
    pub target: Ref,
    /// The day.
    pub day: Date,
    /// The records then, or why the card cannot be shown.
    pub then: Result<Register, Missing>,
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Found")
            .field("target", &self.target)
            .field("day", &self.day)
            .finish_non_exhaustive()
    }
}

/// Why a card cannot be shown as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The kept history reaches back to that day only.
    KeptSince(Date),
    /// No history is kept.
    NothingKept,
    /// The record was made later, on that day.
    NotYet(Date),
    /// The record was not there.
    NotThere,
}

impl Missing {
    /// Its words, for a card asked as of `day`.
    pub fn words(self, text: &crate::text::Text, day: Date) -> String {
        let day = text.date(day);
        match self {
            Self::KeptSince(first) => text.as_of_kept_since(day, text.date(first)),
            Self::NothingKept => text.get(Id::AsOfNothingKept).to_owned(),
            Self::NotYet(made) => text.as_of_not_yet(day, text.date(made)),
            Self::NotThere => text.as_of_not_there(day),
        }
    }
}

/// Asks for the day.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    prompt::open(model, Asked::AsOf);
    Vec::new()
}

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
pub fn chosen(model: &mut Model, prompt: Prompt) -> Vec<Effect> {
    let day = prompt.date(model).ok();
    let day = day.filter(|day| !prompt.is_empty() && *day < model.now.date());
    let (Some(day), Some(target)) = (day, model.selected()) else {
        // The line says what is wrong with it; it stays until it is right or left.
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    };
    let words = model.text.as_of_making(model.text.date(day));
    model.status = Some(Status::info(words));
    vec![Effect::ReadPast(target, day)]
}

/// The records of that day are there: shows the card, or says why not.
pub fn read(model: &mut Model, found: Found) -> Vec<Effect> {
    let Found { target, day, then } = found;
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
        Err(missing) => {
            model.status = Some(Status::warning(missing.words(&model.text, day)));
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
