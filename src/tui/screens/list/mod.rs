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
use crate::lookup::fold;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route, Tab, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::words::columns::columns;
use crate::words::row;

/// The question by which column the rows are ordered.
const ORDER: Tag = Tag::of(0);

/// A list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct List {
    /// AVS, pupils or establishments.
    #[serde(with = "kept")]
    pub kind: Kind,
    /// What is typed in the filter.
    pub filter: Input,
    /// The filter is being typed.
    pub filtering: bool,
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
            filter: Input::default(),
            filtering: false,
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
        let text = cx.text;
        let columns = columns(self.kind);
        let mut names = columns.iter();
        let at = names.position(|(column, _)| *column == self.order.column);
        let item = |(row, (column, id)): (usize, &(Column, Id))| {
            let mark = match (*column == self.order.column, self.order.down) {
                (true, false) => Id::OrderUp,
                (true, true) => Id::OrderDown,
                (false, _) => Id::OrderNone,
            };
            Item::shows(text.get(*id), text.get(mark), Answer::Row(row))
        };
        Question::Choice {
            title: text.get(Id::OrderTitle).to_owned(),
            items: columns.iter().enumerate().map(item).collect(),
            at: at.unwrap_or(0),
        }
    }

    /// Puts the rows in the order of a column.
    fn order_by(&mut self, row: usize) {
        let Some((column, _)) = columns(self.kind).get(row) else {
            return;
        };
        let here = *column == self.order.column;
        // Of hours the most comes first: that is what one looks for.
        let hours = matches!(column, Column::Hours | Column::Volume);
        self.order = RowOrder {
            column: *column,
            down: if here { !self.order.down } else { hours },
        };
        self.outdate();
    }

    /// Takes the filter back: every row shows.
    pub fn show_all(&mut self) {
        self.filtering = false;
        self.filter.set("");
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
        let wanted = fold::key(self.filter.value());
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        if wanted.is_empty() {
            return ids;
        }
        let mut of_row = String::new();
        ids.into_iter()
            .filter(|id| {
                of_row.clear();
                row::of(
                    Ref {
                        kind: self.kind,
                        id: *id,
                    },
                    department,
                    text,
                    &mut of_row,
                );
                wanted.iter().all(|word| has_word_beginning(&of_row, word))
            })
            .collect()
    }
}

impl Component for List {
    fn contexts(&self) -> &'static [Context] {
        if self.filtering {
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
            Command::Open if self.filtering => {
                self.filtering = false;
                Reply::done()
            }
            Command::Open => {
                let card = self.here().map(|of| Action::Go(Route::Card(of)));
                Reply::Did(card.into_iter().collect())
            }
            Command::Close if self.filtering || !self.filter.is_empty() => {
                self.show_all();
                Reply::done()
            }
            Command::Filter => {
                self.filtering = true;
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
        self.filtering
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
        if self.filtering {
            return vec![
                Hint::Sign("a–z", Id::HintTypeToFilter),
                Hint::Sign("⏎", Id::HintKeepFilter),
                Hint::Esc(Id::HintShowAll),
            ];
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

/// Some word of `text` begins with `start`; both are folded.
fn has_word_beginning(text: &str, start: &str) -> bool {
    text.split_whitespace().any(|word| word.starts_with(start))
}
