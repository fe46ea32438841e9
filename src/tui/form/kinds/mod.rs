//! What can be typed, one file a kind of field: how its text is read, how its value is written such
//! that it reads back, and what is said of it beside the field.
//!
//! Whatever is refused is refused with its reason. A kind knows the ground it is read on, and no field.

mod agreements;
mod amendments;
pub mod choice;
mod day;
mod decimal;
mod duration;
mod levels;
mod lines;
mod memberships;
mod needs;
mod number;
mod part;
mod position;
mod quota;
mod range;
pub mod record;
mod records;
mod skills;
pub mod slots;
mod spans;
mod suspensions;
mod week;
mod words;

use super::ground::Ground;
use crate::domain::{Clean, Date, Ref};
use crate::record::{Type, Value};
use crate::text::Word;

/// A text and what is known of it.
#[derive(Clone, Copy)]
pub struct TypedText<'t> {
    /// The text.
    pub raw: &'t str,
    /// The records whose names stand in it.
    pub known: &'t [(String, Ref)],
}

/// What a text means. `after` is the day of the field it follows; what is chosen is not read.
///
/// # Errors
/// Why it means nothing, in words.
pub fn parse(
    kind: Type,
    typed: TypedText<'_>,
    after: Option<Date>,
    ground: &Ground<'_>,
) -> Result<Value, String> {
    let TypedText { raw, known } = typed;
    Ok(match kind {
        Type::Line => Value::Line(Clean::some(raw)),
        Type::Lines => Value::Lines(lines::parse(raw)),
        Type::Date(looking) => Value::Day(day::parse(raw, looking, ground)?),
        Type::DateAfter(_) => Value::Day(day::after(raw, after, ground)?),
        Type::Duration => Value::Minutes(duration::parse(raw, ground)?),
        Type::Number => Value::Number(number::parse(raw, ground)?),
        Type::Quota => Value::Quota(quota::parse(raw, ground)?),
        Type::Position => Value::Position(position::parse(raw, ground)?),
        Type::Record(kind) => Value::Record(record::parse(raw, kind, known, ground)?),
        Type::Records(kind) => Value::Records(records::parse(raw, kind, known, ground)?),
        Type::Slots => Value::Slots(slots::parse(raw, ground)?),
        Type::Spans => Value::Spans(spans::parse(raw, ground)?),
        Type::Part => Value::Away(part::parse(raw, ground)?),
        Type::Needs => Value::Needs(needs::parse(raw, ground)?),
        Type::Skills => Value::Skills(skills::parse(raw, ground)?),
        Type::Levels => Value::Levels(levels::parse(raw, ground)?),
        Type::Suspensions => Value::Suspensions(suspensions::parse(raw, ground)?),
        Type::Amendments => Value::Amendments(amendments::parse(raw, known, ground)?),
        Type::Memberships => Value::Memberships(memberships::parse(raw, ground)?),
        Type::Agreements => Value::Agreements(agreements::parse(raw, ground)?),
        Type::Choice(_) | Type::Maybe(..) | Type::Flag | Type::Shown => Value::Nothing,
    })
}

/// The text of a value, such that reading it gives the value back. `known` are the names of its
/// records.
pub fn print(value: &Value, known: &[(String, Ref)], ground: &Ground<'_>) -> String {
    let text = ground.text;
    match value {
        Value::Line(line) => line.as_ref().map(ToString::to_string).unwrap_or_default(),
        Value::Lines(all) => lines::print(all),
        Value::Day(day) => day.map(|day| day::print(day, text)).unwrap_or_default(),
        Value::Minutes(minutes) => duration::print(*minutes, ground),
        Value::Number(number) => number::print(*number),
        Value::Km(km) => number::print(km.map(|km| km.0)),
        Value::Quota(quota) => quota::print(*quota, ground),
        Value::Position(place) => position::print(*place),
        Value::Record(target) => target
            .map(|one| record::print(one, known))
            .unwrap_or_default(),
        Value::Records(all) => records::print(all, known),
        Value::Slots(all) => slots::print(all, text),
        Value::Spans(all) => spans::print(all, text),
        Value::Away(part) => part::print(*part, ground),
        Value::Needs(all) => needs::print(all, text),
        Value::Skills(all) => skills::print(all, text),
        Value::Levels(all) => levels::print(all, text),
        Value::Suspensions(all) => suspensions::print(all, text),
        Value::Amendments(all) => amendments::print(all, known, text),
        Value::Memberships(all) => memberships::print(all, text),
        Value::Agreements(all) => agreements::print(all, text),
        // What is chosen or only told is not typed.
        _ => String::new(),
    }
}

/// The words beside a field; none where the text says it all.
pub fn echo(
    value: &Value,
    typed: TypedText<'_>,
    blank: Option<Word>,
    ground: &Ground<'_>,
) -> Option<String> {
    let TypedText { raw, known: names } = typed;
    match value {
        Value::Day(day) => day::echo(*day, blank.is_some(), ground),
        Value::Record(Some(target)) => record::echo(*target, raw, names, ground),
        Value::Record(None) => blank.map(|word| ground.text.get(word.label).to_owned()),
        Value::Slots(all) => slots::echo(all, ground.text),
        Value::Position(place) => place.map(position::echo),
        Value::Away(part) => part::echo(*part, ground),
        Value::Minutes(_)
        | Value::Quota(_)
        | Value::Records(_)
        | Value::Needs(_)
        | Value::Skills(_)
        | Value::Levels(_)
        | Value::Suspensions(_)
        | Value::Amendments(_)
        | Value::Memberships(_)
        | Value::Agreements(_)
        | Value::Spans(_) => {
            let said = print(value, &known(value, ground), ground);
            Some(said).filter(|said| !said.is_empty() && said != raw)
        }
        _ => None,
    }
}

/// The records that a value names, each with a name of its own in it.
pub fn known(value: &Value, ground: &Ground<'_>) -> Vec<(String, Ref)> {
    match value {
        Value::Record(target) => record::known(*target, ground),
        Value::Records(all) => record::known(all.iter().copied(), ground),
        Value::Amendments(all) => record::known(amendments::named(all), ground),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
