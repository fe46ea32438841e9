//! One line to type: a day, a reason, a file.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::domain::TypedLine;
use crate::keymap::{Context, Edit};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;

/// A line, and what whoever asked says of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LinePrompt {
    #[serde(with = "kept")]
    title: Id,
    input: Input,
    /// What it means, or why it means nothing.
    #[serde(skip, default = "unsaid")]
    said: Result<String, String>,
    asked: Asked,
}

fn unsaid() -> Result<String, String> {
    Ok(String::new())
}

impl LinePrompt {
    /// A line with what is typed already.
    pub fn new(title: Id, typed: String, asked: Asked) -> Self {
        Self {
            title,
            input: Input::of(typed),
            said: unsaid(),
            asked,
        }
    }

    /// What is typed.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// What whoever asked says of what is typed.
    pub fn hear(&mut self, said: Result<String, String>) {
        self.said = said;
    }
}

impl Component for LinePrompt {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Prompt]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn command(&mut self, _: &Cx<'_>, command: Command) -> Reply {
        match command {
            // The line says what is wrong with it; it stays until it is right or left.
            Command::Open if self.said.is_err() => Reply::done(),
            Command::Open => Reply::ask(Action::Answer(Answer::Line(self.value().to_owned()))),
            Command::Close => Reply::ask(Action::Answer(Answer::Nothing)),
            _ => Reply::NotMine,
        }
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        Reply::done()
    }

    fn asked(&self) -> Option<Asked> {
        Some(self.asked)
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let (question, about) = (self.title.key(), self.asked.tag.about);
        TypedLine::of(question, about, self.value())
            .into_iter()
            .collect()
    }

    fn retype(&mut self, lines: &mut Vec<TypedLine>) {
        let (question, about) = (self.title.key(), self.asked.tag.about);
        if self.input.is_empty()
            && let Some(words) = TypedLine::take(lines, question, about)
        {
            self.input.set(words);
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![Hint::Sign("⏎", Id::HintOk), Hint::Esc(Id::WordClose)]
    }
}
