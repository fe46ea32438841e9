//! Putting a backup back: as a new epoch written beside what lives, then the switch.

mod before;
mod live;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::backup::LoadedBackup;
use super::begun::{self, is_there};
use super::disk::Disk;
use super::epoch::{self, EpochPlan};
use super::erase::Rewrite;
use super::error::{Doing, Flaw, StoreError};
use super::format::TODAY;
use super::head::{self, Head, Memory};
use super::journal::{Base, Mark, Progress, ReplayEnd};
use super::key::{Derivation, MasterKey, SealKey, Unlock};
use super::lock::{Identity, StoreLock};
use super::notice::{IndexFlaw, StoreNotice};
use super::open::{Opened, open_held, open_with};
use super::place::Place;
use super::vault::{Vault, VaultHeader};
use super::whose::fits;
use crate::command::Command;
use crate::domain::erasure::{erasing, going};
use crate::domain::{ActKind, Brief, Instant, JournalEntry, Register};
use before::Before;
use live::{Keys, Live, SavedLive, read_live, save_live};

/// How long whoever holds the store is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// Puts a backup back and opens the store. What lived there is backed up first if it reads, and set
/// aside if it does not. Records erased since are erased again, and no number of an act is given
/// twice. Not undoable.
///
/// # Errors
/// The backup does not read or is of another store, the store is in use, or the disk failed: what
/// lived there then still lives.
pub fn restore(
    disk: Disk,
    place: &Place,
    path: &Path,
    unlock: &Unlock,
    who: &Identity,
    now: impl Fn() -> Instant + Send + Sync + 'static,
) -> Result<Opened, StoreError> {
    restore_over(disk, place, path, unlock, &Unlock::KeyFile, who, now)
}

/// The same over a store that `live` opens.
///
/// # Errors
/// As [`restore`].
pub fn restore_over(
    disk: Disk,
    place: &Place,
    path: &Path,
    unlock: &Unlock,
    live: &Unlock,
    who: &Identity,
    now: impl Fn() -> Instant + Send + Sync + 'static,
) -> Result<Opened, StoreError> {
    let keys = Keys {
        backup: unlock,
        live,
    };
    fits(place, path)?;
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let mut copy = LoadedBackup::load(&disk, place, path, unlock)?;
    begun::prepare(&disk, place)?;
    let now = Arc::new(now);
    mend(&disk, place, keys, who, &now)?;
    let clock = Arc::clone(&now);
    let now = move || clock();
    let mut lock = StoreLock::take(&disk, place, PATIENCE)?;
    lock.sign(who, now());
    disk.make_folder(&place.state)?;
    let live = Live::look(&disk, place, keys, &copy)?;
    let SavedLive { last, kept } = save_live(&disk, place, keys, now())?;
    let told = match &live.vault {
        Some(_) => given_up(&copy, &live, last, kept),
        None => {
            // Nothing else opens what is left there: what the backup's key opens of it goes on.
            let seen = live.last.map_or(0, |base| base.seq);
            let (replayed, lost) = copy.go_on(&disk, place, seen)?;
            StoreNotice::Restored {
                kept,
                replayed,
                given_up: Vec::new(),
                lost,
            }
        }
    };
    let entry = restored_act(&copy, &live, last, who, now());
    let epoch = epoch::epoch_after(place, live.epoch.max(copy.vault.header.epoch))?;
    let next = next_vault(&copy, live, epoch, entry.seq - 1, last)
        .map_err(|source| StoreError::disk(Doing::Sealed, path, source))?;
    let key = Unlock::Key(MasterKey(next.master.copy()));
    let before = Before::of(&disk, place, &next)?;
    // Held until it is open, or until what lived there is back.
    let mut lock = Some(lock);
    let opened = write(&disk, place, &copy, next, entry)
        .and_then(|()| open_held(&TODAY, disk.clone(), &mut lock, &key, place, who, now));
    let mut opened = match opened {
        Ok(opened) => opened,
        Err(error) => {
            before.put_back(&disk);
            return Err(error);
        }
    };
    let of_course = StoreNotice::IndexRebuilt(IndexFlaw::Missing);
    opened.notices.retain(|notice| *notice != of_course);
    opened.notices.push(told);
    opened.store.back_up_beginning(&opened.register);
    Ok(opened)
}

/// Opens what lives there, which recovers what of it can be: so the copy that is made of it before it
/// gives way holds all that its index, its journal and its backups still tell.
fn mend<N: Fn() -> Instant + Send + Sync + 'static>(
    disk: &Disk,
    place: &Place,
    keys: Keys<'_>,
    who: &Identity,
    now: &Arc<N>,
) -> Result<(), StoreError> {
    // An empty folder stays one until the backup is known to fit.
    if !is_there(place).unwrap_or(false) {
        return Ok(());
    }
    let opened = keys.open(|unlock| {
        let clock = Arc::clone(now);
        open_with(disk.clone(), PATIENCE, unlock, place, who, move || clock())
    });
    match opened {
        // Also of a session whose lock was removed.
        Err(error @ StoreError::InUse { .. }) => return Err(error),
        Err(error) => tracing::warn!(error = error.label(), "what lives there does not open"),
        // Of a journal whose index is whole only the end was read; the copy is made of all of it.
        Ok(Opened {
            mut store,
            mut register,
            ..
        }) => {
            if let Err(error) = store.mend(&mut register) {
                tracing::warn!(error = error.label(), "what lives there is not mended");
            }
        }
    }
    Ok(())
}

/// What a backup put back over a store that reads gives up: it is in the backup that was just made.
fn given_up(
    copy: &LoadedBackup,
    live: &Live,
    last: Option<Mark>,
    kept: Option<PathBuf>,
) -> StoreNotice {
    let from = copy.progress.mark.seq;
    let held = last.map_or(from, |mark| mark.seq).max(from);
    let seen = live.last.map_or(held, |base| base.seq).max(held);
    StoreNotice::Restored {
        kept,
        replayed: Vec::new(),
        given_up: (from + 1..=held).collect(),
        lost: (held + 1..=seen).collect(),
    }
}

/// What putting a backup back would cost.
#[derive(Clone, Debug, Default)]
pub struct Forgone {
    /// Acts behind the backup that the store there still reads, oldest first: they are given up, and
    /// kept in a backup.
    pub acts: Vec<Brief>,
    /// The records that they are about.
    pub register: Register,
    /// Acts that this machine has seen and that the store there no longer holds.
    pub lost: Vec<u64>,
}

/// What putting back a backup whose last act is `seq` would cost; nothing is changed.
pub fn forgone(place: &Place, seq: u64, unlock: &Unlock, live: &Unlock) -> Forgone {
    let keys = Keys {
        backup: unlock,
        live,
    };
    let Ok(reading) = read_live(place, keys) else {
        return Forgone::default();
    };
    let held = reading.reader.progress.mark.seq.max(seq);
    let seen = match head::read(&Disk::default(), place, &reading.reader.vault) {
        Ok(Memory::Of(head)) => head.seq,
        _ => held,
    };
    let acts = reading.register.history().acts().iter();
    Forgone {
        acts: acts.filter(|brief| seq < brief.seq).cloned().collect(),
        lost: (held + 1..=seen).collect(),
        register: reading.register,
    }
}

fn restored_act(
    copy: &LoadedBackup,
    live: &Live,
    last: Option<Mark>,
    who: &Identity,
    at: Instant,
) -> JournalEntry {
    let known = [
        Some(copy.progress.mark.seq),
        live.last.map(|base| base.seq),
        last.map(|mark| mark.seq),
    ];
    JournalEntry {
        seq: known.into_iter().flatten().max().unwrap_or(0) + 1,
        at: Instant::from_second(at.as_second()).unwrap_or(at),
        who: who.who.clone(),
        host: who.host.clone(),
        command: Command::Restore.id().into(),
        kind: ActKind::Act,
        reasons: Vec::new(),
        source: None,
        note: None,
        changes: Vec::new(),
    }
}

fn next_vault(
    copy: &LoadedBackup,
    live: Live,
    epoch: u32,
    seq: u64,
    last: Option<Mark>,
) -> std::io::Result<Vault> {
    // What this machine has seen, so that its memory of an earlier epoch agrees.
    let hash = live
        .last
        .filter(|base| base.seq == seq)
        .map(|base| base.hash)
        .or(last.filter(|mark| mark.seq == seq).map(|mark| mark.hash))
        .unwrap_or(copy.progress.mark.hash);
    let erased = |vault: &Vault| vault.erased.clone();
    let mut all: BTreeSet<_> = erased(&copy.vault).into_iter().collect();
    all.extend(live.vault.iter().flat_map(erased));
    // The key that is set now, when it can be known: of a store whose vault is gone that of its key file,
    // which opens its backups.
    let lock = live.vault.as_ref().unwrap_or(&copy.vault);
    let (derivation, master) = match &live.key {
        Some(key) => (Derivation::KeyFile, key.copy()),
        None => (lock.header.derivation.clone(), lock.master.copy()),
    };
    Ok(Vault {
        header: VaultHeader {
            store: copy.vault.header.store,
            generation: live.generation.max(copy.vault.header.generation),
            epoch,
            derivation,
        },
        base: Base { seq, hash },
        erased: all.into_iter().collect(),
        epoch_key: SealKey::random()?,
        master,
        format: lock.format,
    })
}

/// Writes the epoch, then the vault: only then does anything that lived give way.
fn write(
    disk: &Disk,
    place: &Place,
    copy: &LoadedBackup,
    mut next: Vault,
    entry: JournalEntry,
) -> Result<(), StoreError> {
    let gone = going(&copy.register, next.erased.iter().copied());
    let rewrite = Rewrite::of(&copy.register, gone, 0, &|seq| copy.entry(seq))?;
    let changes = erasing(&copy.register, rewrite.gone());
    let mut register = copy.register.clone();
    register
        .apply(&changes)
        .map_err(|stale| StoreError::Stale { stale, by: None })?;
    let kept: Vec<u64> = register
        .history()
        .acts()
        .iter()
        .map(|brief| brief.seq)
        .collect();
    let plan = EpochPlan {
        register: &register,
        kept: &kept,
        entry: &|seq| copy.entry(seq).map(|entry| rewrite.without(entry)),
        acts: &[entry],
    };
    let written = epoch::write(disk, place, &next, &plan)?;
    let mut read_back = Register::default();
    let (_, ending) = Progress::replay(&written.journal, &mut read_back)?;
    if ending != ReplayEnd::Whole || !read_back.same_records(&register) {
        let path = written.journal.file.path();
        let flawed = StoreError::flawed(path, 0, Flaw::Records, 0);
        let _ = disk.remove(path);
        return Err(flawed);
    }
    next.keep_key(disk, place)?;
    next.write(disk, place)?;
    let mark = written.progress.mark;
    let head = Head {
        epoch: next.header.epoch,
        seq: mark.seq,
        hash: mark.hash,
    };
    if let Err(error) = head::write(disk, place, &next, &head) {
        tracing::warn!(error = error.label(), "the head could not be written");
    }
    Ok(())
}
