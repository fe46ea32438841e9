//! Days, times and words as they are typed on a command line: dates as on the screens.

use jiff::civil::{Date, DateTime, time};

use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::{Clean, Kind, Minute};
use crate::text::{Id, Text};
use crate::typed::{self, DateProblem, Looking, TypedHours};
use crate::words::{date_problem, typed_lang};

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

/// The day typed after `option`, told from today: `12/11`, `ven`, `+3j`, `2026-11-10`.
///
/// # Errors
/// What is typed is no day.
pub fn day(
    shell: &Shell,
    option: &str,
    typed: Option<&str>,
    looking: Looking,
) -> Result<Option<Date>, Failure> {
    let today = shell.clock.today();
    let read = |raw| date(&shell.text, option, raw, today, looking);
    typed.map(read).transpose()
}

fn date(
    text: &Text,
    option: &str,
    raw: &str,
    today: Date,
    looking: Looking,
) -> Result<Date, Failure> {
    typed::date(raw, today, looking, typed_lang(text)).map_err(|problem| {
        let typed = Clean::new(raw).to_string();
        refused(
            text,
            match problem {
                DateProblem::Empty | DateProblem::Unknown => {
                    text.cli_usage_bad_value(typed, option, text.get(Id::CliExpectDate))
                }
                problem => text.cli_usage_no_such_day(typed, option, date_problem(text, &problem)),
            },
        )
    })
}

fn refused(text: &Text, words: String) -> Failure {
    let help = text.get(Id::CliUsageHelp);
    Failure::said(Exit::Usage, format!("{words}\n{help}"))
}

/// The day typed after `option`, and the time behind it, if there is one: `12/11 13h30`,
/// `2026-11-10T13:30`.
///
/// # Errors
/// What is typed is no day, or no time.
pub fn moment(
    text: &Text,
    option: &str,
    raw: &str,
    today: Date,
) -> Result<(Date, Option<Minute>), Failure> {
    let (day, hours) = parted(raw);
    let date = date(text, option, day, today, Looking::Ahead)?;
    let Some(hours) = hours else {
        return Ok((date, None));
    };
    match typed::hours(hours, typed_lang(text)) {
        Ok(TypedHours::At(minute)) => Ok((date, Some(minute))),
        _ => {
            let typed = Clean::new(raw).to_string();
            let expected = text.get(Id::CliExpectDay);
            Err(refused(
                text,
                text.cli_usage_bad_value(typed, option, expected),
            ))
        }
    }
}

/// The day, and what stands behind its `T` or its blank.
fn parted(raw: &str) -> (&str, Option<&str>) {
    let raw = raw.trim();
    // A `T` after a figure is no letter of a word.
    let behind = raw
        .char_indices()
        .zip(raw.chars().skip(1))
        .find_map(|((at, before), sign)| {
            let parts = sign == ' ' || before.is_ascii_digit() && matches!(sign, 'T' | 't');
            parts.then(|| at + before.len_utf8())
        });
    match behind.and_then(|at| raw.split_at_checked(at)) {
        Some((day, rest)) => (day, Some(rest.get(1..).unwrap_or_default().trim())),
        None => (raw, None),
    }
}

/// When the day begins for a coordinator: the time of a `--today` that gives a date alone.
const START_OF_DAY: (i8, i8) = (7, 30);

/// The moment typed after `--today`, told from the machine's own day; a day alone is at 07:30.
///
/// # Errors
/// What is typed is no day, or no time.
pub fn today(text: &Text, raw: &str, today: Date) -> Result<DateTime, Failure> {
    let (date, minute) = moment(text, "--today", raw, today)?;
    let (hour, rest) = match minute {
        None => START_OF_DAY,
        Some(Minute(minute)) => ((minute / 60) as i8, (minute % 60) as i8),
    };
    // A day ends at 24:00, and the clock does not stand there.
    let hour = hour.min(23);
    Ok(date.to_datetime(time(hour, rest, 0, 0)))
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
    use crate::text::Lang;
    use jiff::civil::date;

    fn at(raw: &str, lang: Lang) -> Option<DateTime> {
        today(&Text::new(lang), raw, date(2026, 11, 10)).ok()
    }

    #[test]
    fn a_date_alone_is_half_past_seven() {
        let tuesday = date(2026, 11, 10);
        for (typed, expected) in [
            ("2026-11-10", tuesday.at(7, 30, 0, 0)),
            ("2026-11-10T14:05", tuesday.at(14, 5, 0, 0)),
            ("2026-11-10 14:05", tuesday.at(14, 5, 0, 0)),
            ("10/11/2026 8h10", tuesday.at(8, 10, 0, 0)),
            ("10/11", tuesday.at(7, 30, 0, 0)),
            ("auj 0810", tuesday.at(8, 10, 0, 0)),
            ("ven", date(2026, 11, 13).at(7, 30, 0, 0)),
            ("+3j 9h", date(2026, 11, 13).at(9, 0, 0, 0)),
            ("rentrée", date(2027, 9, 1).at(7, 30, 0, 0)),
        ] {
            assert_eq!(at(typed, Lang::French), Some(expected), "{typed}");
        }
        let friday = date(2026, 11, 13).at(13, 30, 0, 0);
        assert_eq!(at("Fri 13:30", Lang::English), Some(friday));
    }

    #[test]
    fn a_day_has_nothing_but_a_time_behind_it() {
        for bad in [
            "",
            "T",
            "2026-02-30",
            "31/02",
            "2026-11-10T25:00",
            "2026-11-10T",
            "2026-11-10T08:00:00Z",
            "10/11 matin",
            "10/11 8h-9h",
            "jamais",
            "-2026-11-10",
            "é 8h",
        ] {
            assert_eq!(at(bad, Lang::French), None, "{bad}");
        }
    }

    #[test]
    fn what_is_no_day_is_said_with_the_reason() {
        let said = |raw: &str| {
            let text = Text::new(Lang::French);
            let refused = today(&text, raw, date(2026, 11, 10)).unwrap_err();
            refused.words(&text).unwrap()
        };
        assert!(said("31/02").contains("que 28 jours"), "{}", said("31/02"));
        assert!(said("s60").contains("semaines"), "{}", said("s60"));
        assert!(said("1/13").contains("douze mois"), "{}", said("1/13"));
        assert!(said("jamais").contains("10/11/2026"), "{}", said("jamais"));
    }
}
