//! The palette: commands by their words.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::keymap::{Context, Edit};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Reason};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::words::commands;

/// The palette.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Palette {
    /// What is typed.
    input: Input,
    /// Commands that match, best first.
    #[serde(skip)]
    found: Vec<Command>,
    /// Of each, whether it can be done now.
    #[serde(skip)]
    judged: Vec<Result<(), Reason>>,
    /// Cursor and window.
    #[serde(skip)]
    scroll: Scroll,
}

impl Palette {
    /// The palette with something typed into it.
    pub fn new(typed: impl Into<String>, text: &Text) -> Self {
        let mut palette = Self {
            input: Input::of(typed),
            ..Self::default()
        };
        palette.search(text);
        palette
    }

    /// What is typed.
    pub fn line(&self) -> &str {
        self.input.value()
    }

    /// Searches again after the line changed.
    fn search(&mut self, text: &Text) {
        self.scroll = Scroll::default();
        self.found = commands::matching(self.input.value(), text);
    }
}

impl Component for Palette {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        if command == Command::Open {
            let chosen = self.found.get(self.scroll.cursor).copied();
            let close = std::iter::once(Action::Close);
            return Reply::Did(close.chain(chosen.map(Action::Do)).collect());
        }
        let len = self.found.len();
        if self.scroll.move_by(command, len, view::rows(cx.size)) {
            return Reply::done();
        }
        Reply::NotMine
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        self.search(cx.text);
        Reply::done()
    }

    fn is_picker(&self) -> bool {
        true
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        self.search(cx.text);
        true
    }

    fn offers(&self) -> &[Command] {
        &self.found
    }

    fn judged(&mut self, answers: Vec<Result<(), Reason>>) {
        self.judged = answers;
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("↑↓", Id::HintChoose),
            Hint::Sign("⏎", Id::HintRun),
            Hint::Esc(Id::WordClose),
        ]
    }
}
