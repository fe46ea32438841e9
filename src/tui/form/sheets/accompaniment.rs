//! What is wrong with an accompaniment, at the fields of its form.

use super::shape;
use crate::domain::Accompaniment;
use crate::domain::check::CheckedField;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;

impl Sheet for Accompaniment {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Avs => Id::FieldAvs,
            CheckedField::Pupil => Id::FieldPupil,
            CheckedField::Establishment => Id::FieldEstablishment,
            CheckedField::To => Id::FieldTo,
            _ => Id::FieldSlots,
        });
        faults.extend(rules::of_accompaniment(self, own, ground));
        faults
    }
}
