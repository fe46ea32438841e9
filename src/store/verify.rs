//! The chain of the journal walked from its beginning: every frame opened, every link checked.

use super::error::StoreError;
use super::frame;
use super::journal::{Found, Journal, Mark};
use super::prelude::{self, Kept};
use super::{Reader, Store};

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

impl Store {
    /// Walks the journal from its beginning.
    ///
    /// # Errors
    /// The first frame that does not read or does not follow from the one before.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        verify(&self.journal)
    }
}

impl Reader {
    /// As [`Store::verify_chain`].
    ///
    /// # Errors
    /// The same.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        verify(&self.journal)
    }
}

fn verify(journal: &Journal) -> Result<Chain, StoreError> {
    let mut mark = Mark::start(journal.base);
    let flawed = |mark: &Mark, flaw| {
        let (path, known) = (journal.paper.path(), frame::FORMAT.into());
        StoreError::flawed(path, mark.end, flaw, known)
    };
    let mut acts = 0;
    let flaw = prelude::walk(journal, &mut mark, |piece| {
        acts += u64::from(matches!(piece, Kept::Act(..)));
        Ok(())
    })?;
    if let Some(flaw) = flaw {
        return Err(flawed(&mark, flaw));
    }
    let unfinished = loop {
        match journal.next(&mark)? {
            Found::Act(_, next) => mark = next,
            Found::End => break false,
            Found::Torn => break true,
            Found::Damage(flaw) => return Err(flawed(&mark, flaw)),
        }
    };
    Ok(Chain {
        acts: acts + mark.seq - journal.base.seq,
        last: mark.seq,
        bytes: mark.end,
        unfinished,
    })
}
