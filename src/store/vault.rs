//! The vault: which store this is, which epoch lives, and the key of that epoch, wrapped.
//!
//! Kept twice, each replaced whole; of two that differ the later generation counts.

use std::fmt;
use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::codec;
use super::disk::Disk;
use super::envelope::Envelope;
use super::error::{Doing, Flaw, StoreError};
use super::frame::{Hash, NO_HASH};
use super::keyfile;
use super::place::Place;
use super::seal;
use super::secret::{self, KEY_BYTES, Key};
use super::unlock::Unlock;
use crate::domain::Ref;

const VAULT: Envelope = Envelope {
    magic: *b"RLVT",
    format: 1,
};

/// A store's own number, random, made with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StoreId(pub(super) [u8; 16]);

impl fmt::Display for StoreId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// Where the key that wraps the epoch's key comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Derivation {
    /// The key file.
    KeyFile,
    /// A passphrase, through argon2id.
    Passphrase {
        /// Random, once per passphrase.
        salt: [u8; 16],
        /// Memory in KiB.
        memory: u32,
        /// Passes over it.
        passes: u32,
        /// Lanes.
        lanes: u32,
    },
}

/// What lies open in a vault; all of it is authenticated by the sealed part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plate {
    pub(super) store: StoreId,
    /// One more at each replacing.
    pub(super) generation: u64,
    pub(super) epoch: u32,
    pub(super) derivation: Derivation,
}

#[derive(Serialize, Deserialize)]
struct VaultV1 {
    plate: Plate,
    sealed: Vec<u8>,
}

/// The sealed part of a vault.
#[derive(Serialize, Deserialize)]
struct InsideV1 {
    epoch_key: [u8; KEY_BYTES],
    base: Base,
    erased: Vec<Ref>,
}

impl Drop for InsideV1 {
    fn drop(&mut self) {
        self.epoch_key.zeroize();
    }
}

/// What the first frame of an epoch follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Base {
    /// The last sequence of the epoch before.
    pub(super) seq: u64,
    /// The hash of its last frame.
    pub(super) hash: Hash,
}

/// An open vault.
#[derive(Debug)]
pub(super) struct Vault {
    pub(super) plate: Plate,
    pub(super) base: Base,
    /// Records erased for good; `restore` erases them again.
    pub(super) erased: Vec<Ref>,
    pub(super) epoch_key: Key,
    /// The key that wraps; it also closes the head, which outlives epochs.
    pub(super) master: Key,
}

/// A vault read but not yet open.
pub(super) struct Closed {
    best: VaultV1,
    /// The twins are not both whole and alike.
    pub(super) uneven: bool,
}

impl Closed {
    /// Reads both vaults and keeps the later whole one; none when neither is there.
    pub(super) fn read(disk: &Disk, place: &Place) -> Result<Option<Self>, StoreError> {
        let mut whole: Vec<(VaultV1, Vec<u8>)> = Vec::new();
        let mut broken = None;
        for path in place.vaults() {
            let Some(bytes) = disk.read(&path)? else {
                continue;
            };
            match VAULT.open(&bytes).and_then(codec::decode::<VaultV1>) {
                Ok(vault) => whole.push((vault, bytes)),
                Err(flaw @ Flaw::Newer(_)) => {
                    return Err(StoreError::flawed(&path, 0, flaw, VAULT.format));
                }
                Err(flaw) => broken = Some(StoreError::flawed(&path, 0, flaw, VAULT.format)),
            }
        }
        let alike = matches!(whole.as_slice(), [(_, a), (_, b)] if a == b);
        let best = whole
            .into_iter()
            .max_by_key(|(vault, _)| vault.plate.generation);
        match (best, broken) {
            (Some((best, _)), _) => Ok(Some(Self {
                best,
                uneven: !alike,
            })),
            (None, Some(error)) => Err(error),
            (None, None) => Ok(None),
        }
    }

    /// The vault of these bytes, of a file of that name.
    pub(super) fn of(bytes: &[u8], path: &Path) -> Result<Self, StoreError> {
        let best = VAULT.open(bytes).and_then(codec::decode);
        Ok(Self {
            best: best.map_err(|flaw| StoreError::flawed(path, 0, flaw, VAULT.format))?,
            uneven: false,
        })
    }

    /// What lies open in it. Nothing of it is certain before it was opened.
    pub(super) fn plate(&self) -> &Plate {
        &self.best.plate
    }

    /// Opens it. No new key is ever made here.
    pub(super) fn open(
        self,
        disk: &Disk,
        place: &Place,
        unlock: &Unlock,
    ) -> Result<Vault, StoreError> {
        let VaultV1 { plate, sealed } = self.best;
        let master = unlock.key(disk, place, &plate)?;
        let about = about(&plate)?;
        let inside = seal::unseal(&wrapping(&master), &about, &sealed)
            .map_err(|_| unlock.wrong(place, &plate))?;
        let inside = zeroize::Zeroizing::new(inside);
        let inside: InsideV1 = codec::decode(&inside).map_err(|flaw| {
            let [path, _] = place.vaults();
            StoreError::flawed(&path, 0, flaw, VAULT.format)
        })?;
        Ok(Vault {
            plate,
            base: inside.base,
            erased: inside.erased.clone(),
            epoch_key: Key::from_bytes(&inside.epoch_key),
            master,
        })
    }
}

impl Vault {
    /// The vault of a new store; its key file is written, nothing else yet.
    pub(super) fn new(disk: &Disk, place: &Place) -> Result<Self, StoreError> {
        let sealed = |source| StoreError::disk(Doing::Sealed, &place.data, source);
        let mut store = StoreId([0; 16]);
        secret::fill(&mut store.0).map_err(sealed)?;
        let master = Key::random().map_err(sealed)?;
        keyfile::write(disk, &place.key(store), &master)?;
        Ok(Self {
            plate: Plate {
                store,
                generation: 0,
                epoch: 1,
                derivation: Derivation::KeyFile,
            },
            base: Base {
                seq: 0,
                hash: NO_HASH,
            },
            erased: Vec::new(),
            epoch_key: Key::random().map_err(sealed)?,
            master,
        })
    }

    /// Writes its key down where no passphrase gives it and the file is gone or another's: it was
    /// opened with the recovery code.
    pub(super) fn keep_key(&self, disk: &Disk, place: &Place) -> Result<(), StoreError> {
        if self.plate.derivation != Derivation::KeyFile {
            return Ok(());
        }
        let path = place.key(self.plate.store);
        match keyfile::read(disk, &path) {
            Ok(key) if key.bytes() == self.master.bytes() => Ok(()),
            _ => keyfile::write(disk, &path, &self.master),
        }
    }

    /// Replaces both vaults by this one, the twin last: between the two, the later generation counts.
    pub(super) fn write(&mut self, disk: &Disk, place: &Place) -> Result<(), StoreError> {
        let bytes = self.next(place)?;
        for path in place.vaults() {
            disk.replace(&path, &bytes)?;
        }
        Ok(())
    }

    /// The bytes of the next generation.
    pub(super) fn next(&mut self, place: &Place) -> Result<Vec<u8>, StoreError> {
        self.plate.generation += 1;
        let inside = InsideV1 {
            epoch_key: *self.epoch_key.bytes(),
            base: self.base,
            erased: self.erased.clone(),
        };
        let content = |flaw| StoreError::flawed(&place.data, 0, flaw, VAULT.format);
        let plain = zeroize::Zeroizing::new(codec::encode(&inside).map_err(content)?);
        let sealed = seal::seal(&wrapping(&self.master), &about(&self.plate)?, &plain)
            .map_err(|source| StoreError::disk(Doing::Sealed, &place.data, source))?;
        let vault = VaultV1 {
            plate: self.plate.clone(),
            sealed,
        };
        Ok(VAULT.close(&codec::encode(&vault).map_err(content)?))
    }

    /// The vault of the epoch after this one, under a new key, beginning behind `base`.
    pub(super) fn after(&self, base: Base) -> std::io::Result<Self> {
        let mut plate = self.plate.clone();
        plate.epoch += 1;
        Ok(Self {
            plate,
            base,
            erased: self.erased.clone(),
            epoch_key: Key::random()?,
            master: self.master.copy(),
        })
    }
}

fn wrapping(master: &Key) -> Key {
    master.derive("relais store 1: the key of an epoch, wrapped in the vault")
}

fn about(plate: &Plate) -> Result<Vec<u8>, StoreError> {
    codec::encode(plate).map_err(|_| StoreError::TooLarge)
}
