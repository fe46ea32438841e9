//! What is wrong with a decision, at the fields of its form.

use super::shape;
use crate::domain::check::CheckedField;
use crate::domain::{Decision, Minutes, Mode};
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;
use crate::tui::form::twins;

impl Sheet for Decision {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Pupil => Id::FieldPupil,
            CheckedField::Weekly => Id::FieldWeekly,
            _ => Id::FieldTo,
        });
        if self.mode == Mode::Individual(Minutes::ZERO) {
            faults.retain(|(id, _)| *id != Id::FieldWeekly);
            faults.push((
                Id::FieldWeekly,
                Fault::missing(ground.text.get(Id::FaultEmpty)),
            ));
        }
        faults.extend(rules::of_decision(self, own, ground));
        faults.extend(twins::of_decision(self, own, ground));
        faults
    }
}
