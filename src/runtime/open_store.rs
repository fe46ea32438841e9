//! The store as the screens have it open, and what opening it brought.

use std::time::Duration;

use crate::department::Department;
use crate::domain::Register;
use crate::store::{
    self, Disk, Identity, Place, Reader, Store, StoreError, StoreNotice, Unlock, WallClock,
};
use crate::text::Text;
use crate::words::faults;

/// A store to write, or a reader that follows one somebody else writes.
pub enum OpenStore {
    /// Open for writing.
    Write(Box<Store>),
    /// Reading beside whoever writes; why.
    Read(Box<Reader>, StoreError),
}

/// The opened store with its register at the department.
pub struct Loaded {
    /// The store.
    pub store: OpenStore,
    /// The register with what is derived from it.
    pub department: Department,
    notices: Vec<StoreNotice>,
}

impl Loaded {
    /// Opens for writing; where that cannot be, for reading.
    ///
    /// # Errors
    /// It cannot even be read.
    pub fn open(place: &Place, who: &Identity, clock: WallClock) -> Result<Self, StoreError> {
        Self::open_with(Disk::default(), place, who, clock, &Unlock::KeyFile)
    }

    /// The same on a disk, opened with what was typed.
    ///
    /// # Errors
    /// As [`Loaded::open`].
    pub fn open_with(
        disk: Disk,
        place: &Place,
        who: &Identity,
        clock: WallClock,
        unlock: &Unlock,
    ) -> Result<Self, StoreError> {
        let at_work = |register: Register| Department::new(register, clock.today());
        let now = move || clock.instant();
        match store::open_with(disk, Duration::ZERO, unlock, place, who, now) {
            Ok(opened) => Ok(Self {
                store: OpenStore::Write(Box::new(opened.store)),
                department: at_work(opened.register),
                notices: opened.notices,
            }),
            Err(error) if error.leaves_reading() => {
                let reading = store::read_with(place, unlock)?;
                Ok(Self {
                    store: OpenStore::Read(Box::new(reading.reader), error),
                    department: at_work(reading.register),
                    notices: reading.notices,
                })
            }
            Err(error) => Err(error),
        }
    }

    /// What opening found, in words.
    pub fn notices(&self, text: &Text) -> Vec<String> {
        self.notices
            .iter()
            .filter_map(|notice| faults::notice(text, notice))
            .collect()
    }

    /// Why it can only be read, in words.
    pub fn read_only(&self, text: &Text) -> Option<String> {
        match &self.store {
            OpenStore::Write(store) => store.read_only().map(|reason| faults::reason(text, reason)),
            OpenStore::Read(_, error) => Some(faults::error(text, error)),
        }
    }
}
