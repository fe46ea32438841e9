//! The ISO week: which day a slot falls on, what a person's week looks like as cells.
//!
//! It must not know how a week is drawn, nor which schools are open: it is told.

pub mod block;
pub mod grid;
pub mod occupancy;
pub mod piece;
pub mod school;
pub mod span;

pub use block::Block;
pub use grid::{Day, Grid};
pub use occupancy::Occupancy;
pub use piece::{Overrides, State};
pub use school::SchoolDay;
pub use span::{Span, covered};

use super::{Accompaniment, Date, EstablishmentId, Register, Slot, Weekday, monday_of, plus_days};

/// Tells whether a school is open on a day.
pub type Open<'a> = dyn Fn(EstablishmentId, Date) -> bool + 'a;

/// An ISO week, Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Monday to Sunday: asked for thousands of times, so counted once.
    days: [Date; 7],
}

impl Week {
    /// The week that holds `date`.
    pub fn of(date: Date) -> Self {
        let monday = monday_of(date);
        Self {
            days: Weekday::ALL.map(|day| plus_days(monday, day.offset())),
        }
    }

    /// Its first day.
    pub fn monday(self) -> Date {
        let [monday, ..] = self.days;
        monday
    }

    /// Its last day.
    pub fn sunday(self) -> Date {
        let [.., sunday] = self.days;
        sunday
    }

    /// The week after.
    pub fn next(self) -> Self {
        Self::of(plus_days(self.monday(), 7))
    }

    /// The first whole week from `date` on: the one it opens, else the next.
    pub fn whole_from(date: Date) -> Self {
        let week = Self::of(date);
        if week.monday() == date {
            week
        } else {
            week.next()
        }
    }

    /// The day of that weekday.
    pub fn day(self, weekday: Weekday) -> Date {
        let at = weekday as usize;
        self.days.get(at).copied().unwrap_or(self.monday())
    }

    /// Days with their weekdays, in order.
    pub fn days(self) -> impl Iterator<Item = (Weekday, Date)> {
        Weekday::ALL.into_iter().zip(self.days)
    }

    /// The slots of an accompaniment that fall in this week, inside its dates.
    pub fn slots<'a>(
        self,
        register: &'a Register,
        accompaniment: &'a Accompaniment,
    ) -> impl Iterator<Item = &'a Slot> {
        let (monday, sunday) = (self.monday(), self.sunday());
        let touches =
            accompaniment.from <= sunday && accompaniment.to.is_none_or(|to| to >= monday);
        let whole = accompaniment.from <= monday && accompaniment.to.is_none_or(|to| to >= sunday);
        accompaniment
            .slots
            .iter()
            .take(if touches { usize::MAX } else { 0 })
            .filter(move |slot| {
                let dated = slot.from.is_some() || slot.to.is_some();
                register.in_week_of(accompaniment, slot, monday)
                    && (whole || accompaniment.valid_on(self.day(slot.day)))
                    && (!dated || slot.valid_on(self.day(slot.day)))
            })
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod town;
