//! Whether a folder under the name of an index is one.

use std::fs;
use std::path::Path;

/// Whether a folder holds what the database makes and nothing else: only that is removed.
pub(in crate::store) fn is_index(path: &Path) -> bool {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|about| about.is_dir());
    let mut names = fs::read_dir(path)
        .into_iter()
        .flatten()
        .map(|entry| entry.ok()?.file_name().into_string().ok());
    is_folder && names.all(|name| name.is_some_and(|name| own(&name)))
}

/// Removes what the database made in a folder, and the folder where nothing else is in it.
///
/// # Errors
/// The disk's own.
pub(in crate::store) fn clear(path: &Path) -> std::io::Result<()> {
    if is_index(path) {
        return fs::remove_dir_all(path);
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let is_own = entry.file_name().to_str().is_some_and(own);
        match entry.file_type()?.is_dir() {
            _ if !is_own => {}
            true => fs::remove_dir_all(entry.path())?,
            false => fs::remove_file(entry.path())?,
        }
    }
    Ok(())
}

/// A name that the database gives.
fn own(name: &str) -> bool {
    ["conf", "db", "blobs"].contains(&name) || name.starts_with("snap.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_anything_else_in_it_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db-000002");
        assert!(!is_index(&path), "nothing");
        fs::create_dir(&path).unwrap();
        assert!(is_index(&path), "cut short at once");
        for name in ["conf", "db", "snap.000000000000008B"] {
            fs::write(path.join(name), "").unwrap();
        }
        fs::create_dir(path.join("blobs")).unwrap();
        assert!(is_index(&path));
        fs::write(path.join("liste.csv"), "hers").unwrap();
        assert!(!is_index(&path));
        clear(&path).unwrap();
        let left: Vec<_> = fs::read_dir(&path).unwrap().flatten().collect();
        assert_eq!(left.len(), 1, "hers alone");
        fs::remove_file(path.join("liste.csv")).unwrap();
        clear(&path).unwrap();
        assert!(!path.exists());
    }
}
