//! Units of the field. A number without a unit never leaves this folder.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An instant on the time line, to the second on disk.
pub use jiff::Timestamp as Instant;
/// A calendar day.
pub use jiff::civil::Date;

/// A length of time in minutes; may be negative (a margin).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(pub i32);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// Whole hours.
    pub const fn hours(hours: i32) -> Self {
        Self(hours * 60)
    }
}

impl Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Minutes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Minutes {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Minutes {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Minutes {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        Self(all.map(|m| m.0).sum())
    }
}

/// A time of day, in minutes from midnight: 0 to 1440, the end of the day included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub u16);

impl Minute {
    /// The first minute of the day.
    pub const START: Self = Self(0);
    /// The end of the day, exclusive.
    pub const END: Self = Self(1440);

    /// Hours and minutes.
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self(hour * 60 + minute)
    }

    /// The minutes from `self` to `end`; negative when `end` is earlier.
    pub fn until(self, end: Self) -> Minutes {
        Minutes(i32::from(end.0) - i32::from(self.0))
    }
}

/// Whole kilometres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Km(pub u16);

/// Thousandths of a full-time post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permille(pub u16);

/// A place on Earth (WGS 84), in millionths of a degree: about 10 cm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Latitude, north positive.
    pub lat_e6: i32,
    /// Longitude, east positive.
    pub lon_e6: i32,
}

impl Position {
    /// From degrees; `None` outside the globe.
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then(|| Self {
            lat_e6: (lat * 1e6).round() as i32,
            lon_e6: (lon * 1e6).round() as i32,
        })
    }

    /// Latitude and longitude in degrees.
    pub fn degrees(self) -> (f64, f64) {
        (f64::from(self.lat_e6) / 1e6, f64::from(self.lon_e6) / 1e6)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of `date`.
    pub fn of(date: Date) -> Self {
        use jiff::civil::Weekday as W;
        match date.weekday() {
            W::Monday => Self::Monday,
            W::Tuesday => Self::Tuesday,
            W::Wednesday => Self::Wednesday,
            W::Thursday => Self::Thursday,
            W::Friday => Self::Friday,
            W::Saturday => Self::Saturday,
            W::Sunday => Self::Sunday,
        }
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn offset(self) -> i32 {
        self as i32
    }
}

/// The Monday of the ISO week that holds `date`.
pub fn monday_of(date: Date) -> Date {
    plus_days(date, -Weekday::of(date).offset())
}

/// `date` moved by whole days, held at the ends of the calendar (years −9999 to 9999).
pub fn plus_days(date: Date, days: i32) -> Date {
    if days == 0 {
        return date;
    }
    // By hand, as months are.
    compact::number(date)
        .checked_add(days)
        .and_then(compact::day)
        .unwrap_or_else(|| end_of_calendar(days))
}

/// `date` moved by whole months, held at the ends of the calendar; a month's end clamps
/// (31 January + 1 month = 28 or 29 February).
#[inline]
pub fn plus_months(date: Date, months: i32) -> Date {
    // By hand: the clocks of a country move a million dates, and a span costs four times more.
    let months = (i32::from(date.year()) * 12 + i32::from(date.month()) - 1).saturating_add(months);
    let month = (months.rem_euclid(12) + 1) as i8;
    i16::try_from(months.div_euclid(12))
        .ok()
        .and_then(|year| {
            let day = match date.day() {
                day @ ..=28 => day,
                day => day.min(last_of_month(year, month)),
            };
            Date::new(year, month, day).ok()
        })
        .unwrap_or_else(|| end_of_calendar(months))
}

/// How many days a month has.
fn last_of_month(year: i16, month: i8) -> i8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Where a step too long for the calendar ends.
fn end_of_calendar(step: i32) -> Date {
    if step < 0 { Date::MIN } else { Date::MAX }
}

/// Days from `from` to `to`, negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    compact::number(to) - compact::number(from)
}

impl fmt::Display for Minute {
    /// `08:30`, for logs and JSON; screens write times through `text`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Days as small integers: how they are counted, and how they lie on disk.
pub mod compact {
    use super::Date;
    /// Days since 1 January 1970.
    pub fn number(date: Date) -> i32 {
        let (y, m, d) = (
            i32::from(date.year()),
            i32::from(date.month()),
            i32::from(date.day()),
        );
        // Days from civil: years begin in March, so that the leap day comes last.
        let y = if m <= 2 { y - 1 } else { y };
        let era = y.div_euclid(400);
        let yoe = y - era * 400;
        let doy = (153 * (if m > 2 { m - 3 } else { m + 9 }) + 2) / 5 + d - 1;
        era * 146_097 + (yoe * 365 + yoe / 4 - yoe / 100 + doy) - 719_468
    }

    /// The day of that number; `None` outside the calendar.
    pub fn day(number: i32) -> Option<Date> {
        let days = number.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let doe = days.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let month = (5 * doy + 2) / 153;
        let day = doy - (153 * month + 2) / 5 + 1;
        let (year, month) = match month {
            0..=9 => (era * 400 + yoe, month + 3),
            _ => (era * 400 + yoe + 1, month - 9),
        };
        Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn a_day_and_its_number_go_both_ways(n in -700_000i32..2_900_000) {
                let date = day(n).unwrap();
                prop_assert_eq!(number(date), n);
            }

            #[test]
            fn months_move_a_day_as_the_calendar_does(n in -700_000i32..2_900_000, months in -9_000i32..9_000) {
                let date = day(n).unwrap();
                let moved = date.saturating_add(jiff::Span::new().months(months));
                prop_assert_eq!(super::super::plus_months(date, months), moved);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_beyond_the_calendar_stops_at_its_end() {
        let day = jiff::civil::date(2003, 9, 1);
        assert_eq!(plus_days(day, i32::MAX), Date::MAX);
        assert_eq!(plus_days(day, i32::MIN), Date::MIN);
        assert_eq!(plus_months(day, i32::MAX), Date::MAX);
        assert_eq!(plus_months(Date::MAX, i32::MIN), Date::MIN);
        assert_eq!(
            plus_months(jiff::civil::date(2004, 1, 31), 1),
            jiff::civil::date(2004, 2, 29)
        );
    }
}
