//! Epochs: the journal begun anew under a new key, so that what was deleted can no longer be read
//! wherever its bytes may still lie.
//!
//! `journal-N+1` is written whole and synced, then the vault is replaced: that is the switch. Only
//! then is the index made, and what belongs to other epochs removed. Cut short at any point, a
//! store is in the one epoch or the other, and the next opening sweeps up.

mod aside;
mod number;
mod retention;
mod sweep;
mod switch;
mod write;

use super::Store;
use super::error::{Doing, StoreError};
use super::journal::{Base, Mark};
use super::vault::Vault;
use crate::domain::{History, JournalEntry, Register};
pub(super) use aside::{copy_folder, set_aside};
pub(super) use number::epoch_after;
pub(super) use retention::first_kept;
pub(super) use sweep::{is_left, sweep};
pub(super) use write::{EpochPlan, write};

/// Bytes of a journal below which nothing is gained.
const LEAST_TO_COMPACT: u64 = 1_000_000;

/// What a compaction did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// The epoch that began.
    pub epoch: u32,
    /// Bytes of the journal before.
    pub before: u64,
    /// Bytes of the journal now.
    pub after: u64,
    /// Acts whose history is kept.
    pub kept: u64,
    /// Acts whose history is gone.
    pub dropped: u64,
}

impl Store {
    /// Begins a new epoch: the records as they stand, and the history that the setting keeps.
    /// What was deleted before that can no longer be read. Not undoable.
    ///
    /// # Errors
    /// The store is read-only, or the disk failed; unless it then says that it is read-only, the
    /// old epoch goes on.
    pub fn compact(&mut self, register: &mut Register) -> Result<Compacted, StoreError> {
        self.writable()?;
        let from = retention::first_kept(register, (self.clock)());
        let next = self.vault_after(self.mark_as_base())?;
        let (done, before) = self.begin_epoch(register, next, from, &|entry| entry, &[])?;
        self.reseal_sessions(&before);
        Ok(done)
    }

    /// Whether a compaction is worth it by itself: more than half of a journal that weighs something
    /// is history older than the setting keeps.
    pub fn is_compaction_due(&self, register: &Register) -> bool {
        let end = self.progress.mark.end;
        let starts = &self.progress.starts;
        let Some(first) = starts.first() else {
            return false;
        };
        let from = retention::first_kept(register, (self.clock)());
        let cut = starts.iter().find(|start| start.seq >= from);
        let old = cut.map_or(end, |start| start.at).saturating_sub(first.at);
        self.read_only.is_none() && end >= LEAST_TO_COMPACT && old > end / 2
    }

    /// Begins the epoch of `next` with the history from act `from` on, each act as `keep` leaves
    /// it, and with `acts` behind it. The vault that was is given back.
    pub(super) fn begin_epoch(
        &mut self,
        register: &mut Register,
        next: Vault,
        from: u64,
        keep: &dyn Fn(JournalEntry) -> JournalEntry,
        acts: &[JournalEntry],
    ) -> Result<(Compacted, Vault), StoreError> {
        let (before, all) = (self.progress.mark.end, register.history().acts().len());
        let kept: Vec<u64> = register
            .history()
            .acts()
            .iter()
            .map(|brief| brief.seq)
            .filter(|seq| *seq >= from)
            .collect();
        let entry = |seq| self.entry(seq).map(keep);
        let plan = EpochPlan {
            register,
            kept: &kept,
            entry: &entry,
            acts,
        };
        let written = write(&self.disk, &self.place, &next, &plan)?;
        let vault = self.switch(next, written, register)?;
        let done = Compacted {
            epoch: self.vault.header.epoch,
            before,
            after: self.progress.mark.end,
            kept: kept.len() as u64,
            dropped: (all - kept.len()) as u64,
        };
        Ok((done, vault))
    }

    /// Where the epoch after this one begins.
    pub(super) fn mark_as_base(&self) -> Base {
        let Mark { seq, hash, .. } = self.progress.mark;
        Base { seq, hash }
    }

    /// The vault of the epoch after this one.
    pub(super) fn vault_after(&self, base: Base) -> Result<Vault, StoreError> {
        let next = epoch_after(&self.place, self.vault.header.epoch)?;
        self.vault
            .after(next, base)
            .map_err(|source| StoreError::disk(Doing::Sealed, &self.place.data, source))
    }
}

/// Puts the history that was written in place of the one that was.
fn renew_history(register: &mut Register, history: History) {
    *register.history_mut() = history;
}
