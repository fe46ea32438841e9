//! The shape of a school.

use super::{Field, RecordFault, RecordFaults, Severity, Shape, What};
use crate::domain::{Establishment, EstablishmentId, Register, uai};

impl Shape for Establishment {
    fn faults(&self, _: &Register, _: Option<EstablishmentId>) -> Vec<RecordFault> {
        let mut faults = RecordFaults::default();
        faults.filled(Field::Name, &self.name);
        match &self.uai {
            Some(code) if uai::checked(code).is_none() => {
                faults.refuse(Field::Uai, What::WrongKey);
            }
            Some(_) => {}
            None => faults.put(Severity::Inform, Field::Uai, What::Empty),
        }
        for (at, membership) in self.clusters.iter().enumerate() {
            faults.filled(Field::Cluster(at), &membership.cluster);
            faults.in_order(Field::Cluster(at), membership.from, membership.to);
        }
        for (at, agreement) in self.agreements.iter().enumerate() {
            let (from, to) = (Some(agreement.from), Some(agreement.to));
            faults.in_order(Field::Agreement(at), from, to);
        }
        faults.0
    }
}
