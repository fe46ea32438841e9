//! A record that two people changed at once, field by field: data for the question which of both
//! counts. Whoever asks words it; it knows no record.

use crate::text::Id;

/// What each made of a record since the one who is asked began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What she was doing, with the name of the record.
    pub what: String,
    /// When the other changed it, who, from which machine.
    pub by: String,
    /// The other's act in words.
    pub act: String,
    /// Fields that both changed: one of the two counts.
    pub both: Vec<Fork>,
    /// Fields that only the other changed: kept.
    pub theirs: Vec<Kept>,
    /// Fields that only she changed: written.
    pub mine: Vec<Kept>,
}

/// A field that both changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// Its label.
    pub id: Id,
    /// What it was when she began.
    pub was: String,
    /// What it is now.
    pub theirs: String,
    /// What she typed.
    pub mine: String,
}

/// A field that one of them changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its label.
    pub id: Id,
    /// What it was when she began.
    pub was: String,
    /// What it is then.
    pub then: String,
}
