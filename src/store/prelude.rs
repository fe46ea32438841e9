//! What an epoch begins with: the records as they stood, then the acts kept from earlier epochs.
//!
//! All of it was on the disk before the vault named the epoch, so that whatever is missing here is
//! damage, never a torn end. The very first epoch of a store begins with nothing.

use super::codec;
use super::error::{Flaw, StoreError};
use super::frame::{FrameKind, Header};
use super::journal::{Journal, Mark, Piece, Whole};
use super::page::{Page, Preface};
use super::timeline::{Start, Timeline};
use crate::domain::{Brief, JournalEntry, Register};

/// A piece of what an epoch begins with.
pub(super) enum Kept {
    /// What follows.
    Preface(Preface),
    /// Rows.
    Page(Page),
    /// An act, and where it begins.
    Act(Box<JournalEntry>, u64),
}

/// The first epoch begins with its first act.
pub(super) const FIRST: u32 = 1;

/// Shows each piece to `see`; `mark` is then behind the last. What does not read is told.
///
/// # Errors
/// The disk's own.
pub(super) fn walk(
    journal: &Journal,
    mark: &mut Mark,
    mut see: impl FnMut(Kept) -> Result<(), Flaw>,
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
    see: &mut impl FnMut(Kept) -> Result<(), Flaw>,
) -> Result<(), Stop> {
    let base = journal.base.seq;
    let page = |header: &Header| header.kind == FrameKind::Snapshot && header.seq == base;
    let Page::Preface(preface) = decoded(&next(journal, mark, page)?)? else {
        return Err(Flaw::Content.into());
    };
    let (pages, acts) = (preface.pages(), preface.acts);
    see(Kept::Preface(preface))?;
    for _ in 0..pages {
        see(Kept::Page(decoded(&next(journal, mark, page)?)?))?;
    }
    let mut before = 0;
    for _ in 0..acts {
        let start = mark.end;
        let later = |header: &Header| {
            header.kind == FrameKind::History && header.seq > before && header.seq <= base
        };
        let whole = next(journal, mark, later)?;
        let entry: JournalEntry = decoded(&whole)?;
        if entry.seq != whole.seq {
            return Err(Flaw::Chain.into());
        }
        before = entry.seq;
        see(Kept::Act(Box::new(entry), start))?;
    }
    Ok(())
}

/// Fills a register and its timeline with what an epoch begins with.
///
/// # Errors
/// The disk's own; what does not read is told.
pub(super) fn fill(
    journal: &Journal,
    timeline: &mut Timeline,
    register: &mut Register,
) -> Result<Option<Flaw>, StoreError> {
    let mut promised = None;
    let mut acts = 0;
    let Timeline { mark, starts } = timeline;
    let flaw = walk(journal, mark, |kept| {
        match kept {
            Kept::Preface(preface) => promised = Some(preface),
            Kept::Page(page) => page.put(register)?,
            Kept::Act(entry, at) => {
                acts += 1;
                starts.push(Start { seq: entry.seq, at });
                register.history_mut().push(Brief::from(&*entry));
            }
        }
        Ok(())
    })?;
    register.reindex();
    let kept_its_word = promised.is_none_or(|said| said == Preface::of(register, acts));
    Ok(flaw.or((!kept_its_word).then_some(Flaw::Records)))
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
    expected: impl Fn(&Header) -> bool,
) -> Result<Whole, Stop> {
    let piece = journal
        .whole(mark.end, mark.hash, expected)
        .map_err(Stop::Disk)?;
    match piece {
        Piece::Whole(whole) => {
            (mark.hash, mark.last, mark.end) = (whole.hash, whole.last, whole.end);
            Ok(whole)
        }
        Piece::Damage(flaw) => Err(flaw.into()),
        Piece::End | Piece::Torn => Err(Flaw::Short.into()),
    }
}

fn decoded<T: serde::de::DeserializeOwned>(whole: &Whole) -> Result<T, Stop> {
    codec::decode(&whole.body).map_err(Stop::Flaw)
}
