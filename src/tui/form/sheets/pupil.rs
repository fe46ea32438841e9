//! What is wrong with a pupil, at the fields of her form.

use super::shape;
use crate::domain::Pupil;
use crate::domain::check::Field;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::sheet::Sheet;

impl Sheet for Pupil {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        shape(self, own, ground, |field| match field {
            Field::Last => Id::FormLast,
            Field::First => Id::FormFirst,
            Field::Establishment => Id::FieldEstablishment,
            _ => Id::FieldNeeds,
        })
    }
}
