//! What frames carry, in the versions of the store: acts and pages to frames, and back.

use super::frame::{self, FrameHeader, FrameKind, Frames, Hash};
use super::{Journal, Whole};
use crate::domain::JournalEntry;
use crate::store::codec;
use crate::store::error::{Doing, Flaw, StoreError};
use crate::store::format::Versions;
use crate::store::page::SnapshotPage;

impl Journal {
    /// The frames of an act, behind the frame of that hash.
    ///
    /// # Errors
    /// It does not fit the format, or cannot be sealed.
    pub(in crate::store) fn act_frames(
        &self,
        kind: FrameKind,
        entry: &JournalEntry,
        previous: Hash,
    ) -> Result<Frames, StoreError> {
        self.frames(&self.format.acts, kind, entry.seq, entry, previous)
    }

    /// The frames of a page, behind the frame of that hash.
    ///
    /// # Errors
    /// As [`Self::act_frames`].
    pub(in crate::store) fn page_frames(
        &self,
        page: &SnapshotPage,
        previous: Hash,
    ) -> Result<Frames, StoreError> {
        let (pages, kind) = (&self.format.pages, FrameKind::Snapshot);
        self.frames(pages, kind, self.base.seq, page, previous)
    }

    fn frames<T>(
        &self,
        shapes: &Versions<T>,
        kind: FrameKind,
        seq: u64,
        value: &T,
        previous: Hash,
    ) -> Result<Frames, StoreError> {
        let body = shapes
            .write(value)
            .map_err(|_: Flaw| StoreError::TooLarge)?;
        if body.len() >= codec::LIMIT {
            return Err(StoreError::TooLarge);
        }
        let header = FrameHeader {
            version: shapes.newest(),
            kind,
            part: 0,
            parts: 1,
            epoch: self.epoch,
            seq,
            length: 0,
            previous,
        };
        frame::seal_frames(&self.key, header, &body)
            .map_err(|source| StoreError::disk(Doing::Sealed, self.file.path(), source))
    }

    /// The act that a whole carries, whatever its version.
    pub(in crate::store) fn act_of(&self, whole: &Whole) -> Result<JournalEntry, Flaw> {
        let entry = (self.format.acts).read(whole.version.into(), &whole.body)?;
        if entry.seq != whole.seq {
            return Err(Flaw::Chain);
        }
        Ok(entry)
    }

    /// The page that a whole carries, whatever its version.
    pub(in crate::store) fn page_of(&self, whole: &Whole) -> Result<SnapshotPage, Flaw> {
        self.format.pages.read(whole.version.into(), &whole.body)
    }
}
