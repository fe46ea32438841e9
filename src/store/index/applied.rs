//! How far the index is, and what it must hold: one value, written with every save.

use super::block::{APPLIED, BlockSlot, Footprint};
use crate::store::codec;
use crate::store::format::{Lists, v1};
use crate::store::journal::Mark;

/// Where the one value lies.
pub(super) const SLOT: BlockSlot = BlockSlot {
    byte: APPLIED,
    number: 0,
};

/// What the index says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Applied {
    /// A save of several transactions has begun: until it ends nothing here counts.
    pub(super) in_progress: bool,
    /// The last act in it, and where the journal goes on.
    pub(super) mark: Mark,
    /// In the order of their bytes, the history last.
    pub(super) tallies: Vec<Tally>,
}

/// What lies under one byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// The versions of what the index says of itself.
pub(super) const SAYINGS: Lists<Applied> = Lists {
    readers: &[|bytes| {
        let said: Vec<v1::Applied> = codec::decode(bytes)?;
        Ok(said.into_iter().map(Applied::from).collect())
    }],
    write: |said| {
        let said: Vec<v1::Applied> = said.iter().map(v1::Applied::from).collect();
        codec::encode(&said)
    },
};

impl From<v1::Applied> for Applied {
    fn from(shape: v1::Applied) -> Self {
        let tallies = shape.tallies.into_iter().map(|tally| Tally {
            rows: tally.rows,
            blocks: tally.blocks,
            digest: tally.digest,
        });
        Self {
            in_progress: shape.in_progress,
            mark: shape.mark.into(),
            tallies: tallies.collect(),
        }
    }
}

impl From<&Applied> for v1::Applied {
    fn from(applied: &Applied) -> Self {
        let tallies = applied.tallies.iter().map(|tally| v1::Tally {
            rows: tally.rows,
            blocks: tally.blocks,
            digest: tally.digest,
        });
        Self {
            in_progress: applied.in_progress,
            mark: applied.mark.into(),
            tallies: tallies.collect(),
        }
    }
}
