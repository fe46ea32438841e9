//! Keeping what was found damaged, as it was found.

use std::path::PathBuf;

use crate::domain::Instant;
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::place::Place;

/// Copies vaults and journals into a folder of their own; none is changed.
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
    for (path, name) in place.files() {
        if name.starts_with("journal-") || name == "vault" || name == "vault-2" {
            disk.copy(&path, &aside.join(name))?;
        }
    }
    Ok(aside)
}
