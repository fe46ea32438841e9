//! Dates: `ven`, `12/11`, `+3j`, `s46`, `rentrée`.

mod moves;
mod words;

use crate::domain::{Date, plus_days, plus_months};

use super::TypedLang;
use super::fold::{folded, number};
use moves::{relative, week, week_of};
use words::worded;

/// Where a field looks for the date that a day, a month or a weekday leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Looking {
    /// The next one, today included.
    Ahead,
    /// The nearest past, today included: a start, an absence begun.
    Back,
    /// Like [`Looking::Back`], and years of two digits lie in the past.
    Birth,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing is typed.
    Empty,
    /// It is none of the forms understood.
    Unknown,
    /// That month of that year has `days` days.
    NoSuchDay {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
        /// Its days.
        days: i8,
    },
    /// A year has twelve months.
    NoSuchMonth,
    /// That year has `weeks` weeks.
    NoSuchWeek {
        /// The year of ISO weeks.
        year: i16,
        /// 52 or 53.
        weeks: i8,
    },
    /// The year lies outside 1900 to 2199.
    TooFar,
}

/// No date of the field lies before.
const FIRST_YEAR: i16 = 1900;
/// Nor after.
const LAST_YEAR: i16 = 2199;

/// The date that a person typed, as of `today`.
///
/// Understood, in French and likewise in English: `auj dem hier`; `lun` to `dim`, the nearest one other
/// than today, `ven+` a week later and `ven-` a week earlier; `12`, `12/11`, `12/11/27`, `12/11/2027`,
/// `2027-11-12`; `+3j +2s -1m`; `s46`, the Monday of that week, this week included; `fin` (31 August),
/// `rentrée` (1 September). Words may be cut to three letters. A day and a month mean the nearest such
/// date that exists, so 29/02 may be years away, while 31/02 is refused.
///
/// # Errors
/// The reason why it is no date.
pub fn date(
    text: &str,
    today: Date,
    looking: Looking,
    lang: TypedLang,
) -> Result<Date, DateProblem> {
    let text = folded(text).ok_or(DateProblem::Unknown)?;
    let found = match text.chars().next() {
        None => return Err(DateProblem::Empty),
        Some(c) if c.is_ascii_digit() => numbered(&text, today, looking)?,
        Some('+' | '-') => relative(&text, today, lang).ok_or(DateProblem::Unknown)?,
        Some(_) => match week(&text, lang) {
            Some(week) => week_of(week, today, looking)?,
            None => worded(&text, today, looking, lang)?,
        },
    };
    if (FIRST_YEAR..=LAST_YEAR).contains(&found.year()) {
        Ok(found)
    } else {
        Err(DateProblem::TooFar)
    }
}

/// `12`, `12/11`, `12/11/27`, `2027-11-12`.
fn numbered(text: &str, today: Date, looking: Looking) -> Result<Date, DateProblem> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let two = |part: &str| number(part, 2).ok_or(DateProblem::Unknown);
    match parts.as_slice() {
        [day] => monthly(two(day)?, today, looking),
        [day, month] => yearly(two(day)?, two(month)?, today, looking),
        [year, month, day] if year.len() == 4 => {
            let year = number(year, 4).ok_or(DateProblem::Unknown)?;
            exactly(year, two(month)?, two(day)?)
        }
        [day, month, year] => {
            let (day, month) = (two(day)?, two(month)?);
            let year = match year.len() {
                2 => century(two(year)?, month, day, today, looking),
                4 => number(year, 4).ok_or(DateProblem::Unknown)?,
                _ => return Err(DateProblem::Unknown),
            };
            exactly(year, month, day)
        }
        _ => Err(DateProblem::Unknown),
    }
}

/// The year meant by two digits: births lie in the past, all else in this century.
fn century(year: i32, month: i32, day: i32, today: Date, looking: Looking) -> i32 {
    let now = (
        i32::from(today.year()),
        i32::from(today.month()),
        i32::from(today.day()),
    );
    let past = looking != Looking::Birth || (2000 + year, month, day) <= now;
    if past { 2000 + year } else { 1900 + year }
}

fn exactly(year: i32, month: i32, day: i32) -> Result<Date, DateProblem> {
    let first = first_of(year, month)?;
    let days = first.days_in_month();
    let no_such_day = DateProblem::NoSuchDay {
        year: first.year(),
        month: first.month(),
        days,
    };
    if !(1..=i32::from(days)).contains(&day) {
        return Err(no_such_day);
    }
    Ok(plus_days(first, day - 1))
}

fn first_of(year: i32, month: i32) -> Result<Date, DateProblem> {
    if !(1..=12).contains(&month) {
        return Err(DateProblem::NoSuchMonth);
    }
    let year = i16::try_from(year).map_err(|_| DateProblem::TooFar)?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(DateProblem::TooFar);
    }
    let month = i8::try_from(month).map_err(|_| DateProblem::NoSuchMonth)?;
    Date::new(year, month, 1).map_err(|_| DateProblem::TooFar)
}

/// The nearest date with that day of the month.
fn monthly(day: i32, today: Date, looking: Looking) -> Result<Date, DateProblem> {
    let first = today.first_of_month();
    // No two months in a row are without a 31st.
    let months = (0..=2).map(|n| plus_months(first, n * step(looking)));
    nearest(
        months.map(|month| exactly(month.year().into(), month.month().into(), day)),
        today,
        looking,
    )
}

/// The nearest date with that day and month.
fn yearly(day: i32, month: i32, today: Date, looking: Looking) -> Result<Date, DateProblem> {
    // Eight years lie between the leap days around 1900 and 2100.
    let years = (0..=8).map(|n| i32::from(today.year()) + n * step(looking));
    nearest(years.map(|year| exactly(year, month, day)), today, looking)
}

/// The first that exists and lies where the field looks; else why the first one does not exist.
fn nearest(
    candidates: impl Iterator<Item = Result<Date, DateProblem>>,
    today: Date,
    looking: Looking,
) -> Result<Date, DateProblem> {
    let mut refused = None;
    for candidate in candidates {
        match candidate {
            Ok(date) if looking == Looking::Ahead && date >= today => return Ok(date),
            Ok(date) if looking != Looking::Ahead && date <= today => return Ok(date),
            Ok(_) => {}
            Err(problem) => {
                refused.get_or_insert(problem);
            }
        }
    }
    Err(refused.unwrap_or(DateProblem::TooFar))
}

fn step(looking: Looking) -> i32 {
    if looking == Looking::Ahead { 1 } else { -1 }
}

#[cfg(test)]
mod tests;
