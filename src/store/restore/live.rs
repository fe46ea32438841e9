//! What lives where a backup goes, as far as it can be known: it gives way only once it was saved.

use crate::domain::Instant;
use crate::store::backup::{BackupJob, LoadedBackup};
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

/// A journal or an index lies there.
fn is_anything_left(place: &Place) -> bool {
    let of = |name: &str| matches!(named(name), Some(Named::Journal(_) | Named::Index(_)));
    place.files().any(|(_, name)| of(&name))
}

/// Whatever reads is backed up, whatever does not is set aside; tells the last act that was read.
pub(super) fn save_live(
    disk: &Disk,
    place: &Place,
    unlock: &Unlock,
    now: Instant,
) -> Result<Option<Mark>, StoreError> {
    let reading = read_with(place, unlock).or_else(|error| match error {
        StoreError::SecretWrong => read_with(place, &Unlock::KeyFile),
        error => Err(error),
    });
    match reading {
        Ok(Reading {
            reader, register, ..
        }) => {
            let mark = reader.progress.mark;
            let job: BackupJob = reader.backup_job(&register, now);
            if mark.end > 0 && job.run().is_err() {
                epoch::set_aside(disk, place, now)?;
            }
            Ok(Some(mark))
        }
        // Without a vault nothing opens what is left of it: it is kept all the same.
        Err(StoreError::NoStore { .. }) if !is_anything_left(place) => Ok(None),
        Err(_) => epoch::set_aside(disk, place, now).map(|_| None),
    }
}
