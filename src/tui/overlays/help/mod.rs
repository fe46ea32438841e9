//! Help for what shows: each key and what it does there, filtered as one types.

mod view;

use crate::command::{Command, Group};
use crate::keymap::{Context, Edit};
use crate::lookup::fold;
use crate::text::Id;
use crate::tui::action::{Action, Reason};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;

/// Help.
#[derive(Clone, Debug)]
pub struct Help {
    /// What is typed.
    input: Input,
    /// The contexts it was asked from.
    contexts: &'static [Context],
    /// Commands that have a key there: what is done here first, moving about last.
    found: Vec<Command>,
    /// Of each, whether it can be done now.
    judged: Vec<Result<(), Reason>>,
    /// Cursor and window.
    scroll: Scroll,
}

impl Help {
    /// Help asked from where keys are looked up in `contexts`.
    pub fn new(cx: &Cx<'_>, contexts: &'static [Context]) -> Self {
        let mut help = Self {
            input: Input::default(),
            contexts,
            found: Vec::new(),
            judged: Vec::new(),
            scroll: Scroll::default(),
        };
        help.search(cx);
        help
    }

    /// Finds again after the line changed.
    fn search(&mut self, cx: &Cx<'_>) {
        let typed = fold::key(self.input.value());
        self.scroll = Scroll::default();
        self.found = Command::ALL
            .iter()
            .copied()
            .filter(|command| !cx.keymap.keys_for(*command, self.contexts).is_empty())
            .filter(|command| {
                let label = fold::key(cx.text.command(*command));
                typed.split_whitespace().all(|word| label.contains(word))
            })
            .collect();
        self.found.sort_by_key(|command| rank(command.group()));
    }
}

/// Records first: what a person came to do.
fn rank(group: Group) -> u8 {
    match group {
        Group::Records => 0,
        Group::Look => 1,
        Group::Go => 2,
        Group::App => 3,
        Group::Move => 4,
    }
}

impl Component for Help {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Help]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        if command == Command::Open {
            let chosen = self.found.get(self.scroll.cursor).copied();
            let close = std::iter::once(Action::Close);
            return Reply::Did(close.chain(chosen.map(Action::Do)).collect());
        }
        let len = self.found.len();
        if self.scroll.move_by(command, len, view::page(cx.size)) {
            return Reply::done();
        }
        Reply::NotMine
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        self.search(cx);
        Reply::done()
    }

    fn is_picker(&self) -> bool {
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

    fn is_kept(&self) -> bool {
        false
    }
}
