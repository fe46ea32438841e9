//! Version 3: two people may swap hours; a contract may be of a regime that is kept by its name.

pub(in crate::store) mod absence;
pub(in crate::store) mod contract;

pub(in crate::store) use absence::Absence;
pub(in crate::store) use contract::Contract;

use super::v1::{self, Records};
use super::v2;

/// Every kind of record in its third shape, where it has one.
pub(in crate::store) struct V3;

impl Records for V3 {
    type Avs = v2::Avs;
    type Pupil = v1::Pupil;
    type Establishment = v2::Establishment;
    type Contract = Contract;
    type Decision = v1::Decision;
    type Accompaniment = v2::Accompaniment;
    type Absence = Absence;
    type Cover = v1::Cover;
    type Holiday = v1::Holiday;
    type Meeting = v1::Meeting;
    type Setting = v1::Setting;
}
