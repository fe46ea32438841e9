//! Deadlines: every one until a day, worst first, of one kind or of all.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::matter::DeadlinesDue;
use crate::domain::{Date, Ref};
use crate::keymap::{Context, Edit};
use crate::law::hours::school_year_end;
use crate::law::{Deadline, DeadlineKind};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::filter_line::FilterLine;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::row_filter::RowFilter;
use crate::words::{row, typed_date};

/// The question what the rows are ordered by.
const ORDER: Tag = Tag::of(0);
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
    /// How many of them are late.
    #[serde(skip)]
    pub late: usize,
    /// How many there are without the filter.
    #[serde(skip)]
    pub total: usize,
    /// What rows must hold.
    pub filter: FilterLine,
    /// What they are ordered by.
    pub order: DeadlineOrder,
    /// The other way round.
    pub down: bool,
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

    /// What to order by; the present one is under the cursor, choosing it turns it round.
    fn orders(&self, cx: &Cx<'_>) -> Question {
        let names = DeadlineOrder::ALL.iter().map(|by| by.title());
        let at = DeadlineOrder::ALL.iter().position(|by| *by == self.order);
        Question::order(names, at, self.down, cx.text)
    }

    fn order_by(&mut self, row: usize) {
        if let Some(by) = DeadlineOrder::ALL.get(row) {
            self.down = *by == self.order && !self.down;
            self.order = *by;
            self.outdate();
        }
    }

    fn make(&mut self, cx: &Cx<'_>) {
        let until = self.horizon(cx.department.today());
        let shows = |deadline: &&Deadline| {
            self.kind.is_none_or(|kind| kind == deadline.kind)
                && (deadline.late || deadline.on <= until)
        };
        let (department, text) = (cx.department, cx.text);
        let columns = row::DEADLINE_FIGURES;
        let filter = RowFilter::read(self.filter.value(), columns, text, cx.today);
        let mut words = String::new();
        let mut passes = |of: &&Deadline| {
            words.clear();
            row::of_deadline(of, department, text, &mut words);
            filter.passes(&words, |column| row::deadline_figure(of, column, cx.today))
        };
        let all = department.deadlines().iter().filter(shows);
        let all: Vec<&Deadline> = all.collect();
        self.total = all.len();
        let all = all.into_iter();
        self.rows = all
            .filter(|of| filter.is_empty() || passes(of))
            .copied()
            .collect();
        self.late = self.rows.iter().filter(|deadline| deadline.late).count();
        self.sort(cx);
        if let Some(late) = self.begins_late.take() {
            self.scroll.cursor = if late { 0 } else { self.late };
        }
    }
}

impl Deadlines {
    /// Puts the rows, worst first, in the order asked; of equals the worst comes first.
    fn sort(&mut self, cx: &Cx<'_>) {
        let department = cx.department;
        let rows = &mut self.rows;
        match self.order {
            DeadlineOrder::Worst => {}
            DeadlineOrder::Name => rows.sort_by_cached_key(|of| {
                let person = of.about.person();
                (department.sort_key(person).to_owned(), person)
            }),
            DeadlineOrder::Kind => rows.sort_by_key(|of| of.kind),
            DeadlineOrder::Due => rows.sort_by_key(|of| of.on),
        }
        if self.down {
            rows.reverse();
        }
    }
}

/// What deadlines are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeadlineOrder {
    /// Late ones first, then by day.
    #[default]
    Worst,
    /// Whose.
    Name,
    /// What.
    Kind,
    /// By when.
    Due,
}

impl DeadlineOrder {
    const ALL: [Self; 4] = [Self::Worst, Self::Name, Self::Kind, Self::Due];

    /// Its words.
    pub fn title(self) -> Id {
        match self {
            Self::Worst => Id::OrderWorst,
            Self::Name => Id::ColName,
            Self::Kind => Id::ColDeadline,
            Self::Due => Id::ColDue,
        }
    }
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
        if self.filter.is_typing() {
            &[Context::Prompt]
        } else {
            &[Context::List, Context::Global]
        }
    }

    /// The record that says so.
    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.deadline().map(|deadline| deadline.about.record())
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let its_own = matches!(command, Command::Filter | Command::Order | Command::SetDate);
        its_own.then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open if self.filter.is_typing() => {
                self.filter.keep();
                Reply::done()
            }
            // What hides rows is taken back before the screen is left: what is typed, then the kind.
            Command::Close if self.filter.shows() => {
                self.filter.clear();
                self.outdate();
                Reply::done()
            }
            Command::Close if self.kind.is_some() => {
                self.kind = None;
                self.outdate();
                Reply::done()
            }
            Command::Open => {
                let card = self.selected(cx).map(|of| Action::Go(Route::Card(of)));
                Reply::Did(card.into_iter().collect())
            }
            Command::Filter => {
                self.filter.begin();
                Reply::done()
            }
            Command::Order => Reply::ask(Action::Ask(ORDER, self.orders(cx))),
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
            Answer::Row(row) => self.order_by(row),
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

    fn takes_text(&self) -> bool {
        self.filter.is_typing()
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        self.filter.edit(edit);
        self.outdate();
        Reply::done()
    }

    fn for_others(&mut self) -> bool {
        self.filter.clear();
        self.outdate();
        true
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return Hint::while_filtering();
        }
        [
            Command::Open,
            Command::Filter,
            Command::Order,
            Command::SetDate,
            Command::Edit,
            Command::Copy,
            Command::Back,
        ]
        .map(Hint::Verb)
        .into()
    }
}
