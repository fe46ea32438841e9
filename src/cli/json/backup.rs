//! `backup` and `restore`.

use serde::Serialize;

use crate::store::{Made, Restored};
use crate::words::faults;

/// A backup that was made and read back.
#[derive(Serialize)]
pub struct Backup {
    file: String,
    seq: u64,
    bytes: u64,
}

impl Backup {
    /// Of what the store made.
    pub fn of(made: &Made) -> Self {
        Self {
            file: faults::shown(&made.path),
            seq: made.seq,
            bytes: made.bytes,
        }
    }
}

/// A backup that was put back.
#[derive(Serialize)]
pub struct Restore {
    seq: u64,
    records: usize,
}

impl Restore {
    /// Of what the backup held.
    pub fn of(seen: &Restored) -> Self {
        Self {
            seq: seen.seq,
            records: seen.records,
        }
    }
}
