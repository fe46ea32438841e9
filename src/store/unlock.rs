//! What opens a vault: the key file, a passphrase, or the recovery code.

use zeroize::Zeroizing;

use super::disk::Disk;
use super::error::StoreError;
use super::keyfile;
use super::passphrase;
use super::place::Place;
use super::secret::Key;
use super::vault::{Closed, Derivation, Plate};

/// Words that nobody else may read, wiped when dropped. Never an argument, never in the environment.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The words; the caller's own copy is taken, not cloned.
    pub fn new(words: String) -> Self {
        Self(Zeroizing::new(words))
    }

    /// The words, for whoever must show or seal with them.
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// What a store is opened with.
#[derive(Debug, Default)]
pub enum Unlock {
    /// The key file, which asks nobody.
    #[default]
    KeyFile,
    /// What a person typed: her passphrase, or the recovery code.
    Typed(Secret),
    /// The key of a store that is open.
    Key(MasterKey),
}

/// The key of an open store, to open it again without asking.
#[derive(Debug)]
pub struct MasterKey(pub(super) Key);

/// The key that opens the store at `place`.
///
/// # Errors
/// There is no store, or it does not open so.
pub fn key(place: &Place, unlock: &Unlock) -> Result<MasterKey, StoreError> {
    let disk = Disk::default();
    let closed = Closed::read(&disk, place)?.ok_or_else(|| StoreError::NoStore {
        path: place.data.clone(),
    })?;
    Ok(MasterKey(closed.open(&disk, place, unlock)?.master))
}

impl Unlock {
    /// The key of a vault with that plate; whether it is the right one is seen by opening it.
    pub(super) fn key(&self, disk: &Disk, place: &Place, plate: &Plate) -> Result<Key, StoreError> {
        match (self, &plate.derivation) {
            (Self::Key(key), _) => Ok(key.0.copy()),
            (Self::Typed(typed), derivation) => match keyfile::parse(typed.words()) {
                Some(key) => Ok(key),
                None if *derivation == Derivation::KeyFile => Err(StoreError::SecretWrong),
                None => passphrase::derive(typed, derivation),
            },
            (Self::KeyFile, Derivation::KeyFile) => keyfile::read(disk, &place.key(plate.store)),
            (Self::KeyFile, Derivation::Passphrase { .. }) => Err(StoreError::PassphraseWanted),
        }
    }

    /// Why a key that came from here did not open the vault.
    pub(super) fn wrong(&self, place: &Place, plate: &Plate) -> StoreError {
        match self {
            Self::KeyFile => StoreError::KeyWrong {
                path: place.key(plate.store),
            },
            Self::Typed(_) | Self::Key(_) => StoreError::SecretWrong,
        }
    }
}
