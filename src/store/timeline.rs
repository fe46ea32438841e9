//! How far a register is in the journal, and where each of its acts begins there.

use super::error::{Flaw, StoreError};
use super::journal::{Found, Journal, Mark};
use super::prelude;
use crate::domain::{Brief, JournalEntry, Register};

/// How far a register is, act by act.
#[derive(Clone, Debug)]
pub(super) struct Timeline {
    /// Behind the last act.
    pub(super) mark: Mark,
    /// Where each act begins, in order.
    pub(super) starts: Vec<Start>,
}

/// Where an act begins in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) seq: u64,
    pub(super) at: u64,
}

/// How a replay ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// At the end of the journal.
    Whole,
    /// At the beginning of an act never finished.
    Torn,
    /// At something that does not read.
    Damaged(Flaw),
}

impl Timeline {
    /// Nothing yet behind `mark`.
    pub(super) fn at(mark: Mark) -> Self {
        Self {
            mark,
            starts: Vec::new(),
        }
    }

    /// Where an act begins, when the kept history holds it.
    pub(super) fn start_of(&self, seq: u64) -> Option<u64> {
        let at = self.starts.binary_search_by_key(&seq, |start| start.seq);
        Some(self.starts.get(at.ok()?)?.at)
    }

    /// Takes note of an act that the journal and the register now both hold.
    pub(super) fn push(
        &mut self,
        entry: &JournalEntry,
        mark: Mark,
        register: &mut Register,
    ) -> Brief {
        let brief = Brief::from(entry);
        self.starts.push(Start {
            seq: entry.seq,
            at: self.mark.end,
        });
        self.mark = mark;
        register.history_mut().push(brief.clone());
        brief
    }

    /// Reads a journal from its beginning: what the epoch begins with, then every act.
    pub(super) fn replay(
        journal: &Journal,
        register: &mut Register,
    ) -> Result<(Self, Ending), StoreError> {
        let mut timeline = Self::at(Mark::start(journal.base));
        let flaw = prelude::fill(journal, &mut timeline, register)?;
        let ending = match flaw {
            Some(flaw) => Ending::Damaged(flaw),
            None => timeline.catch_up(journal, register, |_| {})?,
        };
        Ok((timeline, ending))
    }

    /// Applies every whole act that lies behind; `each` sees them as they are applied.
    pub(super) fn catch_up(
        &mut self,
        journal: &Journal,
        register: &mut Register,
        mut each: impl FnMut(&JournalEntry),
    ) -> Result<Ending, StoreError> {
        loop {
            let (entry, mark) = match journal.next(&self.mark)? {
                Found::Act(entry, mark) => (entry, mark),
                Found::End => return Ok(Ending::Whole),
                Found::Torn => return Ok(Ending::Torn),
                Found::Damage(flaw) => return Ok(Ending::Damaged(flaw)),
            };
            if register.apply(&entry.changes).is_err() {
                return Ok(Ending::Damaged(Flaw::Records));
            }
            self.push(&entry, mark, register);
            each(&entry);
        }
    }
}
