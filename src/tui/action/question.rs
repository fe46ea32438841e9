//! Questions and their answers: data only. Whoever asks is answered once the question is closed.

use serde::{Deserialize, Serialize};

use super::conflict::Conflict;
use crate::domain::{Absence, AbsenceId, Ref};
use crate::lookup::Kinds;
use crate::text::{Id, Text};
use crate::tui::kept;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// One of a few lines.
    Choice {
        /// What is asked.
        title: String,
        /// The lines.
        items: Vec<Item>,
        /// The line under the cursor at first.
        at: usize,
    },
    /// One of a few ways, the first of which is what Esc does too.
    Ways {
        /// What is asked.
        title: String,
        /// The ways.
        items: Vec<Item>,
        /// What Esc does, for the footer.
        esc: Id,
    },
    /// One line to type. What it means is said by whoever asks, at each key.
    Line {
        /// The words above it.
        title: Id,
        /// What is typed already.
        typed: String,
    },
    /// A record, found by a few letters.
    Record {
        /// The words above it.
        title: Id,
        /// The kinds looked at.
        kinds: Kinds,
        /// What is typed already.
        typed: String,
        /// Whoever is meant first: shown alone until something is typed.
        first: Option<Ref>,
    },
    /// The dates and the reason of an absence. Of one not yet recorded they are the answer; of a
    /// recorded one they are written where they are typed.
    Absence {
        /// As it stands.
        absence: Absence,
        /// The record, once it is one.
        recorded: Option<AbsenceId>,
        /// It is planned together with others.
        joint: bool,
    },
    /// What counts of a record that somebody else changed meanwhile.
    Conflict(Box<Conflict>),
}

impl Question {
    /// What to order a list by: the present one, at its place among the names, is under the cursor
    /// and says which way; choosing it turns it round.
    pub fn order(
        names: impl Iterator<Item = Id>,
        present: Option<usize>,
        down: bool,
        text: &Text,
    ) -> Self {
        let item = |(row, name): (usize, Id)| {
            let mark = match (Some(row) == present, down) {
                (true, false) => Id::OrderUp,
                (true, true) => Id::OrderDown,
                (false, _) => Id::OrderNone,
            };
            Item::shows(text.get(name), text.get(mark), Answer::Row(row))
        };
        let items = names.enumerate().map(item).collect();
        Self::choice(text.get(Id::OrderTitle), items).at(present.unwrap_or(0))
    }

    /// One of a few lines, the cursor on the first.
    pub fn choice(title: impl Into<String>, items: Vec<Item>) -> Self {
        Self::Choice {
            title: title.into(),
            items,
            at: 0,
        }
    }

    /// The same with the cursor on another line.
    pub fn at(mut self, row: usize) -> Self {
        if let Self::Choice { at, .. } = &mut self {
            *at = row;
        }
        self
    }

    /// One line with nothing typed yet.
    pub const fn line(title: Id) -> Self {
        Self::Line {
            title,
            typed: String::new(),
        }
    }
}

/// A line of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub label: String,
    /// A word at its right.
    pub detail: String,
    /// What choosing it answers.
    pub answer: Answer,
    /// It writes, or opens what writes: nothing for a meeting.
    pub writes: bool,
    /// The record that it stands for: it can be deleted where it is listed.
    pub record: Option<Ref>,
}

impl Item {
    /// A line whose answer only shows something.
    pub fn shows(label: impl Into<String>, detail: impl Into<String>, answer: Answer) -> Self {
        Self {
            label: label.into(),
            detail: detail.into(),
            answer,
            writes: false,
            record: None,
        }
    }

    /// The same, standing for a record.
    pub fn of(self, record: Ref) -> Self {
        Self {
            record: Some(record),
            ..self
        }
    }

    /// A line whose answer writes, or leads to writing.
    pub fn writes(label: impl Into<String>, detail: impl Into<String>, answer: Answer) -> Self {
        Self {
            writes: true,
            ..Self::shows(label, detail, answer)
        }
    }
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Esc, or a line that only closes.
    Nothing,
    /// The row of a choice, in its asker's own numbers.
    Row(usize),
    /// A record.
    Record(Ref),
    /// An act of the journal.
    Act(u64),
    /// An absence, its dates and reason as typed.
    Absence(Absence),
    /// What was typed; whoever asked has said that it means something.
    Line(String),
    /// The fields that both changed in which hers counts.
    Mine(Vec<Id>),
    /// The act that was to be written is on disk.
    Saved,
    /// It is not, and nothing changed; the reason was said.
    Refused,
}

/// What a question was about: its asker's own number for it, and the record that it is about where
/// there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tag {
    /// Which question.
    pub what: u8,
    /// About which record.
    #[serde(with = "kept")]
    pub about: Option<Ref>,
}

impl Tag {
    /// The act that whoever is answered has written.
    pub const WRITTEN: Self = Self::of(u8::MAX);

    /// A question about nothing in particular.
    pub const fn of(what: u8) -> Self {
        Self { what, about: None }
    }

    /// The same question about a record.
    pub fn about(self, record: impl Into<Ref>) -> Self {
        Self {
            about: Some(record.into()),
            ..self
        }
    }
}

/// Who asked, and about what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The number of the component that asked; [`Asked::SESSION`] is the session.
    pub by: u32,
    /// What about.
    pub tag: Tag,
}

impl Asked {
    /// The number of the session.
    pub const SESSION: u32 = 0;
}
