//! The index: every record in sealed blocks in a database, so that opening does not replay years.
//!
//! It is never the truth: whatever is wrong with it, it is made anew from the journal.

mod applied;
mod belongs;
mod block;
mod changed;
mod database;
mod load;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use super::journal::{Mark, Progress};
use super::notice::IndexFlaw;
use super::vault::Vault;
use crate::domain::Register;
use applied::{Applied, Tally};
pub(super) use belongs::{clear, is_index};
#[cfg(test)]
pub(super) use block::content;
use block::{BlockSlot, Footprint, Sealed, Sealer};
pub(super) use changed::ChangedBlocks;
use database::Database;
use rayon::prelude::*;

/// What is remembered of every block, by byte and number.
type Footprints = BTreeMap<u8, Vec<Footprint>>;

/// The most bytes of one transaction.
const TRANSACTION: usize = 4 << 20;
/// Blocks sealed at a time.
const STRETCH: usize = 256;

/// An open index.
pub(super) struct OpenIndex {
    database: Database,
    sealer: Sealer,
    footprints: Footprints,
    unflushed: bool,
}

/// An index and what it holds.
pub(super) struct OpenedIndex {
    pub(super) index: OpenIndex,
    pub(super) register: Register,
    pub(super) progress: Progress,
}

impl OpenIndex {
    /// Opens the index and everything in it.
    pub(super) fn open(path: &Path, vault: &Vault) -> Result<OpenedIndex, IndexFlaw> {
        if !path.is_dir() {
            return Err(IndexFlaw::Missing);
        }
        let (database, pairs) = Database::open(path)?;
        let sealer = Sealer::of(vault);
        let loaded = load::load(&sealer, pairs)?;
        Ok(OpenedIndex {
            index: Self {
                database,
                sealer,
                footprints: loaded.footprints,
                unflushed: false,
            },
            register: loaded.register,
            progress: loaded.progress,
        })
    }

    /// Makes an index of everything where none is.
    pub(super) fn make(
        path: &Path,
        vault: &Vault,
        register: &Register,
        progress: &Progress,
    ) -> Result<Self, IndexFlaw> {
        let (database, pairs) = Database::open(path)?;
        if !pairs.is_empty() {
            return Err(IndexFlaw::Blocks);
        }
        let mut index = Self {
            database,
            sealer: Sealer::of(vault),
            footprints: Footprints::new(),
            unflushed: false,
        };
        index.save(&ChangedBlocks::everything(), register, progress)?;
        // An empty database is a damaged one, so that a kill must not leave one behind.
        index.flush()?;
        Ok(index)
    }

    /// Brings the blocks that acts have changed up to the register as it is now.
    pub(super) fn save(
        &mut self,
        changed: &ChangedBlocks,
        register: &Register,
        progress: &Progress,
    ) -> Result<(), IndexFlaw> {
        self.unflushed = true;
        let slots = changed.slots(register, |byte| {
            self.footprints.get(&byte).map_or(0, Vec::len)
        });
        let mut pending = Pending::default();
        let mut began = false;
        for stretch in slots.chunks(STRETCH) {
            let sealed: Vec<Sealed> = stretch
                .par_iter()
                .map(|slot| changed::seal(&self.sealer, *slot, register, progress))
                .collect::<Result<_, _>>()
                .map_err(|_| IndexFlaw::Database)?;
            for block in sealed {
                if pending.bytes + size(&block) > TRANSACTION {
                    // One transaction does not hold it all: nothing counts until the last is in.
                    if !began {
                        self.database
                            .write([self.applied(true, register, progress.mark)?], [])?;
                        began = true;
                    }
                    std::mem::take(&mut pending).write(&self.database, None)?;
                }
                self.note(&block, &mut pending);
                pending.take(block);
            }
        }
        let applied = self.applied(false, register, progress.mark)?;
        pending.write(&self.database, Some(applied))
    }

    /// Remembers a block, and lets go of the parts it no longer has.
    fn note(&mut self, block: &Sealed, pending: &mut Pending) {
        let new = Footprint::of(&block.values);
        let of_kind = self.footprints.entry(block.slot.byte).or_default();
        let at = block.slot.number as usize;
        if at >= of_kind.len() {
            of_kind.resize(at + 1, Footprint::default());
        }
        if let Some(old) = of_kind.get_mut(at) {
            pending
                .removed
                .extend((new.parts..old.parts).map(|part| block.slot.key(part).to_vec()));
            *old = new;
        }
    }

    fn applied(
        &self,
        in_progress: bool,
        register: &Register,
        mark: Mark,
    ) -> Result<(Vec<u8>, Vec<u8>), IndexFlaw> {
        let tallies = block::BYTES
            .map(|byte| {
                let blocks = self.footprints.get(&byte).map_or(&[][..], Vec::as_slice);
                Tally::of(changed::rows(register, byte), blocks)
            })
            .collect();
        let applied = Applied {
            in_progress,
            mark,
            tallies,
        };
        let mut sealed = self
            .sealer
            .close(applied::SLOT, &applied::SAYINGS, &[applied])
            .map_err(|_| IndexFlaw::Database)?;
        match (sealed.values.pop(), sealed.values.is_empty()) {
            (Some(value), true) => Ok((applied::SLOT.key(0).to_vec(), value)),
            _ => Err(IndexFlaw::Database),
        }
    }

    /// Hands what was saved since the last time to the system.
    pub(super) fn flush(&mut self) -> Result<(), IndexFlaw> {
        if std::mem::take(&mut self.unflushed) {
            self.database.flush()?;
        }
        Ok(())
    }
}

/// What the next transaction holds.
#[derive(Default)]
struct Pending {
    put: Vec<(Vec<u8>, Vec<u8>)>,
    removed: Vec<Vec<u8>>,
    bytes: usize,
}

impl Pending {
    fn take(&mut self, block: Sealed) {
        self.bytes += size(&block);
        let Sealed { slot, values } = block;
        self.put.extend(
            (0..=u16::MAX)
                .zip(values)
                .map(|(part, value)| (slot.key(part).to_vec(), value)),
        );
    }

    fn write(
        self,
        database: &Database,
        applied: Option<(Vec<u8>, Vec<u8>)>,
    ) -> Result<(), IndexFlaw> {
        database.write(self.put.into_iter().chain(applied), self.removed)
    }
}

fn size(block: &Sealed) -> usize {
    block.values.iter().map(Vec::len).sum()
}

/// BlockSlots in order, each once.
type BlockSlots = Vec<BlockSlot>;
