//! Days, times and words as they are typed on a command line.

use jiff::civil::{Date, DateTime, time};

use crate::domain::Kind;

/// When the day begins for a coordinator: the time of a `--today` that gives a date alone.
const START_OF_DAY: (i8, i8) = (7, 30);

/// Reads `2026-11-10`, at 07:30, or `2026-11-10T09:00`.
///
/// # Errors
/// Anything else.
pub fn parse_moment(raw: &str) -> Result<DateTime, jiff::Error> {
    match raw.parse::<DateTime>() {
        Ok(at) if raw.contains(['T', 't', ' ']) => Ok(at),
        _ => {
            let (hour, minute) = START_OF_DAY;
            Ok(parse_date(raw)?.to_datetime(time(hour, minute, 0, 0)))
        }
    }
}

/// Reads `2026-11-10`.
///
/// # Errors
/// Anything else: what a day of the calendar is not, or has more behind it.
pub fn parse_date(raw: &str) -> Result<Date, jiff::Error> {
    Date::strptime("%Y-%m-%d", raw)
}

/// Not one of the words that are expected; which ones are is said elsewhere.
#[derive(Debug, thiserror::Error)]
#[error("not a word that is expected")]
pub struct NotAWord;

/// A kind of records that people name.
///
/// # Errors
/// Another word.
pub fn kind(raw: &str) -> Result<Kind, NotAWord> {
    let kind: Kind = raw.parse().map_err(|_| NotAWord)?;
    // Settings have no code that people read.
    if kind == Kind::Setting {
        Err(NotAWord)
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
