//! The shape of a contract.

use super::{Checked, CheckedField, RecordFault, RecordFaults, What};
use crate::domain::{Contract, ContractId, Employer, Minutes, Places, Register};

impl Checked for Contract {
    fn faults(&self, register: &Register, _: Option<ContractId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.exists(register, CheckedField::Avs, self.avs);
        faults.in_order(CheckedField::End, Some(self.start), self.end);
        faults.in_order(
            CheckedField::Ended,
            Some(self.start),
            self.ended.as_ref().map(|ended| ended.on),
        );
        faults.in_order(CheckedField::Trial, Some(self.start), self.trial_end);
        if self.no_trial && self.trial_end.is_some() {
            faults.refuse(CheckedField::Trial, What::Twice);
        }
        faults.of_hours(self);
        if let Employer::Establishment(at) = self.employer {
            faults.exists(register, CheckedField::Employer, at);
        }
        faults.of_places(register, CheckedField::Places, &self.places);
        for (at, suspension) in self.suspensions.iter().enumerate() {
            let field = CheckedField::Suspension(at);
            faults.in_order(field, Some(suspension.from), Some(suspension.to));
            if suspension.from < self.start {
                faults.refuse(field, What::OutsideDates);
            }
        }
        for (at, amendment) in self.amendments.iter().enumerate() {
            let field = CheckedField::Amendment(at);
            if amendment.from < self.start {
                faults.refuse(field, What::OutsideDates);
            }
            faults.in_order(field, Some(self.start), amendment.end);
            let earlier = self.amendments.get(..at).unwrap_or_default();
            if earlier.iter().any(|a| a.number == amendment.number) {
                faults.refuse(field, What::Twice);
            }
            if earlier.last().is_some_and(|a| amendment.from < a.from) {
                faults.warn(field, What::EndsBeforeStart);
            }
            if let Some(places) = &amendment.places {
                faults.of_places(register, field, places);
            }
        }
        faults.0
    }
}

impl RecordFaults {
    fn of_hours(&mut self, contract: &Contract) {
        match contract.weekly {
            Some(weekly) if weekly < Minutes::ZERO => {
                self.refuse(CheckedField::Weekly, What::Negative)
            }
            // A week has no more.
            Some(weekly) if weekly > Minutes::hours(7 * 24) => {
                self.refuse(CheckedField::Weekly, What::TooMuch);
            }
            Some(weekly) if weekly > Minutes::hours(60) => {
                self.warn(CheckedField::Weekly, What::TooMuch)
            }
            None if contract.quota.is_none() => {
                self.warn(CheckedField::Weekly, What::NeitherMinutesNorQuota);
            }
            _ => {}
        }
        if contract.quota.is_some_and(|quota| quota.0 > 1000) {
            self.refuse(CheckedField::Quota, What::TooMuch);
        }
        if contract.service_weeks.is_some_and(|weeks| weeks > 53) {
            self.refuse(CheckedField::ServiceWeeks, What::TooMuch);
        }
        if contract.study_credit < Minutes::ZERO {
            self.refuse(CheckedField::StudyCredit, What::Negative);
        }
    }

    fn of_places(&mut self, register: &Register, field: CheckedField, places: &Places) {
        for pupil in &places.pupils {
            self.exists(register, field, *pupil);
        }
        for at in &places.establishments {
            self.exists(register, field, *at);
        }
    }
}
