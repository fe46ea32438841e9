//! One table of fields for each kind of record: key, label, type, how it is got and set, what a
//! meeting sees of it, whether it is free text, and the columns it comes from.
//!
//! Whatever goes over the fields of a record reads its table: form, difference, journal, JSON, import,
//! mask and the search for an erased name. A field of a record that is not in its table does not
//! compile. It knows no screen, no sentence and no store.

mod absence;
mod accompaniment;
mod avs;
mod contract;
mod cover;
mod decision;
mod establishment;
mod field;
mod held;
mod holiday;
mod meeting;
pub mod mention;
mod pupil;
mod setting;
mod table;
mod value;

pub use self::field::Where;
pub use self::value::ChosenWord;
pub use absence::REASONS;
pub use field::{Field, FreeText, InMeeting, Type};
pub use held::{Held, See};
pub use table::Fields;
pub(crate) use table::{held, record};
pub use value::Value;

use crate::domain::record::for_each_record;
use crate::domain::*;
use crate::text::{Id, Word};

/// A field of a record with its value: what the record's kind no longer matters for.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its key: the name in JSON.
    pub key: &'static str,
    /// Its label.
    pub label: Id,
    /// What is said when it is empty.
    pub blank: Option<Word>,
    /// What it holds.
    pub value: Value,
}

/// The fields of a record that show at a place.
pub fn told<R: Fields>(record: &R, place: Where) -> Vec<Told> {
    let fields = R::FIELDS.iter().filter(|field| field.shows(place));
    let told = |field: &Field<R>| Told {
        key: field.key,
        label: field.label,
        blank: field.blank,
        value: (field.get)(record),
    };
    fields.map(told).collect()
}

macro_rules! generic {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// The fields of a record of the register that show at a place; none when it is not there.
        pub fn of(register: &Register, target: Ref, place: Where) -> Vec<Told> {
            let record = match target.kind {
                $(Kind::$record => register.get($id(target.id)).map(|record| told(record, place)),)*
            };
            record.unwrap_or_default()
        }

        /// The same before and after a change; none where there was, or is, no record.
        pub fn of_change(change: &Change, place: Where) -> [Option<Vec<Told>>; 2] {
            match change {
                $(Change::$record(edit) => {
                    [&edit.before, &edit.after].map(|record| record.as_ref().map(|one| told(one, place)))
                })*
            }
        }
    };
}
for_each_record!(generic);

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a table: whoever reads it finds a field by its key or by its label.
    fn wrong<R: Fields>() -> Vec<String> {
        let mut wrong = Vec::new();
        for place in [Where::Json, Where::Sheet, Where::Card, Where::Form] {
            let there: Vec<_> = R::FIELDS.iter().filter(|one| one.shows(place)).collect();
            for (at, one) in there.iter().enumerate() {
                let before = there.iter().take(at);
                let twice = |other: &&Field<R>| match place {
                    Where::Json => other.key == one.key,
                    _ => other.label == one.label,
                };
                if before.copied().any(|other| twice(&other)) {
                    wrong.push(format!("{} is twice in {place:?}", one.key));
                }
                if place == Where::Form && one.kind == Type::Shown {
                    wrong.push(format!("nobody can type {}", one.key));
                }
            }
        }
        let form: Vec<_> = R::form().iter().map(|field| field.key).collect();
        let begins = form
            .iter()
            .zip(R::FORM)
            .all(|(field, first)| field == first);
        if !begins || form.len() < R::FORM.len() {
            wrong.push(format!("the form does not begin with {:?}", R::FORM));
        }
        wrong
    }

    #[test]
    fn a_field_is_found_by_its_key_in_json_and_by_its_label_elsewhere() {
        macro_rules! each {
            ($($record:ident $id:ident $field:ident,)*) => {
                $(assert_eq!(wrong::<$record>(), Vec::<String>::new(), stringify!($record));)*
            };
        }
        for_each_record!(each);
    }
}
