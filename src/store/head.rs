//! The head: what this machine has last seen acknowledged, kept apart from the store, so that a
//! folder put back to an earlier state is found out.
//!
//! Never synced: it may be older than the journal, never ahead of it.

use serde::{Deserialize, Serialize};

use super::codec;
use super::disk::Disk;
use super::envelope::Envelope;
use super::error::{Doing, Flaw, StoreError};
use super::frame::Hash;
use super::place::Place;
use super::seal;
use super::secret::Key;
use super::vault::Vault;

const HEAD: Envelope = Envelope {
    magic: *b"RLHD",
    format: 1,
};

/// The last act seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) epoch: u32,
    pub(super) seq: u64,
    pub(super) hash: Hash,
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
    let path = place.head(vault.plate.store);
    let Some(bytes) = disk.read(&path)? else {
        return Ok(Memory::None);
    };
    let head = HEAD
        .open(&bytes)
        .and_then(|body| seal::unseal(&key(vault), &vault.plate.store.0, body))
        .and_then(|plain| codec::decode(&plain));
    match head {
        Ok(head) => Ok(Memory::Of(head)),
        Err(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(&path, 0, flaw, HEAD.format)),
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
    let path = place.head(vault.plate.store);
    let sealed = codec::encode(head)
        .map_err(|_| StoreError::TooLarge)
        .and_then(|plain| {
            seal::seal(&key(vault), &vault.plate.store.0, &plain)
                .map_err(|source| StoreError::disk(Doing::Sealed, &path, source))
        })?;
    disk.replace_lightly(&path, &HEAD.close(&sealed))
}

fn key(vault: &Vault) -> Key {
    vault
        .master
        .derive("relais store 1: the head kept on each machine")
}
