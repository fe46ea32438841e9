//! A person's session, sealed: what she typed and did not write, in a frozen shape; where she was, in
//! a shape that the store does not know and that may be dropped.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Store;
use super::codec;
use super::disk::Disk;
use super::envelope::Envelope;
use super::error::{Doing, Flaw, ReadOnlyReason, StoreError};
use super::format::{Shape, v1};
use super::key::SealKey;
use super::place::Place;
use super::reader::Reader;
use super::seal;
use super::vault::Vault;
use crate::domain::Unwritten;

/// In version 1 place and typed text were one shape.
const SESSION: Envelope = Envelope {
    magic: *b"RLSE",
    version: 2,
};

/// The number of the whole. In [`ALL_IN_ONE`] place and typed text were one shape.
const FORMAT: u16 = 2;
const ALL_IN_ONE: u16 = 1;

/// What was typed, the number of the place's shape, its bytes.
type KeptSession = (v1::Unwritten, u16, Vec<u8>);

/// The bytes of what was typed and of a place whose shape has that number.
pub fn pack<T: Serialize>(unwritten: &Unwritten, shape: u16, place: &T) -> Option<Vec<u8>> {
    let place = codec::encode(place).ok()?;
    let kept: KeptSession = (v1::Unwritten::of(unwritten), shape, place);
    let mut bytes = FORMAT.to_le_bytes().to_vec();
    bytes.append(&mut codec::encode(&kept).ok()?);
    Some(bytes)
}

/// What was typed, and the place where its shape has that number; none of other bytes.
pub fn unpack<T: DeserializeOwned>(shape: u16, bytes: &[u8]) -> Option<(Unwritten, Option<T>)> {
    if let Some(rest) = bytes.strip_prefix(&ALL_IN_ONE.to_le_bytes()) {
        let session: v1::Session = codec::decode(rest).ok()?;
        return Some((session.unwritten(), None));
    }
    let rest = bytes.strip_prefix(&FORMAT.to_le_bytes())?;
    let (unwritten, number, place): KeptSession = codec::decode(rest).ok()?;
    let place = (number == shape).then(|| codec::decode(&place).ok());
    Some((unwritten.value(), place.flatten()))
}

impl Store {
    /// Seals a person's session, to hold it in memory while the store is closed.
    pub fn seal_session(&self, user: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        seal::seal(
            &key(&self.vault.epoch_key),
            &about(&self.vault, user),
            bytes,
        )
        .ok()
    }

    /// The session that was sealed so, unless a new epoch began since.
    pub fn unseal_session(&self, user: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        seal::unseal(
            &key(&self.vault.epoch_key),
            &about(&self.vault, user),
            sealed,
        )
        .ok()
    }

    /// Whether a session may be kept beside it. A full disk refuses acts, not what was typed: the
    /// reserve was given back for that. Where only the lock is gone, whoever holds the journal is still
    /// alone; a store that is damaged, put back or no longer there is left as it is.
    pub fn keeps_sessions(&self) -> bool {
        match &self.read_only {
            None | Some(ReadOnlyReason::Full) => true,
            Some(ReadOnlyReason::Displaced { .. }) => self.journal.file.is_still_there(),
            Some(_) => false,
        }
    }

    /// Keeps a person's session in place of the one before. Not synced: it is written while typing.
    ///
    /// # Errors
    /// The disk's own, or one of a newer format lies there: what was typed in it is not lost here.
    pub fn save_session(&self, user: &str, bytes: &[u8]) -> Result<(), StoreError> {
        save(&self.disk, &self.place, &self.vault, user, bytes)
    }

    /// A person's last session; none when there is none that opens.
    ///
    /// # Errors
    /// The disk's own, or a newer format.
    pub fn load_session(&self, user: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.place.session(user);
        let Some(bytes) = self.disk.read(&path)? else {
            return Ok(None);
        };
        let opened = SESSION.open(&bytes).and_then(|(_, body)| {
            seal::unseal(&key(&self.vault.epoch_key), &about(&self.vault, user), body)
        });
        match opened {
            Ok(plain) => Ok(Some(plain)),
            Err(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(&path, 0, flaw, SESSION.version)),
            Err(flaw) => {
                tracing::warn!(%flaw, "a session does not open");
                Ok(None)
            }
        }
    }

    /// Seals every session again under the key of the epoch that now is.
    pub(super) fn reseal_sessions(&self, before: &Vault) {
        seal_again(&self.disk, &self.place, &before.epoch_key, &self.vault);
    }
}

fn save(
    disk: &Disk,
    place: &Place,
    vault: &Vault,
    user: &str,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let path = place.session(user);
    let there = disk.read(&path)?;
    if let Some(Err(flaw @ Flaw::Newer(_))) = there.map(|there| SESSION.open(&there).map(drop)) {
        return Err(StoreError::flawed(&path, 0, flaw, SESSION.version));
    }
    let sealed = seal::seal(&key(&vault.epoch_key), &about(vault, user), bytes)
        .map_err(|source| StoreError::disk(Doing::Sealed, &path, source))?;
    disk.replace_lightly(&path, &SESSION.close(&sealed))
}

/// Seals every session that `before` opens, the key of an earlier epoch, under that of `vault`; one that
/// neither opens goes. Best effort: what was typed may be lost here, never what was saved.
pub(super) fn seal_again(disk: &Disk, place: &Place, before: &SealKey, vault: &Vault) {
    for (path, user) in place.sessions() {
        let about = about(vault, &user);
        let bytes = disk.read(&path).ok().flatten().unwrap_or_default();
        let open = |epoch: &SealKey| {
            let (_, body) = SESSION.open(&bytes).ok()?;
            seal::unseal(&key(epoch), &about, body).ok()
        };
        let kept = match open(before) {
            Some(plain) => save(disk, place, vault, &user, &plain),
            None if open(&vault.epoch_key).is_some() => Ok(()),
            None => disk.remove(&path),
        };
        if let Err(error) = kept {
            tracing::warn!(error = error.label(), "a session was not sealed again");
        }
    }
}

impl Reader {
    /// As [`Store::seal_session`].
    pub fn seal_session(&self, user: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        seal::seal(
            &key(&self.vault.epoch_key),
            &about(&self.vault, user),
            bytes,
        )
        .ok()
    }

    /// As [`Store::unseal_session`].
    pub fn unseal_session(&self, user: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        seal::unseal(
            &key(&self.vault.epoch_key),
            &about(&self.vault, user),
            sealed,
        )
        .ok()
    }
}

fn about(vault: &Vault, user: &str) -> Vec<u8> {
    let mut about = vault.header.store.0.to_vec();
    about.extend_from_slice(user.as_bytes());
    about
}

/// Under the epoch's key: what was typed of an erased person goes with the epoch.
fn key(epoch: &SealKey) -> SealKey {
    epoch.derive("relais store 1: the sessions of an epoch")
}
