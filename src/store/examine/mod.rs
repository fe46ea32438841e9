//! Looking through a whole store without changing a byte of it: every vault, frame, block and
//! backup is opened, and each oddity told.

mod finding;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::SignedDuration;

use super::backup;
use super::begun;
use super::disk::Disk;
use super::epoch;
use super::error::{Flaw, StoreError};
use super::index::{self, IndexHost, OpenIndex};
use super::key::{MasterKey, Unlock};
use super::lock::StoreLock;
use super::named::{Named, named};
use super::notice::{IndexFlaw, StoreNotice};
use super::place::Place;
use super::reader::{Reader, Reading, read_with};
use super::vault::Closed;
use crate::domain::{Instant, Register};
pub use finding::{StoreFinding, StoreFlaw};

/// Hours by which a backup may be later than this machine's clock before that is said.
const CLOCKS_APART: i64 = 24;

/// Looks through a store; whoever writes it is waited for as long as `patience`.
///
/// # Errors
/// There is no store, or it cannot be opened at all.
pub fn examine(
    place: &Place,
    unlock: &Unlock,
    patience: Duration,
    now: Instant,
) -> Result<Vec<StoreFinding>, StoreError> {
    let disk = Disk::default();
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    begun::examine(place)?;
    if !place.vaults().iter().any(|vault| vault.exists()) {
        return Err(begun::without_vault(place));
    }
    let mut unseen = StoreFlaw::IndexInUse;
    let lock = match StoreLock::take(&disk, place, patience) {
        Ok(lock) => Some(lock),
        Err(error) if error.leaves_reading() => {
            if !matches!(error, StoreError::InUse { .. }) {
                unseen = StoreFlaw::IndexUnseen;
            }
            None
        }
        Err(error) => return Err(error),
    };
    let mut look = Examination {
        disk,
        place,
        found: Vec::new(),
    };
    look.vaults()?;
    let reading = read_with(place, unlock)?;
    look.journal(&reading)?;
    match lock {
        Some(_) => look.index(&reading)?,
        None => {
            let file = place.index(reading.reader.info().epoch);
            look.say(file, unseen);
        }
    }
    look.keys(&reading.reader);
    look.backups(&reading.reader, now);
    look.leftovers(reading.reader.info().epoch);
    Ok(look.found)
}

struct Examination<'a> {
    disk: Disk,
    place: &'a Place,
    found: Vec<StoreFinding>,
}

impl Examination<'_> {
    fn say(&mut self, file: PathBuf, what: StoreFlaw) {
        self.found.push(StoreFinding { file, what });
    }

    fn vaults(&mut self) -> Result<(), StoreError> {
        let mut newest = 0;
        let mut whole = Vec::new();
        for path in self.place.vaults() {
            match self.disk.read(&path)? {
                None => self.say(path, StoreFlaw::Vault(Flaw::Missing)),
                Some(bytes) => match Closed::of(&bytes, &path) {
                    Ok(closed) => {
                        newest = newest.max(closed.header().generation);
                        whole.push((path, closed.header().generation));
                    }
                    Err(StoreError::Damaged { flaw, .. }) => self.say(path, StoreFlaw::Vault(flaw)),
                    Err(error) => return Err(error),
                },
            }
        }
        for (path, generation) in whole {
            if generation < newest {
                self.say(path, StoreFlaw::Vault(Flaw::Chain));
            }
        }
        Ok(())
    }

    fn journal(&mut self, reading: &Reading) -> Result<(), StoreError> {
        let facts = reading.reader.info();
        let journal = self.place.journal(facts.epoch);
        for notice in &reading.notices {
            match notice {
                StoreNotice::Damaged { file, at, flaw, .. } => {
                    let (at, flaw) = (*at, *flaw);
                    self.say(file.clone(), StoreFlaw::Journal { at, flaw });
                }
                StoreNotice::RolledBack { holds, seen } => {
                    let (holds, seen) = (*holds, *seen);
                    self.say(journal.clone(), StoreFlaw::RolledBack { holds, seen });
                }
                StoreNotice::HeadUnreadable => self.say(self.place.head(facts.id), StoreFlaw::Head),
                _ => {}
            }
        }
        match reading.reader.verify_chain() {
            Ok(chain) if chain.unfinished => self.say(journal, StoreFlaw::Unfinished),
            Ok(_) | Err(StoreError::Damaged { .. }) => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// To be looked at under the lock alone.
    fn index(&mut self, reading: &Reading) -> Result<(), StoreError> {
        let reader = &reading.reader;
        let epoch = reader.info().epoch;
        let path = self.place.index(epoch);
        let flaw = if self.place.index_mark(epoch).exists() {
            Some(IndexFlaw::Marked)
        } else {
            let Ok(copy) = IndexCopy::of(&self.disk, self.place, &path) else {
                self.say(path, StoreFlaw::IndexUnseen);
                return Ok(());
            };
            match OpenIndex::open(IndexHost::Here, &copy.0, &reader.vault) {
                Ok(opened) => {
                    self.beyond_journal(reader, opened.progress.mark.seq);
                    differs(reader, opened, &reading.register)?
                }
                Err(flaw) => Some(flaw),
            }
        };
        if let Some(flaw) = flaw {
            self.say(path, StoreFlaw::Index(flaw));
        }
        Ok(())
    }

    /// An index that knows more than the journal: that one is cut, and the next opening goes on from the
    /// index; nothing was put back.
    fn beyond_journal(&mut self, reader: &Reader, seq: u64) {
        if seq <= reader.progress.mark.seq {
            return;
        }
        let is_rolled_back = |one: &StoreFinding| matches!(one.what, StoreFlaw::RolledBack { .. });
        let before = self.found.len();
        self.found.retain(|one| !is_rolled_back(one));
        if self.found.len() < before {
            let (at, flaw) = (reader.progress.mark.end, Flaw::Short);
            let file = reader.journal.file.path().to_owned();
            self.say(file, StoreFlaw::Journal { at, flaw });
        }
    }

    fn keys(&mut self, reader: &Reader) {
        let key = self.place.key(reader.info().id);
        let left = [
            (self.place.key_change(), true),
            (key, reader.has_passphrase()),
        ];
        for (path, is_left) in left {
            if is_left && path.exists() {
                self.say(path, StoreFlaw::KeyBefore);
            }
        }
    }

    fn backups(&mut self, reader: &Reader, now: Instant) {
        let erased = !reader.vault.erased.is_empty();
        let ahead = now + SignedDuration::from_hours(CLOCKS_APART);
        for (path, at) in backup::ours(self.place) {
            if ahead < at {
                self.say(path.clone(), StoreFlaw::BackupAhead);
            }
            let key = Unlock::Key(MasterKey(reader.vault.master.copy()));
            match backup::inspect(self.place, &path, &key) {
                Ok(seen) if erased && seen.epoch < reader.vault.header.epoch => {
                    self.say(path, StoreFlaw::BackupBeforeErasure);
                }
                Ok(_) => {}
                Err(StoreError::Damaged { flaw, .. }) => self.say(path, StoreFlaw::Backup(flaw)),
                Err(_) => self.say(path, StoreFlaw::Backup(Flaw::Unsealing)),
            }
        }
    }

    fn leftovers(&mut self, epoch: u32) {
        for (path, name) in self.place.files() {
            if named(&name) == Some(Named::Aside) {
                self.say(path, StoreFlaw::Aside);
            } else if epoch::is_left(&path, &name, epoch) {
                self.say(path, StoreFlaw::Left);
            }
        }
    }
}

/// How the name of a copy begins; its process ends it.
const COPY: &str = "check-";

/// A copy of an index, gone when dropped: the database writes as it opens, and a look changes nothing.
struct IndexCopy(PathBuf);

impl IndexCopy {
    fn of(disk: &Disk, place: &Place, index: &Path) -> Result<Self, StoreError> {
        disk.make_folder(&place.state)?;
        sweep_copies(place);
        let copy = Self(place.state.join(format!("{COPY}{}", std::process::id())));
        if index.is_dir() {
            epoch::copy_folder(disk, index, &copy.0)?;
        }
        Ok(copy)
    }
}

/// Copies whose process was killed go.
fn sweep_copies(place: &Place) {
    for entry in fs::read_dir(&place.state).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid = name.to_str().and_then(|name| name.strip_prefix(COPY));
        let digits = pid.filter(|pid| pid.bytes().all(|byte| byte.is_ascii_digit()));
        if let Some(pid) = digits
            && !Path::new("/proc").join(pid).exists()
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

impl Drop for IndexCopy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whether an index, brought up to the journal's end, holds other records than the journal.
fn differs(
    reader: &Reader,
    mut opened: index::OpenedIndex,
    register: &Register,
) -> Result<Option<IndexFlaw>, StoreError> {
    if !reader.journal.holds(&opened.progress.mark)? {
        return Ok(Some(IndexFlaw::Journal));
    }
    opened
        .progress
        .catch_up(&reader.journal, &mut opened.register, |_| {})?;
    let same = opened.register.same_records(register);
    Ok((!same).then_some(IndexFlaw::Blocks))
}
