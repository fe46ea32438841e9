//! A length of engagement in months and days, and how such lengths add up.

use std::iter::Sum;

use super::span::{day_after, day_before};
use crate::domain::{Date, plus_days, plus_months};

/// Days that make a month, once lengths are added.
const MONTH: u32 = 30;

/// Whole calendar months, and the days left.
///
/// A length measured between two days shows its days as they are (up to 30); as soon as lengths
/// are added or taken away, 30 days make a month. Source: circular 2003-092, 1.II.4.2 (the
/// months), our own reading (the 30 days).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length {
    /// Whole months.
    pub months: u32,
    /// Days left.
    pub days: u32,
}

impl Length {
    /// No time at all.
    pub const ZERO: Self = Self { months: 0, days: 0 };

    /// Whole months.
    pub fn months(months: u16) -> Self {
        Self {
            months: u32::from(months),
            days: 0,
        }
    }

    /// From `first` to `last`, both included: whole months counted from `first` (a month's end
    /// clamps), then the days left. Zero when `last` comes before `first`.
    pub fn between(first: Date, last: Date) -> Self {
        if last < first {
            return Self::ZERO;
        }
        let after = day_after(last);
        let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        let months = (month(after) - month(first)).unsigned_abs();
        let (day, from) = (after.day(), first.day());
        let days = day - from;
        if days >= 0 {
            return Self {
                months,
                days: days.unsigned_abs().into(),
            };
        }
        // The day of the month is not reached, unless that month is too short to have it.
        if after.days_in_month() == day {
            return Self { months, days: 0 };
        }
        let before = plus_months(first, months as i32 - 1);
        Self {
            months: months - 1,
            days: (before.days_in_month() - before.day() + day)
                .unsigned_abs()
                .into(),
        }
    }

    /// The last day of so long a time from `first`: months first, clamped, then days.
    pub fn last_day_from(self, first: Date) -> Date {
        let whole = plus_months(first, self.months as i32);
        match self.days {
            0 => day_before(whole),
            days => plus_days(whole, days as i32 - 1),
        }
    }

    /// Both together, 30 days to a month.
    pub fn plus(self, other: Self) -> Self {
        Self::of_days(self.in_days() + other.in_days())
    }

    /// What is left of it after `other`, a borrowed month being 30 days; zero when nothing is.
    pub fn minus(self, other: Self) -> Self {
        Self::of_days(self.in_days().saturating_sub(other.in_days()))
    }

    /// In days, 30 to a month: how lengths compare.
    pub fn in_days(self) -> u32 {
        self.months * MONTH + self.days
    }

    fn of_days(days: u32) -> Self {
        Self {
            months: days / MONTH,
            days: days % MONTH,
        }
    }
}

impl Sum for Length {
    /// One alone stays as it is; two or more are added.
    fn sum<I: Iterator<Item = Self>>(mut all: I) -> Self {
        let first = all.next().unwrap_or_default();
        all.fold(first, Self::plus)
    }
}
