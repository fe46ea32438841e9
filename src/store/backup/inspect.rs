//! What lies in a backup, told after all of it was read.

use std::path::Path;

use super::copy::LoadedBackup;
use super::file;
use crate::domain::{Clean, Instant, Kind, SettingKey};
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::id::StoreId;
use crate::store::key::Unlock;
use crate::store::place::Place;
use crate::store::vault::Closed;

/// What lies in a backup that opens and holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Of which store.
    pub store: StoreId,
    /// The store's own name, if it has one.
    pub name: Option<Clean>,
    /// Its epoch.
    pub epoch: u32,
    /// Its last act.
    pub seq: u64,
    /// When that was, when the history holds it.
    pub at: Option<Instant>,
    /// Records in it, of all kinds but settings.
    pub records: usize,
}

/// Of which store a backup is, as it says without any key.
pub(in crate::store) fn store_of(path: &Path) -> Result<StoreId, StoreError> {
    let found = file::open(&Disk::default(), path, false)?;
    let (vault, _) = found.ok_or_else(|| StoreError::NoFile { path: path.into() })?;
    Ok(Closed::of(&vault, path)?.header().store)
}

/// Reads a whole backup: every byte compared, every frame opened, every record put in its place.
///
/// # Errors
/// There is none, it is damaged, or it does not open.
pub fn inspect(place: &Place, path: &Path, unlock: &Unlock) -> Result<Restored, StoreError> {
    inspect_with(&Disk::default(), place, path, unlock)
}

pub(super) fn inspect_with(
    disk: &Disk,
    place: &Place,
    path: &Path,
    unlock: &Unlock,
) -> Result<Restored, StoreError> {
    let copy = LoadedBackup::load(disk, place, path, unlock)?;
    let kinds = Kind::ALL.iter();
    let of_people = kinds.filter(|kind| **kind != Kind::Setting);
    Ok(Restored {
        store: copy.vault.header.store,
        name: copy.register.text(SettingKey::Name).cloned(),
        epoch: copy.vault.header.epoch,
        seq: copy.progress.mark.seq,
        at: copy.register.history().acts().last().map(|brief| brief.at),
        records: of_people.map(|kind| copy.register.count(*kind)).sum(),
    })
}
