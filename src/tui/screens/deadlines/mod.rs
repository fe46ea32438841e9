//! Deadlines: every one until a day, worst first, of one kind or of all.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::matter::DeadlinesDue;
use crate::domain::{Date, Ref};
use crate::keymap::Context;
use crate::law::hours::school_year_end;
use crate::law::{Deadline, DeadlineKind};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::{self, typed_date};

/// The question which kind shows.
const KIND: Tag = Tag::of(0);
/// The question until when.
pub const UNTIL: Tag = Tag::of(1);
const UNTIL_TITLE: Id = Id::PromptDeadlinesUntil;

/// The deadlines' screen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Deadlines {
    /// Of this kind only.
    #[serde(with = "kept")]
    pub kind: Option<DeadlineKind>,
    /// Until this day, included; the end of the school year by default. Late ones always show.
    #[serde(with = "kept")]
    pub until: Option<Date>,
    /// What shows, worst first.
    #[serde(skip)]
    pub rows: Vec<Deadline>,
    /// How many of them are late: the first ones.
    #[serde(skip)]
    pub late: usize,
    /// Cursor and window.
    pub scroll: Scroll,
    /// The cursor begins on the first late one, or on the first that is not.
    #[serde(skip)]
    begins_late: Option<bool>,
    #[serde(skip)]
    made_for: Option<u64>,
}

impl Deadlines {
    /// The deadline under the cursor.
    pub fn deadline(&self) -> Option<&Deadline> {
        self.rows.get(self.scroll.cursor)
    }

    /// The day looked ahead to.
    pub fn horizon(&self, today: Date) -> Date {
        self.until.unwrap_or_else(|| school_year_end(today))
    }

    /// Another day or kind: rows are made anew.
    fn outdate(&mut self) {
        self.made_for = None;
        self.scroll = Scroll::default();
    }

    /// The kinds to choose from, with how many there are of each.
    fn kinds(&self, cx: &Cx<'_>) -> Question {
        let (text, department) = (cx.text, cx.department);
        let until = self.horizon(department.today());
        let count = |kind: Option<DeadlineKind>| {
            let all = department.deadlines().iter();
            let of_kind = all.filter(|d| kind.is_none_or(|kind| kind == d.kind));
            of_kind.filter(|d| d.late || d.on <= until).count()
        };
        let item = |(row, kind): (usize, Option<DeadlineKind>)| {
            let words = match kind {
                Some(kind) => words::deadline(text, kind),
                None => text.get(Id::DeadlinesAll),
            };
            Item::shows(words, count(kind).to_string(), Answer::Row(row))
        };
        let at = offered().position(|kind| kind == self.kind).unwrap_or(0);
        Question::Choice {
            title: text.get(Id::DeadlinesOfKind).to_owned(),
            items: offered().enumerate().map(item).collect(),
            at,
        }
    }

    fn make(&mut self, cx: &Cx<'_>) {
        let until = self.horizon(cx.department.today());
        let shows = |deadline: &&Deadline| {
            self.kind.is_none_or(|kind| kind == deadline.kind)
                && (deadline.late || deadline.on <= until)
        };
        let all = cx.department.deadlines().iter();
        self.rows = all.filter(shows).copied().collect();
        self.late = self.rows.partition_point(|deadline| deadline.late);
        if let Some(late) = self.begins_late.take() {
            self.scroll.cursor = if late { 0 } else { self.late };
        }
    }
}

/// What is offered: all, then each kind.
fn offered() -> impl Iterator<Item = Option<DeadlineKind>> {
    std::iter::once(None).chain(DeadlineKind::ALL.map(Some))
}

/// Those of a line that counts some of them.
impl From<DeadlinesDue> for Deadlines {
    fn from(line: DeadlinesDue) -> Self {
        Self {
            kind: Some(line.kind),
            until: Some(line.before),
            begins_late: Some(line.late),
            ..Self::default()
        }
    }
}

impl Component for Deadlines {
    fn contexts(&self) -> &'static [Context] {
        &[Context::List, Context::Global]
    }

    /// The record that says so.
    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.deadline().map(|deadline| deadline.about.record())
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        matches!(command, Command::Filter | Command::SetDate).then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => {
                let card = self.selected(cx).map(|of| Action::Go(Route::Card(of)));
                Reply::Did(card.into_iter().collect())
            }
            Command::Filter => Reply::ask(Action::Ask(KIND, self.kinds(cx))),
            Command::SetDate => Reply::ask(Action::Ask(UNTIL, Question::line(UNTIL_TITLE))),
            _ => Reply::done_if(
                self.scroll
                    .move_by(command, self.rows.len(), view::rows(cx.size)),
            ),
        }
    }

    fn reads(&self, cx: &Cx<'_>, _: Tag, typed: &str) -> Result<String, String> {
        let day = typed_date(cx.text, typed, cx.today, Looking::Ahead)?;
        Ok(cx.text.date_echo(day, cx.today))
    }

    fn answered(&mut self, cx: &Cx<'_>, _: Tag, answer: Answer) -> Vec<Action> {
        match answer {
            Answer::Row(row) => {
                self.kind = offered().nth(row).flatten();
                self.outdate();
            }
            Answer::Line(typed) => {
                if let Ok(day) = typed_date(cx.text, &typed, cx.today, Looking::Ahead) {
                    self.until = Some(day);
                    self.outdate();
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        let generation = cx.department.generation();
        if self.made_for != Some(generation) {
            self.made_for = Some(generation);
            self.make(cx);
        }
        self.scroll.settle(self.rows.len(), view::rows(cx.size));
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        [
            Command::Open,
            Command::Filter,
            Command::SetDate,
            Command::Edit,
            Command::Copy,
            Command::Back,
        ]
        .map(Hint::Verb)
        .into()
    }
}
