//! One file for each record that has a form.

pub mod absence;
mod accompaniment;
mod avs;
mod contract;
mod decision;
mod establishment;
mod pupil;
pub mod renewal;
pub mod swap;

use super::fault::Fault;
use super::ground::Ground;
use crate::domain::check;
use crate::domain::check::Checked;
use crate::domain::{Record, RecordId, Register};
use crate::text::Id;

/// What the check of shape says of a record, each at the field where it shows.
fn shape<R: Checked>(
    record: &R,
    own: Option<u32>,
    ground: &Ground<'_>,
    at: impl Fn(check::CheckedField) -> Id,
) -> Vec<(Id, Fault)>
where
    Register: crate::domain::Shelf<R>,
{
    let own = own.map(<R as Record>::Id::from_number);
    record
        .faults(&ground.department.register, own)
        .into_iter()
        .map(|fault| {
            (
                at(fault.field),
                Fault::of_shape(fault.severity, fault.what, ground),
            )
        })
        .collect()
}
