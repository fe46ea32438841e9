//! The finder: a few letters, the answer in the preview, Enter to go there, or to give it to whoever
//! asked for a record.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::domain::Ref;
use crate::keymap::{Context, Edit};
use crate::lookup::{Class, Kinds};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked, Route};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::words::commands;

/// Records listed at most; the count says how many there are.
const LIMIT: usize = 200;
/// Commands listed under them.
const COMMANDS: usize = 4;

/// A line of the finder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// A record.
    Record(Ref),
    /// A record that answers with a slip.
    Near(Ref),
    /// A command whose words match.
    Command(Command),
}

/// The finder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finder {
    /// The words above the line.
    #[serde(with = "kept")]
    title: Id,
    /// Who asked for a record; nobody when she looks for anything.
    asked: Option<Asked>,
    /// The kinds it looks at.
    #[serde(with = "kept")]
    kinds: Kinds,
    /// What is typed.
    input: Input,
    /// What was found, best first.
    #[serde(skip)]
    found: Vec<Found>,
    /// How many records match, shown or not.
    #[serde(skip)]
    total: usize,
    /// Cursor and window.
    #[serde(skip)]
    scroll: Scroll,
}

impl Finder {
    /// A finder of anything, commands too.
    pub fn of_anything() -> Self {
        Self {
            title: Id::FinderTitle,
            asked: None,
            kinds: Kinds::ALL,
            input: Input::default(),
            found: Vec::new(),
            total: 0,
            scroll: Scroll::default(),
        }
    }

    /// A finder of a record of these kinds, for whoever asked.
    pub fn of_record(asked: Asked, title: Id, kinds: Kinds) -> Self {
        Self {
            title,
            asked: Some(asked),
            kinds,
            ..Self::of_anything()
        }
    }

    /// The same with what is typed already.
    pub fn with_typed(mut self, cx: &Cx<'_>, typed: String) -> Self {
        self.input = Input::of(typed);
        self.search(cx);
        self
    }

    /// The same with whoever is meant first shown alone until something is typed.
    pub fn with_first(mut self, first: Option<Ref>) -> Self {
        if let Some(first) = first.filter(|_| self.input.is_empty()) {
            self.found = vec![Found::Record(first)];
            self.total = 1;
        }
        self
    }

    /// What is typed.
    pub fn line(&self) -> &str {
        self.input.value()
    }

    /// What the cursor is on.
    fn selected(&self) -> Option<Found> {
        self.found.get(self.scroll.cursor).copied()
    }

    /// Searches again after the line changed.
    fn search(&mut self, cx: &Cx<'_>) {
        self.scroll = Scroll::default();
        let answer = cx.department.search(self.line(), LIMIT, self.kinds);
        self.total = answer.total;
        let records = answer.hits.iter().map(|hit| match hit.class {
            Class::Near => Found::Near(hit.target),
            _ => Found::Record(hit.target),
        });
        self.found = records.collect();
        if self.asked.is_none() && self.line().chars().count() >= 2 {
            let commands = commands::matching(self.line(), cx.text);
            let commands = commands.into_iter().take(COMMANDS);
            self.found.extend(commands.map(Found::Command));
        }
    }

    /// Enter: goes there, or answers whoever asked. Where nothing was found the line stays to be
    /// mended.
    fn chosen(&self) -> Vec<Action> {
        match (self.selected(), self.asked) {
            (Some(Found::Record(target) | Found::Near(target)), Some(_)) => {
                vec![Action::Answer(Answer::Record(target))]
            }
            (Some(Found::Record(target) | Found::Near(target)), None) => {
                vec![Action::Close, Action::Go(Route::Card(target))]
            }
            (Some(Found::Command(command)), _) => vec![Action::Close, Action::Do(command)],
            (None, _) => Vec::new(),
        }
    }
}

impl Component for Finder {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::Did(self.chosen()),
            Command::Close if self.asked.is_some() => Reply::ask(Action::Answer(Answer::Nothing)),
            _ => {
                let rows = view::rows(cx.size);
                Reply::done_if(self.scroll.move_by(command, self.found.len(), rows))
            }
        }
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        self.search(cx);
        Reply::done()
    }

    fn asked(&self) -> Option<Asked> {
        self.asked
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        self.search(cx);
        true
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("↑↓", Id::HintChoose),
            Hint::Sign("⏎", Id::WordOpen),
            Hint::Esc(Id::WordClose),
        ]
    }
}
