//! What a check of the store found, each with the next step.

mod view;

use crate::command::Command;
use crate::keymap::Context;
use crate::text::{Id, Text};
use crate::tui::action::Action;
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::text_box::TextBox;
use crate::words::line::{Line, Weight};

/// What was found.
#[derive(Clone, Debug)]
pub struct Report {
    lines: TextBox,
}

impl Report {
    /// Findings in words, and what to do about each where there is something.
    pub fn new(findings: Vec<(String, String)>, text: &Text) -> Self {
        let lines = findings.into_iter().flat_map(|(what, next)| {
            let next = (!next.is_empty()).then(|| Line::new(Weight::Under, next, ""));
            std::iter::once(Line::new(Weight::Plain, what, "")).chain(next)
        });
        let title = text.get(Id::StoreFindings).to_owned();
        Self {
            lines: TextBox::new(title, lines.collect()),
        }
    }
}

impl Component for Report {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::ask(Action::Close),
            _ if self.lines.move_by(command, cx.size) => Reply::done(),
            _ => Reply::NotMine,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.lines.settle(cx.size);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![Hint::Sign("↑↓", Id::HintLines), Hint::Esc(Id::WordClose)]
    }

    fn is_kept(&self) -> bool {
        false
    }
}
