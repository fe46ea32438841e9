//! What is wrong with a decision, at the fields of its form.

use super::shape;
use crate::app::form::fault::Fault;
use crate::app::form::ground::Ground;
use crate::app::form::rules;
use crate::app::form::sheet::Sheet;
use crate::domain::check::Field;
use crate::domain::{Decision, Minutes, Mode};
use crate::text::Id;

impl Sheet for Decision {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Pupil => Id::FieldPupil,
            Field::Weekly => Id::FieldWeekly,
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
        faults
    }
}
