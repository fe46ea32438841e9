//! `compact`.

use serde::Serialize;

use crate::store;

/// What a compaction did.
#[derive(Serialize)]
pub struct Compact {
    epoch: u32,
    bytes_before: u64,
    bytes_after: u64,
    kept: u64,
    dropped: u64,
}

impl From<store::Compacted> for Compact {
    fn from(done: store::Compacted) -> Self {
        Self {
            epoch: done.epoch,
            bytes_before: done.before,
            bytes_after: done.after,
            kept: done.kept,
            dropped: done.dropped,
        }
    }
}
