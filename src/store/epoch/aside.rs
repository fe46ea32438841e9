//! Keeping what was found damaged, as it was found.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::Instant;
use crate::store::disk::Disk;
use crate::store::error::{Doing, StoreError};
use crate::store::named::{Named, named};
use crate::store::place::Place;

/// Copies vaults, journals and indexes into a folder of their own; none is changed.
///
/// # Errors
/// The disk's own: nothing may take their place then.
pub(in crate::store) fn set_aside(
    disk: &Disk,
    place: &Place,
    now: Instant,
) -> Result<PathBuf, StoreError> {
    let aside = place.aside(now);
    disk.make_folder(&aside)?;
    if let Err(error) = copy_all(disk, place, &aside) {
        // A part of it is worth nothing, and takes room each time it is tried.
        let _ = fs::remove_dir_all(&aside);
        return Err(error);
    }
    Ok(aside)
}

fn copy_all(disk: &Disk, place: &Place, aside: &Path) -> Result<(), StoreError> {
    for (path, name) in place.files() {
        let to = aside.join(&name);
        match named(&name) {
            Some(Named::Vault | Named::Journal(_)) if path.is_file() => disk.copy(&path, &to)?,
            Some(Named::Index(_)) => copy_folder(disk, &path, &to)?,
            _ => {}
        }
    }
    Ok(())
}

/// Copies a folder with every file in it, links left out.
///
/// # Errors
/// The disk's own.
pub(in crate::store) fn copy_folder(disk: &Disk, from: &Path, to: &Path) -> Result<(), StoreError> {
    disk.make_folder(to)?;
    let failed = |source| StoreError::disk(Doing::Read, from, source);
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let kind = entry.file_type().map_err(failed)?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if kind.is_dir() {
            copy_folder(disk, &path, &to)?;
        } else if kind.is_file() {
            disk.copy(&path, &to)?;
        }
    }
    Ok(())
}
