//! How a number is computed: a sum that adds up, and the law it rests on, asked by the law of
//! another day and back.

mod view;

use crate::command::Command;
use crate::domain::{Date, Ref};
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::text_box::TextBox;
use crate::words::{explaining, law_date};

/// The question of the law of which day.
const LAW: Tag = Tag::of(0);

/// An explanation.
#[derive(Clone, Debug)]
pub struct Explain {
    /// The record it is about.
    about: Ref,
    /// The day whose law is asked; none: the law of each rule's own day.
    law: Option<Date>,
    /// The law of the screen under it: what "back" comes back to.
    under: Option<Date>,
    lines: TextBox,
}

impl Explain {
    /// Explains the number of a record by the law of the screen under it.
    pub fn new(cx: &Cx<'_>, about: Ref, law: Option<Date>) -> Self {
        let (title, lines) = explaining::of(about, law, cx.now, cx.text, cx.department);
        Self {
            about,
            law,
            under: law,
            lines: TextBox::new(title, lines),
        }
    }

    /// Explains it by the law of a day that was asked for, over a screen that asks none.
    pub fn asked(cx: &Cx<'_>, about: Ref, law: Option<Date>) -> Self {
        Self {
            under: None,
            ..Self::new(cx, about, law)
        }
    }

    /// Another law is asked than that of the screen.
    fn asks(&self) -> bool {
        self.law != self.under
    }
}

impl Component for Explain {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        (command == Command::LawDate).then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::ask(Action::Close),
            Command::LawDate => Reply::ask(Action::Ask(LAW, Question::line(Id::PromptLawDate))),
            // The question of the law is taken back first.
            Command::Close if self.asks() => {
                *self = Self::new(cx, self.about, self.under);
                Reply::done()
            }
            _ if self.lines.move_by(command, cx.size) => Reply::done(),
            _ => Reply::NotMine,
        }
    }

    fn reads(&self, cx: &Cx<'_>, _: Tag, typed: &str) -> Result<String, String> {
        law_date::reads(typed, cx.today, cx.text)
    }

    fn answered(&mut self, cx: &Cx<'_>, _: Tag, answer: Answer) -> Vec<Action> {
        if let Answer::Line(typed) = answer
            && let Ok(law) = law_date::day(&typed, cx.today, cx.text)
        {
            *self = Self {
                under: self.under.filter(|_| law.is_some()),
                ..Self::new(cx, self.about, law)
            };
        }
        Vec::new()
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.lines.settle(cx.size);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let back = match self.asks() {
            true => Id::HintOwnLaw,
            false => Id::WordClose,
        };
        vec![
            Hint::Sign("↑↓", Id::HintLines),
            Hint::Esc(back),
            Hint::Verb(Command::LawDate),
        ]
    }

    fn is_kept(&self) -> bool {
        false
    }
}
