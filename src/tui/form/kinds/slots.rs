//! Weekly slots: `lun 8h30-11h30, jeu 13h30-15h impaires repas dès 05/01/2027`.

use super::day as date;
use super::week::{HalfDays, WeekItem, between, day, hours};
use super::words::{first, is, joined, parts, pick};
use crate::domain::{Activity, Minute, Minutes, Slot, Weekday, Weeks};
use crate::text::{Coded, Id, Text};
use crate::tui::form::ground::Ground;
use crate::typed::Looking;

/// Weekly slots: days, hours, weeks when not every week, activity when not class, first and last day
/// when not those of the accompaniment. Their numbers are 0: who puts them in a record numbers them.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Slot>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        let item = WeekItem::read(part, ground)?;
        let Some((start, end)) = hours(&item.hours, HalfDays::School, ground)? else {
            return Err(ground.text.fault_hours_missing(part));
        };
        let base = rest(&item.words, ground)?;
        all.extend(item.days.iter().map(|day| Slot {
            day: *day,
            start,
            end,
            ..base
        }));
    }
    Ok(all)
}

/// What a slot is besides its day and hours.
fn rest(words: &[&str], ground: &Ground<'_>) -> Result<Slot, String> {
    let text = ground.text;
    let mut slot = Slot {
        number: 0,
        day: Weekday::Monday,
        start: Minute::START,
        end: Minute::END,
        weeks: Weeks::Every,
        activity: Activity::Class,
        from: None,
        to: None,
    };
    let mut left = Vec::new();
    let mut words = words.iter().copied();
    let day = |raw: Option<&str>| date::one(raw.unwrap_or_default(), Looking::Ahead, ground);
    while let Some(word) = words.next() {
        if is(word, Id::WordOdd, text) {
            slot.weeks = Weeks::A;
        } else if is(word, Id::WordEven, text) {
            slot.weeks = Weeks::B;
        } else if is(word, Id::WordSince, text) {
            slot.from = Some(day(words.next())?);
        } else if is(word, Id::WordUntil, text) {
            slot.to = Some(day(words.next())?);
        } else if !is(word, Id::WordWeeks, text) {
            left.push(word);
        }
    }
    if left.is_empty() {
        return Ok(slot);
    }
    let typed = left.join(" ");
    let at = pick(
        &typed,
        Activity::ALL
            .iter()
            .map(|activity| text.activity(*activity)),
    );
    match at.and_then(|at| Activity::ALL.get(at)) {
        Some(activity) => Ok(Slot {
            activity: *activity,
            ..slot
        }),
        None => Err(text.fault_word(typed)),
    }
}

/// The slots.
pub fn print(all: &[Slot], text: &Text) -> String {
    joined(all.iter().map(|slot| one(slot, text)))
}

/// `lun 8h30-11h30 A repas`.
pub fn one(slot: &Slot, text: &Text) -> String {
    let mut words = format!(
        "{} {}",
        day(slot.day, text),
        between(slot.start, slot.end, text)
    );
    let weeks = match slot.weeks {
        Weeks::Every => None,
        Weeks::A => Some(first(Id::WordOdd, text)),
        Weeks::B => Some(first(Id::WordEven, text)),
    };
    let is_class = slot.activity == Activity::Class;
    let activity = (!is_class).then(|| text.activity(slot.activity));
    for word in weeks.into_iter().chain(activity) {
        words.push(' ');
        words.push_str(word);
    }
    for (word, day) in [(Id::WordSince, slot.from), (Id::WordUntil, slot.to)] {
        if let Some(day) = day {
            let word = first(word, text);
            words.push_str(&format!(" {word} {}", date::print(day, text)));
        }
    }
    words
}

/// How many they are, and how much a week.
pub fn echo(all: &[Slot], text: &Text) -> Option<String> {
    (!all.is_empty()).then(|| text.echo_slots(all.len(), text.minutes(weekly(all))))
}

/// Minutes a week: of weeks A and B, the fuller ones.
pub fn weekly(slots: &[Slot]) -> Minutes {
    let of = |weeks: Weeks| -> Minutes {
        slots
            .iter()
            .filter(|slot| slot.weeks.meet(weeks))
            .map(Slot::length)
            .sum()
    };
    of(Weeks::A).max(of(Weeks::B))
}
