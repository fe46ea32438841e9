//! The card of an AVS, a pupil or an establishment.

use std::rc::Rc;

use crate::department::earlier::Past;
use crate::department::findings::Findings;
use crate::domain::{Date, Ref};
use crate::tui::widgets::scroll::Scroll;

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    /// Whose card.
    pub target: Ref,
    /// A day of the week shown.
    pub week: Date,
    /// Cursor in the card's own list: accompaniments, or people of a school.
    pub scroll: Scroll,
    /// The records of that list.
    pub rows: Vec<Ref>,
    /// What the rules say of it.
    pub findings: Findings,
    /// The records of an earlier day, of which this card tells; none: those of today.
    pub past: Option<Rc<Past>>,
}

impl Card {
    /// The card of a record, in the week of `on`.
    pub fn new(target: Ref, on: Date) -> Self {
        Self {
            target,
            week: on,
            scroll: Scroll::default(),
            rows: Vec::new(),
            findings: Findings::default(),
            past: None,
        }
    }

    /// The record that verbs speak of: the card's own.
    pub fn selected(&self) -> Ref {
        self.target
    }

    /// The row under the cursor.
    pub fn row(&self) -> Option<Ref> {
        self.rows.get(self.scroll.cursor).copied()
    }
}
