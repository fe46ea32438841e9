//! A backup read: opened, walked, and every record put in its place.

use std::path::Path;

use super::file;
use crate::domain::{JournalEntry, Register};
use crate::store::disk::Disk;
use crate::store::error::{Flaw, StoreError};
use crate::store::journal::{Journal, Progress, ReplayEnd};
use crate::store::key::Unlock;
use crate::store::place::Place;
use crate::store::vault::{Closed, Vault};

/// A backup in memory, its journal still in its file.
pub(in crate::store) struct LoadedBackup {
    pub(in crate::store) vault: Vault,
    pub(in crate::store) journal: Journal,
    pub(in crate::store) progress: Progress,
    pub(in crate::store) register: Register,
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
        })
    }

    /// An act as it was written.
    pub(in crate::store) fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        let start = self.progress.start_of(seq);
        self.journal
            .entry(seq, start.ok_or(StoreError::NoSuchAct { seq })?)
    }
}
