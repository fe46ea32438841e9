//! What the documents of `--json` have in common; each subcommand has its own. Fields may be added,
//! never renamed.
//!
//! Dates are ISO, lengths of time are minutes, what is not known is null.

use serde::{Serialize, Serializer};

use crate::domain::{Change, Date, Instant, Ref};

/// An act that was done: `absent --apply`, `reassign`, `undo`, `redo`, `demo`.
#[derive(Debug, Serialize)]
pub struct Acts {
    /// Its place in the journal; null when there was nothing to write.
    pub seq: Option<u64>,
    /// In a line of words.
    pub summary: String,
    /// What it changed.
    pub changed: Vec<TouchedRecord>,
}

impl Acts {
    /// There was nothing to write.
    pub fn nothing() -> Self {
        Self {
            seq: None,
            summary: String::new(),
            changed: Vec::new(),
        }
    }
}

/// A record by kind and code.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TouchedRecord {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
}

impl From<Ref> for TouchedRecord {
    fn from(target: Ref) -> Self {
        Self {
            kind: target.kind.word(),
            id: target.to_string(),
        }
    }
}

impl TouchedRecord {
    /// These records.
    pub fn records(targets: &[Ref]) -> Vec<Self> {
        targets.iter().copied().map(Self::from).collect()
    }

    /// The records of changes, each once, in order.
    pub fn by(changes: &[Change]) -> Vec<Self> {
        let mut seen = std::collections::HashSet::with_capacity(changes.len());
        let targets = changes.iter().map(Change::target);
        targets
            .filter(|target| seen.insert(*target))
            .map(Self::from)
            .collect()
    }
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsoDay(pub Date);

/// An instant, in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At(pub Instant);

impl From<Date> for IsoDay {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl Serialize for IsoDay {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

/// A length of engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthsAndDays {
    /// Whole months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
}

impl From<crate::law::Length> for MonthsAndDays {
    fn from(length: crate::law::Length) -> Self {
        Self {
            months: length.months,
            days: length.days,
        }
    }
}

/// What a plan comes to.
#[derive(Debug, Serialize)]
pub struct Levels {
    /// Weighted minutes.
    pub uncovered_must: i64,
    /// Candidates.
    pub people: i64,
    /// Weighted minutes.
    pub uncovered: i64,
    /// Minutes.
    pub strangers: i64,
    /// Points.
    pub cost: i64,
}

/// A row that was refused.
#[derive(Debug, Serialize)]
pub struct RejectedLine {
    /// Its line; the header's is 1.
    pub line: u32,
    /// The cell at fault; null when it is the row.
    pub field: Option<&'static str>,
    /// Why, in words.
    pub reason: String,
}

/// A reason with its points: more is worse.
#[derive(Clone, Debug, Serialize)]
pub struct PointsReason {
    /// Its id.
    pub kind: &'static str,
    /// Points.
    pub points: u32,
    /// In words.
    pub text: String,
}
