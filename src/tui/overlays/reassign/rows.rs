//! The list of candidates: those who can take it all, those who can take most of it, and whoever is
//! listed although a filter speaks against her.

use super::Reassign;
use crate::cover::{Candidate, PartCandidate};

/// A line of the list.
#[derive(Clone, Copy)]
pub(super) enum Row<'r> {
    /// She can take it all.
    All(&'r Candidate),
    /// She can take most of it.
    Part(&'r PartCandidate),
    /// A filter speaks against her.
    Forced(&'r Candidate),
}

impl<'r> Row<'r> {
    /// Who, and what she costs.
    pub fn candidate(self) -> &'r Candidate {
        match self {
            Self::All(candidate) | Self::Forced(candidate) => candidate,
            Self::Part(part) => &part.candidate,
        }
    }
}

impl Reassign {
    /// Every line, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let all = self.candidates.ranked.iter().map(Row::All);
        let most = self.candidates.part.iter().map(Row::Part);
        all.chain(most)
            .chain(self.forced_as.iter().map(Row::Forced))
    }

    /// One line.
    pub(super) fn row(&self, at: usize) -> Option<Row<'_>> {
        self.rows().nth(at)
    }

    /// How many lines.
    pub(super) fn len(&self) -> usize {
        let Self {
            candidates,
            forced_as,
            ..
        } = self;
        candidates.ranked.len() + candidates.part.len() + usize::from(forced_as.is_some())
    }
}
