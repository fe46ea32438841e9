//! The shape of `journal` answers.

use serde::Serialize;

use super::At;

/// `relais journal`.
#[derive(Debug, Serialize)]
pub struct Journal {
    /// Newest first.
    pub entries: Vec<Entry>,
    /// The whole chain was walked and holds.
    pub verified: bool,
}

/// An act.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its place.
    pub seq: u64,
    /// When it was saved.
    pub at: At,
    /// By whom.
    pub who: String,
    /// From which machine.
    pub host: String,
    /// Its command's id.
    pub command: String,
    /// In a line of words.
    pub summary: String,
    /// It was taken back.
    pub undone: bool,
}
