//! One line to type: a date, a file.

use super::model::{Model, Overlay};
use super::upkeep;
use crate::domain::Date;
use crate::text::Id;
use crate::tui::widgets::input::Input;
use crate::typed::Looking;
use crate::words::{setting, typed_date};

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The file of a backup.
    BackUpTo,
    /// A number of the store.
    Setting(upkeep::Asking),
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
            Asked::BackUpTo => Id::UpkeepBackUpTitle,
            Asked::Setting(asking) => setting::title(asking.key),
            Asked::LawDate => Id::PromptLawDate,
        }
    }

    /// Nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.input.value().trim().is_empty()
    }

    /// The date typed; today when nothing is.
    pub fn date(&self, model: &Model) -> Result<Date, String> {
        let looking = match self.asked {
            // What the law said is asked of the past.
            Asked::LawDate => Looking::Back,
            _ => Looking::Ahead,
        };
        typed_date(&model.text, self.input.value(), model.today(), looking)
    }
}

/// Opens a prompt.
pub fn open(model: &mut Model, asked: Asked) {
    open_with(model, asked, "");
}

/// Opens a prompt with what was typed already.
pub fn open_with(model: &mut Model, asked: Asked, typed: impl Into<String>) {
    let mut prompt = Prompt {
        asked,
        input: Input::of(typed),
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
        _ => {}
    }
    prompt.echo = prompt
        .date(model)
        .map(|date| model.text.date_echo(date, model.today()));
}
