//! A person's session: place and typed text, sealed; what is in it the store does not know.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Store;
use super::codec;
use super::envelope::Envelope;
use super::error::{Doing, Flaw, StoreError};
use super::key::SealKey;
use super::reader::Reader;
use super::seal;
use super::vault::Vault;

const SESSION: Envelope = Envelope {
    magic: *b"RLSE",
    version: 1,
};

/// The bytes of a session whose shape has that number.
pub fn pack<T: Serialize>(format: u16, session: &T) -> Option<Vec<u8>> {
    let mut bytes = format.to_le_bytes().to_vec();
    bytes.append(&mut codec::encode(session).ok()?);
    Some(bytes)
}

/// The session of these bytes; none when its shape has another number.
pub fn unpack<T: DeserializeOwned>(format: u16, bytes: &[u8]) -> Option<T> {
    let rest = bytes.strip_prefix(&format.to_le_bytes())?;
    codec::decode(rest).ok()
}

impl Store {
    /// Seals a person's session, to hold it in memory while the store is closed.
    pub fn seal_session(&self, user: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        seal::seal(&key(&self.vault), &about(&self.vault, user), bytes).ok()
    }

    /// The session that was sealed so, unless a new epoch began since.
    pub fn unseal_session(&self, user: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        seal::unseal(&key(&self.vault), &about(&self.vault, user), sealed).ok()
    }

    /// Keeps a person's session in place of the one before. Not synced: it is written while typing.
    ///
    /// # Errors
    /// The disk's own, or one of a newer format lies there: what was typed in it is not lost here.
    pub fn save_session(&self, user: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.place.session(user);
        if let Some(Err(flaw @ Flaw::Newer(_))) = self
            .disk
            .read(&path)?
            .map(|there| SESSION.open(&there).map(drop))
        {
            return Err(StoreError::flawed(&path, 0, flaw, SESSION.version));
        }
        let sealed = seal::seal(&key(&self.vault), &about(&self.vault, user), bytes)
            .map_err(|source| StoreError::disk(Doing::Sealed, &path, source))?;
        self.disk.replace_lightly(&path, &SESSION.close(&sealed))
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
        let opened = SESSION
            .open(&bytes)
            .and_then(|(_, body)| seal::unseal(&key(&self.vault), &about(&self.vault, user), body));
        match opened {
            Ok(plain) => Ok(Some(plain)),
            Err(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(&path, 0, flaw, SESSION.version)),
            Err(flaw) => {
                tracing::warn!(%flaw, "a session does not open");
                Ok(None)
            }
        }
    }

    /// Seals every session again under the key of the epoch that now is; one that does not open
    /// goes. Best effort: what was typed may be lost here, never what was saved.
    pub(super) fn reseal_sessions(&self, before: &Vault) {
        for (path, user) in self.place.sessions() {
            let opened = self.disk.read(&path).ok().flatten().and_then(|bytes| {
                let (_, body) = SESSION.open(&bytes).ok()?;
                seal::unseal(&key(before), &about(&self.vault, &user), body).ok()
            });
            let kept = match opened {
                Some(plain) => self.save_session(&user, &plain),
                None => self.disk.remove(&path),
            };
            if let Err(error) = kept {
                tracing::warn!(error = error.label(), "a session was not sealed again");
            }
        }
    }
}

impl Reader {
    /// As [`Store::seal_session`].
    pub fn seal_session(&self, user: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        seal::seal(&key(&self.vault), &about(&self.vault, user), bytes).ok()
    }

    /// As [`Store::unseal_session`].
    pub fn unseal_session(&self, user: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        seal::unseal(&key(&self.vault), &about(&self.vault, user), sealed).ok()
    }
}

fn about(vault: &Vault, user: &str) -> Vec<u8> {
    let mut about = vault.header.store.0.to_vec();
    about.extend_from_slice(user.as_bytes());
    about
}

/// Under the epoch's key: what was typed of an erased person goes with the epoch.
fn key(vault: &Vault) -> SealKey {
    vault
        .epoch_key
        .derive("relais store 1: the sessions of an epoch")
}
