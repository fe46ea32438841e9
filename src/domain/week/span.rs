//! Parts of a day, half-open, and how they add up.

use crate::domain::{Minute, Minutes};

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
}

impl Span {
    /// The whole day.
    pub const DAY: Self = Self {
        start: Minute::START,
        end: Minute::END,
    };

    /// From `start` to `end`; empty when `end` is not later.
    pub const fn new(start: Minute, end: Minute) -> Self {
        Self { start, end }
    }

    /// Holds no minute.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Its length; zero when empty.
    pub fn length(self) -> Minutes {
        self.start.until(self.end).max(Minutes::ZERO)
    }

    /// The minutes in both; none when there is not one.
    pub fn common(self, other: Self) -> Option<Self> {
        let both = Self::new(self.start.max(other.start), self.end.min(other.end));
        (!both.is_empty()).then_some(both)
    }

    /// What is left of it without `taken`, in order.
    pub fn without(self, taken: &[Self]) -> Vec<Self> {
        let mut left = Vec::new();
        let mut at = self.start;
        let mut taken: Vec<Self> = taken.iter().filter_map(|span| span.common(self)).collect();
        taken.sort_unstable();
        for span in taken {
            if span.start > at {
                left.push(Self::new(at, span.start));
            }
            at = at.max(span.end);
        }
        if self.end > at {
            left.push(Self::new(at, self.end));
        }
        left
    }
}

/// The minutes that at least one of `spans` holds; each counts once. Spans must be in order.
pub fn covered(spans: impl Iterator<Item = Span>) -> Minutes {
    let mut end = Minute::START;
    let mut sum = Minutes::ZERO;
    for span in spans {
        sum += Span::new(span.start.max(end), span.end).length();
        end = end.max(span.end);
    }
    sum
}
