//! The list of AVS, pupils or establishments: which rows, in which order, where the cursor is.
//!
//! Rows are ids only, made anew when the register, the filter or the order change; what a row
//! shows is computed for the window alone.

use crate::department::Desk;
use crate::domain::{Kind, RecordId, Ref};
use crate::lookup::fold;
use crate::text::{Id, Text};
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;

use crate::department::order::Order;

/// A list.
#[derive(Clone, Debug)]
pub struct List {
    /// AVS, pupils or establishments.
    pub kind: Kind,
    /// What is typed in the filter.
    pub filter: Input,
    /// The filter is being typed.
    pub filtering: bool,
    /// The order of the rows.
    pub order: Order,
    /// Ids of the rows that pass the filter, in order.
    pub rows: Vec<u32>,
    /// How many there are without the filter.
    pub total: usize,
    /// Cursor and window.
    pub scroll: Scroll,
    made_for: Option<u64>,
}

impl List {
    /// A list of a kind, by name.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            filter: Input::default(),
            filtering: false,
            order: Order::default(),
            rows: Vec::new(),
            total: 0,
            scroll: Scroll::default(),
            made_for: None,
        }
    }

    /// The record under the cursor.
    pub fn selected(&self) -> Option<Ref> {
        self.rows.get(self.scroll.cursor).map(|id| Ref {
            kind: self.kind,
            id: *id,
        })
    }

    /// The filter or the order changed: rows are made anew at the next refresh.
    pub fn touch(&mut self) {
        self.made_for = None;
    }

    /// Makes the rows anew if something changed since; the cursor stays on its record.
    pub fn refresh(&mut self, desk: &Desk, text: &Text, height: usize) {
        if self.made_for != Some(desk.generation()) {
            let on = self.selected();
            let row = self.scroll.cursor;
            self.made_for = Some(desk.generation());
            self.rows = self.passing(desk, text);
            crate::department::order::sort(&mut self.rows, self.kind, self.order, desk);
            let found = on.and_then(|on| self.rows.iter().position(|id| *id == on.id));
            self.scroll.cursor = found.unwrap_or(row);
        }
        self.scroll.settle(self.rows.len(), height);
    }

    fn passing(&mut self, desk: &Desk, text: &Text) -> Vec<u32> {
        let ids: Vec<u32> = match self.kind {
            Kind::Avs => desk.avs_serving().map(RecordId::number).collect(),
            Kind::Pupil => desk
                .register
                .all::<crate::domain::Pupil>()
                .map(|(id, _)| id.0)
                .collect(),
            Kind::Establishment => desk.establishments_shown(),
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
                crate::words::row::of(
                    Ref {
                        kind: self.kind,
                        id: *id,
                    },
                    desk,
                    text,
                    &mut of_row,
                );
                wanted.iter().all(|word| has_word_beginning(&of_row, word))
            })
            .collect()
    }
}

/// Some word of `text` begins with `start`; both are folded.
fn has_word_beginning(text: &str, start: &str) -> bool {
    text.split_whitespace().any(|word| word.starts_with(start))
}

/// The title of a list.
pub fn title(kind: Kind) -> Id {
    match kind {
        Kind::Avs => Id::ListAvs,
        Kind::Pupil => Id::ListPupils,
        _ => Id::ListEstablishments,
    }
}
