//! A need of the plan and everyone who could take it.

use super::{Hand, NeedChoice};
use crate::cover::{Candidates, Need, NeedState};
use crate::domain::CoverId;

/// A need and who could take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Of which absence, by its place among those asked.
    pub absence: usize,
    /// When, where, whom; its status is what the register says.
    pub need: Need,
    /// It was over when the plan was made, and nobody was there.
    pub lost: bool,
    /// The cover by which someone had it who is now absent herself: it is open again.
    pub broken: Option<CoverId>,
    /// Who could take it, best first, and the others. Nobody is looked for once it is lost.
    pub candidates: Candidates,
}

impl Post {
    /// What a hand decides of it beyond what is written: to write the same again decides nothing.
    pub fn choice<'h>(&self, hand: &'h Hand) -> Option<&'h NeedChoice> {
        let choice = hand.choice(&self.need)?;
        let same = match self.need.status {
            NeedState::Open => false,
            NeedState::Covered { by, .. } => choice.avs() == Some(by),
            NeedState::Without { .. } => choice.avs().is_none(),
        };
        (!same).then_some(choice)
    }
}
