//! The first start's question: the key at the right of Tab tells the keyboard.

mod view;

use crate::command::Command;
use crate::keymap::{Code, Context, Key, Keyboard};
use crate::text::Id;
use crate::tui::action::{Action, Status};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;

/// The question.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyboardQuestion;

impl Component for KeyboardQuestion {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn command(&mut self, _: &Cx<'_>, _: Command) -> Reply {
        Reply::NotMine
    }

    /// Every key is an answer, or none; Esc leaves it for another time.
    fn key(&mut self, cx: &Cx<'_>, key: Key) -> Reply {
        match Keyboard::of_key_right_of_tab(key) {
            Some(keyboard) => Reply::Did(vec![
                Action::Close,
                Action::KeepKeyboard(keyboard),
                Action::Say(Status::info(cx.text.get(Id::KeyboardKept))),
                Action::AskName,
            ]),
            None if key.code() == Code::Esc => Reply::Did(vec![Action::Close, Action::AskName]),
            None => Reply::done(),
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![Hint::Esc(Id::HintLater)]
    }

    fn is_kept(&self) -> bool {
        false
    }
}
