//! What is wrong with a school, at the fields of its form.

use super::shape;
use crate::domain::Establishment;
use crate::domain::check::{CheckedField, Severity};
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::sheet::Sheet;

impl Sheet for Establishment {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            CheckedField::Name => Id::FieldName,
            CheckedField::Uai => Id::FieldUai,
            CheckedField::Cluster(_) => Id::FieldClusters,
            _ => Id::FieldAgreements,
        });
        // A UAI may stand twice (annexes): said, not refused.
        let twin = self.uai.as_ref().and_then(|uai| {
            ground
                .department
                .register
                .all::<Self>()
                .find(|(id, other)| Some(id.0) != own && other.uai.as_ref() == Some(uai))
        });
        if let Some((_, twin)) = twin {
            let words = ground.text.fault_uai_twin(&twin.name);
            faults.push((
                Id::FieldUai,
                Fault {
                    severity: Severity::Warn,
                    ..Fault::refuse(words)
                },
            ));
        }
        faults
    }
}
