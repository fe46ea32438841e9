//! A field of a record before and after, in words.

use crate::text::Id;

/// What became of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Became {
    Added,
    Changed,
    Removed,
    /// So many parts of it stayed.
    Same,
}

/// A field before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its label.
    pub id: Id,
    /// What became of it.
    pub sign: Became,
    /// What was there; empty when nothing was.
    pub before: String,
    /// What is there then; empty when nothing is.
    pub after: String,
}
