//! The vault: which store this is, which epoch lives, and the key of that epoch, wrapped.
//!
//! Kept twice, each replaced whole; of two that differ the later generation counts.

mod shapes;

use std::path::Path;

use self::shapes::SealedVault;
use super::disk::{Disk, OpenFile};
use super::envelope::Envelope;
use super::error::{Doing, Flaw, StoreError};
use super::format::{Format, TODAY};
use super::id::StoreId;
use super::journal::{Base, Journal, NO_HASH, is_journal_of};
use super::key::{self, Derivation, MasterKey, SealKey, Unlock};
use super::place::Place;
use super::seal;
use crate::domain::Ref;
use shapes::{INSIDES, Inside, OUTSIDES};

const VAULT: Envelope = Envelope {
    magic: *b"RLVT",
    version: OUTSIDES.newest() as u16,
};

/// What lies open in a vault; all of it is authenticated by the sealed part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct VaultHeader {
    pub(super) store: StoreId,
    /// One more at each replacing.
    pub(super) generation: u64,
    pub(super) epoch: u32,
    pub(super) derivation: Derivation,
}

/// An open vault.
#[derive(Debug)]
pub(super) struct Vault {
    pub(super) header: VaultHeader,
    pub(super) base: Base,
    /// Records erased for good; `restore` erases them again.
    pub(super) erased: Vec<Ref>,
    pub(super) epoch_key: SealKey,
    /// The key that wraps; it also closes the head, which outlives epochs.
    pub(super) master: SealKey,
    /// The versions in which its epoch is read and written.
    pub(super) format: &'static Format,
}

/// A vault read but not yet open.
pub(super) struct Closed {
    best: SealedVault,
    version: u16,
    /// The other one, where it is of another store: it is tried where the best does not open.
    twin: Option<(SealedVault, u16)>,
    /// The twins are not both whole and alike.
    pub(super) uneven: bool,
}

/// The vault of these bytes, and its version.
fn read(bytes: &[u8]) -> Result<(SealedVault, u16), Flaw> {
    let (version, body) = VAULT.open(bytes)?;
    Ok((OUTSIDES.read(version, body)?, version))
}

impl Closed {
    /// Reads both vaults and keeps the later whole one; none when neither is there.
    pub(super) fn read(disk: &Disk, place: &Place) -> Result<Option<Self>, StoreError> {
        let mut whole: Vec<(SealedVault, u16, Vec<u8>)> = Vec::new();
        let mut broken = None;
        for path in place.vaults() {
            let bytes = match disk.read(&path) {
                Ok(Some(bytes)) => bytes,
                Ok(None) => continue,
                // A folder or a link in its place: the twin says what there is to say.
                Err(error) => {
                    broken = Some(error);
                    continue;
                }
            };
            match read(&bytes) {
                Ok((vault, version)) => whole.push((vault, version, bytes)),
                Err(flaw @ Flaw::Newer(_)) => {
                    return Err(StoreError::flawed(&path, 0, flaw, VAULT.version));
                }
                Err(flaw) => broken = Some(StoreError::flawed(&path, 0, flaw, VAULT.version)),
            }
        }
        let alike = matches!(whole.as_slice(), [(.., a), (.., b)] if a == b);
        let is_of_one = match whole.as_slice() {
            [(one, ..), (other, ..)] => one.header.store == other.header.store,
            _ => true,
        };
        // Of two stores the one whose journal lies here, of one store the newer vault.
        whole.sort_by_key(|(vault, ..)| {
            let VaultHeader {
                epoch, generation, ..
            } = vault.header;
            let is_here = is_of_one || is_journal_of(&place.journal(epoch), epoch);
            (is_here, generation)
        });
        let best = whole.pop();
        // An older vault of the same store is no other way in: a passphrase may have been set since.
        let twin = whole.pop().filter(|_| !is_of_one);
        match (best, broken) {
            (Some((best, version, _)), _) => Ok(Some(Self {
                best,
                version,
                twin: twin.map(|(vault, version, _)| (vault, version)),
                uneven: !alike,
            })),
            (None, Some(error)) => Err(error),
            (None, None) => Ok(None),
        }
    }

    /// The vault of these bytes, of a file of that name.
    pub(super) fn of(bytes: &[u8], path: &Path) -> Result<Self, StoreError> {
        let (best, version) =
            read(bytes).map_err(|flaw| StoreError::flawed(path, 0, flaw, VAULT.version))?;
        Ok(Self {
            best,
            version,
            twin: None,
            uneven: false,
        })
    }

    /// What lies open in it. Nothing of it is certain before it was opened.
    pub(super) fn header(&self) -> &VaultHeader {
        &self.best.header
    }

    /// Opens it. No new key is ever made here.
    pub(super) fn open(
        self,
        disk: &Disk,
        place: &Place,
        unlock: &Unlock,
    ) -> Result<Vault, StoreError> {
        let best = opened(self.best, self.version, disk, place, unlock);
        match (best, self.twin) {
            // One of two decides nothing alone.
            (Err(error), Some((twin, version))) => {
                opened(twin, version, disk, place, unlock).map_err(|_| error)
            }
            (best, _) => best,
        }
    }
}

fn opened(
    vault: SealedVault,
    version: u16,
    disk: &Disk,
    place: &Place,
    unlock: &Unlock,
) -> Result<Vault, StoreError> {
    let SealedVault {
        header,
        about,
        sealed,
    } = vault;
    let file = place.key(header.store);
    let master = unlock.key(disk, &file, &header.derivation)?;
    let inside =
        seal::unseal(&wrapping(&master), &about, &sealed).map_err(|_| unlock.wrong(file))?;
    let inside = zeroize::Zeroizing::new(inside);
    let inside = INSIDES.read(version, &inside).map_err(|flaw| {
        let [path, _] = place.vaults();
        StoreError::flawed(&path, 0, flaw, VAULT.version)
    })?;
    Ok(Vault {
        header,
        base: inside.base,
        erased: inside.erased,
        epoch_key: inside.epoch_key,
        master,
        format: &TODAY,
    })
}

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

impl Vault {
    /// The vault of a new store; its key file is written, nothing else yet.
    pub(super) fn new(disk: &Disk, place: &Place) -> Result<Self, StoreError> {
        let sealed = |source| StoreError::disk(Doing::Sealed, &place.data, source);
        let mut store = StoreId([0; 16]);
        key::fill(&mut store.0).map_err(sealed)?;
        let master = SealKey::random().map_err(sealed)?;
        key::file::write(disk, &place.key(store), &master)?;
        Ok(Self {
            header: VaultHeader {
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
            epoch_key: SealKey::random().map_err(sealed)?,
            master,
            format: &TODAY,
        })
    }

    /// The journal of its epoch in an open file.
    pub(super) fn journal(&self, file: OpenFile) -> Journal {
        let (epoch, key) = (self.header.epoch, &self.epoch_key);
        Journal::of(file, epoch, self.base, key, self.format)
    }

    /// Writes its key down where no passphrase gives it and the file is gone or another's: it was
    /// opened with the recovery code.
    pub(super) fn keep_key(&self, disk: &Disk, place: &Place) -> Result<(), StoreError> {
        if self.header.derivation != Derivation::KeyFile {
            return Ok(());
        }
        let path = place.key(self.header.store);
        match key::file::read(disk, &path) {
            Ok(key) if key.bytes() == self.master.bytes() => Ok(()),
            _ => key::file::write(disk, &path, &self.master),
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
        self.header.generation += 1;
        let inside = Inside {
            epoch_key: self.epoch_key.copy(),
            base: self.base,
            erased: self.erased.clone(),
        };
        let content = |flaw| StoreError::flawed(&place.data, 0, flaw, VAULT.version);
        let plain = zeroize::Zeroizing::new(INSIDES.write(&inside).map_err(content)?);
        let about = shapes::about(&self.header).map_err(content)?;
        let sealed = seal::seal(&wrapping(&self.master), &about, &plain)
            .map_err(|source| StoreError::disk(Doing::Sealed, &place.data, source))?;
        let vault = SealedVault {
            header: self.header.clone(),
            about,
            sealed,
        };
        Ok(VAULT.close(&OUTSIDES.write(&vault).map_err(content)?))
    }

    /// The vault of epoch `next`, under a new key, beginning behind `base`.
    pub(super) fn after(&self, next: u32, base: Base) -> std::io::Result<Self> {
        let mut header = self.header.clone();
        header.epoch = next;
        Ok(Self {
            header,
            base,
            erased: self.erased.clone(),
            epoch_key: SealKey::random()?,
            master: self.master.copy(),
            format: self.format,
        })
    }
}

fn wrapping(master: &SealKey) -> SealKey {
    master.derive("relais store 1: the key of an epoch, wrapped in the vault")
}
