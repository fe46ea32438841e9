//! The order of what was found, and the best of many without sorting all.

use std::cmp::Ordering;

use super::index::NameIndex;

/// How well the words answer, before the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A word is the whole surname, first name, school name or number.
    Whole,
    /// Every word begins a word.
    Begins,
    /// Every word is made of beginnings of words (`lead`), or lies within a number.
    Parts,
    /// A word is there with a slip.
    Near,
    /// The letters are there, in order: only the best few.
    Scattered,
}

/// A score, and of equal scores the shorter name first. The least is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Merit {
    less: i64,
    length: usize,
}

impl Merit {
    pub fn new(score: i64, length: usize) -> Self {
        Self {
            less: -score,
            length,
        }
    }

    pub fn score(self) -> i64 {
        -self.less
    }
}

/// One that was found, within its class and urgency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub merit: Merit,
    /// The place of its entry.
    pub at: u32,
}

impl Ranked {
    /// Merit, folded name, kind, number: never equal for two records.
    fn order(&self, other: &Self, index: &NameIndex) -> Ordering {
        self.merit.cmp(&other.merit).then_with(|| {
            let tail = |ranked: &Self| {
                let entry = index.entries.get(ranked.at as usize);
                entry.map(|entry| (entry.windows(index.text(entry)).next(), entry.target()))
            };
            tail(self).cmp(&tail(other))
        })
    }
}

/// Keeps the best `limit` of what it is given.
pub(super) struct Top<'i> {
    limit: usize,
    kept: Vec<Ranked>,
    /// The merit of the last of `limit` seen so far: what is worse cannot be among the best.
    floor: Option<Merit>,
    index: &'i NameIndex,
}

impl<'i> Top<'i> {
    pub fn new(limit: usize, index: &'i NameIndex) -> Self {
        Self {
            limit,
            kept: Vec::new(),
            floor: None,
            index,
        }
    }

    /// An empty one that knows how good the best already are.
    pub fn empty_like(&self) -> Self {
        Self {
            kept: Vec::new(),
            ..*self
        }
    }

    /// Whether one of that merit may still be among the best.
    pub fn wants(&self, merit: Merit) -> bool {
        self.limit > 0 && self.floor.is_none_or(|floor| merit <= floor)
    }

    pub fn offer(&mut self, ranked: Ranked) {
        if self.wants(ranked.merit) {
            self.kept.push(ranked);
            if self.kept.len() >= self.limit.saturating_mul(2).max(64) {
                self.trim();
            }
        }
    }

    /// Both together.
    pub fn merge(mut self, other: Self) -> Self {
        self.kept.extend(other.kept);
        self.trim();
        self
    }

    /// The best, in order.
    pub fn sorted(mut self) -> Vec<Ranked> {
        self.trim();
        let index = self.index;
        self.kept.sort_unstable_by(|a, b| a.order(b, index));
        self.kept
    }

    fn trim(&mut self) {
        if self.kept.len() < self.limit {
            return;
        }
        let index = self.index;
        if let Some(last) = self.limit.checked_sub(1) {
            let (_, last, _) = self
                .kept
                .select_nth_unstable_by(last, |a, b| a.order(b, index));
            self.floor = Some(last.merit);
        }
        self.kept.truncate(self.limit);
    }
}
