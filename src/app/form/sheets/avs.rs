//! What is wrong with an assistant, at the fields of her form.

use super::shape;
use crate::app::form::fault::Fault;
use crate::app::form::ground::Ground;
use crate::app::form::rules;
use crate::app::form::sheet::Sheet;
use crate::domain::Avs;
use crate::domain::check::Field;
use crate::text::Id;

impl Sheet for Avs {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Last => Id::FormLast,
            Field::First => Id::FormFirst,
            Field::Base => Id::FieldBase,
            Field::Birth => Id::FieldBirth,
            Field::Unavailable(_) => Id::FieldUnavailable,
            Field::Prefers => Id::FieldPrefers,
            Field::Excludes => Id::FieldExcludes,
            _ => Id::FieldLeft,
        });
        faults.extend(rules::of_avs(self, own, ground));
        faults
    }
}
