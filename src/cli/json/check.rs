//! `check`.

use serde::Serialize;

/// What a check found.
#[derive(Serialize)]
pub struct Check {
    /// Nothing is damaged.
    pub ok: bool,
    /// Each oddity with its next step.
    pub findings: Vec<Finding>,
}

/// One oddity.
#[derive(Serialize)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
    /// What to do.
    pub next: String,
}
