//! The cursor: between the fields, or through the lines of the difference; where it was and what was
//! typed there, for a new start.

use super::{Form, Ground, Stage};
use crate::command::Command;
use crate::tui::widgets::input::Input;

/// Fields passed by a page.
const PAGE: usize = 6;

impl Form {
    /// Moves between fields; in the difference, through its lines.
    pub(super) fn step(&mut self, command: Command) {
        let len = match &self.stage {
            Stage::Editing => self.fields.len(),
            Stage::Difference(lines) => lines.len(),
        };
        let at = if self.stage == Stage::Editing {
            self.focus
        } else {
            self.top
        };
        let last = len.saturating_sub(1);
        let to = match command {
            // Past the last field comes the first: Tab goes round.
            Command::Down if at >= last && self.stage == Stage::Editing => 0,
            Command::Up if at == 0 && self.stage == Stage::Editing => last,
            Command::Up => at.saturating_sub(1),
            Command::Down => at + 1,
            Command::PageUp => at.saturating_sub(PAGE),
            Command::PageDown => at + PAGE,
            Command::First => 0,
            Command::Last => last,
            _ => at,
        }
        .min(last);
        match self.stage {
            Stage::Editing => self.go(to),
            Stage::Difference(_) => self.top = to,
        }
    }

    /// The next option of a choice, or the one before.
    pub(super) fn turn(&mut self, forward: bool) {
        let at = self.focus;
        if let Some(field) = self.fields.get_mut(at)
            && field.kind.is_choice()
        {
            field.cycle(forward);
        }
    }

    /// The text under the cursor that is not yet written in full.
    pub(super) fn unfinished(&self) -> Option<&str> {
        let field = self.focused()?;
        let is_typed = field.is_changed() && !field.kind.is_choice();
        is_typed.then(|| field.input.value())
    }

    /// Puts the cursor back, before it the text as it stood, and the reason: what is typed next goes
    /// on from there.
    pub(super) fn go_on_at(
        &mut self,
        focus: usize,
        unfinished: Option<String>,
        reason: Input,
        ground: &Ground<'_>,
    ) {
        self.reason = reason;
        self.go(focus);
        let at = self.focus;
        if let (Some(typed), Some(field)) = (unfinished, self.fields.get_mut(at)) {
            field.put(typed);
            self.check_field(at, ground);
        }
    }
}
