//! The shape of people and of what the commission decides about them.

use super::{Checked, CheckedField, RecordFault, RecordFaults, What};
use crate::domain::{Avs, AvsId, Decision, DecisionId, Minutes, Mode, Pupil, PupilId, Register};

impl Checked for Avs {
    fn faults(&self, register: &Register, _: Option<AvsId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(CheckedField::Last, &self.last);
        faults.filled(CheckedField::First, &self.first);
        if let Some(base) = self.base {
            faults.exists(register, CheckedField::Base, base);
        }
        faults.in_order(CheckedField::Left, self.birth, self.left);
        for (at, span) in self.unavailable.iter().enumerate() {
            faults.is_span(CheckedField::Unavailable(at), span.start, span.end);
        }
        for pupil in &self.prefers {
            faults.exists(register, CheckedField::Prefers, *pupil);
            if self.excludes.contains(pupil) {
                faults.warn(CheckedField::Prefers, What::Twice);
            }
        }
        for pupil in &self.excludes {
            faults.exists(register, CheckedField::Excludes, *pupil);
        }
        faults.0
    }
}

impl Checked for Pupil {
    fn faults(&self, register: &Register, _: Option<PupilId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(CheckedField::Last, &self.last);
        faults.filled(CheckedField::First, &self.first);
        match self.establishment {
            Some(at) => faults.exists(register, CheckedField::Establishment, at),
            None => faults.warn(CheckedField::Establishment, What::Empty),
        }
        let known = |skill| self.needs.iter().filter(|need| need.skill == skill).count();
        if self.needs.iter().any(|need| known(need.skill.clone()) > 1) {
            faults.warn(CheckedField::Needs, What::Twice);
        }
        faults.0
    }
}

impl Checked for Decision {
    fn faults(&self, register: &Register, _: Option<DecisionId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, CheckedField::Pupil, self.pupil);
        faults.in_order(CheckedField::To, Some(self.from), Some(self.to));
        if let Mode::Individual(weekly) = self.mode {
            if weekly <= Minutes::ZERO {
                faults.refuse(CheckedField::Weekly, What::NoMinute);
            } else if weekly > Minutes::hours(7 * 24) {
                faults.refuse(CheckedField::Weekly, What::TooMuch);
            }
        }
        faults.0
    }
}
