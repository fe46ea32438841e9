//! Removing what belongs to no epoch that lives: what a compaction leaves, finished or cut short.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::disk::Disk;
use crate::store::error::{Doing, StoreError};
use crate::store::place::Place;

/// Removes journals and indexes of every other epoch, and files whose making was cut short. To be
/// called once both vaults name `epoch`. What cannot be removed now is removed at the next opening.
pub(in crate::store) fn sweep(disk: &Disk, place: &Place, epoch: u32) {
    let mut removed = false;
    let left = place.files().filter(|(_, name)| is_left(name, epoch));
    for (path, _) in left.chain(unfinished_backups(place)) {
        match remove(disk, &path) {
            Ok(()) => removed = true,
            Err(error) => tracing::warn!(error = error.label(), "left by another epoch"),
        }
    }
    if removed && let Err(error) = disk.sync_folder_of(&place.journal(epoch)) {
        tracing::warn!(error = error.label(), "the folder was not synced");
    }
}

/// Whether a name is that of another epoch, or of a file never finished.
pub(in crate::store) fn is_left(name: &str, epoch: u32) -> bool {
    let number = |rest: &str| rest.get(..6).and_then(|digits| digits.parse::<u32>().ok());
    let other = |rest: &str| number(rest).is_some_and(|of| of != epoch);
    name.strip_prefix("journal-").is_some_and(other)
        || name.strip_prefix("db-").is_some_and(other)
        || ["vault.new", "vault-2.new"].contains(&name)
}

/// Backups whose making was cut short; whoever makes one holds the lock that we hold.
fn unfinished_backups(place: &Place) -> impl Iterator<Item = (PathBuf, String)> {
    fs::read_dir(place.backups())
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.path(), entry.file_name().into_string().ok()?)))
        .filter(|(_, name)| name.ends_with(".new"))
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
        for left in [
            "journal-000001",
            "db-000003",
            "db-000001.rebuild",
            "vault.new",
        ] {
            assert!(is_left(left, 2), "{left}");
        }
        for kept in [
            "journal-000002",
            "db-000002",
            "vault",
            "journal-x",
            "notes",
            "session-eva",
        ] {
            assert!(!is_left(kept, 2), "{kept}");
        }
    }
}
