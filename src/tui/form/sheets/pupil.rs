//! What is wrong with a pupil, at the fields of her form.

use super::shape;
use crate::domain::Pupil;
use crate::domain::check::CheckedField;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::sheet::Sheet;
use crate::tui::form::twins;

impl Sheet for Pupil {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Last => Id::FormLast,
            CheckedField::First => Id::FormFirst,
            CheckedField::Establishment => Id::FieldEstablishment,
            _ => Id::FieldNeeds,
        });
        faults.extend(twins::of_pupil(self, own, ground));
        faults
    }
}
