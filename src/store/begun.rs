//! What can be told of a store without opening it.

use std::path::Path;

use super::disk::Disk;
use super::error::{Flaw, StoreError};
use super::index::is_index;
use super::journal::{self, is_journal_of};
use super::named::{Named, named};
use super::place::Place;

/// Whether an act was saved there: of a store whose first one was cut short, none was.
///
/// # Errors
/// As [`Place::is_there`].
pub fn holds_an_act(place: &Place) -> Result<bool, StoreError> {
    // Of a later epoch there is no first journal any more.
    let first = place.journal(1);
    Ok(is_there(place)? && (!first.exists() || journal::holds_an_act(&first)))
}

/// Whether a store lies there, or what is left of one whose vault is gone.
///
/// # Errors
/// As [`Place::is_there`].
pub fn is_there(place: &Place) -> Result<bool, StoreError> {
    Ok(place.is_there()? || is_anything_left(place))
}

/// There is no vault: there is no store, or what is left of one.
pub(super) fn without_vault(place: &Place) -> StoreError {
    if is_anything_left(place) {
        let [path, _] = place.vaults();
        return StoreError::flawed(&path, 0, Flaw::Missing, 0);
    }
    let path = place.data.clone();
    StoreError::NoStore { path }
}

/// Sees to it that the data folder is there, local, ours, and a store's or empty. Files in it are not
/// touched.
pub(super) fn prepare(disk: &Disk, place: &Place) -> Result<(), StoreError> {
    examine(place)?;
    disk.make_folder(&place.data)?;
    examine(place)
}

/// What [`prepare`] asks of a folder, for those who only read.
pub(super) fn examine(place: &Place) -> Result<(), StoreError> {
    place.examine()?;
    if !is_there(place)? && place.holds_other_things()? {
        let path = place.data.clone();
        return Err(StoreError::NotEmpty { path });
    }
    Ok(())
}

/// A journal with an act in it, or an index, lies there.
pub(super) fn is_anything_left(place: &Place) -> bool {
    let tells = |path: &Path, name: &str| match named(name) {
        Some(Named::Journal(epoch)) => is_journal_of(path, epoch) && journal::holds_an_act(path),
        Some(Named::Index(_)) => is_index(path) && path.join("db").exists(),
        _ => false,
    };
    place.files().any(|(path, name)| tells(&path, &name))
}
