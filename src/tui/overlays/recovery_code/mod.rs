//! The recovery code on screen, to be copied by hand. It stays in its overlay: in no draft, in
//! nothing that is kept, on no clipboard; a lock takes it away.

mod view;

use crate::command::Command;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Reason};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::secret::SecretInput;

/// The code while it shows; wiped with the overlay.
#[derive(Debug)]
pub struct RecoveryCode(SecretInput);

impl RecoveryCode {
    /// The code, to be shown.
    pub fn new(code: SecretInput) -> Self {
        Self(code)
    }
}

impl Component for RecoveryCode {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    /// Neither the code nor what lies under it in its place is copied.
    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        (command == Command::Copy).then_some(Err(Reason::NotHere))
    }

    fn command(&mut self, _: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::ask(Action::Close),
            _ => Reply::NotMine,
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![Hint::Esc(Id::HintWipe)]
    }

    fn is_kept(&self) -> bool {
        false
    }
}
