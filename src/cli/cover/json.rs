//! The shape of `cover` answers.

use serde::Serialize;

use crate::cli::documents::Levels;

/// `relais cover`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// In the order of needs.
    pub assignments: Vec<GivenNeed>,
    /// All five, whichever the instance names.
    pub levels: Levels,
    /// No plan is better, on any of the levels that the instance names.
    pub proven: bool,
    /// What the first level that is not proved comes to at least; null when all are proved.
    pub bound: Option<i64>,
    /// Which level that is.
    pub bound_of: Option<&'static str>,
    /// From the instance to the answer.
    pub millis: f64,
}

/// A need and who takes it.
#[derive(Debug, Serialize)]
pub struct GivenNeed {
    /// The id of the need.
    pub need: u64,
    /// The id of the candidate.
    pub candidate: u64,
}
