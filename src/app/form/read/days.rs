//! Days, and lengths from a day: `3j`, `36m`, `1a`.

use super::super::Ground;
use super::words;
use crate::domain::{Date, plus_days, plus_months};
use crate::text::Id;
use crate::typed::{self, Looking};
use crate::words::{date_problem, typed_lang};

/// A day or nothing.
pub fn maybe(raw: &str, looking: Looking, ground: &Ground<'_>) -> Result<Option<Date>, String> {
    if raw.trim().is_empty() {
        Ok(None)
    } else {
        day(raw, looking, ground).map(Some)
    }
}

/// A day.
pub fn day(raw: &str, looking: Looking, ground: &Ground<'_>) -> Result<Date, String> {
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
        return day(raw, Looking::Ahead, ground).map(Some);
    };
    if let Some(last) = length(raw, from, ground) {
        return Ok(Some(last));
    }
    let of_today = [Id::Today, Id::Tomorrow, Id::Yesterday];
    if of_today
        .into_iter()
        .any(|id| words::is(raw, id, ground.text))
    {
        return day(raw, Looking::Ahead, ground).map(Some);
    }
    let anchored = Ground {
        today: from,
        ..*ground
    };
    day(raw, Looking::Ahead, &anchored).map(Some)
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

/// From a day to a day: `01/09/2024 → 31/08/2025`, with what is written after the second.
/// Either side may be empty where `open`.
pub fn range<'r>(
    raw: &'r str,
    ground: &Ground<'_>,
) -> Result<(Option<Date>, Option<Date>, &'r str), String> {
    let (from, rest) = match split_arrow(raw) {
        Some((from, rest)) => (from, rest),
        None => (raw, ""),
    };
    let from = maybe(from, Looking::Back, ground)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Ok((from, None, ""));
    }
    // The day may be written in several words; what follows it is the longest rest that leaves one.
    let ends = rest
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at);
    let mut cuts: Vec<usize> = ends.collect();
    cuts.push(rest.len());
    let mut refused = None;
    for cut in cuts.into_iter().rev() {
        let (head, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        match after(head, from, ground) {
            Ok(to) => return Ok((from, to, tail.trim())),
            Err(problem) => refused = Some(problem),
        }
    }
    Err(refused.unwrap_or_default())
}

/// Whether a text looks like days from and to.
pub fn is_range(raw: &str) -> bool {
    split_arrow(raw).is_some()
}

fn split_arrow(raw: &str) -> Option<(&str, &str)> {
    ["→", "->", "=>", " - ", " – "]
        .into_iter()
        .find_map(|arrow| raw.split_once(arrow))
}
