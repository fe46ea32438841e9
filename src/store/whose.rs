//! Of which store a folder or a backup is, as far as that can be told without any key.

use std::path::Path;

use super::backup;
use super::begun::holds_an_act;
use super::disk::Disk;
use super::error::StoreError;
use super::id::StoreId;
use super::named::{Named, named};
use super::place::Place;
use super::vault::Closed;

/// The number of the store there, where its vault still says it, or a backup of its own, or a vault that
/// was set aside.
pub fn id_of(place: &Place) -> Option<StoreId> {
    let disk = Disk::default();
    if let Some(closed) = Closed::read(&disk, place).ok().flatten() {
        return Some(closed.header().store);
    }
    let of_backups = || {
        let mut all = backup::ours(place).into_iter();
        all.find_map(|(path, _)| backup::store_of(&path).ok())
    };
    let of_asides = || {
        let asides = place
            .files()
            .filter(|(_, name)| named(name) == Some(Named::Aside));
        let mut vaults = asides.flat_map(|(path, _)| [path.join("vault"), path.join("vault-2")]);
        vaults.find_map(|path| {
            let bytes = disk.read(&path).ok().flatten()?;
            Some(Closed::of(&bytes, &path).ok()?.header().store)
        })
    };
    of_backups().or_else(of_asides)
}

/// Whether a backup is of the store there, as far as that can be told without any key: by its vault, by
/// the program's own backups, by what was set aside. One in which nothing was ever saved may give its
/// place up.
///
/// # Errors
/// It is of another store, or is no backup.
pub fn fits(place: &Place, path: &Path) -> Result<(), StoreError> {
    let of = backup::store_of(path)?;
    match id_of(place) {
        Some(there) if there != of && holds_an_act(place)? => Err(StoreError::OtherStore {
            path: path.to_owned(),
        }),
        _ => Ok(()),
    }
}
