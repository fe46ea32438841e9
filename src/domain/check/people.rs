//! The shape of people and of what the commission decides about them.

use super::{Field, RecordFault, RecordFaults, Shape, What};
use crate::domain::{Avs, AvsId, Decision, DecisionId, Minutes, Mode, Pupil, PupilId, Register};

impl Shape for Avs {
    fn faults(&self, register: &Register, _: Option<AvsId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(Field::Last, &self.last);
        faults.filled(Field::First, &self.first);
        if let Some(base) = self.base {
            faults.exists(register, Field::Base, base);
        }
        faults.in_order(Field::Left, self.birth, self.left);
        for (at, span) in self.unavailable.iter().enumerate() {
            faults.is_span(Field::Unavailable(at), span.start, span.end);
        }
        for pupil in &self.prefers {
            faults.exists(register, Field::Prefers, *pupil);
            if self.excludes.contains(pupil) {
                faults.warn(Field::Prefers, What::Twice);
            }
        }
        for pupil in &self.excludes {
            faults.exists(register, Field::Excludes, *pupil);
        }
        faults.0
    }
}

impl Shape for Pupil {
    fn faults(&self, register: &Register, _: Option<PupilId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(Field::Last, &self.last);
        faults.filled(Field::First, &self.first);
        match self.establishment {
            Some(at) => faults.exists(register, Field::Establishment, at),
            None => faults.warn(Field::Establishment, What::Empty),
        }
        let known = |skill| self.needs.iter().filter(|need| need.skill == skill).count();
        if self.needs.iter().any(|need| known(need.skill.clone()) > 1) {
            faults.warn(Field::Needs, What::Twice);
        }
        faults.0
    }
}

impl Shape for Decision {
    fn faults(&self, register: &Register, _: Option<DecisionId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, Field::Pupil, self.pupil);
        faults.in_order(Field::To, Some(self.from), Some(self.to));
        if let Mode::Individual(weekly) = self.mode {
            if weekly <= Minutes::ZERO {
                faults.refuse(Field::Weekly, What::NoMinute);
            } else if weekly > Minutes::hours(7 * 24) {
                faults.refuse(Field::Weekly, What::TooMuch);
            }
        }
        faults.0
    }
}
