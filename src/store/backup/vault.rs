//! The vault out of a backup, where both in the store are gone.

use super::file;
use super::list::ours;
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::journal::{holds_an_act, is_journal_of};
use crate::store::key::Unlock;
use crate::store::named::{Named, named};
use crate::store::place::Place;
use crate::store::vault::{Closed, Vault};

/// The vault of the epoch whose journal lies in the store, out of the program's own backups. Within an
/// epoch a vault never changes; of an earlier epoch none is another way in.
///
/// # Errors
/// There is one, and `unlock` does not open it.
pub(in crate::store) fn vault_of(
    disk: &Disk,
    place: &Place,
    unlock: &Unlock,
) -> Result<Option<Vault>, StoreError> {
    let epochs = place.files().filter_map(|(path, name)| match named(&name) {
        Some(Named::Journal(epoch)) if is_journal_of(&path, epoch) && holds_an_act(&path) => {
            Some(epoch)
        }
        _ => None,
    });
    let Some(last) = epochs.max() else {
        return Ok(None);
    };
    let mut refused = None;
    for (path, _) in ours(place) {
        let Ok(Some((bytes, _))) = file::open(disk, &path, false) else {
            continue;
        };
        match Closed::of(&bytes, &path) {
            Ok(closed) if closed.header().epoch == last => match closed.open(disk, place, unlock) {
                Ok(vault) => return Ok(Some(vault)),
                Err(error) => refused = Some(error),
            },
            _ => {}
        }
    }
    refused.map_or(Ok(None), Err)
}
