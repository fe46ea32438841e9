//! The days that everything in a demo hangs on. It knows no school calendar: school-free days
//! of the past are told by broad strokes, enough not to place a cover in the summer.

use jiff::civil::Date;

use crate::domain::{Weekday, monday_of, plus_days, plus_months};

/// The anchors of a demo, all counted from the day it is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchors {
    /// The day it is made for.
    pub(super) today: Date,
    /// The day MARTIN Sophie is absent.
    pub(super) cast: Date,
    /// The 1 September on or before today.
    pub(super) year: Date,
    /// The 1 September before that.
    pub(super) before: Date,
    /// The 31 August on or after the later of both days.
    pub(super) end: Date,
}

impl Anchors {
    pub(super) fn of(today: Date, cast: Date) -> Self {
        let year = september(today);
        let last = september(today.max(cast));
        Self {
            today,
            cast,
            year,
            before: plus_months(year, -12),
            end: plus_days(plus_months(last, 12), -1),
        }
    }

    /// The weekday of the cast's absence.
    pub(super) fn weekday(&self) -> Weekday {
        Weekday::of(self.cast)
    }

    /// The first days of school on that weekday before this week, newest first.
    pub(super) fn past(&self, day: Weekday) -> impl Iterator<Item = Date> {
        let monday = monday_of(self.today.min(self.cast));
        let first = plus_days(monday, day.offset() - 7);
        (0..520)
            .map(move |weeks| plus_days(first, -7 * weeks))
            .filter(|date| !is_quiet(*date))
    }
}

/// The 1 September on or before `date`.
pub(super) fn september(date: Date) -> Date {
    let year = date.year() - i16::from(date.month() < 9);
    Date::new(year, 9, 1).unwrap_or(date)
}

/// Summer, All Saints' and Christmas holidays in any zone, and the fixed public holidays of the term.
fn is_quiet(date: Date) -> bool {
    matches!(
        (date.month(), date.day()),
        (7, 4..) | (8, _) | (10, 17..) | (11, 1..=3 | 11) | (12, 19..) | (1, 1..=4) | (5, 1 | 8)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_school_year_is_the_one_that_holds_today() {
        let autumn = Anchors::of(date(2026, 11, 10), date(2026, 11, 10));
        assert_eq!(autumn.year, date(2026, 9, 1));
        assert_eq!(autumn.before, date(2025, 9, 1));
        assert_eq!(autumn.end, date(2027, 8, 31));
        let summer = Anchors::of(date(2026, 7, 20), date(2026, 9, 1));
        assert_eq!(summer.year, date(2025, 9, 1));
        assert_eq!(summer.end, date(2027, 8, 31));
        let start = Anchors::of(date(2026, 9, 1), date(2026, 9, 1));
        assert_eq!(start.year, date(2026, 9, 1));
    }

    #[test]
    fn past_days_are_on_their_weekday_before_this_week_and_out_of_the_holidays() {
        let days = Anchors::of(date(2026, 7, 20), date(2026, 9, 1));
        let past: Vec<Date> = days.past(Weekday::Tuesday).take(30).collect();
        assert_eq!(past.first(), Some(&date(2026, 6, 30)));
        assert!(past.iter().all(|d| Weekday::of(*d) == Weekday::Tuesday));
        assert!(past.windows(2).all(|pair| pair[1] < pair[0]));
        assert!(!past.iter().any(|d| is_quiet(*d)));
    }
}
