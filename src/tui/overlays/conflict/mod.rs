//! A record that somebody else changed meanwhile: what each made of it, field by field, and which of
//! both counts where both changed. It answers whoever asked, and writes nothing itself.

mod rows;
mod view;

use crate::command::Command;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked, Conflict};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

/// The question, and what is chosen so far.
#[derive(Clone, Debug)]
pub struct ConflictDialog {
    /// What each changed.
    conflict: Conflict,
    /// Of each field that both changed, whether hers counts.
    mine: Vec<bool>,
    /// The cursor, over all fields: those that both changed come first.
    scroll: Scroll,
    asked: Asked,
}

impl ConflictDialog {
    /// The question; until she says otherwise what she typed counts.
    pub fn new(conflict: Conflict, asked: Asked) -> Self {
        Self {
            mine: vec![true; conflict.both.len()],
            conflict,
            scroll: Scroll::default(),
            asked,
        }
    }

    /// Lets the other side of a field count.
    fn turn(&mut self, at: usize) {
        if let Some(mine) = self.mine.get_mut(at) {
            *mine = !*mine;
        }
    }

    /// How many fields are told.
    fn len(&self) -> usize {
        let conflict = &self.conflict;
        conflict.both.len() + conflict.theirs.len() + conflict.mine.len()
    }

    /// The fields in which hers counts.
    fn chosen(&self) -> Vec<Id> {
        let forks = self.conflict.both.iter().zip(&self.mine);
        forks
            .filter_map(|(fork, mine)| mine.then_some(fork.id))
            .collect()
    }
}

impl Component for ConflictDialog {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn command(&mut self, _: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::ask(Action::Answer(Answer::Mine(self.chosen()))),
            Command::Close => Reply::ask(Action::Answer(Answer::Nothing)),
            Command::Left | Command::Right => {
                self.turn(self.scroll.cursor);
                Reply::done()
            }
            // Each field is some lines: a page is a few of them.
            _ => Reply::done_if(self.scroll.move_by(command, self.len(), 3)),
        }
    }

    fn chooses(&self, n: usize) -> bool {
        (1..=self.mine.len()).contains(&n)
    }

    fn nth(&mut self, _: &Cx<'_>, n: usize) -> Reply {
        if self.chooses(n) {
            self.scroll.go(n - 1, self.len(), 3);
            self.turn(n - 1);
        }
        Reply::done()
    }

    fn asked(&self) -> Option<Asked> {
        Some(self.asked)
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let mut hints = Vec::new();
        if self.scroll.cursor < self.mine.len() {
            hints.push(Hint::Sign("←→", Id::HintTurnSide));
        }
        hints.push(Hint::Sign("⏎", Id::HintWrite));
        if self.len() > 1 {
            hints.push(Hint::Sign("↑↓", Id::HintLines));
        }
        hints.push(Hint::Esc(Id::HintBackToForm));
        hints
    }

    fn is_kept(&self) -> bool {
        false
    }
}
