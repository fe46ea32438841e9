//! From text to value, by the kind of the field. Whatever is refused is refused with its reason.

mod contract;
mod days;
mod needs;
mod numbers;
pub(super) mod records;
mod school;
pub(super) mod spans;
mod words;

pub use needs::LEVELS;

use super::Ground;
use super::field::{Field, FieldKind};
use super::value::Value;
use crate::domain::{Clean, Date};
use crate::typed::Looking;

/// What the text of a field means. `after` is the day of the field it follows.
///
/// # Errors
/// Why it means nothing, in words.
pub fn field(field: &Field, ground: &Ground<'_>, after: Option<Date>) -> Result<Value, String> {
    use FieldKind as K;
    let raw = field.input.value();
    Ok(match field.kind {
        K::Line => Value::Line(Clean::some(raw)),
        K::Lines => Value::Lines(words::lines(raw)),
        K::Date(looking) => Value::Day(days::maybe(raw, looking, ground)?),
        K::DateAfter(_) => Value::Day(days::after(raw, after, ground)?),
        K::Duration => Value::Minutes(numbers::duration(raw, ground)?),
        K::Number => Value::Number(numbers::number(raw, ground)?),
        K::Quota => Value::Quota(numbers::quota(raw, ground)?),
        K::Position => Value::Position(numbers::position(raw, ground)?),
        K::Choice => Value::Choice(field.choice()),
        K::Record(kind) => Value::Record(records::one(raw, kind, &field.known, ground)?),
        K::Records(kind) => Value::Records(records::many(raw, kind, &field.known, ground)?),
        K::Slots => Value::Slots(spans::slots(raw, ground)?),
        K::Spans => Value::Spans(spans::spans(raw, ground)?),
        K::Part => Value::Part(spans::part(raw, ground)?),
        K::Needs => Value::Needs(needs::needs(raw, true, ground)?),
        K::Skills => Value::Needs(needs::needs(raw, false, ground)?),
        K::Levels => Value::Levels(needs::levels(raw, ground)?),
        K::Suspensions => Value::Suspensions(contract::suspensions(raw, ground)?),
        K::Amendments => Value::Amendments(contract::amendments(raw, &field.known, ground)?),
        K::Memberships => Value::Memberships(school::memberships(raw, ground)?),
        K::Agreements => Value::Agreements(school::agreements(raw, ground)?),
    })
}

/// How many other records the letters of a field could mean.
pub fn others(field: &Field, ground: &Ground<'_>) -> usize {
    let FieldKind::Record(kind) = field.kind else {
        return 0;
    };
    let raw = field.input.value().trim();
    let letters = field.is_changed() && records::named(raw, kind, &field.known).is_none();
    if letters {
        records::found(raw, kind, ground).1
    } else {
        0
    }
}

/// A day that looks back for what it leaves open: dates of papers lie in the past.
fn past_day(raw: &str, ground: &Ground<'_>) -> Result<Date, String> {
    days::day(raw, Looking::Back, ground)
}

#[cfg(test)]
mod tests;
