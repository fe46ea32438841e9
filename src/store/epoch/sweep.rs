//! Removing what belongs to no epoch that lives: what a compaction leaves, finished or cut short.

use std::fs;
use std::path::Path;

use crate::store::backup;
use crate::store::disk::Disk;
use crate::store::error::{Doing, StoreError};
use crate::store::index::is_index;
use crate::store::journal::is_journal_of;
use crate::store::named::{Named, named};
use crate::store::place::Place;

/// Removes journals and indexes of every other epoch, and files whose making was cut short. To be
/// called once both vaults name `epoch`. What cannot be removed now is removed at the next opening;
/// what only has the name of such a thing is somebody's, and stays.
pub(in crate::store) fn sweep(disk: &Disk, place: &Place, epoch: u32) {
    let mut removed = false;
    let left = place
        .files()
        .filter(|(path, name)| is_left(path, name, epoch))
        .map(|(path, _)| path);
    for path in left.chain(backup::unfinished(place)) {
        match remove(disk, &path) {
            Ok(()) => removed = true,
            Err(error) => tracing::warn!(error = error.label(), "left by another epoch"),
        }
    }
    if removed && let Err(error) = disk.sync_folder_of(&place.journal(epoch)) {
        tracing::warn!(error = error.label(), "the folder was not synced");
    }
}

/// Whether something is of another epoch, or a file never finished.
pub(in crate::store) fn is_left(path: &Path, name: &str, epoch: u32) -> bool {
    match named(name) {
        Some(Named::Journal(of)) => of != epoch && is_journal_of(path, of),
        Some(Named::Index(of)) => of != epoch && is_index(path),
        Some(Named::IndexMark(of)) => of != epoch && path.is_file(),
        Some(Named::VaultUnfinished) => path.is_file(),
        _ => false,
    }
}

fn remove(disk: &Disk, path: &Path) -> Result<(), StoreError> {
    if !path.is_dir() {
        return disk.remove(path);
    }
    fs::remove_dir_all(path).map_err(|source| StoreError::disk(Doing::Removed, path, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_another_epoch_left_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in [
            "journal-000001",
            "db-000001.rebuild",
            "vault.new",
            "journal-000002",
            "vault",
            "journal-x",
            "journal-0000001",
            "journal-000001.sauvegarde",
            "db-000001.old",
            "session-eva",
        ] {
            fs::write(at(name), "").unwrap();
        }
        fs::write(at("journal-261129"), "le compte rendu du 29").unwrap();
        for name in ["db-000003", "db-000002", "db-000004"] {
            fs::create_dir(at(name)).unwrap();
        }
        fs::write(at("db-000004/liste.csv"), "hers").unwrap();
        let left = |name: &str| is_left(&at(name), name, 2);
        for name in [
            "journal-000001",
            "db-000003",
            "db-000001.rebuild",
            "vault.new",
        ] {
            assert!(left(name), "{name}");
        }
        for name in [
            "journal-000002",
            "db-000002",
            "vault",
            "journal-x",
            "journal-0000001",
            "journal-000001.sauvegarde",
            "journal-261129",
            "db-000001.old",
            "db-000004",
            "session-eva",
            "notes",
        ] {
            assert!(!left(name), "{name}");
        }
    }
}
