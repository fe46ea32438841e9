//! When backups are made, and which of them an erased person is still in.

use std::path::PathBuf;

use super::file;
use super::job::{BackupJob, job};
use super::list::{day_of, ours};
use crate::domain::{Date, Instant, Register};
use crate::store::error::StoreError;
use crate::store::vault::Closed;
use crate::store::{Reader, Store};

/// A backup of an earlier epoch: whoever was erased since is still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Older {
    /// Where.
    pub path: PathBuf,
    /// Its day.
    pub day: Date,
}

impl Store {
    /// The backup of the day, when there is none yet and there is anything to copy.
    pub fn daily_backup(&self, register: &Register) -> Option<BackupJob> {
        let job = self.backup_job(register);
        let today = day_of((self.clock)());
        let is_due = self.progress.mark.end > 0
            && self.read_only.is_none()
            && !ours(&self.place).iter().any(|(_, at)| day_of(*at) == today);
        is_due.then_some(job)
    }

    /// A backup as the store is now.
    pub fn backup_job(&self, register: &Register) -> BackupJob {
        job(
            (&self.place, &self.disk, &self.vault),
            self.progress.mark,
            register,
            (self.clock)(),
        )
    }

    /// The backup of what a recovery or a restoration has begun: the newest there is tells of before, and
    /// the next recovery would go back to that. None of those is let go for it.
    pub(in crate::store) fn back_up_beginning(&self, register: &Register) {
        let folder = self.place.backups();
        let made = self.disk.make_folder(&folder);
        if let Err(error) = made.and_then(|()| self.backup_job(register).run_in(&folder)) {
            tracing::warn!(error = error.label(), "no backup of a beginning");
        }
    }

    /// Backups of earlier epochs among those the program made: an erased person is still in them.
    pub fn older_backups(&self) -> Vec<Older> {
        ours(&self.place)
            .into_iter()
            .filter(|(path, _)| {
                let header = file::open(&self.disk, path, false)
                    .ok()
                    .flatten()
                    .and_then(|(vault, _)| Closed::of(&vault, path).ok());
                // One that does not read may hold anything.
                header.is_none_or(|closed| closed.header().epoch < self.vault.header.epoch)
            })
            .map(|(path, at)| Older {
                path,
                day: day_of(at),
            })
            .collect()
    }

    /// Removes backups.
    ///
    /// # Errors
    /// The first that could not be removed.
    pub fn remove_backups(&self, older: &[Older]) -> Result<(), StoreError> {
        for Older { path, .. } in older {
            self.disk.remove(path)?;
        }
        if older.is_empty() {
            return Ok(());
        }
        self.disk.sync_folder_of(&self.place.backups().join("x"))
    }
}

impl Reader {
    /// A backup of what this reader has read.
    pub fn backup_job(&self, register: &Register, now: Instant) -> BackupJob {
        job(
            (&self.place, &self.disk, &self.vault),
            self.progress.mark,
            register,
            now,
        )
    }
}
