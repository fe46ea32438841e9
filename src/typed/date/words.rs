//! Dates in words: `auj`, `ven+`, `fin`, `rentrée`.

use crate::domain::{Date, Weekday, plus_days};

use super::{DateProblem, Looking, yearly};
use crate::typed::TypedLang;
use crate::typed::fold::word;

/// A word and what it means.
#[derive(Clone, Copy)]
enum DayMeaning {
    /// Days from today.
    Days(i32),
    Weekday(Weekday),
    /// The same day of every year.
    Yearly {
        day: i32,
        month: i32,
    },
}

/// The last day of the school year and the first of the next.
const END: DayMeaning = DayMeaning::Yearly { day: 31, month: 8 };
const START: DayMeaning = DayMeaning::Yearly { day: 1, month: 9 };

const FRENCH: &[(&str, DayMeaning)] = &[
    ("aujourd'hui", DayMeaning::Days(0)),
    ("demain", DayMeaning::Days(1)),
    ("hier", DayMeaning::Days(-1)),
    ("lundi", DayMeaning::Weekday(Weekday::Monday)),
    ("mardi", DayMeaning::Weekday(Weekday::Tuesday)),
    ("mercredi", DayMeaning::Weekday(Weekday::Wednesday)),
    ("jeudi", DayMeaning::Weekday(Weekday::Thursday)),
    ("vendredi", DayMeaning::Weekday(Weekday::Friday)),
    ("samedi", DayMeaning::Weekday(Weekday::Saturday)),
    ("dimanche", DayMeaning::Weekday(Weekday::Sunday)),
    ("fin", END),
    ("rentree", START),
];

const ENGLISH: &[(&str, DayMeaning)] = &[
    ("today", DayMeaning::Days(0)),
    ("tomorrow", DayMeaning::Days(1)),
    ("yesterday", DayMeaning::Days(-1)),
    ("monday", DayMeaning::Weekday(Weekday::Monday)),
    ("tuesday", DayMeaning::Weekday(Weekday::Tuesday)),
    ("wednesday", DayMeaning::Weekday(Weekday::Wednesday)),
    ("thursday", DayMeaning::Weekday(Weekday::Thursday)),
    ("friday", DayMeaning::Weekday(Weekday::Friday)),
    ("saturday", DayMeaning::Weekday(Weekday::Saturday)),
    ("sunday", DayMeaning::Weekday(Weekday::Sunday)),
    ("end", END),
    ("start", START),
];

/// `auj`, `ven+`, `fin`.
pub(super) fn worded(
    text: &str,
    today: Date,
    looking: Looking,
    lang: TypedLang,
) -> Result<Date, DateProblem> {
    let letters = text.trim_end_matches(['+', '-']);
    let words = match lang {
        TypedLang::Fr => FRENCH,
        TypedLang::En => ENGLISH,
    };
    let meant = word(letters, words).ok_or(DateProblem::Unknown)?;
    let signs = text.get(letters.len()..).unwrap_or_default();
    match meant {
        DayMeaning::Weekday(day) => Ok(plus_days(weekday(day, today, looking), 7 * shift(signs))),
        _ if !signs.is_empty() => Err(DateProblem::Unknown),
        DayMeaning::Days(days) => Ok(plus_days(today, days)),
        DayMeaning::Yearly { day, month } => yearly(day, month, today, looking),
    }
}

/// Weeks later for each `+`, earlier for each `-`.
fn shift(signs: &str) -> i32 {
    signs.chars().map(|c| if c == '+' { 1 } else { -1 }).sum()
}

/// The nearest such day other than today.
fn weekday(day: Weekday, today: Date, looking: Looking) -> Date {
    let ahead = (day.offset() - Weekday::of(today).offset()).rem_euclid(7);
    match looking {
        Looking::Ahead => plus_days(today, if ahead == 0 { 7 } else { ahead }),
        Looking::Back | Looking::Birth => plus_days(today, ahead - 7),
    }
}
