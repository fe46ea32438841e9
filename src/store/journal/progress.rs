//! How far a register is in the journal, and where each of its acts begins there.

use super::Mark;
use crate::domain::{Brief, JournalEntry, Register};

/// How far a register is, act by act.
#[derive(Clone, Debug)]
pub(in crate::store) struct Progress {
    /// Behind the last act.
    pub(in crate::store) mark: Mark,
    /// Where each act begins, in order.
    pub(in crate::store) starts: Vec<ActStart>,
}

/// Where an act begins in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct ActStart {
    pub(in crate::store) seq: u64,
    pub(in crate::store) at: u64,
}

impl Progress {
    /// Nothing yet behind `mark`.
    pub(in crate::store) fn at(mark: Mark) -> Self {
        Self {
            mark,
            starts: Vec::new(),
        }
    }

    /// Where an act begins, when the kept history holds it.
    pub(in crate::store) fn start_of(&self, seq: u64) -> Option<u64> {
        let at = self.starts.binary_search_by_key(&seq, |start| start.seq);
        Some(self.starts.get(at.ok()?)?.at)
    }

    /// Takes note of an act that the journal and the register now both hold.
    pub(in crate::store) fn push(
        &mut self,
        entry: &JournalEntry,
        mark: Mark,
        register: &mut Register,
    ) -> Brief {
        let brief = Brief::from(entry);
        self.starts.push(ActStart {
            seq: entry.seq,
            at: self.mark.end,
        });
        self.mark = mark;
        register.history_mut().push(brief.clone());
        brief
    }
}
