//! The filter of a list: what is typed, whether it is being typed, and where it is drawn.

use ratatui::layout::Position;
use serde::{Deserialize, Serialize};

use super::input::Input;
use super::painter::Painter;
use crate::keymap::Edit;
use crate::text::{Id, Text};
use crate::tui::theme::Meaning;

/// A filter.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FilterLine {
    typed: Input,
    typing: bool,
}

impl FilterLine {
    /// It is being typed.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// It is being typed, or hides rows.
    pub fn shows(&self) -> bool {
        self.typing || !self.typed.is_empty()
    }

    /// What is typed.
    pub fn value(&self) -> &str {
        self.typed.value()
    }

    /// It is typed from now on.
    pub fn begin(&mut self) {
        self.typing = true;
    }

    /// It stays as it is typed.
    pub fn keep(&mut self) {
        self.typing = false;
    }

    /// It is taken back.
    pub fn clear(&mut self) {
        self.typing = false;
        self.typed.set("");
    }

    /// Does what was typed to it.
    pub fn edit(&mut self, edit: &Edit) {
        self.typed.edit(edit);
    }

    /// Draws it in the first line between two columns, if it shows; the column behind it, and where
    /// the real cursor belongs.
    pub fn draw(
        &self,
        body: &mut Painter<'_>,
        x: u16,
        end: u16,
        text: &Text,
    ) -> (u16, Option<Position>) {
        if !self.shows() {
            return (x, None);
        }
        let x = body.text(x, 0, text.get(Id::FilterLabel), Meaning::Quiet) + 1;
        let room = end.saturating_sub(x + 2);
        let after = body.fitted(x, 0, self.value(), room, Meaning::Accent);
        let caret = Position::new(body.area.x + after, body.area.y);
        (after + 2, self.typing.then_some(caret))
    }
}
