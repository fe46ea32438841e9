//! The head: what this machine has last seen acknowledged, kept apart from the store, so that a
//! folder put back to an earlier state is found out.
//!
//! Never synced: it may be older than the journal, never ahead of it.

use super::codec;
use super::disk::Disk;
use super::envelope::Envelope;
use super::error::{Doing, Flaw, StoreError};
use super::format::{Versions, v1};
use super::id::StoreId;
use super::journal::{Hash, Journal, Progress};
use super::key::SealKey;
use super::place::Place;
use super::seal;
use super::vault::Vault;

const HEAD: Envelope = Envelope {
    magic: *b"RLHD",
    version: HEADS.newest() as u16,
};

const HEADS: Versions<Head> = Versions {
    readers: &[|bytes| codec::decode::<v1::Head>(bytes).map(Head::from)],
    write: |head| codec::encode(&v1::Head::from(head)),
};

/// The last act seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) epoch: u32,
    pub(super) seq: u64,
    pub(super) hash: Hash,
}

impl From<v1::Head> for Head {
    fn from(v1::Head { epoch, seq, hash }: v1::Head) -> Self {
        Self { epoch, seq, hash }
    }
}

impl From<&Head> for v1::Head {
    fn from(&Head { epoch, seq, hash }: &Head) -> Self {
        Self { epoch, seq, hash }
    }
}

/// What is remembered.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Memory {
    /// Nothing: a new machine.
    None,
    /// Something that does not open.
    Unreadable,
    /// This.
    Of(Head),
}

/// Reads what is remembered of a store.
pub(super) fn read(disk: &Disk, place: &Place, vault: &Vault) -> Result<Memory, StoreError> {
    read_by(disk, place, vault.header.store, &vault.master)
}

/// The same with the key of a store whose vault is gone.
pub(super) fn read_by(
    disk: &Disk,
    place: &Place,
    store: StoreId,
    master: &SealKey,
) -> Result<Memory, StoreError> {
    let path = place.head(store);
    let Some(bytes) = disk.read(&path)? else {
        return Ok(Memory::None);
    };
    let head = HEAD.open(&bytes).and_then(|(version, body)| {
        let plain = seal::unseal(&key(master), &store.0, body)?;
        HEADS.read(version, &plain)
    });
    match head {
        Ok(head) => Ok(Memory::Of(head)),
        Err(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(&path, 0, flaw, HEAD.version)),
        Err(_) => Ok(Memory::Unreadable),
    }
}

/// Remembers `head`.
pub(super) fn write(
    disk: &Disk,
    place: &Place,
    vault: &Vault,
    head: &Head,
) -> Result<(), StoreError> {
    let path = place.head(vault.header.store);
    let sealed = HEADS
        .write(head)
        .map_err(|_| StoreError::TooLarge)
        .and_then(|plain| {
            seal::seal(&key(&vault.master), &vault.header.store.0, &plain)
                .map_err(|source| StoreError::disk(Doing::Sealed, &path, source))
        })?;
    disk.replace_lightly(&path, &HEAD.close(&sealed))
}

/// Whether the store holds what this machine has seen acknowledged.
pub(super) fn agrees(
    journal: &Journal,
    vault: &Vault,
    progress: &Progress,
    head: &Head,
) -> Result<bool, StoreError> {
    let (epoch, mark) = (vault.header.epoch, &progress.mark);
    let base = &vault.base;
    if head.epoch != epoch {
        // An earlier epoch's head: a compaction was cut short behind its switch.
        let before = head.seq < base.seq || (head.seq == base.seq && head.hash == base.hash);
        return Ok(head.epoch < epoch && before);
    }
    if head.seq >= mark.seq {
        return Ok(head.seq == mark.seq && head.hash == mark.hash);
    }
    if head.seq == base.seq {
        return match progress.start_of(base.seq + 1) {
            Some(start) => Ok(journal.previous_of(start)? == Some(head.hash)),
            None => Ok(false),
        };
    }
    match progress.start_of(head.seq) {
        Some(start) => Ok(journal.hash_of(start)? == Some(head.hash)),
        None => Ok(true),
    }
}

fn key(master: &SealKey) -> SealKey {
    master.derive("relais store 1: the head kept on each machine")
}
