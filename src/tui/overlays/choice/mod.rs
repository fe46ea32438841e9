//! One of a few: chosen with Enter or its digit.

mod view;

use crate::command::Command;
use crate::domain::Ref;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked, Item, Reason, Route, Status};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

/// A few lines, one of which is chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    title: String,
    items: Vec<Item>,
    scroll: Scroll,
    asked: Asked,
    /// What Esc does, for the footer.
    esc: Id,
}

impl Choice {
    /// A choice with its cursor on `at`.
    pub fn new(title: String, items: Vec<Item>, at: usize, asked: Asked) -> Self {
        let scroll = Scroll {
            cursor: at.min(items.len().saturating_sub(1)),
            top: 0,
        };
        Self {
            title,
            items,
            scroll,
            asked,
            esc: Id::WordClose,
        }
    }

    /// The same, of which Esc is one way.
    pub fn with_esc(self, esc: Id) -> Self {
        Self { esc, ..self }
    }

    /// The record that the line under the cursor stands for.
    fn record(&self) -> Option<Ref> {
        self.items.get(self.scroll.cursor)?.record
    }

    fn chosen(&self, cx: &Cx<'_>) -> Reply {
        let Some(item) = self.items.get(self.scroll.cursor) else {
            return Reply::ask(Action::Answer(Answer::Nothing));
        };
        if cx.meeting && item.writes {
            let why = Status::warning(Reason::InMeeting.words(cx.text));
            return Reply::Did(vec![Action::Answer(Answer::Nothing), Action::Say(why)]);
        }
        Reply::ask(Action::Answer(item.answer.clone()))
    }
}

impl Component for Choice {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let deletes = command == Command::Delete && self.record().is_some();
        deletes.then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => self.chosen(cx),
            Command::Delete => match self.record() {
                Some(record) => Reply::Did(vec![
                    Action::Answer(Answer::Nothing),
                    Action::Go(Route::Deleting(record)),
                ]),
                None => Reply::NotMine,
            },
            Command::Close => Reply::ask(Action::Answer(Answer::Nothing)),
            _ => {
                let height = view::rows(cx.size);
                match self.scroll.move_by(command, self.items.len(), height) {
                    true => Reply::done(),
                    false => Reply::NotMine,
                }
            }
        }
    }

    fn nth(&mut self, cx: &Cx<'_>, n: usize) -> Reply {
        if n == 0 || n > self.items.len() {
            return Reply::done();
        }
        self.scroll.cursor = n - 1;
        self.chosen(cx)
    }

    fn asked(&self) -> Option<Asked> {
        Some(self.asked)
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let mut hints = vec![
            Hint::Sign("↑↓", Id::HintChoose),
            Hint::Sign("⏎", Id::HintOk),
            Hint::Sign("1-9", Id::HintThatOne),
        ];
        if self.record().is_some() {
            hints.push(Hint::Verb(Command::Delete));
        }
        hints.push(Hint::Esc(self.esc));
        hints
    }

    fn is_kept(&self) -> bool {
        false
    }
}
