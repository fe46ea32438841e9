//! The shape of `acts` answers.

use serde::Serialize;

use crate::domain::{Change, Ref};

/// An act that was done: `absent --apply`, `reassign`, `undo`, `redo`, `demo`.
#[derive(Debug, Serialize)]
pub struct Acts {
    /// Its place in the journal; null when there was nothing to write.
    pub seq: Option<u64>,
    /// In a line of words.
    pub summary: String,
    /// What it changed.
    pub changed: Vec<Touched>,
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
pub struct Touched {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
}

impl From<Ref> for Touched {
    fn from(target: Ref) -> Self {
        Self {
            kind: target.kind.word(),
            id: target.to_string(),
        }
    }
}

impl Touched {
    /// These records.
    pub fn records(targets: &[crate::domain::Ref]) -> Vec<Self> {
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
