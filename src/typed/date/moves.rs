//! Dates counted from today, `+3j`, and weeks by their number, `s46`.

use jiff::civil::{ISOWeekDate, Weekday as IsoWeekday};

use crate::domain::{Date, plus_days, plus_months};

use super::{DateProblem, Looking};
use crate::typed::TypedLang;
use crate::typed::fold::number;

/// `+3j`, `-1m`; weeks `s` or `w`, days `j` or `d`.
pub(super) fn relative(text: &str, today: Date, lang: TypedLang) -> Option<Date> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-')?),
    };
    let (count, unit) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?;
    let count = sign * number(count, 4)?;
    let [days, weeks, months] = match lang {
        TypedLang::Fr => ["jours", "semaines", "mois"],
        TypedLang::En => ["days", "weeks", "months"],
    };
    if days.starts_with(unit) {
        Some(plus_days(today, count))
    } else if weeks.starts_with(unit) {
        Some(plus_days(today, count * 7))
    } else if months.starts_with(unit) {
        Some(plus_months(today, count))
    } else {
        None
    }
}

/// The number of `s46` or `w46`.
pub(super) fn week(text: &str, lang: TypedLang) -> Option<i32> {
    let (letters, digits) = text.split_at_checked(text.find(|c: char| c.is_ascii_digit())?)?;
    let name = match lang {
        TypedLang::Fr => "semaine",
        TypedLang::En => "week",
    };
    name.starts_with(letters).then(|| number(digits, 2))?
}

/// The Monday of the nearest week of that number, this week included.
pub(super) fn week_of(week: i32, today: Date, looking: Looking) -> Result<Date, DateProblem> {
    let now = today.iso_week_date();
    let this = i32::from(now.week());
    let year = match looking {
        Looking::Ahead if week < this => now.year() + 1,
        Looking::Back | Looking::Birth if week > this => now.year() - 1,
        _ => now.year(),
    };
    let monday = |week| {
        let week = i8::try_from(week).ok()?;
        ISOWeekDate::new(year, week, IsoWeekday::Monday).ok()
    };
    let first = monday(1).ok_or(DateProblem::TooFar)?;
    let weeks = first.weeks_in_year();
    monday(week)
        .map(Date::from)
        .ok_or(DateProblem::NoSuchWeek { year, weeks })
}
