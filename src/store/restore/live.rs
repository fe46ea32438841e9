//! What lives where a backup goes, as far as it can be known: it gives way only once it was saved.

use std::fs;
use std::path::PathBuf;

use crate::domain::Instant;
use crate::store::backup::{BackupJob, LoadedBackup, Made};
use crate::store::begun::is_there;
use crate::store::disk::Disk;
use crate::store::epoch;
use crate::store::error::StoreError;
use crate::store::head::{self, Head, Memory};
use crate::store::journal::{Base, Mark, is_journal_of};
use crate::store::key::Unlock;
use crate::store::named::{Named, named};
use crate::store::place::Place;
use crate::store::reader::{Reading, read_with};
use crate::store::vault::{Closed, Vault, VaultHeader};

/// What lives where the backup goes, as far as it can be known.
#[derive(Default)]
pub(super) struct Live {
    pub(super) vault: Option<Vault>,
    /// The last act that anything here knows of.
    pub(super) last: Option<Base>,
    /// The highest epoch that anything here names.
    pub(super) epoch: u32,
    pub(super) generation: u64,
}

impl Live {
    pub(super) fn look(
        disk: &Disk,
        place: &Place,
        unlock: &Unlock,
        copy: &LoadedBackup,
    ) -> Result<Self, StoreError> {
        let mut live = Self::default();
        for (path, name) in place.files() {
            if let Some(Named::Journal(epoch)) = named(&name)
                && is_journal_of(&path, epoch)
            {
                live.epoch = live.epoch.max(epoch);
            }
        }
        let closed = match Closed::read(disk, place) {
            Err(error @ StoreError::NewerFormat { .. }) => return Err(error),
            found => found.ok().flatten(),
        };
        if let Some(closed) = closed {
            let header = closed.header();
            live.epoch = live.epoch.max(header.epoch);
            live.generation = header.generation;
            if header.store != copy.vault.header.store && !is_unused(disk, place, header) {
                return Err(StoreError::OtherStore {
                    path: copy.journal.file.path().to_owned(),
                });
            }
            // A backup of an older key is opened with its code; what lives has its own.
            let opened = closed.open(disk, place, unlock).or_else(|_| {
                let again = Closed::read(disk, place)?;
                let again = again.ok_or(StoreError::SecretWrong)?;
                again.open(disk, place, &Unlock::KeyFile)
            });
            live.vault = opened
                .ok()
                .filter(|vault| vault.header.store == copy.vault.header.store);
        }
        let vault = live.vault.as_ref().unwrap_or(&copy.vault);
        match head::read(disk, place, vault) {
            Ok(Memory::Of(Head { seq, hash, epoch })) => {
                live.last = Some(Base { seq, hash });
                live.epoch = live.epoch.max(epoch);
            }
            Err(error @ StoreError::NewerFormat { .. }) => return Err(error),
            _ => {}
        }
        Ok(live)
    }
}

/// A store in which nothing was ever saved may give its place up to another.
fn is_unused(disk: &Disk, place: &Place, header: &VaultHeader) -> bool {
    let journal = disk.open(&place.journal(header.epoch), false);
    header.epoch == 1 && matches!(journal, Ok(Some(file)) if file.len().is_ok_and(|len| len == 0))
}

/// What of it was saved before it gives way.
#[derive(Default)]
pub(super) struct SavedLive {
    /// The last act that was read.
    pub(super) last: Option<Mark>,
    /// A backup of it or, where it did not read, the folder it was set aside in.
    pub(super) kept: Option<PathBuf>,
}

/// Whatever reads is backed up, whatever does not is set aside.
pub(super) fn save_live(
    disk: &Disk,
    place: &Place,
    unlock: &Unlock,
    now: Instant,
) -> Result<SavedLive, StoreError> {
    let aside = || epoch::set_aside(disk, place, now).map(Some);
    match read_live(place, unlock) {
        Ok(Reading {
            reader, register, ..
        }) => {
            let mark = reader.progress.mark;
            let job: BackupJob = reader.backup_job(&register, now);
            let kept = match mark.end {
                0 => None,
                // Not among the others, which come and go: a recovery would begin from it, and a later
                // backup of the day take its place.
                _ => match beside_others(disk, place, &job, now) {
                    Ok(made) => Some(made.path),
                    Err(_) => aside()?,
                },
            };
            let last = Some(mark);
            Ok(SavedLive { last, kept })
        }
        // Without a vault nothing opens what is left of it: it is kept all the same.
        Err(StoreError::NoStore { .. }) if !is_there(place)? => Ok(SavedLive::default()),
        Err(_) => {
            let kept = aside()?;
            Ok(SavedLive { last: None, kept })
        }
    }
}

fn beside_others(
    disk: &Disk,
    place: &Place,
    job: &BackupJob,
    now: Instant,
) -> Result<Made, StoreError> {
    let folder = place.aside(now);
    disk.make_folder(&folder)?;
    let made = job.run_in(&folder);
    if made.is_err() {
        let _ = fs::remove_dir(&folder);
    }
    made
}

/// Reads what lives there; of a store that a backup's code does not open, with its own key.
pub(super) fn read_live(place: &Place, unlock: &Unlock) -> Result<Reading, StoreError> {
    read_with(place, unlock).or_else(|error| match error {
        StoreError::SecretWrong => read_with(place, &Unlock::KeyFile),
        error => Err(error),
    })
}
