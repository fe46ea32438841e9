//! The shape of `info` answers.

use serde::Serialize;

/// `relais info`.
#[derive(Debug, Serialize)]
pub struct Info {
    /// Of the program.
    pub version: &'static str,
    /// Where things lie.
    pub paths: Paths,
    /// How many records.
    pub counts: Counts,
    /// How far the journal is.
    pub journal: Journal,
}

/// Where things lie.
#[derive(Debug, Serialize)]
pub struct Paths {
    /// The store.
    pub data: String,
    /// Its key, and the person's own files.
    pub config: String,
    /// What this machine remembers.
    pub state: String,
}

/// How many records of the main kinds.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Counts {
    pub avs: usize,
    pub pupils: usize,
    pub establishments: usize,
    pub contracts: usize,
    pub decisions: usize,
    pub accompaniments: usize,
}

/// How far the journal is.
#[derive(Debug, Serialize)]
pub struct Journal {
    /// The last act.
    pub seq: u64,
    /// Its epoch.
    pub epoch: u32,
}
