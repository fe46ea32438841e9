//! Doing away with a demo's store, so that it can be made anew.

use std::fs;
use std::io;
use std::path::Path;

use crate::cli::failure::Failure;
use crate::store::{Place, StoreError, StoreId, is_own_name};

/// Removes the store of a place, with its key and what this machine remembers of it, where its
/// number is known.
/// The folder is renamed first: a store is either whole or gone. What is not a store's stays in
/// the renamed folder.
///
/// # Errors
/// The folder cannot be renamed, or a file in it cannot be removed.
pub fn wipe(place: &Place, id: Option<StoreId>) -> Result<(), Failure> {
    let Place { data, .. } = place;
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::NotWritable { path: data.clone() }.into(),
        _ => Failure::from(error),
    };
    let mut name = data.file_name().unwrap_or_default().to_owned();
    name.push(format!(".old-{}", std::process::id()));
    let old = data.with_file_name(name);
    fs::rename(data, &old).map_err(failed)?;
    empty(&old).map_err(failed)?;
    for left in id
        .into_iter()
        .flat_map(|id| [place.key(id), place.head(id)])
    {
        match fs::remove_file(left) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
    }
    // Not empty: something of the person's own lies in it.
    let _ = fs::remove_dir(old);
    Ok(())
}

fn empty(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_str().is_some_and(is_own_name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_stores_is_never_removed() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "vault",
            "journal-000001",
            "session-eva",
            "notes.txt",
            "vaults",
        ] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        fs::create_dir_all(folder.path().join("db-000001/blobs")).unwrap();
        empty(folder.path()).unwrap();
        let mut left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["notes.txt", "vaults"]);
    }
}
