//! One line to type: a date, a file.

use serde::{Deserialize, Serialize};

use super::model::{Model, Overlay};
use super::upkeep;
use crate::domain::Date;
use crate::text::Id;
use crate::tui::widgets::input::Input;
use crate::typed::{self, Looking};
use crate::words::setting;

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// Contracts: who reaches the ceiling before this date.
    Before,
    /// Deadlines: those until this date.
    DeadlinesUntil,
    /// The week of a card.
    Week,
    /// The day whose records a card shall tell of.
    AsOf,
    /// The file of a backup.
    BackUpTo,
    /// A number of the store; asked again rather than kept.
    #[serde(skip)]
    Setting(upkeep::Asking),
    /// From when a reassignment holds.
    ReassignFrom,
    /// The day whose law is asked; nothing typed takes the question back.
    LawDate,
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
            Asked::DeadlinesUntil => Id::PromptDeadlinesUntil,
            Asked::Week => Id::PromptWeek,
            Asked::AsOf => Id::PromptAsOf,
            Asked::BackUpTo => Id::UpkeepBackUpTitle,
            Asked::Setting(asking) => setting::title(asking.key),
            Asked::ReassignFrom => Id::PromptFrom,
            Asked::LawDate => Id::PromptLawDate,
        }
    }

    /// Nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.input.value().trim().is_empty()
    }

    /// The date typed; today when nothing is.
    pub fn date(&self, model: &Model) -> Result<Date, String> {
        if self.is_empty() {
            return Ok(model.today());
        }
        let looking = match self.asked {
            // What the law said is asked of the past.
            Asked::LawDate | Asked::AsOf => Looking::Back,
            _ => Looking::Ahead,
        };
        let today = match self.asked {
            // A day is told from today, whatever day shows.
            Asked::AsOf => model.now.date(),
            _ => model.today(),
        };
        typed::date(
            self.input.value(),
            today,
            looking,
            crate::words::typed_lang(&model.text),
        )
        .map_err(|problem| crate::words::date_problem(&model.text, &problem))
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
    if prompt.asked == Asked::LawDate && prompt.is_empty() {
        prompt.echo = Ok(model.text.get(Id::PromptLawOwn).to_owned());
        return;
    }
    match prompt.asked {
        Asked::BackUpTo => {
            prompt.echo = Ok(model.text.get(Id::UpkeepBackUpHint).to_owned());
            return;
        }
        Asked::Setting(asking) => {
            return prompt.echo = upkeep::setting_echo(prompt, asking, &model.text);
        }
        Asked::AsOf => return prompt.echo = super::past::echo(prompt, model),
        _ => {}
    }
    prompt.echo = prompt
        .date(model)
        .map(|date| model.text.date_echo(date, model.today()));
}
