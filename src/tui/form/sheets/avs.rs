//! What is wrong with an assistant, at the fields of her form.

use super::shape;
use crate::domain::Avs;
use crate::domain::check::Field;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;

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
