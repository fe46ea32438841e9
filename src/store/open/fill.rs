//! Filling the register: from the index and the journal behind it, or from the journal alone.

use super::StoreOpening;
use crate::domain::Register;
use crate::store::error::{Flaw, StoreError};
use crate::store::index::{self, ChangedBlocks, IndexHost, OpenIndex};
use crate::store::journal::{Progress, ReplayEnd};
use crate::store::notice::IndexFlaw;

/// A register, and how it came about.
pub(super) struct Filled {
    pub(super) register: Register,
    pub(super) progress: Progress,
    pub(super) ending: ReplayEnd,
    /// It came from an index that is whole and further than the journal.
    pub(super) beyond_journal: bool,
    /// The index it came from, and what it must still take in.
    pub(super) index: Result<(OpenIndex, Option<ChangedBlocks>), IndexFlaw>,
}

impl StoreOpening<'_> {
    /// From the index and the journal behind it; else from the journal alone.
    pub(super) fn fill(&self) -> Result<Filled, StoreError> {
        let mut spare = None;
        let flaw = match self.open_index() {
            Ok(opened) if self.journal.holds(&opened.progress.mark)? => {
                match self.behind(opened)? {
                    Some(filled) => return Ok(filled),
                    None => IndexFlaw::Journal,
                }
            }
            Ok(opened) => {
                spare = Some((opened.register, opened.progress));
                IndexFlaw::Journal
            }
            // Whatever wrote it knows more than this program: nothing of it is made anew here.
            Err(IndexFlaw::Newer(found)) => {
                // Blocks of other kinds may be as new; of this one less is known.
                let newest = self.vault.format.newest_block().into();
                return Err(StoreError::NewerFormat {
                    file: self.place.index(self.epoch()),
                    found,
                    known: found.saturating_sub(1).min(newest),
                });
            }
            Err(flaw) => flaw,
        };
        let mut register = Register::default();
        let (mut progress, mut ending) = Progress::replay(&self.journal, &mut register)?;
        let mut beyond_journal = false;
        if let Some((more, further)) = spare
            && further.mark.seq > progress.mark.seq
        {
            beyond_journal = true;
            // The journal lost acts that the index still has whole: show those.
            (register, progress) = (more, further);
            if !matches!(ending, ReplayEnd::Damaged(_)) {
                ending = ReplayEnd::Damaged(Flaw::Short);
            }
        }
        self.refuse_newer(ending, &progress)?;
        Ok(Filled {
            register,
            progress,
            ending,
            beyond_journal,
            index: Err(flaw),
        })
    }

    fn open_index(&self) -> Result<index::OpenedIndex, IndexFlaw> {
        if self.place.index_mark(self.epoch()).exists() {
            return Err(IndexFlaw::Marked);
        }
        let host = IndexHost::of(&self.disk);
        OpenIndex::open(host, &self.place.index(self.epoch()), &self.vault)
    }

    /// The acts behind an index; none when they do not fit what it holds.
    fn behind(&self, opened: index::OpenedIndex) -> Result<Option<Filled>, StoreError> {
        let (mut register, mut progress) = (opened.register, opened.progress);
        let before = progress.mark;
        let mut changed = ChangedBlocks::default();
        let ending = progress.catch_up(&self.journal, &mut register, |entry| {
            changed.add(&entry.changes);
        })?;
        self.refuse_newer(ending, &progress)?;
        if ending == ReplayEnd::Damaged(Flaw::Records) {
            return Ok(None);
        }
        Ok(Some(Filled {
            register,
            ending,
            beyond_journal: false,
            index: Ok((opened.index, (before != progress.mark).then_some(changed))),
            progress,
        }))
    }

    fn refuse_newer(&self, ending: ReplayEnd, progress: &Progress) -> Result<(), StoreError> {
        match ending {
            ReplayEnd::Damaged(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(
                self.journal.file.path(),
                progress.mark.end,
                flaw,
                self.journal.newest(),
            )),
            _ => Ok(()),
        }
    }
}
