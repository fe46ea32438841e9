//! Making a store where there is none.

use crate::store::begun::is_anything_left;
use crate::store::disk::Disk;
use crate::store::error::{Flaw, StoreError};
use crate::store::place::Place;
use crate::store::vault::Vault;

/// A new store: the key first, then an empty journal, and the vault last: until it is there,
/// there is no store, and what was begun is begun again.
pub(super) fn create(disk: &Disk, place: &Place) -> Result<Vault, StoreError> {
    if is_anything_left(place) {
        let [path, _] = place.vaults();
        return Err(StoreError::flawed(&path, 0, Flaw::Missing, 0));
    }
    let first = place.journal(1);
    let begun = disk.open(&first, false)?.map_or(Ok(0), |file| file.len())?;
    if begun > 0 || place.index(1).exists() {
        let [path, _] = place.vaults();
        return Err(StoreError::flawed(&path, 0, Flaw::Missing, 0));
    }
    disk.remove(&first)?;
    let mut vault = Vault::new(disk, place)?;
    disk.make(&first)?;
    vault.write(disk, place)?;
    Ok(vault)
}
