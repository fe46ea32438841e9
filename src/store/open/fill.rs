//! Filling the register: from the index and the journal behind it, or from the journal alone.

use super::Opening;
use crate::domain::Register;
use crate::store::error::{Flaw, StoreError};
use crate::store::frame;
use crate::store::index::{self, Index, Touched};
use crate::store::notice::IndexFlaw;
use crate::store::timeline::{Ending, Timeline};

/// A register, and how it came about.
pub(super) struct Filled {
    pub(super) register: Register,
    pub(super) timeline: Timeline,
    pub(super) ending: Ending,
    /// It came from an index that is whole and further than the journal.
    pub(super) beyond_journal: bool,
    /// The index it came from, and what it must still take in.
    pub(super) index: Result<(Index, Option<Touched>), IndexFlaw>,
}

impl Opening<'_> {
    /// From the index and the journal behind it; else from the journal alone.
    pub(super) fn fill(&self) -> Result<Filled, StoreError> {
        let mut spare = None;
        let flaw = match self.open_index() {
            Ok(opened) if self.journal.holds(&opened.timeline.mark)? => {
                match self.behind(opened)? {
                    Some(filled) => return Ok(filled),
                    None => IndexFlaw::Journal,
                }
            }
            Ok(opened) => {
                spare = Some((opened.register, opened.timeline));
                IndexFlaw::Journal
            }
            Err(flaw) => flaw,
        };
        let mut register = Register::default();
        let (mut timeline, mut ending) = Timeline::replay(&self.journal, &mut register)?;
        let mut beyond_journal = false;
        if let Some((more, further)) = spare
            && further.mark.seq > timeline.mark.seq
        {
            beyond_journal = true;
            // The journal lost acts that the index still has whole: show those.
            (register, timeline) = (more, further);
            if !matches!(ending, Ending::Damaged(_)) {
                ending = Ending::Damaged(Flaw::Short);
            }
        }
        self.refuse_newer(ending, &timeline)?;
        Ok(Filled {
            register,
            timeline,
            ending,
            beyond_journal,
            index: Err(flaw),
        })
    }

    fn open_index(&self) -> Result<index::Opened, IndexFlaw> {
        if self.place.index_mark(self.epoch()).exists() {
            return Err(IndexFlaw::Marked);
        }
        Index::open(&self.place.index(self.epoch()), &self.vault)
    }

    /// The acts behind an index; none when they do not fit what it holds.
    fn behind(&self, opened: index::Opened) -> Result<Option<Filled>, StoreError> {
        let (mut register, mut timeline) = (opened.register, opened.timeline);
        let before = timeline.mark;
        let mut touched = Touched::default();
        let ending = timeline.catch_up(&self.journal, &mut register, |entry| {
            touched.add(&entry.changes);
        })?;
        self.refuse_newer(ending, &timeline)?;
        if ending == Ending::Damaged(Flaw::Records) {
            return Ok(None);
        }
        Ok(Some(Filled {
            register,
            ending,
            beyond_journal: false,
            index: Ok((opened.index, (before != timeline.mark).then_some(touched))),
            timeline,
        }))
    }

    fn refuse_newer(&self, ending: Ending, timeline: &Timeline) -> Result<(), StoreError> {
        match ending {
            Ending::Damaged(flaw @ Flaw::Newer(_)) => Err(StoreError::flawed(
                self.journal.paper.path(),
                timeline.mark.end,
                flaw,
                frame::FORMAT.into(),
            )),
            _ => Ok(()),
        }
    }
}
