//! What a restoration replaces, as it was: it comes back where what was put in its place does not open.

use std::path::PathBuf;

use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::place::Place;
use crate::store::vault::Vault;

/// Files with what they held; none of those that were not there.
pub(super) struct Before {
    files: Vec<(PathBuf, Option<Vec<u8>>)>,
    /// The journal that is made.
    journal: PathBuf,
}

impl Before {
    /// What lies there before the vault `next` takes its place.
    ///
    /// # Errors
    /// It cannot be read: nothing may take its place then.
    pub(super) fn of(disk: &Disk, place: &Place, next: &Vault) -> Result<Self, StoreError> {
        let store = next.header.store;
        let [vault, twin] = place.vaults();
        // The vaults last: until both are back, the journal that is made must be there.
        let paths = [place.key(store), place.head(store), twin, vault];
        let mut files = Vec::new();
        for path in paths {
            match disk.read(&path) {
                Ok(bytes) => files.push((path, bytes)),
                // A folder or a link in the place of one is not replaced.
                Err(StoreError::NotAFile { .. } | StoreError::NotADirectory { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self {
            files,
            journal: place.journal(next.header.epoch),
        })
    }

    /// Puts it back.
    pub(super) fn put_back(&self, disk: &Disk) {
        let put = |(path, bytes): &(PathBuf, Option<Vec<u8>>)| match bytes {
            Some(bytes) => disk.replace(path, bytes),
            None if path.is_file() => disk.remove(path),
            None => Ok(()),
        };
        let put = self.files.iter().try_for_each(put);
        if let Err(error) = put.and_then(|()| disk.remove(&self.journal)) {
            tracing::warn!(error = error.label(), "what lived there is not put back");
        }
    }
}
