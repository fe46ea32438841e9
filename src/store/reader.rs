//! Reading without the lock: vault and journal alone, followed as they grow. Writes nothing, and
//! never opens the index.

use super::Facts;
use super::begun;
use super::disk::Disk;
use super::error::{Flaw, StoreError};
use super::format::{Format, TODAY};
use super::head::{self, Memory};
use super::journal::{self, Chain, Journal, Progress, ReplayEnd};
use super::key::{Derivation, MasterKey, Unlock};
use super::notice::StoreNotice;
use super::place::Place;
use super::vault::{Closed, Vault};
use crate::domain::{JournalEntry, Register};

/// A store being read while someone else may be writing it.
pub struct Reader {
    pub(super) place: Place,
    pub(super) disk: Disk,
    /// The vault's bytes, to see it replaced.
    pub(super) seen: Option<Vec<u8>>,
    pub(super) vault: Vault,
    pub(super) journal: Journal,
    pub(super) progress: Progress,
}

/// A reader and what it has read.
pub struct Reading {
    /// To go on reading.
    pub reader: Reader,
    /// Everything acknowledged so far.
    pub register: Register,
    /// What must be said.
    pub notices: Vec<StoreNotice>,
}

/// Reads a store without the lock.
///
/// # Errors
/// No store there, or one that cannot be opened at all. Of a damaged journal what comes before
/// the damage is read, and it is said.
pub fn read(place: &Place) -> Result<Reading, StoreError> {
    read_with(place, &Unlock::KeyFile)
}

/// The same, opened with what was typed.
///
/// # Errors
/// As [`read`].
pub fn read_with(place: &Place, unlock: &Unlock) -> Result<Reading, StoreError> {
    read_in(&TODAY, place, unlock)
}

/// The same, in these versions.
///
/// # Errors
/// As [`read`].
pub(super) fn read_in(
    format: &'static Format,
    place: &Place,
    unlock: &Unlock,
) -> Result<Reading, StoreError> {
    begun::examine(place)?;
    let disk = Disk::default();
    let before = vault_bytes(&disk, place)?;
    let mut begun = begin(format, &disk, place, unlock);
    if vault_bytes(&disk, place)? != before {
        // A new epoch began as the old one was being read.
        begun = begin(format, &disk, place, unlock);
    }
    let Begun {
        reader,
        register,
        ending,
        memory,
    } = begun?;
    let mark = reader.progress.mark;
    let notice = match (ending, memory) {
        (ReplayEnd::Damaged(flaw), _) => Some(StoreNotice::Damaged {
            file: reader.journal.file.path().to_owned(),
            at: mark.end,
            flaw,
            shown: mark.seq,
        }),
        (_, Memory::Unreadable) => Some(StoreNotice::HeadUnreadable),
        (_, Memory::Of(head)) => {
            let holds = head::agrees(&reader.journal, &reader.vault, &reader.progress, &head)?;
            (!holds).then_some(StoreNotice::RolledBack {
                holds: mark.seq,
                seen: head.seq,
            })
        }
        (_, Memory::None) => None,
    };
    Ok(Reading {
        reader,
        register,
        notices: notice.into_iter().collect(),
    })
}

/// A store read from its beginning.
struct Begun {
    reader: Reader,
    register: Register,
    ending: ReplayEnd,
    memory: Memory,
}

fn begin(
    format: &'static Format,
    disk: &Disk,
    place: &Place,
    unlock: &Unlock,
) -> Result<Begun, StoreError> {
    let seen = vault_bytes(disk, place)?;
    let closed = Closed::read(disk, place)?.ok_or_else(|| begun::without_vault(place))?;
    let mut vault = closed.open(disk, place, unlock)?;
    vault.format = format;
    // Before the journal: whatever the head knows the journal then holds, unless it was put back.
    let memory = match head::read(disk, place, &vault) {
        // Something else in its place is no memory; whoever only reads can go on without.
        Err(StoreError::NotAFile { .. } | StoreError::NotADirectory { .. }) => Memory::Unreadable,
        memory => memory?,
    };
    let path = place.journal(vault.header.epoch);
    let Some(file) = disk.open(&path, false)? else {
        return Err(StoreError::flawed(&path, 0, Flaw::Missing, 0));
    };
    let journal = vault.journal(file);
    let mut register = Register::default();
    let (progress, ending) = Progress::replay(&journal, &mut register)?;
    let reader = Reader {
        place: place.clone(),
        disk: disk.clone(),
        seen,
        journal,
        progress,
        vault,
    };
    if let ReplayEnd::Damaged(flaw @ Flaw::Newer(_)) = ending {
        return Err(reader.damage(flaw));
    }
    Ok(Begun {
        reader,
        register,
        ending,
        memory,
    })
}

fn vault_bytes(disk: &Disk, place: &Place) -> Result<Option<Vec<u8>>, StoreError> {
    let [first, second] = place.vaults();
    match disk.read(&first) {
        Ok(Some(bytes)) => Ok(Some(bytes)),
        // Something else in its place is as good as nothing.
        Ok(None) | Err(_) => disk.read(&second),
    }
}

impl Reader {
    /// Applies what was acknowledged since the last time and tells how many acts that was. When
    /// the store began a new epoch, or was restored, the register is read again from its beginning,
    /// and that counts as one at least.
    ///
    /// # Errors
    /// The journal no longer reads where it did; the register keeps what was read before.
    pub fn follow(&mut self, register: &mut Register) -> Result<usize, StoreError> {
        let before = self.progress.mark.seq;
        if vault_bytes(&self.disk, &self.place)? != self.seen {
            return self.start_again(register);
        }
        match self.progress.catch_up(&self.journal, register, |_| {})? {
            // Torn: an act is being written at this very moment.
            ReplayEnd::Whole | ReplayEnd::Torn => Ok((self.progress.mark.seq - before) as usize),
            ReplayEnd::Damaged(_) => self.start_again(register),
        }
    }

    fn start_again(&mut self, register: &mut Register) -> Result<usize, StoreError> {
        let before = self.progress.mark.seq;
        let key = Unlock::Key(MasterKey(self.vault.master.copy()));
        let begun = begin(self.vault.format, &self.disk, &self.place, &key)?;
        if let ReplayEnd::Damaged(flaw) = begun.ending {
            return Err(begun.reader.damage(flaw));
        }
        *self = begun.reader;
        *register = begun.register;
        Ok(self.progress.mark.seq.saturating_sub(before).max(1) as usize)
    }

    fn damage(&self, flaw: Flaw) -> StoreError {
        let at = self.progress.mark.end;
        StoreError::flawed(self.journal.file.path(), at, flaw, self.journal.newest())
    }

    /// As [`super::Store::verify_chain`].
    ///
    /// # Errors
    /// The same.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        journal::verify(&self.journal)
    }

    /// An act as it was written.
    ///
    /// # Errors
    /// As [`super::Store::entry`].
    pub fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        let start = self.progress.start_of(seq);
        self.journal
            .entry(seq, start.ok_or(StoreError::NoSuchAct { seq })?)
    }

    /// Whether a passphrase opens it, not a key file.
    pub fn has_passphrase(&self) -> bool {
        self.vault.header.derivation != Derivation::KeyFile
    }

    /// Which store this is and how far it was read.
    pub fn info(&self) -> Facts {
        Facts {
            place: self.place.clone(),
            id: self.vault.header.store,
            epoch: self.vault.header.epoch,
            seq: self.progress.mark.seq,
            journal_bytes: self.progress.mark.end,
            indexed: false,
        }
    }
}
