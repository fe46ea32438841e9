//! The program's own backups under another key: whoever sets a passphrase opens them with it.

use std::path::PathBuf;

use super::file;
use super::list::{ours, set_aside};
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::key::{MasterKey, SealKey, Unlock};
use crate::store::place::Place;
use crate::store::vault::{Closed, Vault};

/// Wraps the keys in the program's own backups as `now` wraps its own; a backup that the key before
/// does not open is left as it is.
///
/// # Errors
/// The disk's own; the backup then is as it was.
pub(in crate::store) fn seal_again(
    disk: &Disk,
    place: &Place,
    before: &SealKey,
    now: &Vault,
) -> Result<(), StoreError> {
    let own = ours(place).into_iter().map(|(path, _)| path);
    for path in own.chain(set_aside(place)) {
        let Ok(Some((bytes, journal))) = file::open(disk, &path, true) else {
            continue;
        };
        let key = Unlock::Key(MasterKey(before.copy()));
        let opened = Closed::of(&bytes, &path).and_then(|closed| closed.open(disk, place, &key));
        let Ok(mut vault) = opened else { continue };
        vault.header.derivation = now.header.derivation.clone();
        vault.master = now.master.copy();
        let bytes = vault.next(place)?;
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        let new = PathBuf::from(new);
        disk.remove(&new)?;
        let length = journal.len()?;
        file::write(disk, &new, &bytes, &journal, length)?;
        disk.rename(&new, &path)?;
    }
    Ok(())
}
