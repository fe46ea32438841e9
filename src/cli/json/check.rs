//! `check`.

use serde::Serialize;

use crate::words::store_findings::StoreFindingText;

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

impl From<StoreFindingText> for Finding {
    fn from(told: StoreFindingText) -> Self {
        let StoreFindingText { file, what, next } = told;
        Self { file, what, next }
    }
}
