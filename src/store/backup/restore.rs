//! Putting a backup back: as a new epoch written beside what lives, then the switch.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use super::copy::Copy;
use super::make::BackupJob;
use crate::command::Command;
use crate::domain::erasure::{erasing, going};
use crate::domain::{ActKind, Clean, Instant, JournalEntry, SettingKey};
use crate::store::disk::Disk;
use crate::store::epoch::{self, Plan};
use crate::store::erase::Rewrite;
use crate::store::error::{Doing, StoreError};
use crate::store::head::{self, Head, Memory};
use crate::store::journal::Mark;
use crate::store::lock::{Identity, Lock};
use crate::store::notice::{IndexFlaw, Notice};
use crate::store::open::{Opened, open_with};
use crate::store::place::Place;
use crate::store::reader::{Reading, read_with};
use crate::store::secret::Key;
use crate::store::unlock::{MasterKey, Unlock};
use crate::store::vault::{Base, Closed, Plate, StoreId, Vault};

/// How long whoever holds the store is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What lies in a backup that opens and holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Of which store.
    pub store: StoreId,
    /// The store's own name, if it has one.
    pub name: Option<Clean>,
    /// Its epoch.
    pub epoch: u32,
    /// Its last act.
    pub seq: u64,
    /// When that was, when the history holds it.
    pub at: Option<Instant>,
    /// Records in it, of all kinds but settings.
    pub records: usize,
}

/// Reads a whole backup: every byte compared, every frame opened, every record put in its place.
///
/// # Errors
/// There is none, it is damaged, or it does not open.
pub fn inspect(place: &Place, path: &Path, unlock: &Unlock) -> Result<Restored, StoreError> {
    inspect_with(&Disk::default(), place, path, unlock)
}

pub(super) fn inspect_with(
    disk: &Disk,
    place: &Place,
    path: &Path,
    unlock: &Unlock,
) -> Result<Restored, StoreError> {
    let copy = Copy::load(disk, place, path, unlock)?;
    let kinds = crate::domain::Kind::ALL.iter();
    let of_people = kinds.filter(|kind| **kind != crate::domain::Kind::Setting);
    Ok(Restored {
        store: copy.vault.plate.store,
        name: copy.register.text(SettingKey::Name).cloned(),
        epoch: copy.vault.plate.epoch,
        seq: copy.timeline.mark.seq,
        at: copy.register.history().acts().last().map(|brief| brief.at),
        records: of_people.map(|kind| copy.register.count(*kind)).sum(),
    })
}

/// What lives where the backup goes, as far as it can be known.
#[derive(Default)]
struct Live {
    vault: Option<Vault>,
    /// The last act that anything here knows of.
    last: Option<Base>,
    /// The highest epoch that anything here names.
    epoch: u32,
    generation: u64,
}

impl Live {
    fn look(disk: &Disk, place: &Place, unlock: &Unlock, copy: &Copy) -> Result<Self, StoreError> {
        let mut live = Self::default();
        for (_, name) in place.files() {
            let number = name.strip_prefix("journal-").and_then(|n| n.parse().ok());
            live.epoch = live.epoch.max(number.unwrap_or(0));
        }
        let closed = match Closed::read(disk, place) {
            Err(error @ StoreError::NewerFormat { .. }) => return Err(error),
            found => found.ok().flatten(),
        };
        if let Some(closed) = closed {
            let plate = closed.plate();
            live.epoch = live.epoch.max(plate.epoch);
            live.generation = plate.generation;
            if plate.store != copy.vault.plate.store && !is_unused(disk, place, plate) {
                return Err(StoreError::OtherStore {
                    path: copy.journal.paper.path().to_owned(),
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
                .filter(|vault| vault.plate.store == copy.vault.plate.store);
        }
        let vault = live.vault.as_ref().unwrap_or(&copy.vault);
        if let Ok(Memory::Of(Head { seq, hash, epoch })) = head::read(disk, place, vault) {
            live.last = Some(Base { seq, hash });
            live.epoch = live.epoch.max(epoch);
        }
        Ok(live)
    }
}

/// A store in which nothing was ever saved may give its place up to another.
fn is_unused(disk: &Disk, place: &Place, plate: &Plate) -> bool {
    let journal = disk.open(&place.journal(plate.epoch), false);
    plate.epoch == 1 && matches!(journal, Ok(Some(paper)) if paper.len().is_ok_and(|len| len == 0))
}

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
    now: impl Fn() -> Instant + Send + 'static,
) -> Result<Opened, StoreError> {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let copy = Copy::load(&disk, place, path, unlock)?;
    place.prepare(&disk)?;
    let mut lock = Lock::take(&disk, place, PATIENCE)?;
    lock.sign(who, now());
    disk.make_folder(&place.state)?;
    let live = Live::look(&disk, place, unlock, &copy)?;
    let last = save_live(&disk, place, unlock, now())?;
    let entry = restored_act(&copy, &live, last, who, now());
    let next = next_vault(&copy, live, entry.seq - 1, last)
        .map_err(|source| StoreError::disk(Doing::Sealed, path, source))?;
    let key = Unlock::Key(MasterKey(next.master.copy()));
    write(&disk, place, &copy, next, entry)?;
    drop(lock);
    let mut opened = open_with(disk, PATIENCE, &key, place, who, now)?;
    let of_course = Notice::IndexRebuilt(IndexFlaw::Missing);
    opened.notices.retain(|notice| *notice != of_course);
    Ok(opened)
}

/// Whatever reads is backed up, whatever does not is set aside; tells the last act that was read.
fn save_live(
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
            let mark = reader.timeline.mark;
            let job: BackupJob = reader.backup_job(&register, now);
            if mark.end > 0 && job.run().is_err() {
                epoch::set_aside(disk, place, now)?;
            }
            Ok(Some(mark))
        }
        Err(StoreError::NoStore { .. }) => Ok(None),
        Err(_) => epoch::set_aside(disk, place, now).map(|_| None),
    }
}

fn restored_act(
    copy: &Copy,
    live: &Live,
    last: Option<Mark>,
    who: &Identity,
    at: Instant,
) -> JournalEntry {
    let known = [
        Some(copy.timeline.mark.seq),
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

fn next_vault(copy: &Copy, live: Live, seq: u64, last: Option<Mark>) -> std::io::Result<Vault> {
    // What this machine has seen, so that its memory of an earlier epoch agrees.
    let hash = live
        .last
        .filter(|base| base.seq == seq)
        .map(|base| base.hash)
        .or(last.filter(|mark| mark.seq == seq).map(|mark| mark.hash))
        .unwrap_or(copy.timeline.mark.hash);
    let erased = |vault: &Vault| vault.erased.clone();
    let mut all: BTreeSet<_> = erased(&copy.vault).into_iter().collect();
    all.extend(live.vault.iter().flat_map(erased));
    // The passphrase that is set now, when it can be known.
    let lock = live.vault.as_ref().unwrap_or(&copy.vault);
    Ok(Vault {
        plate: Plate {
            store: copy.vault.plate.store,
            generation: live.generation.max(copy.vault.plate.generation),
            epoch: live.epoch.max(copy.vault.plate.epoch) + 1,
            derivation: lock.plate.derivation.clone(),
        },
        base: Base { seq, hash },
        erased: all.into_iter().collect(),
        epoch_key: Key::random()?,
        master: lock.master.copy(),
    })
}

/// Writes the epoch, then the vault: only then does anything that lived give way.
fn write(
    disk: &Disk,
    place: &Place,
    copy: &Copy,
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
    let plan = Plan {
        register: &register,
        kept: &kept,
        entry: &|seq| copy.entry(seq).map(|entry| rewrite.without(entry)),
        acts: &[entry],
    };
    let written = epoch::write(disk, place, &next, &plan)?;
    next.keep_key(disk, place)?;
    next.write(disk, place)?;
    let mark = written.timeline.mark;
    let head = Head {
        epoch: next.plate.epoch,
        seq: mark.seq,
        hash: mark.hash,
    };
    if let Err(error) = head::write(disk, place, &next, &head) {
        tracing::warn!(error = error.label(), "the head could not be written");
    }
    Ok(())
}
