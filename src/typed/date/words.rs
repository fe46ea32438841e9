//! Dates in words: `auj`, `ven+`, `fin`, `rentrée`.

use crate::domain::{Date, Weekday, plus_days};

use super::{DateProblem, Looking, yearly};
use crate::typed::Lang;
use crate::typed::fold::word;

/// A word and what it means.
#[derive(Clone, Copy)]
enum Word {
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
const END: Word = Word::Yearly { day: 31, month: 8 };
const START: Word = Word::Yearly { day: 1, month: 9 };

const FRENCH: &[(&str, Word)] = &[
    ("aujourd'hui", Word::Days(0)),
    ("demain", Word::Days(1)),
    ("hier", Word::Days(-1)),
    ("lundi", Word::Weekday(Weekday::Monday)),
    ("mardi", Word::Weekday(Weekday::Tuesday)),
    ("mercredi", Word::Weekday(Weekday::Wednesday)),
    ("jeudi", Word::Weekday(Weekday::Thursday)),
    ("vendredi", Word::Weekday(Weekday::Friday)),
    ("samedi", Word::Weekday(Weekday::Saturday)),
    ("dimanche", Word::Weekday(Weekday::Sunday)),
    ("fin", END),
    ("rentree", START),
];

const ENGLISH: &[(&str, Word)] = &[
    ("today", Word::Days(0)),
    ("tomorrow", Word::Days(1)),
    ("yesterday", Word::Days(-1)),
    ("monday", Word::Weekday(Weekday::Monday)),
    ("tuesday", Word::Weekday(Weekday::Tuesday)),
    ("wednesday", Word::Weekday(Weekday::Wednesday)),
    ("thursday", Word::Weekday(Weekday::Thursday)),
    ("friday", Word::Weekday(Weekday::Friday)),
    ("saturday", Word::Weekday(Weekday::Saturday)),
    ("sunday", Word::Weekday(Weekday::Sunday)),
    ("end", END),
    ("start", START),
];

/// `auj`, `ven+`, `fin`.
pub(super) fn worded(
    text: &str,
    today: Date,
    looking: Looking,
    lang: Lang,
) -> Result<Date, DateProblem> {
    let letters = text.trim_end_matches(['+', '-']);
    let words = match lang {
        Lang::Fr => FRENCH,
        Lang::En => ENGLISH,
    };
    let meant = word(letters, words).ok_or(DateProblem::Unknown)?;
    let signs = text.get(letters.len()..).unwrap_or_default();
    match meant {
        Word::Weekday(day) => Ok(plus_days(weekday(day, today, looking), 7 * shift(signs))),
        _ if !signs.is_empty() => Err(DateProblem::Unknown),
        Word::Days(days) => Ok(plus_days(today, days)),
        Word::Yearly { day, month } => yearly(day, month, today, looking),
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
