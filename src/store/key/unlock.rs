//! What opens a vault: the key file, a passphrase, or the recovery code.

use std::path::{Path, PathBuf};

use super::{Derivation, SealKey, Secret, file, passphrase};
use crate::store::disk::Disk;
use crate::store::error::StoreError;

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
pub struct MasterKey(pub(in crate::store) SealKey);

impl Unlock {
    /// The key of a vault, of which the key file would be `file`; whether it is the right one is seen
    /// by opening the vault.
    pub(in crate::store) fn key(
        &self,
        disk: &Disk,
        file: &Path,
        derivation: &Derivation,
    ) -> Result<SealKey, StoreError> {
        match (self, derivation) {
            (Self::Key(key), _) => Ok(key.0.copy()),
            (Self::Typed(typed), derivation) => match file::parse(typed.words()) {
                Some(key) => Ok(key),
                None if *derivation == Derivation::KeyFile => Err(StoreError::SecretWrong),
                None => passphrase::derive(typed, derivation),
            },
            (Self::KeyFile, Derivation::KeyFile) => file::read(disk, file),
            (Self::KeyFile, Derivation::Passphrase { .. }) => Err(StoreError::PassphraseWanted),
        }
    }

    /// Why a key that came from here did not open the vault, of which the key file would be `path`.
    pub(in crate::store) fn wrong(&self, path: PathBuf) -> StoreError {
        match self {
            Self::KeyFile => StoreError::KeyWrong { path },
            Self::Typed(_) | Self::Key(_) => StoreError::SecretWrong,
        }
    }
}
