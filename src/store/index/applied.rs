//! How far the index is, and what it must hold: one value, written with every save.

use serde::{Deserialize, Serialize};

use super::block::{APPLIED, BlockSlot, Footprint};
use crate::store::journal::Mark;

/// Where the one value lies.
pub(super) const SLOT: BlockSlot = BlockSlot {
    byte: APPLIED,
    number: 0,
};

/// What the index says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Applied {
    /// A save of several transactions has begun: until it ends nothing here counts.
    pub(super) in_progress: bool,
    /// The last act in it, and where the journal goes on.
    pub(super) mark: Mark,
    /// In the order of their bytes, the history last.
    pub(super) tallies: Vec<Tally>,
}

/// What lies under one byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Tally {
    /// Rows, those of deleted records included.
    pub(super) rows: u64,
    pub(super) blocks: u32,
    /// The sum of the blocks' hashes: a block that sled lost without a word is missed.
    pub(super) digest: u128,
}

impl Tally {
    pub(super) fn of(rows: usize, blocks: &[Footprint]) -> Self {
        Self {
            rows: rows as u64,
            blocks: blocks.len() as u32,
            digest: blocks
                .iter()
                .fold(0, |sum, block| sum.wrapping_add(block.hash)),
        }
    }
}
