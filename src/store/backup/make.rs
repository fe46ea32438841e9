//! Making backups: asked for, once a day, before an import; and letting the old ones go.

use std::fs;
use std::path::{Path, PathBuf};

use super::file;
use super::keep::Rule;
use super::restore::inspect_with;
use crate::domain::{Date, Instant, Register};
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::journal::Mark;
use crate::store::place::Place;
use crate::store::unlock::{MasterKey, Unlock};
use crate::store::vault::{Closed, StoreId, Vault};
use crate::store::{Reader, Store};

/// How the name of a backup of our own ends.
const END: &str = ".relais";

/// A backup that was made and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Where.
    pub path: PathBuf,
    /// The last act in it.
    pub seq: u64,
    /// Its bytes.
    pub bytes: u64,
}

/// A backup of an earlier epoch: whoever was erased since is still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Older {
    /// Where.
    pub path: PathBuf,
    /// Its day.
    pub day: Date,
}

/// A backup to be made, beside whoever writes: it needs no lock and can be run on any thread.
pub struct BackupJob {
    place: Place,
    disk: Disk,
    key: MasterKey,
    store: StoreId,
    epoch: u32,
    mark: Mark,
    rule: Rule,
    now: Instant,
}

impl Store {
    /// The backup of the day, when there is none yet and there is anything to copy.
    pub fn daily_backup(&self, register: &Register) -> Option<BackupJob> {
        let job = self.backup_job(register);
        let today = day_of(job.now);
        let is_due = self.timeline.mark.end > 0
            && self.read_only.is_none()
            && !ours(&self.place).iter().any(|(_, at)| day_of(*at) == today);
        is_due.then_some(job)
    }

    /// A backup as the store is now.
    pub fn backup_job(&self, register: &Register) -> BackupJob {
        job(
            (&self.place, &self.disk, &self.vault),
            self.timeline.mark,
            register,
            (self.clock)(),
        )
    }

    /// Backups of earlier epochs among those the program made: an erased person is still in them.
    pub fn older_backups(&self) -> Vec<Older> {
        ours(&self.place)
            .into_iter()
            .filter(|(path, _)| {
                let plate = file::open(&self.disk, path, false)
                    .ok()
                    .flatten()
                    .and_then(|(vault, _)| Closed::of(&vault, path).ok());
                // One that does not read may hold anything.
                plate.is_none_or(|closed| closed.plate().epoch < self.vault.plate.epoch)
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
            self.timeline.mark,
            register,
            now,
        )
    }
}

fn job(
    (place, disk, vault): (&Place, &Disk, &Vault),
    mark: Mark,
    register: &Register,
    now: Instant,
) -> BackupJob {
    BackupJob {
        place: place.clone(),
        disk: disk.clone(),
        key: MasterKey(vault.master.copy()),
        store: vault.plate.store,
        epoch: vault.plate.epoch,
        mark,
        rule: Rule::of(register),
        now,
    }
}

impl BackupJob {
    /// Makes it among the program's own, and lets go of those that the rule no longer keeps.
    ///
    /// # Errors
    /// The disk's own, or what lies in the store no longer reads; none is let go then.
    pub fn run(self) -> Result<Made, StoreError> {
        let folder = self.place.backups();
        self.disk.make_folder(&folder)?;
        self.disk.keep_private(&folder)?;
        let time = self.now.strftime("%Y%m%dT%H%M%SZ");
        let path = folder.join(format!("{time}-{:06}{END}", self.mark.seq));
        let made = self.make(&path)?;
        let own = ours(&self.place);
        let days: Vec<Date> = own.iter().map(|(_, at)| day_of(*at)).collect();
        for ((path, _), kept) in own.iter().zip(self.rule.keeps(&days)) {
            if !kept {
                self.disk.remove(path)?;
            }
        }
        Ok(made)
    }

    /// Makes it under a name of the person's own. A backup of the same store there is replaced.
    ///
    /// # Errors
    /// Something else lies there, the disk's own, or what lies in the store no longer reads.
    pub fn run_to(self, path: &Path) -> Result<Made, StoreError> {
        if fs::symlink_metadata(path).is_ok() {
            let there = file::open(&self.disk, path, false).ok().flatten();
            let same = there
                .and_then(|(vault, _)| Closed::of(&vault, path).ok())
                .is_some_and(|closed| closed.plate().store == self.store);
            if !same {
                return Err(StoreError::Exists { path: path.into() });
            }
        }
        self.make(path)
    }

    fn make(&self, path: &Path) -> Result<Made, StoreError> {
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        let new = PathBuf::from(new);
        let made = self.write(&new).and_then(|bytes| {
            self.disk.rename(&new, path)?;
            Ok(Made {
                path: path.into(),
                seq: self.mark.seq,
                bytes,
            })
        });
        if made.is_err() {
            let _ = self.disk.remove(&new);
        }
        made
    }

    fn write(&self, new: &Path) -> Result<u64, StoreError> {
        self.disk.remove(new)?;
        let [vault, twin] = self.place.vaults();
        let bytes = match self.disk.read(&vault)? {
            Some(bytes) if Closed::of(&bytes, &vault).is_ok() => bytes,
            _ => self.disk.read(&twin)?.unwrap_or_default(),
        };
        let path = self.place.journal(self.epoch);
        let Some(journal) = self.disk.open(&path, false)? else {
            return Err(StoreError::NoFile { path });
        };
        file::write(&self.disk, new, &bytes, &journal, self.mark.end)?;
        // Read back, opened, walked: a backup that cannot be restored is none.
        let unlock = Unlock::Key(MasterKey(self.key.0.copy()));
        let seen = inspect_with(&self.disk, &self.place, new, &unlock)?;
        if seen.seq != self.mark.seq || seen.epoch != self.epoch {
            return Err(StoreError::NoFile { path });
        }
        self.disk
            .open(new, false)?
            .map_or(Ok(0), |paper| paper.len())
    }
}

/// The program's own backups, newest first, with their instants.
pub(in crate::store) fn ours(place: &Place) -> Vec<(PathBuf, Instant)> {
    let mut found: Vec<(PathBuf, Instant)> = fs::read_dir(place.backups())
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (time, _) = name.strip_suffix(END)?.split_once('-')?;
            let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", time).ok()?;
            let at = at.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
            Some((entry.path(), at))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0));
    found
}

fn day_of(at: Instant) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}
