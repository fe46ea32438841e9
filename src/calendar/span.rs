//! School holidays as spans of days, and their merging into one line of closed days.

use crate::domain::{Date, HolidayId};

/// School holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Break {
    /// First day without school.
    pub first: Date,
    /// Day of return, exclusive.
    pub back: Date,
    /// Which they are.
    pub name: BreakName,
}

/// Which holidays: the text of a known season, or the name that the record has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BreakName {
    /// A record of the store.
    Recorded(HolidayId),
    /// One that is built in.
    Known(Season),
}

/// School holidays that every zone A, B and C has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Season {
    /// Toussaint.
    Autumn,
    Christmas,
    Winter,
    Spring,
    /// The days after Ascension Thursday.
    Ascension,
    Summer,
}

impl Break {
    pub(super) fn holds(&self, date: Date) -> bool {
        self.first <= date && date < self.back
    }
}

/// Breaks in order without a common day; where some overlap, the first to begin names the days,
/// and of those that begin together the recorded one.
pub(super) fn in_line(mut breaks: Vec<Break>) -> Vec<Break> {
    breaks.sort_unstable_by_key(|one| (one.first, one.name));
    let mut line: Vec<Break> = Vec::with_capacity(breaks.len());
    for mut one in breaks {
        if let Some(before) = line.last() {
            one.first = one.first.max(before.back);
        }
        if one.first < one.back {
            line.push(one);
        }
    }
    line
}

/// The break of a line that holds `date`.
pub(super) fn holding(line: &[Break], date: Date) -> Option<&Break> {
    let after = line.partition_point(|one| one.first <= date);
    line.get(after.checked_sub(1)?)
        .filter(|one| one.holds(date))
}

/// The day of return of a row that ends the day it begins, by the other `rows` of its place: the
/// next known return; without one, or when 1 September comes before the next holidays, 1 September.
/// If other holidays begin before that, school was open in between: the day alone.
pub(super) fn open_ended(first: Date, rows: &[Break]) -> Option<Date> {
    let tomorrow = first.tomorrow().ok()?;
    let this_year = Date::new(first.year(), 9, 1).ok()?;
    let september = if first < this_year {
        this_year
    } else {
        Date::new(first.year().checked_add(1)?, 9, 1).ok()?
    };
    let ahead = rows
        .iter()
        .filter(|row| row.first < row.back && first < row.back);
    Some(match ahead.min_by_key(|row| row.back) {
        Some(row) if row.first <= first => row.back,
        Some(row) if row.first < september => tomorrow,
        _ => september,
    })
}
