//! The shape of `import` answers.

use serde::Serialize;

use crate::cli::documents::RejectedLine;

/// `relais import`, one file.
#[derive(Debug, Serialize)]
pub struct Json {
    /// What the table is.
    pub kind: &'static str,
    /// New records.
    pub added: usize,
    /// Records that differ.
    pub changed: usize,
    /// Rows that say what is known.
    pub unchanged: usize,
    /// Records that the file does not hold; they are kept.
    pub missing: usize,
    /// One a row.
    pub rejected: Vec<RejectedLine>,
    /// Cells repaired with certainty.
    pub repaired: Vec<Repaired>,
    /// Whether it was written.
    pub committed: bool,
}

/// A cell that was repaired.
#[derive(Debug, Serialize)]
pub struct Repaired {
    /// Its line; the header's is 1.
    pub line: u32,
    /// Which cell.
    pub field: &'static str,
    /// As it was written.
    pub from: String,
    /// As it was read.
    pub to: String,
}
