//! Weeks A and B: from a week that is A, weeks alternate by school weeks, so that neither holidays nor
//! a year of 53 weeks turn a timetable round.

use std::collections::HashMap;
use std::sync::Mutex;

use super::{ClosureArea, SchoolCalendar};
use crate::domain::{
    Date, Establishment, EstablishmentId, Letter, Letters, Register, SettingKey, Weekday,
    days_between, monday_of, plus_days,
};

/// What decides the letters at a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Pattern {
    area: ClosureArea,
    /// A day of a week that is A; it holds for its school year.
    anchor: Option<Date>,
    /// Weeks alternate by the calendar, those without school too.
    by_calendar: bool,
}

/// The letters of the weeks of school years, each by its pattern and its first Monday.
type Years = HashMap<(Pattern, Date), Vec<Option<Letter>>>;

/// The letters of every school's weeks. Made anew with the calendar.
pub fn letters(register: &Register, calendar: &SchoolCalendar) -> Letters {
    let by_calendar = register.flag(SettingKey::WeeksByCalendar);
    let of_service = anchor_of(register.number(SettingKey::WeekAnchor));
    let pattern = |area, own: Option<Date>| Pattern {
        area,
        anchor: own.or(of_service),
        by_calendar,
    };
    let elsewhere = pattern(calendar.default_area(register), None);
    let schools: HashMap<EstablishmentId, Pattern> = register
        .all::<Establishment>()
        .map(|(id, school)| (id, pattern(calendar.area_of(register, id), school.week_a)))
        .collect();
    let calendar = calendar.clone();
    // A school year is found out once for all schools that go by the same.
    let known: Mutex<Years> = Mutex::default();
    Letters::told(move |at, date| {
        let pattern = schools.get(&at).copied().unwrap_or(elsewhere);
        let first = first_monday(date);
        let week = usize::try_from(days_between(first, date) / 7).ok()?;
        let mut known = known.lock().ok()?;
        let year = known
            .entry((pattern, first))
            .or_insert_with(|| year(&calendar, pattern, first));
        year.get(week).copied().flatten()
    })
}

/// A day as its setting keeps it: its figures in a row, 20260901; none where it is no day.
pub fn anchor_of(number: i64) -> Option<Date> {
    let part = |divisor: i64, of: i64| i16::try_from(number / divisor % of).ok();
    let (month, day) = (part(100, 100)?, part(1, 100)?);
    let year = i16::try_from(number / 10_000).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The same the other way round.
pub fn number_of(anchor: Date) -> i64 {
    let (year, month) = (i64::from(anchor.year()), i64::from(anchor.month()));
    year * 10_000 + month * 100 + i64::from(anchor.day())
}

/// The Monday of the week in which the school year of a day's week begins: that of 1 September.
fn first_monday(date: Date) -> Date {
    let monday = monday_of(date);
    // A week belongs to the year in which it ends.
    let sunday = plus_days(monday, 6);
    let begins = |year| Date::new(year, 9, 1).map_or(monday, monday_of);
    let this = begins(sunday.year());
    if this <= monday {
        this
    } else {
        begins(sunday.year() - 1)
    }
}

/// The letters of the weeks of a school year, from its first Monday on.
fn year(calendar: &SchoolCalendar, pattern: Pattern, first: Date) -> Vec<Option<Letter>> {
    let next = first_monday(plus_days(first, 372));
    let count = days_between(first, next) / 7;
    let monday = |week: i32| plus_days(first, week * 7);
    let has_school = |week: i32| {
        let mut days = Weekday::ALL
            .iter()
            .map(|day| plus_days(monday(week), day.offset()));
        days.any(|day| calendar.closure(day, &pattern.area).is_none())
    };
    let open: Vec<bool> = (0..count).map(has_school).collect();
    let is_open = |week: i32| usize::try_from(week).is_ok_and(|at| open.get(at) == Some(&true));
    let anchored = pattern
        .anchor
        .map(|day| days_between(first, monday_of(day)) / 7)
        .filter(|week| (0..count).contains(week) && pattern.anchor >= Some(first));
    let usual = || {
        let odd = |week: &i32| Letter::of_number(monday(*week)) == Letter::A;
        (0..count).find(|week| is_open(*week) && odd(week))
    };
    let Some(base) = anchored.or_else(usual) else {
        return vec![None; open.len()];
    };
    // How many weeks that alternate lie before one.
    let before = |week: i32| match pattern.by_calendar {
        true => week,
        false => (0..week).filter(|other| is_open(*other)).count() as i32,
    };
    let letter = |week: i32| match (before(week) - before(base)).rem_euclid(2) {
        0 => Letter::A,
        _ => Letter::B,
    };
    (0..count)
        .map(|week| is_open(week).then(|| letter(week)))
        .collect()
}
