//! Making one backup: written under another name, read back, then given its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::file;
use super::inspect::inspect_with;
use super::keep::KeepRule;
use super::list::{END, UNFINISHED, day_of, ours};
use crate::domain::{Date, Instant, Register};
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::id::StoreId;
use crate::store::journal::Mark;
use crate::store::key::{MasterKey, Unlock};
use crate::store::place::Place;
use crate::store::vault::{Closed, Vault};

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

/// A backup to be made, beside whoever writes: it needs no lock and can be run on any thread.
pub struct BackupJob {
    place: Place,
    disk: Disk,
    key: MasterKey,
    store: StoreId,
    epoch: u32,
    mark: Mark,
    rule: KeepRule,
    now: Instant,
}

/// A backup of a store up to `mark`.
pub(super) fn job(
    (place, disk, vault): (&Place, &Disk, &Vault),
    mark: Mark,
    register: &Register,
    now: Instant,
) -> BackupJob {
    BackupJob {
        place: place.clone(),
        disk: disk.clone(),
        key: MasterKey(vault.master.copy()),
        store: vault.header.store,
        epoch: vault.header.epoch,
        mark,
        rule: KeepRule::of(register),
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
        // A link leads to a folder of hers, whose rights are her business.
        if fs::symlink_metadata(&folder).is_ok_and(|about| about.is_dir()) {
            self.disk.keep_private(&folder)?;
        }
        let made = self.run_in(&folder)?;
        let own = ours(&self.place);
        let days: Vec<Date> = own.iter().map(|(_, at)| day_of(*at)).collect();
        for ((path, _), kept) in own.iter().zip(self.rule.keeps(&days)) {
            if !kept {
                self.disk.remove(path)?;
            }
        }
        Ok(made)
    }

    /// Makes it in a folder, under the name that the program's own have; none is let go.
    ///
    /// # Errors
    /// As [`BackupJob::run`].
    pub(in crate::store) fn run_in(&self, folder: &Path) -> Result<Made, StoreError> {
        let time = self.now.strftime("%Y%m%dT%H%M%SZ");
        self.make(&folder.join(format!("{time}-{:06}{END}", self.mark.seq)))
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
                .is_some_and(|closed| closed.header().store == self.store);
            if !same {
                return Err(StoreError::Exists { path: path.into() });
            }
        }
        self.make(path)
    }

    fn make(&self, path: &Path) -> Result<Made, StoreError> {
        let new = beside(path);
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
        let bytes = match self.disk.read(&vault).ok().flatten() {
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
        self.disk.open(new, false)?.map_or(Ok(0), |file| file.len())
    }
}

/// A name beside that of a backup under which nothing lies yet: whatever lies there is hers.
fn beside(path: &Path) -> PathBuf {
    let names = (1..1_000).map(|nth| {
        let mut name = path.as_os_str().to_owned();
        name.push(UNFINISHED);
        if nth > 1 {
            name.push(format!("-{nth}"));
        }
        PathBuf::from(name)
    });
    let mut free = names.filter(|name| fs::symlink_metadata(name).is_err());
    free.next()
        .unwrap_or_else(|| path.with_added_extension("new"))
}
