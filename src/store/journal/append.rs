//! Writing an act at the end of the journal: all of it synced, or none of it there.

use super::frame::FrameKind;
use super::{Journal, Mark};
use crate::domain::JournalEntry;
use crate::store::error::{ReadOnlyReason, StoreError};

/// An append that failed: why, and whether the journal can still be written.
pub(in crate::store) struct Failed {
    pub(in crate::store) error: StoreError,
    /// From now on only reading is safe.
    pub(in crate::store) closed: Option<ReadOnlyReason>,
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self {
            error,
            closed: None,
        }
    }
}

/// Appends `entry` behind `mark`. When this returns the act is on the disk.
///
/// A write that fails is taken back, so that a full disk can be freed and work go on. A sync that
/// fails is never tried again: the system may have dropped the very pages it could not write.
pub(in crate::store) fn append(
    journal: &Journal,
    mark: &Mark,
    entry: &JournalEntry,
) -> Result<Mark, Failed> {
    let frames = journal.act_frames(FrameKind::Act, entry, mark.hash)?;
    if let Err(error) = journal.file.write_at(&frames.bytes, mark.end) {
        let taken_back = journal.file.cut(mark.end).is_ok();
        return Err(Failed {
            error,
            closed: (!taken_back).then_some(ReadOnlyReason::WriteFailed),
        });
    }
    if let Err(error) = journal.file.sync_data() {
        return Err(Failed {
            error,
            closed: Some(ReadOnlyReason::SyncFailed),
        });
    }
    Ok(Mark {
        seq: entry.seq,
        hash: frames.hash,
        last: mark.end + frames.last,
        end: mark.end + frames.bytes.len() as u64,
    })
}
