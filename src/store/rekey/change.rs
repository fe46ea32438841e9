//! A change of the key under way: what the key before was, sealed by the one after. It lies beside
//! the store while sessions and backups are sealed again, so that a change that was cut short is
//! finished at the next opening.

use zeroize::Zeroizing;

use crate::store::backup;
use crate::store::disk::Disk;
use crate::store::envelope::Envelope;
use crate::store::error::{Doing, Flaw, StoreError};
use crate::store::key::{self, Derivation, KEY_BYTES, SealKey};
use crate::store::notice::StoreNotice;
use crate::store::place::Place;
use crate::store::seal;
use crate::store::session;
use crate::store::vault::Vault;

const CHANGE: Envelope = Envelope {
    magic: *b"RLKC",
    version: 1,
};

/// The keys before a change: of the store, and of its epoch.
pub(super) struct KeysBefore {
    pub(super) master: SealKey,
    pub(super) epoch: SealKey,
}

impl KeysBefore {
    /// Those of a vault.
    pub(super) fn of(vault: &Vault) -> Self {
        Self {
            master: vault.master.copy(),
            epoch: vault.epoch_key.copy(),
        }
    }

    /// Writes them down, for the key of `next` alone.
    pub(super) fn note(&self, disk: &Disk, place: &Place, next: &Vault) -> Result<(), StoreError> {
        let path = place.key_change();
        let mut plain = Zeroizing::new(self.master.bytes().to_vec());
        plain.extend_from_slice(self.epoch.bytes());
        let sealed = seal::seal(&wrapping(&next.master), &next.header.store.0, &plain)
            .map_err(|source| StoreError::disk(Doing::Sealed, &path, source))?;
        disk.replace(&path, &CHANGE.close(&sealed))
    }

    /// Those that were written down for the key of `vault`; none when nothing was, or when the change
    /// never came to its switch.
    fn noted(disk: &Disk, place: &Place, vault: &Vault) -> Result<Option<Self>, StoreError> {
        let path = place.key_change();
        let Some(bytes) = disk.read(&path)? else {
            return Ok(None);
        };
        let (_, sealed) = match CHANGE.open(&bytes) {
            Err(flaw @ Flaw::Newer(_)) => {
                return Err(StoreError::flawed(&path, 0, flaw, CHANGE.version));
            }
            Ok(opened) => opened,
            Err(_) => return Ok(None),
        };
        let plain = seal::unseal(&wrapping(&vault.master), &vault.header.store.0, sealed);
        let plain = Zeroizing::new(plain.unwrap_or_default());
        let keys = plain.split_first_chunk::<KEY_BYTES>();
        Ok(keys.and_then(|(master, rest)| {
            let epoch = rest.first_chunk::<KEY_BYTES>()?;
            Some(Self {
                master: SealKey::from_bytes(master),
                epoch: SealKey::from_bytes(epoch),
            })
        }))
    }

    /// Seals all that they opened under the keys of `vault`, and lets go of a key file that a
    /// passphrase has taken the place of.
    pub(super) fn finish(
        &self,
        disk: &Disk,
        place: &Place,
        vault: &Vault,
    ) -> Result<(), StoreError> {
        session::seal_again(disk, place, &self.epoch, vault);
        backup::seal_again(disk, place, &self.master, vault)?;
        forget(disk, place, vault)
    }
}

/// Nothing of the change is left lying: neither a key file that a passphrase has taken the place of, nor
/// what was noted, which goes last.
pub(super) fn forget(disk: &Disk, place: &Place, vault: &Vault) -> Result<(), StoreError> {
    let file = place.key(vault.header.store);
    if vault.header.derivation != Derivation::KeyFile && file.exists() {
        disk.remove(&file)?;
        disk.sync_folder_of(&file)?;
    }
    disk.remove(&place.key_change())
}

/// Finishes a change that was cut short, and says what became of it. Of one that never came to its
/// switch nothing is left.
pub(in crate::store) fn finish(
    disk: &Disk,
    place: &Place,
    vault: &Vault,
) -> Result<Option<StoreNotice>, StoreError> {
    let file = place.key(vault.header.store);
    let is_closed = vault.header.derivation != Derivation::KeyFile;
    if !(place.key_change().exists() || is_closed && file.exists()) {
        return Ok(None);
    }
    if let Some(before) = KeysBefore::noted(disk, place, vault)? {
        before.finish(disk, place, vault)?;
        return Ok(Some(StoreNotice::KeyChangeFinished));
    }
    if place.key_change().exists() {
        forget(disk, place, vault)?;
        return Ok(Some(StoreNotice::KeyChangeUndone));
    }
    // Left by a version that noted nothing: the key file may open backups.
    if let Ok(master) = key::file::read(disk, &file) {
        backup::seal_again(disk, place, &master, vault)?;
    }
    forget(disk, place, vault)?;
    Ok(Some(StoreNotice::KeyChangeFinished))
}

fn wrapping(master: &SealKey) -> SealKey {
    master.derive("relais store 1: the keys before a change, while it is made")
}
