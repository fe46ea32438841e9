//! The chain of the journal walked from its beginning: every frame opened, every link checked.

use super::snapshot::{self, SnapshotPart};
use super::{Journal, Mark, NextAct};
use crate::store::error::StoreError;

/// A journal that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Acts in it, those kept from earlier epochs included.
    pub acts: u64,
    /// The last one's sequence.
    pub last: u64,
    /// Bytes walked.
    pub bytes: u64,
    /// An act lies unfinished behind them: being written now, or cut at the next opening.
    pub unfinished: bool,
}

/// Walks a journal from its beginning.
///
/// # Errors
/// The first frame that does not read or does not follow from the one before.
pub(in crate::store) fn verify(journal: &Journal) -> Result<Chain, StoreError> {
    let mut mark = Mark::start(journal.base);
    let flawed = |mark: &Mark, flaw| {
        let (path, known) = (journal.file.path(), journal.newest());
        StoreError::flawed(path, mark.end, flaw, known)
    };
    let mut acts = 0;
    let flaw = snapshot::walk(journal, &mut mark, |piece| {
        acts += u64::from(matches!(piece, SnapshotPart::Act(..)));
        Ok(())
    })?;
    if let Some(flaw) = flaw {
        return Err(flawed(&mark, flaw));
    }
    let unfinished = loop {
        match journal.next(&mark)? {
            NextAct::Act(_, next) => mark = next,
            NextAct::End => break false,
            NextAct::Torn => break true,
            NextAct::Damage(flaw) => return Err(flawed(&mark, flaw)),
        }
    };
    Ok(Chain {
        acts: acts + mark.seq - journal.base.seq,
        last: mark.seq,
        bytes: mark.end,
        unfinished,
    })
}
