//! A backup read: opened, walked, and every record put in its place.

use std::path::Path;

use super::file;
use crate::domain::{JournalEntry, Register};
use crate::store::disk::Disk;
use crate::store::error::{Flaw, StoreError};
use crate::store::journal::{Journal, Progress, ReplayEnd};
use crate::store::key::Unlock;
use crate::store::place::Place;
use crate::store::salvage::{KnownActs, salvage};
use crate::store::vault::{Closed, Vault};

/// A backup in memory, its journal still in its file.
pub(in crate::store) struct LoadedBackup {
    pub(in crate::store) vault: Vault,
    pub(in crate::store) journal: Journal,
    pub(in crate::store) progress: Progress,
    pub(in crate::store) register: Register,
    /// Acts behind the backup, from another journal.
    later: KnownActs,
}

impl LoadedBackup {
    pub(in crate::store) fn load(
        disk: &Disk,
        place: &Place,
        path: &Path,
        unlock: &Unlock,
    ) -> Result<Self, StoreError> {
        let found = file::open(disk, path, true)?;
        let (bytes, file) = found.ok_or_else(|| StoreError::NoFile { path: path.into() })?;
        let vault = Closed::of(&bytes, path)?.open(disk, place, unlock)?;
        let journal = vault.journal(file);
        let mut register = Register::default();
        let (progress, ending) = Progress::replay(&journal, &mut register)?;
        let flaw = match ending {
            ReplayEnd::Whole => None,
            ReplayEnd::Torn => Some(Flaw::Short),
            ReplayEnd::Damaged(flaw) => Some(flaw),
        };
        if let Some(flaw) = flaw {
            let (at, known) = (progress.mark.end, journal.newest());
            return Err(StoreError::flawed(path, at, flaw, known));
        }
        Ok(Self {
            vault,
            journal,
            progress,
            register,
            later: KnownActs::default(),
        })
    }

    /// Does again what the journal of its epoch in the store holds behind it, as far as it opens; up to
    /// act `seen` what it does not hold is lost. The acts done again, and the lost ones.
    pub(in crate::store) fn go_on(
        &mut self,
        disk: &Disk,
        place: &Place,
        seen: u64,
    ) -> Result<(Vec<u64>, Vec<u64>), StoreError> {
        let path = place.journal(self.vault.header.epoch);
        if let Ok(Some(file)) = disk.open(&path, false) {
            self.later = salvage(&self.vault.journal(file))?;
        }
        let from = self.progress.mark.seq;
        let (last, lost) = self.later.go_on(&mut self.register, from, seen);
        self.progress.mark.seq = last;
        let done = (from + 1..=last).filter(|seq| !lost.contains(seq));
        Ok((done.collect(), lost))
    }

    /// An act as it was written.
    pub(in crate::store) fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        if let Some(entry) = self.later.0.get(&seq) {
            return Ok(entry.clone());
        }
        let start = self.progress.start_of(seq);
        self.journal
            .entry(seq, start.ok_or(StoreError::NoSuchAct { seq })?)
    }
}
