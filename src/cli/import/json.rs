//! The shape of `import` answers.

use serde::Serialize;

use crate::cli::documents::RejectedLine;
use crate::words;

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
    /// Records that differ, field by field, in order of lines.
    pub changes: Vec<ChangedRow>,
    /// Oddities of rows that are kept.
    pub odd: Vec<RejectedLine>,
    /// Rows passed over, which count nowhere.
    pub skipped: Vec<RejectedLine>,
    /// Whether it was written.
    pub committed: bool,
}

/// A record that differs.
#[derive(Debug, Serialize)]
pub struct ChangedRow {
    /// The line that says so; the header's is 1.
    pub line: u32,
    /// Which record.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What differs.
    pub fields: Vec<ChangedField>,
}

/// A field before and after.
#[derive(Debug, Serialize)]
pub struct ChangedField {
    /// Which.
    pub field: &'static str,
    /// In words; null when nothing was there.
    pub from: Option<String>,
    /// In words; null when nothing is there then.
    pub to: Option<String>,
}

impl From<words::ChangedField> for ChangedField {
    fn from(changed: words::ChangedField) -> Self {
        let said = |words: String| Some(words).filter(|words| !words.is_empty());
        Self {
            field: changed.key,
            from: said(changed.before),
            to: said(changed.after),
        }
    }
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
