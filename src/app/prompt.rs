//! One line to type: a date, a file.

use super::input::Input;
use super::model::{Model, Overlay};
use crate::domain::Date;
use crate::text::Id;
use crate::typed::{self, Looking};

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Contracts: who reaches the ceiling before this date.
    Before,
    /// The week of a card.
    Week,
    /// From when a reassignment holds.
    ReassignFrom,
}

/// A prompt.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What the line is for.
    pub asked: Asked,
    /// What is typed.
    pub input: Input,
    /// What it means, or why it means nothing.
    pub echo: Result<String, String>,
}

impl Prompt {
    /// The words above the line.
    pub fn title(&self) -> Id {
        match self.asked {
            Asked::Before => Id::PromptBefore,
            Asked::Week => Id::PromptWeek,
            Asked::ReassignFrom => Id::PromptFrom,
        }
    }

    /// The date typed; today when nothing is.
    pub fn date(&self, model: &Model) -> Result<Date, String> {
        if self.input.value().trim().is_empty() {
            return Ok(model.today());
        }
        typed::date(
            self.input.value(),
            model.today(),
            Looking::Ahead,
            super::words::typed_lang(&model.text),
        )
        .map_err(|problem| super::words::date_problem(&model.text, &problem))
    }
}

/// Opens a prompt.
pub fn open(model: &mut Model, asked: Asked) {
    let mut prompt = Prompt {
        asked,
        input: Input::default(),
        echo: Ok(String::new()),
    };
    echo(&mut prompt, model);
    model.overlays.push(Overlay::Prompt(prompt));
}

/// Says again what the line means.
pub fn echo(prompt: &mut Prompt, model: &Model) {
    prompt.echo = prompt
        .date(model)
        .map(|date| model.text.date_echo(date, model.today()));
}
