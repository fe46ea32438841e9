//! Dates in words: `auj`, `ven+`, `fin`, `rentrée`.

use crate::domain::{Date, Weekday, plus_days};

use super::{DateProblem, Looking, yearly};
use crate::typed::TypedLang;
use crate::typed::fold::word;

/// A word and what it means.
#[derive(Clone, Copy)]
enum Meaning {
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
const END: Meaning = Meaning::Yearly { day: 31, month: 8 };
const START: Meaning = Meaning::Yearly { day: 1, month: 9 };

const FRENCH: &[(&str, Meaning)] = &[
    ("aujourd'hui", Meaning::Days(0)),
    ("demain", Meaning::Days(1)),
    ("hier", Meaning::Days(-1)),
    ("lundi", Meaning::Weekday(Weekday::Monday)),
    ("mardi", Meaning::Weekday(Weekday::Tuesday)),
    ("mercredi", Meaning::Weekday(Weekday::Wednesday)),
    ("jeudi", Meaning::Weekday(Weekday::Thursday)),
    ("vendredi", Meaning::Weekday(Weekday::Friday)),
    ("samedi", Meaning::Weekday(Weekday::Saturday)),
    ("dimanche", Meaning::Weekday(Weekday::Sunday)),
    ("fin", END),
    ("rentree", START),
];

const ENGLISH: &[(&str, Meaning)] = &[
    ("today", Meaning::Days(0)),
    ("tomorrow", Meaning::Days(1)),
    ("yesterday", Meaning::Days(-1)),
    ("monday", Meaning::Weekday(Weekday::Monday)),
    ("tuesday", Meaning::Weekday(Weekday::Tuesday)),
    ("wednesday", Meaning::Weekday(Weekday::Wednesday)),
    ("thursday", Meaning::Weekday(Weekday::Thursday)),
    ("friday", Meaning::Weekday(Weekday::Friday)),
    ("saturday", Meaning::Weekday(Weekday::Saturday)),
    ("sunday", Meaning::Weekday(Weekday::Sunday)),
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
        Meaning::Weekday(day) => Ok(plus_days(weekday(day, today, looking), 7 * shift(signs))),
        _ if !signs.is_empty() => Err(DateProblem::Unknown),
        Meaning::Days(days) => Ok(plus_days(today, days)),
        Meaning::Yearly { day, month } => yearly(day, month, today, looking),
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
