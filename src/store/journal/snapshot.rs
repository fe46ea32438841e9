//! What an epoch begins with: the records as they stood, then the acts kept from earlier epochs.
//!
//! All of it was on the disk before the vault named the epoch, so that whatever is missing here is
//! damage, never a torn end. The very first epoch of a store begins with nothing.

use super::frame::{FrameHeader, FrameKind};
use super::{Journal, Mark, NextWhole, Whole};
use crate::domain::JournalEntry;
use crate::store::error::{Flaw, StoreError};
use crate::store::page::{Preface, SnapshotPage};

/// A piece of what an epoch begins with.
pub(in crate::store) enum SnapshotPart {
    /// What follows.
    Preface(Preface),
    /// Rows.
    SnapshotPage(SnapshotPage),
    /// An act, and where it begins.
    Act(Box<JournalEntry>, u64),
}

/// The first epoch begins with its first act.
pub(in crate::store) const FIRST: u32 = 1;

/// Shows each piece to `see`; `mark` is then behind the last. What does not read is told.
///
/// # Errors
/// The disk's own.
pub(in crate::store) fn walk(
    journal: &Journal,
    mark: &mut Mark,
    mut see: impl FnMut(SnapshotPart) -> Result<(), Flaw>,
) -> Result<Option<Flaw>, StoreError> {
    if journal.epoch == FIRST {
        return Ok(None);
    }
    let walked = walk_on(journal, mark, &mut see);
    match walked {
        Ok(()) => Ok(None),
        Err(Stop::Flaw(flaw)) => {
            // Nothing that is shown is as it was at any act.
            mark.seq = 0;
            Ok(Some(flaw))
        }
        Err(Stop::Disk(error)) => Err(error),
    }
}

fn walk_on(
    journal: &Journal,
    mark: &mut Mark,
    see: &mut impl FnMut(SnapshotPart) -> Result<(), Flaw>,
) -> Result<(), Stop> {
    let base = journal.base.seq;
    let page = |header: &FrameHeader| header.kind == FrameKind::Snapshot && header.seq == base;
    let first = next(journal, mark, page)?;
    let SnapshotPage::Preface(preface) = journal.page_of(&first)? else {
        return Err(Flaw::Content.into());
    };
    let (pages, acts) = (preface.pages(), preface.acts);
    see(SnapshotPart::Preface(preface))?;
    for _ in 0..pages {
        let whole = next(journal, mark, page)?;
        see(SnapshotPart::SnapshotPage(journal.page_of(&whole)?))?;
    }
    let mut before = 0;
    for _ in 0..acts {
        let start = mark.end;
        let later = |header: &FrameHeader| {
            header.kind == FrameKind::History && header.seq > before && header.seq <= base
        };
        let whole = next(journal, mark, later)?;
        let entry = journal.act_of(&whole)?;
        before = entry.seq;
        see(SnapshotPart::Act(Box::new(entry), start))?;
    }
    Ok(())
}

/// Why the walk ends early.
enum Stop {
    Flaw(Flaw),
    Disk(StoreError),
}

impl From<Flaw> for Stop {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}

fn next(
    journal: &Journal,
    mark: &mut Mark,
    expected: impl Fn(&FrameHeader) -> bool,
) -> Result<Whole, Stop> {
    let piece = journal
        .whole(mark.end, mark.hash, expected)
        .map_err(Stop::Disk)?;
    match piece {
        NextWhole::Whole(whole) => {
            (mark.hash, mark.last, mark.end) = (whole.hash, whole.last, whole.end);
            Ok(whole)
        }
        NextWhole::Damage(flaw) => Err(flaw.into()),
        NextWhole::End | NextWhole::Torn => Err(Flaw::Short.into()),
    }
}
