//! A record as a sheet of fields, read from its table: text and JSON are both printed from it.

mod link;
mod parts;
mod value;

use serde_json::Map;

use self::value::ShownValue;
use crate::domain::{Ref, Register, Zone};
use crate::record::{self, Told, Where};
use crate::text::{Coded, Text};
pub use link::links;

/// The fields of one record as JSON; null where one is not known.
pub fn json(register: &Register, text: &Text, target: Ref) -> Map<String, serde_json::Value> {
    let fields = record::of(register, target, Where::Json).into_iter();
    fields
        .map(|field| (field.key.to_owned(), value(field, text).json()))
        .collect()
}

/// Names and values in words, those that hold something.
pub fn words<'t>(register: &Register, text: &'t Text, target: Ref) -> Vec<(&'t str, String)> {
    let fields = record::of(register, target, Where::Sheet).into_iter();
    let named = fields.map(|field| {
        let label = text.get(field.label);
        (label, value(field, text).words(register, text))
    });
    named.filter(|(_, words)| !words.is_empty()).collect()
}

fn value(field: Told, text: &Text) -> ShownValue {
    match (field.blank, field.value) {
        (Some(word), value) if value.is_empty() && !word.id.is_empty() => parts::said(&word, text),
        // Zones are called by their ids.
        (_, record::Value::Choice(zone)) if zone.of == Zone::WORDS => {
            let id = zone.word().map(|word| word.id.to_owned());
            id.map(|id| ShownValue::Coded(id.clone(), id)).into()
        }
        (_, value) => parts::of(value, text),
    }
}
