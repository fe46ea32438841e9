//! Weekly slots: `lun 8h30-11h30, jeu 13h30-15h impaires repas`.

use super::week::{HalfDays, WeekItem, between, day, hours};
use super::words::{first, is, joined, parts, pick};
use crate::domain::{Activity, Minutes, Slot, Weeks};
use crate::text::{Coded, Id, Text};
use crate::tui::form::ground::Ground;

/// Weekly slots: days, hours, weeks when not every week, activity when not class. Their numbers
/// are 0: who puts them in a record numbers them.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Slot>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        let item = WeekItem::read(part, ground)?;
        let Some((start, end)) = hours(&item.hours, HalfDays::School, ground)? else {
            return Err(ground.text.fault_hours_missing(part));
        };
        let (weeks, activity) = rest(&item.words, ground)?;
        let number = 0;
        all.extend(item.days.iter().map(|day| Slot {
            number,
            day: *day,
            start,
            end,
            weeks,
            activity,
        }));
    }
    Ok(all)
}

/// Weeks and activity.
fn rest(words: &[&str], ground: &Ground<'_>) -> Result<(Weeks, Activity), String> {
    let text = ground.text;
    let mut weeks = Weeks::Every;
    let mut left = Vec::new();
    for word in words {
        if is(word, Id::WordOdd, text) {
            weeks = Weeks::Odd;
        } else if is(word, Id::WordEven, text) {
            weeks = Weeks::Even;
        } else if !is(word, Id::WordWeeks, text) {
            left.push(*word);
        }
    }
    if left.is_empty() {
        return Ok((weeks, Activity::Class));
    }
    let typed = left.join(" ");
    let at = pick(
        &typed,
        Activity::ALL
            .iter()
            .map(|activity| text.activity(*activity)),
    );
    match at.and_then(|at| Activity::ALL.get(at)) {
        Some(activity) => Ok((weeks, *activity)),
        None => Err(text.fault_word(typed)),
    }
}

/// The slots.
pub fn print(all: &[Slot], text: &Text) -> String {
    joined(all.iter().map(|slot| one(slot, text)))
}

/// `lun 8h30-11h30 impaires repas`.
pub fn one(slot: &Slot, text: &Text) -> String {
    let mut words = format!(
        "{} {}",
        day(slot.day, text),
        between(slot.start, slot.end, text)
    );
    let weeks = match slot.weeks {
        Weeks::Every => None,
        Weeks::Odd => Some(first(Id::WordOdd, text)),
        Weeks::Even => Some(first(Id::WordEven, text)),
    };
    let is_class = slot.activity == Activity::Class;
    let activity = (!is_class).then(|| text.activity(slot.activity));
    for word in weeks.into_iter().chain(activity) {
        words.push(' ');
        words.push_str(word);
    }
    words
}

/// How many they are, and how much a week.
pub fn echo(all: &[Slot], text: &Text) -> Option<String> {
    (!all.is_empty()).then(|| text.echo_slots(all.len(), text.minutes(weekly(all))))
}

/// Minutes a week: of odd and even weeks, the fuller ones.
pub fn weekly(slots: &[Slot]) -> Minutes {
    let of = |weeks: Weeks| -> Minutes {
        slots
            .iter()
            .filter(|slot| slot.weeks.meet(weeks))
            .map(Slot::length)
            .sum()
    };
    of(Weeks::Odd).max(of(Weeks::Even))
}
