//! Replaying a journal into a register: what its epoch begins with, then every act behind it.

use super::progress::{ActStart, Progress};
use super::snapshot::{self, SnapshotPart};
use super::{Journal, Mark, NextAct};
use crate::domain::{Brief, JournalEntry, Register};
use crate::store::error::{Flaw, StoreError};
use crate::store::page::Preface;

/// How a replay ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum ReplayEnd {
    /// At the end of the journal.
    Whole,
    /// At the beginning of an act never finished.
    Torn,
    /// At something that does not read.
    Damaged(Flaw),
}

impl Progress {
    /// Reads a journal from its beginning: what the epoch begins with, then every act.
    pub(in crate::store) fn replay(
        journal: &Journal,
        register: &mut Register,
    ) -> Result<(Self, ReplayEnd), StoreError> {
        let mut progress = Self::at(Mark::start(journal.base));
        let flaw = begin(journal, &mut progress, register)?;
        let ending = match flaw {
            Some(flaw) => ReplayEnd::Damaged(flaw),
            None => progress.catch_up(journal, register, |_| {})?,
        };
        Ok((progress, ending))
    }

    /// Applies every whole act that lies behind; `each` sees them as they are applied.
    pub(in crate::store) fn catch_up(
        &mut self,
        journal: &Journal,
        register: &mut Register,
        mut each: impl FnMut(&JournalEntry),
    ) -> Result<ReplayEnd, StoreError> {
        loop {
            let (entry, mark) = match journal.next(&self.mark)? {
                NextAct::Act(entry, mark) => (entry, mark),
                NextAct::End => return Ok(ReplayEnd::Whole),
                NextAct::Torn => return Ok(ReplayEnd::Torn),
                NextAct::Damage(flaw) => return Ok(ReplayEnd::Damaged(flaw)),
            };
            if register.apply(&entry.changes).is_err() {
                return Ok(ReplayEnd::Damaged(Flaw::Records));
            }
            self.push(&entry, mark, register);
            each(&entry);
        }
    }
}

/// Fills a register and its progress with what an epoch begins with.
///
/// # Errors
/// The disk's own; what does not read is told.
fn begin(
    journal: &Journal,
    progress: &mut Progress,
    register: &mut Register,
) -> Result<Option<Flaw>, StoreError> {
    let mut promised = None;
    let mut acts = 0;
    let Progress { mark, starts } = progress;
    let flaw = snapshot::walk(journal, mark, |kept| {
        match kept {
            SnapshotPart::Preface(preface) => promised = Some(preface),
            SnapshotPart::SnapshotPage(page) => page.put(register)?,
            SnapshotPart::Act(entry, at) => {
                acts += 1;
                starts.push(ActStart { seq: entry.seq, at });
                register.history_mut().push(Brief::from(&*entry));
            }
        }
        Ok(())
    })?;
    register.reindex();
    let kept_its_word = promised.is_none_or(|said| said == Preface::of(register, acts));
    Ok(flaw.or((!kept_its_word).then_some(Flaw::Records)))
}
