//! Days, and lengths from a day: `3j`, `36m`, `1a`.

use super::words;
use crate::domain::{Date, plus_days, plus_months};
use crate::text::{Id, Lang, Text};
use crate::tui::form::ground::Ground;
use crate::typed::{self, Looking};
use crate::words::{date_problem, typed_lang};

/// A day or nothing.
pub fn parse(raw: &str, looking: Looking, ground: &Ground<'_>) -> Result<Option<Date>, String> {
    if raw.trim().is_empty() {
        Ok(None)
    } else {
        one(raw, looking, ground).map(Some)
    }
}

/// A day.
pub fn one(raw: &str, looking: Looking, ground: &Ground<'_>) -> Result<Date, String> {
    typed::date(raw, ground.today, looking, typed_lang(ground.text))
        .map_err(|problem| date_problem(ground.text, &problem))
}

/// The last day of what begins on `from`: a day after it, or a length from it, its first day
/// counted. What is said of today (`demain`) stays so.
pub fn after(raw: &str, from: Option<Date>, ground: &Ground<'_>) -> Result<Option<Date>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    let Some(from) = from else {
        return one(raw, Looking::Ahead, ground).map(Some);
    };
    if let Some(last) = length(raw, from, ground) {
        return Ok(Some(last));
    }
    let of_today = [Id::Today, Id::Tomorrow, Id::Yesterday];
    if of_today
        .into_iter()
        .any(|id| words::is(raw, id, ground.text))
    {
        return one(raw, Looking::Ahead, ground).map(Some);
    }
    let anchored = Ground {
        today: from,
        ..*ground
    };
    one(raw, Looking::Ahead, &anchored).map(Some)
}

/// A number and a unit: the last day of so long from `from`.
fn length(raw: &str, from: Date, ground: &Ground<'_>) -> Option<Date> {
    let at = raw.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = raw.split_at_checked(at)?;
    let count: i32 = count
        .parse()
        .ok()
        .filter(|count| (1..=1200).contains(count))?;
    let unit = unit.trim();
    let is = |id| ground.text.get(id).split('|').any(|known| known == unit);
    let next = if is(Id::UnitDays) {
        plus_days(from, count)
    } else if is(Id::UnitWeeks) {
        plus_days(from, count * 7)
    } else if is(Id::UnitMonths) {
        plus_months(from, count)
    } else if is(Id::UnitYears) {
        plus_months(from, count * 12)
    } else {
        return None;
    };
    Some(plus_days(next, -1))
}

/// A day such that it reads back: English figures would mislead, so there it is written year first.
pub fn print(day: Date, text: &Text) -> String {
    match text.lang() {
        Lang::French => text.date(day),
        Lang::English => day.to_string(),
    }
}

/// The day in full and how far it is; where no day means for good, that.
pub fn echo(day: Option<Date>, may_be_for_good: bool, ground: &Ground<'_>) -> Option<String> {
    match day {
        Some(day) => Some(ground.text.date_echo(day, ground.today)),
        None => may_be_for_good.then(|| ground.text.get(Id::EchoPermanent).to_owned()),
    }
}
