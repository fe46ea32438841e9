//! A backup read: opened, walked, and every record put in its place.

use std::path::Path;

use super::file;
use crate::domain::{JournalEntry, Register};
use crate::store::disk::Disk;
use crate::store::error::{Flaw, StoreError};
use crate::store::frame;
use crate::store::journal::Journal;
use crate::store::place::Place;
use crate::store::timeline::{Ending, Timeline};
use crate::store::unlock::Unlock;
use crate::store::vault::{Closed, Vault};

/// A backup in memory, its journal still in its file.
pub(in crate::store) struct Copy {
    pub(in crate::store) vault: Vault,
    pub(in crate::store) journal: Journal,
    pub(in crate::store) timeline: Timeline,
    pub(in crate::store) register: Register,
}

impl Copy {
    pub(in crate::store) fn load(
        disk: &Disk,
        place: &Place,
        path: &Path,
        unlock: &Unlock,
    ) -> Result<Self, StoreError> {
        let found = file::open(disk, path, true)?;
        let (bytes, paper) = found.ok_or_else(|| StoreError::NoFile { path: path.into() })?;
        let vault = Closed::of(&bytes, path)?.open(disk, place, unlock)?;
        let journal = Journal::of(paper, &vault);
        let mut register = Register::default();
        let (timeline, ending) = Timeline::replay(&journal, &mut register)?;
        let flaw = match ending {
            Ending::Whole => None,
            Ending::Torn => Some(Flaw::Short),
            Ending::Damaged(flaw) => Some(flaw),
        };
        if let Some(flaw) = flaw {
            let (at, known) = (timeline.mark.end, frame::FORMAT.into());
            return Err(StoreError::flawed(path, at, flaw, known));
        }
        Ok(Self {
            vault,
            journal,
            timeline,
            register,
        })
    }

    /// An act as it was written.
    pub(in crate::store) fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        let start = self.timeline.start_of(seq);
        self.journal
            .entry(seq, start.ok_or(StoreError::NoSuchAct { seq })?)
    }
}
