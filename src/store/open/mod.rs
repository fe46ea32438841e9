//! Opening: lock, vault, index, journal; then what was found is judged, said, and mended where
//! nothing acknowledged can be lost by it.

mod create;
mod fill;
mod judge;
mod recover;
mod reindex;
mod vault;

use std::path::PathBuf;
use std::time::Duration;

use super::backup;
use super::begun;
use super::disk::Disk;
use super::epoch;
use super::error::{Flaw, ReadOnlyReason, StoreError};
use super::format::{Format, TODAY};
use super::head::{self, Head, Memory};
use super::journal::{Journal, Mark, ReplayEnd};
use super::key::Unlock;
use super::lock::{self, Identity, StoreLock};
use super::notice::StoreNotice;
use super::place::Place;
use super::reserve;
use super::vault::Vault;
use super::{InstantSource, Store};
use crate::domain::{Instant, Register};
use create::create;
use fill::Filled;
use vault::FoundVault;

/// A session that was killed may hold the journal a moment longer than the lock.
const JOURNAL_PATIENCE: Duration = Duration::from_millis(200);

/// An open store and what it holds.
pub struct Opened {
    /// The store, for as long as it is held.
    pub store: Store,
    /// Everything in it.
    pub register: Register,
    /// What must be said.
    pub notices: Vec<StoreNotice>,
}

/// Opens the store for writing, making a new one where there is none.
///
/// # Errors
/// Whatever keeps it from being opened at all. Damage does not: what can be read is opened
/// read-only, and said in the notices.
pub fn open(
    place: &Place,
    who: &Identity,
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    open_on(Disk::default(), Duration::ZERO, place, who, now)
}

/// The same on a disk that may be watched, waiting for the lock for as long as `patience`.
///
/// # Errors
/// As [`open`].
pub fn open_on(
    disk: Disk,
    patience: Duration,
    place: &Place,
    who: &Identity,
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    open_with(disk, patience, &Unlock::KeyFile, place, who, now)
}

/// The same, opened with what was typed. A recovery code that opens a store whose key file is gone
/// is written down as that file.
///
/// # Errors
/// As [`open`].
pub fn open_with(
    disk: Disk,
    patience: Duration,
    unlock: &Unlock,
    place: &Place,
    who: &Identity,
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    open_in(&TODAY, disk, patience, unlock, place, who, now)
}

/// The same, read and written in these versions.
///
/// # Errors
/// As [`open`].
pub(in crate::store) fn open_in(
    format: &'static Format,
    disk: Disk,
    patience: Duration,
    unlock: &Unlock,
    place: &Place,
    who: &Identity,
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    begun::prepare(&disk, place)?;
    let lock = StoreLock::take(&disk, place, patience)?;
    open_held(format, disk, &mut Some(lock), unlock, place, who, now)
}

/// The same under a lock that is held already: it goes to the store that is opened, and stays with whoever
/// holds it where none is.
///
/// # Errors
/// As [`open`].
pub(in crate::store) fn open_held(
    format: &'static Format,
    disk: Disk,
    lock: &mut Option<StoreLock>,
    unlock: &Unlock,
    place: &Place,
    who: &Identity,
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    let mut notices = Vec::new();
    let found = FoundVault::look(&disk, place, unlock)?;
    let is_new = found.is_none();
    let found = match found {
        Some(found) => found,
        None => {
            notices.push(StoreNotice::Created);
            FoundVault::made(create(&disk, place)?)
        }
    };
    let path = place.journal(found.vault.header.epoch);
    // What of a missing one is still known is in the index and the backups; an empty one stands in
    // for it while they are looked at.
    let (file, is_made) = match disk.open(&path, true)? {
        Some(file) => (file, false),
        None => (disk.make(&path)?, true),
    };
    let missing = is_made || (file.len()? == 0 && is_known_to_hold_acts(place, &found.vault));
    let mut stand_in = StandIn::of(is_made.then(|| (disk.clone(), path.clone())));
    // Whoever removed the lock may have left its holder at work: the journal has its own.
    if !lock::wait_for(&file, JOURNAL_PATIENCE)? {
        return Err(StoreError::in_use_unsaid());
    }
    let (mut vault, alike) = found.settled(&disk, place, now(), &mut notices)?;
    let memory = match is_new {
        true => Memory::None,
        false => head::read(&disk, place, &vault)?,
    };
    vault.format = format;
    disk.keep_private(&place.data)?;
    disk.make_folder(&place.state)?;
    if let Some(lock) = lock {
        lock.sign(who, now());
    }
    if reserve::fill(&disk, place).is_err_and(|error| error.is_full()) {
        // Nothing could be written, not even the index opened: whoever only reads can go on.
        let path = place.data.clone();
        return Err(StoreError::Full { path });
    }
    let mut opening = StoreOpening {
        journal: vault.journal(file),
        disk,
        place,
        vault,
        now: now(),
        notices,
    };
    let settled = opening.settle(&memory, missing);
    if is_made && !matches!(settled, Ok((_, None))) {
        return Err(match settled {
            Err(error @ StoreError::NewerFormat { .. }) => error,
            _ => StoreError::flawed(&path, 0, Flaw::Missing, 0),
        });
    }
    let (mut filled, read_only) = settled?;
    stand_in.stays();
    let index = match read_only {
        // What is damaged stays exactly as it was found.
        Some(_) => None,
        None => opening.index(&mut filled),
    };
    if read_only.is_none() {
        opening.remember(&filled.progress.mark, &memory);
        if alike {
            epoch::sweep(&opening.disk, place, opening.epoch());
        }
    }
    let StoreOpening {
        journal,
        disk,
        vault,
        mut notices,
        ..
    } = opening;
    let clock: InstantSource = Box::new(now);
    let lock = lock.take().ok_or_else(StoreError::in_use_unsaid)?;
    let store = Store {
        place: place.clone(),
        disk,
        vault,
        journal,
        progress: filled.progress,
        index,
        who: who.clone(),
        clock,
        read_only,
        lock,
    };
    let is_recovered = |notice: &StoreNotice| matches!(notice, StoreNotice::Recovered { .. });
    if notices.iter().any(is_recovered) {
        store.back_up_beginning(&filled.register);
        // That it was damaged is said with it, and it can be written again.
        notices.retain(|notice| !matches!(notice, StoreNotice::Damaged { .. }));
    }
    Ok(Opened {
        store,
        register: filled.register,
        notices,
    })
}

/// A journal is empty, and an act was saved in its store all the same.
fn is_known_to_hold_acts(place: &Place, vault: &Vault) -> bool {
    vault.header.epoch > 1 || !backup::ours(place).is_empty()
}

/// An empty journal in the place of a missing one: it goes again unless the opening comes to its end.
struct StandIn(Option<(Disk, PathBuf)>);

impl StandIn {
    fn of(made: Option<(Disk, PathBuf)>) -> Self {
        Self(made)
    }

    fn stays(&mut self) {
        self.0 = None;
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        if let Some((disk, path)) = &self.0 {
            let _ = disk.remove(path);
        }
    }
}

struct StoreOpening<'a> {
    disk: Disk,
    place: &'a Place,
    vault: Vault,
    journal: Journal,
    now: Instant,
    notices: Vec<StoreNotice>,
}

impl StoreOpening<'_> {
    fn epoch(&self) -> u32 {
        self.vault.header.epoch
    }

    /// Reads what is there, and recovers from what is damaged where that can be done.
    fn settle(
        &mut self,
        memory: &Memory,
        missing: bool,
    ) -> Result<(Filled, Option<ReadOnlyReason>), StoreError> {
        let mut filled = self.fill()?;
        if missing {
            filled.ending = ReplayEnd::Damaged(Flaw::Missing);
        }
        let mut read_only = self.judge(&mut filled, memory)?;
        if read_only == Some(ReadOnlyReason::Damaged) {
            match self.recover(&mut filled, memory) {
                Ok(true) => read_only = None,
                Ok(false) => {}
                Err(error) => tracing::warn!(error = error.label(), "not recovered"),
            }
        }
        Ok((filled, read_only))
    }

    /// What is opened here and found good is what this machine has seen.
    fn remember(&self, mark: &Mark, memory: &Memory) {
        let head = Head {
            epoch: self.epoch(),
            seq: mark.seq,
            hash: mark.hash,
        };
        if *memory != Memory::Of(head)
            && let Err(error) = head::write(&self.disk, self.place, &self.vault, &head)
        {
            tracing::warn!(error = error.label(), "the head could not be written");
        }
    }
}
