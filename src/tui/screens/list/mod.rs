//! The list of AVS, pupils or establishments: which rows, in which order, where the cursor is.
//!
//! Rows are ids only, made anew when the register, the filter or the order change; what a row
//! shows is computed for the window alone.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::order::{Column, RowOrder, sort};
use crate::domain::{Kind, Pupil, RecordId, Ref};
use crate::keymap::{Context, Edit};
use crate::tui::action::{Action, Answer, Question, Reason, Route, Tab, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::filter_line::FilterLine;
use crate::tui::widgets::scroll::Scroll;
use crate::words::columns::columns;
use crate::words::row;
use crate::words::row_filter::RowFilter;

/// The question by which column the rows are ordered.
const ORDER: Tag = Tag::of(0);

/// A list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct List {
    /// AVS, pupils or establishments.
    #[serde(with = "kept")]
    pub kind: Kind,
    /// What rows must hold.
    pub filter: FilterLine,
    /// The order of the rows.
    #[serde(with = "kept")]
    pub order: RowOrder,
    /// Ids of the rows that pass the filter, in order.
    #[serde(skip)]
    pub rows: Vec<u32>,
    /// How many there are without the filter.
    #[serde(skip)]
    pub total: usize,
    /// Cursor and window.
    pub scroll: Scroll,
    /// The record under the cursor: where it now is the cursor goes.
    on: Option<u32>,
    #[serde(skip)]
    made_for: Option<u64>,
}

impl List {
    /// A list of a kind, by name.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            filter: FilterLine::default(),
            order: RowOrder::default(),
            rows: Vec::new(),
            total: 0,
            scroll: Scroll::default(),
            on: None,
            made_for: None,
        }
    }

    /// The record under the cursor.
    pub fn here(&self) -> Option<Ref> {
        self.rows.get(self.scroll.cursor).map(|id| Ref {
            kind: self.kind,
            id: *id,
        })
    }

    /// The columns to order by; the present one is under the cursor, choosing it turns it round.
    fn orders(&self, cx: &Cx<'_>) -> Question {
        let columns = columns(self.kind).iter();
        let at = columns
            .clone()
            .position(|(column, _)| *column == self.order.column);
        Question::order(columns.map(|(_, name)| *name), at, self.order.down, cx.text)
    }

    /// Puts the rows in the order of a column.
    fn order_by(&mut self, row: usize) {
        let Some((column, _)) = columns(self.kind).get(row) else {
            return;
        };
        let here = *column == self.order.column;
        // Of hours the most comes first: that is what one looks for.
        let hours = !matches!(
            column,
            Column::Name | Column::Place | Column::Class | Column::Ceiling
        );
        self.order = RowOrder {
            column: *column,
            down: if here { !self.order.down } else { hours },
        };
        self.outdate();
    }

    /// Takes the filter back: every row shows.
    pub fn show_all(&mut self) {
        self.filter.clear();
        self.outdate();
    }

    /// The filter or the order changed: rows are made anew at the next refresh.
    fn outdate(&mut self) {
        self.made_for = None;
    }

    fn passing(&mut self, cx: &Cx<'_>) -> Vec<u32> {
        let (department, text) = (cx.department, cx.text);
        let ids: Vec<u32> = match self.kind {
            Kind::Avs => department.avs_serving().map(RecordId::number).collect(),
            Kind::Pupil => department
                .register
                .all::<Pupil>()
                .map(|(id, _)| id.0)
                .collect(),
            Kind::Establishment => department.establishments_shown(),
            _ => Vec::new(),
        };
        self.total = ids.len();
        let columns = row::figures(self.kind);
        let filter = RowFilter::read(self.filter.value(), columns, text, cx.today);
        if filter.is_empty() {
            return ids;
        }
        let mut words = String::new();
        let kind = self.kind;
        let passes = |id: &u32| {
            let row = Ref { kind, id: *id };
            words.clear();
            row::of(row, department, text, &mut words);
            filter.passes(&words, |column| row::figure(row, column, department))
        };
        ids.into_iter().filter(passes).collect()
    }
}

impl Component for List {
    fn contexts(&self) -> &'static [Context] {
        if self.filter.is_typing() {
            &[Context::Prompt]
        } else {
            &[Context::List, Context::Global]
        }
    }

    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.here()
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let its_own = matches!(
            command,
            Command::Filter | Command::Order | Command::Zoom | Command::New
        );
        its_own.then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open if self.filter.is_typing() => {
                self.filter.keep();
                Reply::done()
            }
            Command::Open => {
                let card = self.here().map(|of| Action::Go(Route::Card(of)));
                Reply::Did(card.into_iter().collect())
            }
            Command::Close if self.filter.shows() => {
                self.show_all();
                Reply::done()
            }
            Command::Filter => {
                self.filter.begin();
                Reply::done()
            }
            Command::Order => Reply::ask(Action::Ask(ORDER, self.orders(cx))),
            Command::New => Reply::ask(Action::Go(Route::New(self.kind, None))),
            _ => {
                let (len, height) = (self.rows.len(), view::rows(self.kind, cx));
                Reply::done_if(self.scroll.move_by(command, len, height))
            }
        }
    }

    fn answered(&mut self, _: &Cx<'_>, _: Tag, answer: Answer) -> Vec<Action> {
        if let Answer::Row(row) = answer {
            self.order_by(row);
        }
        Vec::new()
    }

    fn takes_text(&self) -> bool {
        self.filter.is_typing()
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        self.filter.edit(edit);
        self.outdate();
        Reply::done()
    }

    /// Makes the rows anew if something changed since; the cursor stays on its record.
    fn refresh(&mut self, cx: &Cx<'_>) {
        let department = cx.department;
        if self.made_for != Some(department.generation()) {
            let on = self.here().map(|here| here.id).or(self.on);
            let row = self.scroll.cursor;
            self.made_for = Some(department.generation());
            self.rows = self.passing(cx);
            sort(&mut self.rows, self.kind, self.order, department);
            let found = on.and_then(|on| self.rows.iter().position(|id| *id == on));
            self.scroll.cursor = found.unwrap_or(row);
        }
        self.scroll
            .settle(self.rows.len(), view::rows(self.kind, cx));
        self.on = self.here().map(|here| here.id);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return Hint::while_filtering();
        }
        let verbs: &[Command] = match self.kind {
            Kind::Establishment => &[
                Command::Open,
                Command::Filter,
                Command::Order,
                Command::New,
                Command::Edit,
                Command::Links,
                Command::Zoom,
                Command::Copy,
            ],
            _ => &[
                Command::Open,
                Command::Filter,
                Command::Order,
                Command::Reassign,
                Command::Edit,
                Command::Links,
                Command::New,
                Command::Zoom,
                Command::Copy,
            ],
        };
        verbs.iter().copied().map(Hint::Verb).collect()
    }

    fn tab(&self) -> Option<Tab> {
        match self.kind {
            Kind::Avs => Some(Tab::Avs),
            Kind::Pupil => Some(Tab::Pupils),
            Kind::Establishment => Some(Tab::Establishments),
            _ => None,
        }
    }

    fn for_others(&mut self) -> bool {
        self.show_all();
        true
    }
}
