//! The shape of a school.

use super::{Checked, CheckedField, RecordFault, RecordFaults, Severity, What};
use crate::domain::{Establishment, EstablishmentId, Register, uai};

impl Checked for Establishment {
    fn faults(&self, _: &Register, _: Option<EstablishmentId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(CheckedField::Name, &self.name);
        match &self.uai {
            Some(code) if uai::checked(code).is_none() => {
                faults.refuse(CheckedField::Uai, What::WrongKey);
            }
            Some(_) => {}
            None => faults.put(Severity::Inform, CheckedField::Uai, What::Empty),
        }
        for (at, membership) in self.clusters.iter().enumerate() {
            faults.filled(CheckedField::Cluster(at), &membership.cluster);
            faults.in_order(CheckedField::Cluster(at), membership.from, membership.to);
        }
        for (at, agreement) in self.agreements.iter().enumerate() {
            let (from, to) = (Some(agreement.from), Some(agreement.to));
            faults.in_order(CheckedField::Agreement(at), from, to);
        }
        faults.0
    }
}
