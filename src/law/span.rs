//! Spans of whole days, first and last included, and their merging.

use smallvec::SmallVec;

use crate::domain::{Date, days_between};

/// A few spans: few AVS have more contracts than lie here without a place of their own in memory.
pub type Spans = SmallVec<[DaySpan; 6]>;

/// From a first to a last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaySpan {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

impl DaySpan {
    /// The span, unless it ends before it begins.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// Holds `on`.
    pub fn holds(self, on: Date) -> bool {
        self.first <= on && on <= self.last
    }

    /// The days of both.
    pub fn common(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// The days strictly between the end of `self` and the beginning of `next`.
    pub fn gap_to(self, next: Self) -> Option<Self> {
        Self::new(day_after(self.last), day_before(next.first))
    }

    /// How many days it has.
    pub fn days(self) -> i32 {
        days_between(self.first, self.last) + 1
    }
}

/// Orders as dates do, in one step: which of two comes first is never known beforehand, and a year,
/// a month and a day compared one by one make the processor guess three times.
#[inline]
fn number(date: Date) -> i32 {
    (i32::from(date.year()) << 9) + (i32::from(date.month()) << 5) + i32::from(date.day())
}

/// The next day; the last of the calendar stays.
#[inline]
pub fn day_after(date: Date) -> Date {
    date.tomorrow().unwrap_or(date)
}

/// The day before; the first of the calendar stays.
#[inline]
pub fn day_before(date: Date) -> Date {
    date.yesterday().unwrap_or(date)
}

/// Merges spans that touch or overlap, in place; what is left is in order, with gaps between.
pub fn merge(spans: &mut Spans) {
    // Most often they are in order.
    if !spans.is_sorted_by_key(|span| number(span.first)) {
        spans.sort_unstable();
    }
    spans.dedup_by(|next, kept| {
        let one = number(next.first) <= number(day_after(kept.last));
        if one && number(kept.last) < number(next.last) {
            kept.last = next.last;
        }
        one
    });
}

/// What is left of `whole` without `holes`, in order.
pub fn without(whole: DaySpan, holes: &mut [DaySpan]) -> Spans {
    holes.sort_unstable();
    let mut left = Spans::new();
    let mut first = Some(whole.first);
    for hole in holes.iter().filter(|hole| hole.common(whole).is_some()) {
        let Some(from) = first else { break };
        left.extend(DaySpan::new(from, day_before(hole.first)));
        first = (hole.last < whole.last).then(|| from.max(day_after(hole.last)));
    }
    left.extend(first.and_then(|from| DaySpan::new(from, whole.last)));
    left
}
