//! Days, times and words as they are typed on a command line.

use jiff::civil::{Date, DateTime, time};

use crate::domain::Kind;
use crate::text::{Id, Text};

/// What was expected in place of a value that does not fit.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not what is expected")]
pub enum Expected {
    /// One of these words, one after the other.
    OneOf(String),
    /// What this message says.
    Said(Id),
}

impl Expected {
    /// One of these words.
    pub fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self::OneOf(words.into_iter().collect::<Vec<_>>().join(", "))
    }

    /// In words.
    pub fn words<'t>(&'t self, text: &'t Text) -> &'t str {
        match self {
            Self::OneOf(words) => words,
            Self::Said(id) => text.get(*id),
        }
    }
}

/// The words of the kinds that people name, one after the other.
pub fn kinds() -> String {
    let words = Kind::ALL.iter().filter(|kind| **kind != Kind::Setting);
    words.map(|kind| kind.word()).collect::<Vec<_>>().join(", ")
}

/// When the day begins for a coordinator: the time of a `--today` that gives a date alone.
const START_OF_DAY: (i8, i8) = (7, 30);

/// Reads `2026-11-10`, at 07:30, or `2026-11-10T09:00`.
///
/// # Errors
/// Anything else.
pub fn parse_moment(raw: &str) -> Result<DateTime, Expected> {
    match raw.parse::<DateTime>() {
        Ok(at) if raw.contains(['T', 't', ' ']) => Ok(at),
        _ => {
            let (hour, minute) = START_OF_DAY;
            let date = parse_date(raw).map_err(|_| Expected::Said(Id::CliExpectDay))?;
            Ok(date.to_datetime(time(hour, minute, 0, 0)))
        }
    }
}

/// Reads `2026-11-10`.
///
/// # Errors
/// Anything else: what a day of the calendar is not, or has more behind it.
pub fn parse_date(raw: &str) -> Result<Date, Expected> {
    Date::strptime("%Y-%m-%d", raw).map_err(|_| Expected::Said(Id::CliExpectDate))
}

/// A kind of records that people name.
///
/// # Errors
/// Another word.
pub fn kind(raw: &str) -> Result<Kind, Expected> {
    let kind: Kind = raw.parse().map_err(|_| Expected::OneOf(kinds()))?;
    // Settings have no code that people read.
    if kind == Kind::Setting {
        Err(Expected::OneOf(kinds()))
    } else {
        Ok(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_alone_is_half_past_seven() {
        assert_eq!(
            parse_moment("2026-11-10").unwrap(),
            date(2026, 11, 10).at(7, 30, 0, 0)
        );
        assert_eq!(
            parse_moment("2026-11-10T14:05").unwrap(),
            date(2026, 11, 10).at(14, 5, 0, 0)
        );
        for bad in [
            "",
            "10/11/2026",
            "2026-02-30",
            "2026-11-10T25:00",
            "demain",
            "2026-11-10T",
        ] {
            assert!(parse_moment(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_date_has_nothing_behind_it() {
        assert_eq!(parse_date("2026-11-10").unwrap(), date(2026, 11, 10));
        assert!(parse_date("2026-11-10T07:30").is_err());
        assert!(parse_date("2026-13-01").is_err());
    }
}
