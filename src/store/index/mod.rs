//! The index: every record in sealed blocks in a database, so that opening does not replay years.
//!
//! It is never the truth: whatever is wrong with it, it is made anew from the journal.

mod apart;
mod applied;
mod belongs;
mod block;
mod changed;
mod database;
mod host;
mod load;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::journal::{Mark, Progress};
use super::notice::IndexFlaw;
use super::vault::Vault;
use crate::domain::Register;
pub use apart::{THIS_PROGRAM, serve_index};
use applied::{Applied, Tally};
pub(super) use belongs::{clear, is_index};
#[cfg(test)]
pub(super) use block::content;
use block::{BlockSlot, Footprint, Sealed, Sealer};
pub(super) use changed::ChangedBlocks;
use database::Batch;
pub(super) use host::IndexHost;
use rayon::prelude::*;

/// What is remembered of every block, by byte and number.
type Footprints = BTreeMap<u8, Vec<Footprint>>;

/// The most bytes of one transaction.
const TRANSACTION: usize = 4 << 20;
/// More bytes are not kept until the end.
const AT_ONCE: usize = 4 * TRANSACTION;
/// Blocks sealed at a time.
const STRETCH: usize = 256;

/// An index as it lies on disk, and what is still to be written into it. The database itself is open
/// only while it is read or written.
pub(super) struct OpenIndex {
    host: IndexHost,
    path: PathBuf,
    sealer: Sealer,
    footprints: Footprints,
    pending: Pending,
    /// How far it is once what is pending was written.
    stands: Reach,
    /// A part of a save was written, and its end was not.
    is_begun: bool,
}

/// How far an index is: rows under each byte, and the last act.
struct Reach {
    rows: Vec<usize>,
    mark: Mark,
}

/// An index and what it holds.
pub(super) struct OpenedIndex {
    pub(super) index: OpenIndex,
    pub(super) register: Register,
    pub(super) progress: Progress,
}

impl Reach {
    fn of(register: &Register, mark: Mark) -> Self {
        let rows = block::BYTES.map(|byte| changed::rows(register, byte));
        Self {
            rows: rows.collect(),
            mark,
        }
    }
}

impl OpenIndex {
    /// Opens the index and everything in it.
    pub(super) fn open(
        host: IndexHost,
        path: &Path,
        vault: &Vault,
    ) -> Result<OpenedIndex, IndexFlaw> {
        if !path.is_dir() {
            return Err(IndexFlaw::Missing);
        }
        let pairs = host.read(path)?;
        let sealer = Sealer::of(vault);
        let loaded = load::load(&sealer, pairs)?;
        Ok(OpenedIndex {
            index: Self {
                host,
                path: path.to_owned(),
                sealer,
                footprints: loaded.footprints,
                pending: Pending::default(),
                stands: Reach::of(&loaded.register, loaded.progress.mark),
                is_begun: false,
            },
            register: loaded.register,
            progress: loaded.progress,
        })
    }

    /// Makes an index of everything where none is; it lies on disk once it is flushed.
    pub(super) fn make(
        host: IndexHost,
        path: &Path,
        vault: &Vault,
        register: &Register,
        progress: &Progress,
    ) -> Result<Self, IndexFlaw> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(IndexFlaw::Blocks);
        }
        let mut index = Self {
            host,
            path: path.to_owned(),
            sealer: Sealer::of(vault),
            footprints: Footprints::new(),
            pending: Pending::default(),
            stands: Reach::of(register, progress.mark),
            is_begun: false,
        };
        index.save(&ChangedBlocks::everything(), register, progress)?;
        Ok(index)
    }

    /// Brings the blocks that acts have changed up to the register as it is now. They lie on disk once
    /// they are flushed; too many are at once.
    pub(super) fn save(
        &mut self,
        changed: &ChangedBlocks,
        register: &Register,
        progress: &Progress,
    ) -> Result<(), IndexFlaw> {
        let slots = changed.slots(register, |byte| {
            self.footprints.get(&byte).map_or(0, Vec::len)
        });
        for stretch in slots.chunks(STRETCH) {
            let sealed: Vec<Sealed> = stretch
                .par_iter()
                .map(|slot| changed::seal(&self.sealer, *slot, register, progress))
                .collect::<Result<_, _>>()
                .map_err(|_| IndexFlaw::Database)?;
            for block in sealed {
                self.take(block);
            }
            if self.pending.bytes > AT_ONCE {
                self.write_part()?;
            }
        }
        self.stands = Reach::of(register, progress.mark);
        self.pending.is_there = true;
        if self.is_begun {
            self.flush()?;
        }
        Ok(())
    }

    /// Takes a block to be written, remembers it, and lets go of the parts it no longer has.
    fn take(&mut self, block: Sealed) {
        let new = Footprint::of(&block.values);
        let of_kind = self.footprints.entry(block.slot.byte).or_default();
        let at = block.slot.number as usize;
        if at >= of_kind.len() {
            of_kind.resize(at + 1, Footprint::default());
        }
        if let Some(old) = of_kind.get_mut(at) {
            for part in new.parts..old.parts {
                self.pending.put(block.slot.key(part).to_vec(), None);
            }
            *old = new;
        }
        let Sealed { slot, values } = block;
        for (part, value) in (0..=u16::MAX).zip(values) {
            self.pending.put(slot.key(part).to_vec(), Some(value));
        }
    }

    fn applied(&self, in_progress: bool) -> Result<(Vec<u8>, Vec<u8>), IndexFlaw> {
        let tallies = block::BYTES
            .zip(&self.stands.rows)
            .map(|(byte, rows)| {
                let blocks = self.footprints.get(&byte).map_or(&[][..], Vec::as_slice);
                Tally::of(*rows, blocks)
            })
            .collect();
        let applied = Applied {
            in_progress,
            mark: self.stands.mark,
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

    /// Writes what is pending of a save that is not done: nothing counts until its last part is in.
    fn write_part(&mut self) -> Result<(), IndexFlaw> {
        let mut batches = std::mem::take(&mut self.pending).batches();
        batches.insert(0, self.begins()?);
        self.is_begun = true;
        self.host.write(&self.path, batches)
    }

    /// The mark that what follows does not count yet.
    fn begins(&self) -> Result<Batch, IndexFlaw> {
        Ok(Batch {
            put: vec![self.applied(true)?],
            removed: Vec::new(),
        })
    }

    /// Writes what was saved since the last time.
    pub(super) fn flush(&mut self) -> Result<(), IndexFlaw> {
        if !self.pending.is_there {
            return Ok(());
        }
        let pending = std::mem::take(&mut self.pending);
        let mut batches = pending.batches();
        let applied = self.applied(false)?;
        if batches.len() > 1 {
            // One transaction does not hold it all.
            batches.insert(0, self.begins()?);
        }
        match batches.last_mut() {
            Some(last) => last.put.push(applied),
            None => batches.push(Batch {
                put: vec![applied],
                removed: Vec::new(),
            }),
        }
        self.is_begun = false;
        self.host.write(&self.path, batches)
    }
}

/// What is still to be written, by key; nothing under a key that goes.
#[derive(Default)]
struct Pending {
    values: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
    bytes: usize,
    /// Something was saved, if only that nothing changed.
    is_there: bool,
}

impl Pending {
    fn put(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
        let size = |value: &Option<Vec<u8>>| value.as_ref().map_or(0, Vec::len);
        self.bytes += size(&value);
        if let Some(before) = self.values.insert(key, value) {
            self.bytes -= size(&before);
        }
    }

    /// In transactions of bounded size.
    fn batches(self) -> Vec<Batch> {
        let mut batches = Vec::new();
        let (mut batch, mut bytes) = (Batch::default(), 0);
        for (key, value) in self.values {
            let size = value.as_ref().map_or(0, Vec::len);
            if bytes + size > TRANSACTION {
                batches.push(std::mem::take(&mut batch));
                bytes = 0;
            }
            bytes += size;
            match value {
                Some(value) => batch.put.push((key, value)),
                None => batch.removed.push(key),
            }
        }
        batches.push(batch);
        batches
    }
}

/// BlockSlots in order, each once.
type BlockSlots = Vec<BlockSlot>;
