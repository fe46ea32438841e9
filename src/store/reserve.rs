//! The reserve: room set aside while there is some, given back when the disk is full, so that what
//! was typed can still be kept.

use super::Store;
use super::disk::Disk;
use super::error::{Doing, ReadOnlyReason, StoreError};
use super::key;
use super::place::Place;

/// Bytes set aside.
const BYTES: usize = 512_000;
/// With less than that beside the reserve a disk is full: the index could not even be opened.
const ROOM: u64 = 64 << 10;

/// Sees to it that the reserve is there and that there is some room beside it. It is not synced:
/// it holds nothing.
///
/// # Errors
/// [`StoreError::Full`], or the disk's own.
pub(super) fn fill(disk: &Disk, place: &Place) -> Result<(), StoreError> {
    let path = place.reserve();
    let there = disk.open(&path, false)?.map_or(Ok(0), |file| file.len())?;
    // Measured before anything is made: what was given back is not taken from what was typed.
    let needed = ROOM + (BYTES as u64).saturating_sub(there);
    if disk.room(&place.data).is_some_and(|room| room < needed) {
        return Err(StoreError::Full { path });
    }
    if there < BYTES as u64 {
        disk.remove(&path)?;
        let filled = disk.make(&path).and_then(|file| {
            // Nothing that a file system could squeeze.
            let mut bytes = vec![0; BYTES];
            key::fill(&mut bytes)
                .map_err(|source| StoreError::disk(Doing::Written, &path, source))?;
            file.write_at(&bytes, 0)
        });
        if let Err(error) = filled {
            let _ = disk.remove(&path);
            return Err(error);
        }
    }
    Ok(())
}

impl Store {
    /// The disk is full: gives the reserve back. Nothing is saved until there is room again, so
    /// that what is given back is left for what was typed.
    pub(super) fn fall_short(&mut self) {
        let _ = self.disk.remove(&self.place.reserve());
        self.read_only = Some(ReadOnlyReason::Full);
    }

    /// Writes again once there is room.
    pub(super) fn look_for_room(&mut self) {
        if self.read_only == Some(ReadOnlyReason::Full) && fill(&self.disk, &self.place).is_ok() {
            self.read_only = None;
        }
    }
}
