//! The lines of the question in so many columns, and which of them are of the field under the cursor.

use std::ops::Range;

use super::ConflictDialog;
use crate::text::{Id, Text};
use crate::words::line::wrap;

/// From so many columns on, label and side stand beside the value.
const BESIDE: u16 = 60;
/// The widest label.
const LABEL: u16 = 20;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the fields under it have in common.
    Heading(Id),
    /// Nothing.
    Blank,
    /// A part of a field.
    Part(Part),
}

/// A line of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The field, among all that are told.
    pub field: usize,
    /// Its label, on its first line.
    pub label: Option<Id>,
    /// Whose words they are, on their first line.
    pub side: Option<Id>,
    /// The words.
    pub words: String,
    /// They are what will stand.
    pub counts: bool,
}

/// Where label, side and words begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Label.
    pub label: u16,
    /// Side.
    pub side: u16,
    /// Words.
    pub words: u16,
}

/// Where everything begins in a frame of that width.
pub fn columns(width: u16) -> Columns {
    let (label, side) = if width < BESIDE {
        (4, 6)
    } else {
        (4, 4 + LABEL + 1)
    };
    Columns {
        label,
        side,
        // The longest side, its mark before it.
        words: side + 15,
    }
}

/// The lines in a frame of that width.
pub fn all(dialog: &ConflictDialog, text: &Text, width: u16) -> Vec<Row> {
    let conflict = &dialog.conflict;
    let mut writer = Writer {
        rows: Vec::new(),
        field: 0,
        stacked: width < BESIDE,
        room: width.saturating_sub(columns(width).words + 2).max(8),
        nothing: text.get(Id::FormBlank),
    };
    writer.heading(Id::ConflictBoth, conflict.both.is_empty());
    for (fork, mine) in conflict.both.iter().zip(&dialog.mine) {
        writer.field(
            fork.id,
            &[
                (Id::ConflictWas, &fork.was, false),
                (Id::ConflictMeanwhile, &fork.theirs, !mine),
                (Id::ConflictYours, &fork.mine, *mine),
            ],
        );
    }
    for (heading, side, kept) in [
        (Id::ConflictTheirs, Id::ConflictMeanwhile, &conflict.theirs),
        (Id::ConflictMine, Id::ConflictYours, &conflict.mine),
    ] {
        writer.heading(heading, kept.is_empty());
        for one in kept {
            let sides = [(Id::ConflictWas, &one.was, false), (side, &one.then, true)];
            writer.field(one.id, &sides);
        }
    }
    writer.rows
}

/// The lines of a field.
pub fn of_field(rows: &[Row], field: usize) -> Range<usize> {
    let is_of = |row: &Row| matches!(row, Row::Part(part) if part.field == field);
    let first = rows.iter().position(is_of).unwrap_or(0);
    let last = rows.iter().rposition(is_of).unwrap_or(0);
    first..last + 1
}

struct Writer<'t> {
    rows: Vec<Row>,
    field: usize,
    /// The label has a line of its own.
    stacked: bool,
    room: u16,
    nothing: &'t str,
}

impl Writer<'_> {
    fn heading(&mut self, id: Id, none: bool) {
        if none {
            return;
        }
        if !self.rows.is_empty() {
            self.rows.push(Row::Blank);
        }
        self.rows.push(Row::Heading(id));
    }

    /// A field with what each side makes of it.
    fn field(&mut self, id: Id, sides: &[(Id, &String, bool)]) {
        let mut label = Some(id);
        if self.stacked {
            self.part(label.take(), None, String::new(), false);
        }
        for (side, words, counts) in sides {
            let words = if words.is_empty() {
                self.nothing
            } else {
                words
            };
            let mut side = Some(*side);
            for words in wrap(words, self.room) {
                self.part(label.take(), side.take(), words, *counts);
            }
        }
        self.field += 1;
    }

    fn part(&mut self, label: Option<Id>, side: Option<Id>, words: String, counts: bool) {
        self.rows.push(Row::Part(Part {
            field: self.field,
            label,
            side,
            words,
            counts,
        }));
    }
}
