//! The school year that a day is in: hours take the law of its first day.

use crate::domain::{Date, plus_days};

/// The first day of the school year that holds `on`: the last 1 September not after it.
pub fn school_year(on: Date) -> Date {
    let first = |year: i16| Date::new(year, 9, 1).unwrap_or(on);
    if on.month() >= 9 {
        first(on.year())
    } else {
        first(on.year().saturating_sub(1))
    }
}

/// The last day of the school year that holds `on`: a 31 August.
pub fn school_year_end(on: Date) -> Date {
    let first = school_year(on);
    let next = Date::new(first.year().saturating_add(1), 9, 1);
    next.map_or(Date::MAX, |next| plus_days(next, -1))
}
