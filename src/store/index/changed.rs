//! Which blocks acts have changed, and their rows as the register has them now.

use std::collections::BTreeSet;
use std::io;

use super::BlockSlots;
use super::block::{
    BYTES, BlockSlot, HISTORY, HISTORY_ROWS, Sealed, Sealer, Stored, rows_of, shape,
};
use crate::domain::record::for_each_record;
use crate::domain::{
    Absence, Accompaniment, Avs, Brief, Change, Contract, Cover, Decision, Establishment, Holiday,
    Kind, Meeting, Pupil, Register, Setting, Shelf,
};
use crate::store::journal::Progress;

/// Blocks to be written again.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct ChangedBlocks {
    slots: BTreeSet<BlockSlot>,
    everything: bool,
}

impl ChangedBlocks {
    /// Every block there is.
    pub(in crate::store) fn everything() -> Self {
        Self {
            everything: true,
            ..Self::default()
        }
    }

    /// Adds the blocks of an act's changes.
    pub(in crate::store) fn add(&mut self, changes: &[Change]) {
        if self.everything {
            return;
        }
        for target in changes.iter().map(Change::target) {
            let (byte, per_block) = shape(target.kind);
            let at = (target.id as usize).saturating_sub(1);
            self.slots.insert(BlockSlot {
                byte,
                number: (at / per_block) as u32,
            });
        }
    }

    /// The blocks to write, in order; `written` tells how many of a byte lie in the index.
    ///
    /// A kind that grew also writes its block that was last before, which may have been partly
    /// filled, and those between: ids can leave gaps.
    pub(super) fn slots(&self, register: &Register, written: impl Fn(u8) -> usize) -> BlockSlots {
        let mut slots = if self.everything {
            BTreeSet::new()
        } else {
            self.slots.clone()
        };
        for byte in BYTES {
            let blocks = rows(register, byte).div_ceil(per_block(byte));
            let written = if self.everything { 0 } else { written(byte) };
            // Of the history only the end ever changes, so its last block always counts as changed.
            let grew = blocks > written || byte == HISTORY;
            let from = if grew {
                written.saturating_sub(1)
            } else {
                blocks
            };
            slots.extend((from..blocks).map(|number| BlockSlot {
                byte,
                number: number as u32,
            }));
        }
        slots.into_iter().collect()
    }
}

fn per_block(byte: u8) -> usize {
    Kind::ALL
        .iter()
        .map(|kind| shape(*kind))
        .find(|(of_kind, _)| *of_kind == byte)
        .map_or(HISTORY_ROWS, |(_, rows)| rows)
}

macro_rules! shelves {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// How many rows lie under a byte.
        pub(super) fn rows(register: &Register, byte: u8) -> usize {
            match byte {
                $(<$record as Stored>::BYTE => Shelf::<$record>::shelf(register).rows().len(),)*
                HISTORY => register.history().acts().len(),
                _ => 0,
            }
        }

        /// Seals a block as the register has it now.
        pub(super) fn seal(
            sealer: &Sealer,
            slot: BlockSlot,
            register: &Register,
            progress: &Progress,
        ) -> io::Result<Sealed> {
            match slot.byte {
                $(<$record as Stored>::BYTE => {
                    let rows = Shelf::<$record>::shelf(register).rows();
                    let rows = rows_of(rows, slot.number, <$record as Stored>::ROWS);
                    sealer.close(slot, <$record as Stored>::versions(sealer.format), rows)
                })*
                _ => {
                    let from = slot.number as usize * HISTORY_ROWS;
                    let acts: Vec<(Brief, u64)> = register
                        .history()
                        .acts()
                        .iter()
                        .zip(&progress.starts)
                        .skip(from)
                        .take(HISTORY_ROWS)
                        .map(|(brief, start)| (brief.clone(), start.at))
                        .collect();
                    sealer.close(slot, &sealer.format.briefs, &acts)
                }
            }
        }
    };
}
for_each_record!(shelves);
