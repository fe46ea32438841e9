//! A record as a sheet of fields: the one list that text and JSON are both printed from.

mod contract;
mod help;
mod link;
mod people;
mod school;
mod time;
mod value;

use serde_json::Map;

use crate::domain::{Kind, OfRecord, RecordId, Ref, Register, Shelf};
use crate::text::{Id, Text};
pub use link::links;
pub use value::Value;

/// The fields of one record.
#[derive(Debug, Default)]
pub struct Sheet {
    fields: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    /// Its name in JSON.
    key: &'static str,
    /// Its name on paper; a field without one is part of the title.
    label: Option<Id>,
    value: Value,
}

impl Sheet {
    /// One more field.
    pub fn put(&mut self, key: &'static str, label: Id, value: impl Into<Value>) -> &mut Self {
        self.add(key, Some(label), value.into())
    }

    /// One more field, which paper shows elsewhere.
    pub fn silent(&mut self, key: &'static str, value: impl Into<Value>) -> &mut Self {
        self.add(key, None, value.into())
    }

    fn add(&mut self, key: &'static str, label: Option<Id>, value: Value) -> &mut Self {
        self.fields.push(Field { key, label, value });
        self
    }

    /// Every field; null where it is not known.
    pub fn json(&self) -> Map<String, serde_json::Value> {
        let fields = self.fields.iter();
        fields
            .map(|field| (field.key.to_owned(), field.value.json()))
            .collect()
    }

    /// Names and values in words, those that hold something.
    pub fn words<'s>(
        &'s self,
        register: &'s Register,
        text: &'s Text,
    ) -> impl Iterator<Item = (&'s str, String)> {
        self.fields.iter().filter_map(move |field| {
            let words = field.value.words(register, text);
            (!words.is_empty()).then_some((text.get(field.label?), words))
        })
    }
}

/// The sheet of a record; empty when it is not there.
pub fn of(register: &Register, text: &Text, target: Ref) -> Sheet {
    let mut sheet = Sheet::default();
    let to = &mut sheet;
    match target.kind {
        Kind::Avs => fill(register, target, |avs| people::avs(to, text, avs)),
        Kind::Pupil => fill(register, target, |pupil| people::pupil(to, text, pupil)),
        Kind::Establishment => fill(register, target, |school| school::school(to, text, school)),
        Kind::Contract => fill(register, target, |contract| {
            contract::contract(to, text, contract)
        }),
        Kind::Decision => fill(register, target, |decision| {
            help::decision(to, text, decision)
        }),
        Kind::Accompaniment => fill(register, target, |one| help::accompaniment(to, text, one)),
        Kind::Absence => fill(register, target, |absence| time::absence(to, text, absence)),
        Kind::Cover => fill(register, target, |cover| time::cover(to, text, cover)),
        Kind::Holiday => fill(register, target, |holiday| time::holiday(to, text, holiday)),
        Kind::Meeting => fill(register, target, |meeting| time::meeting(to, meeting)),
        Kind::Setting => {}
    }
    sheet
}

fn fill<R: crate::domain::Record>(register: &Register, target: Ref, fill: impl FnOnce(&R))
where
    R::Id: OfRecord<Record = R>,
    Register: Shelf<R>,
{
    if let Some(record) = register.get(R::Id::from_number(target.id)) {
        fill(record);
    }
}
