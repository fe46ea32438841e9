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
use crate::store::key::{self, SealKey, Unlock};
use crate::store::named::{Named, named};
use crate::store::notice::StoreNotice;
use crate::store::place::Place;
use crate::store::reader::{Reading, read_with};
use crate::store::vault::{Closed, Vault};

/// What opens a backup, and what lives where it goes: they may have been closed by different keys.
#[derive(Clone, Copy)]
pub(super) struct Keys<'a> {
    pub(super) backup: &'a Unlock,
    pub(super) live: &'a Unlock,
}

impl Keys<'_> {
    /// Opens what lives there with whichever does.
    pub(super) fn open<T>(
        self,
        open: impl Fn(&Unlock) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut opened = open(self.live);
        for unlock in [self.backup, &Unlock::KeyFile] {
            if !opened.as_ref().is_err_and(StoreError::wants_a_secret) {
                break;
            }
            opened = open(unlock);
        }
        opened
    }
}

/// What lives where the backup goes, as far as it can be known.
#[derive(Default)]
pub(super) struct Live {
    pub(super) vault: Option<Vault>,
    /// The last act that anything here knows of.
    pub(super) last: Option<Base>,
    /// The highest epoch that anything here names.
    pub(super) epoch: u32,
    pub(super) generation: u64,
    /// The key file of a store whose vault is gone.
    pub(super) key: Option<SealKey>,
}

impl Live {
    pub(super) fn look(
        disk: &Disk,
        place: &Place,
        keys: Keys<'_>,
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
            let opened = keys.open(|unlock| {
                let again = Closed::read(disk, place)?;
                let again = again.ok_or(StoreError::SecretWrong)?;
                again.open(disk, place, unlock)
            });
            live.vault = opened
                .ok()
                .filter(|vault| vault.header.store == copy.vault.header.store);
        }
        if live.vault.is_none() {
            live.key = key::file::read(disk, &place.key(copy.vault.header.store)).ok();
        }
        match memory(disk, place, &live, &copy.vault) {
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

/// What this machine remembers, by the key of what lives there; where its vault is gone by that of the
/// backup, else by the key file, which may hold a later one.
fn memory(disk: &Disk, place: &Place, live: &Live, copy: &Vault) -> Result<Memory, StoreError> {
    let remembered = head::read(disk, place, live.vault.as_ref().unwrap_or(copy))?;
    match (&live.key, remembered) {
        (Some(key), Memory::Unreadable) => head::read_by(disk, place, copy.header.store, key),
        (_, remembered) => Ok(remembered),
    }
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
    keys: Keys<'_>,
    now: Instant,
) -> Result<SavedLive, StoreError> {
    let aside = || epoch::set_aside(disk, place, now).map(Some);
    match read_live(place, keys) {
        Ok(Reading {
            reader,
            register,
            notices,
        }) => {
            let mark = reader.progress.mark;
            let is_whole = !notices.iter().any(is_damage);
            let job: BackupJob = reader.backup_job(&register, now);
            let kept = match mark.end {
                // Beyond the damage more may open than a backup of what is before it holds.
                _ if !is_whole => aside()?,
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

fn is_damage(notice: &StoreNotice) -> bool {
    matches!(
        notice,
        StoreNotice::Damaged { .. } | StoreNotice::RolledBack { .. }
    )
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

/// Reads what lives there.
pub(super) fn read_live(place: &Place, keys: Keys<'_>) -> Result<Reading, StoreError> {
    keys.open(|unlock| read_with(place, unlock))
}
