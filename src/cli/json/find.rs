//! The shape of `find` answers.

use serde::Serialize;

/// `relais find`.
#[derive(Debug, Serialize)]
pub struct Found {
    /// All that answer, whatever the limit.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
}

/// A record that answers.
#[derive(Debug, Serialize)]
pub struct Hit {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What tells it from its namesakes.
    pub detail: String,
    /// The matcher's score.
    pub score: i64,
}
