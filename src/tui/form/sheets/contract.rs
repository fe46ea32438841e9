//! What is wrong with a contract, at the fields of its form, and what a new one would bring.

use super::shape;
use crate::domain::Contract;
use crate::domain::check::CheckedField;
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::hours;
use crate::tui::form::outlook::{self, Prospect};
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;
use crate::tui::form::twins;

impl Sheet for Contract {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Avs => Id::FieldAvs,
            CheckedField::End => Id::FieldEnd,
            CheckedField::Ended => Id::FieldEnded,
            CheckedField::Trial => Id::FieldTrialEnd,
            CheckedField::Weekly => Id::FieldWeekly,
            CheckedField::Quota => Id::FieldQuota,
            CheckedField::ServiceWeeks => Id::FieldWeeks,
            CheckedField::StudyCredit => Id::FieldCredit,
            CheckedField::Employer => Id::FieldEmployer,
            CheckedField::Suspension(_) => Id::FieldSuspensions,
            CheckedField::Amendment(_) => Id::FieldAmendments,
            _ => Id::FormPlaceSchools,
        });
        faults.extend(rules::of_contract(self, own, ground));
        faults.extend(hours::faults(self, ground));
        faults.extend(twins::of_contract(self, own, ground));
        faults
    }

    /// Of a contract being made: one that stands has its card.
    fn outlook(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<Prospect> {
        if own.is_some() {
            return Vec::new();
        }
        let hers = ground.department.register.contracts_of(self.avs);
        let before = hers
            .map(|(_, one)| one)
            .filter(|one| one.start < self.start);
        let before = before.max_by_key(|one| one.start);
        outlook::of_contract(self, None, before, ground)
    }
}
