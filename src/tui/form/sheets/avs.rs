//! What is wrong with an assistant, at the fields of her form.

use super::shape;
use crate::domain::Avs;
use crate::domain::check::CheckedField;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;
use crate::tui::form::twins;

impl Sheet for Avs {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Last => Id::FormLast,
            CheckedField::First => Id::FormFirst,
            CheckedField::Base => Id::FieldBase,
            CheckedField::Birth => Id::FieldBirth,
            CheckedField::Unavailable(_) => Id::FieldUnavailable,
            CheckedField::Prefers => Id::FieldPrefers,
            CheckedField::Excludes => Id::FieldExcludes,
            _ => Id::FieldLeft,
        });
        faults.extend(rules::of_avs(self, own, ground));
        faults.extend(twins::of_avs(self, own, ground));
        faults
    }
}
