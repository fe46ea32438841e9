//! What was found in the store, by a check or as it was opened, each with the next step: to be read as
//! long as it takes.

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
        Self::titled(text.get(Id::StoreFindings), lines.collect())
    }

    /// What was found and done as the store was opened, or beside the work.
    pub fn told(notices: Vec<String>, text: &Text) -> Self {
        let lines = notices.into_iter();
        let lines = lines.map(|words| Line::new(Weight::Plain, words, ""));
        Self::titled(text.get(Id::StoreTold), lines.collect())
    }

    fn titled(title: &str, lines: Vec<Line>) -> Self {
        Self {
            lines: TextBox::new(title.to_owned(), lines),
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
