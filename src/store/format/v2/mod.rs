//! Version 2: an act in brief says whom it is about; a weekly slot has days of its own; an AVS and a
//! contract say more, and so do an absence and a school.

pub(in crate::store) mod absence;
pub(in crate::store) mod accompaniment;
pub(in crate::store) mod act;
pub(in crate::store) mod avs;
pub(in crate::store) mod contract;
pub(in crate::store) mod establishment;

pub(in crate::store) use absence::Absence;
pub(in crate::store) use accompaniment::Accompaniment;
pub(in crate::store) use act::IndexedAct;
pub(in crate::store) use avs::Avs;
pub(in crate::store) use contract::Contract;
pub(in crate::store) use establishment::Establishment;

use super::v1::{self, Records};

/// Every kind of record in its second shape, where it has one.
pub(in crate::store) struct V2;

impl Records for V2 {
    type Avs = Avs;
    type Pupil = v1::Pupil;
    type Establishment = Establishment;
    type Contract = Contract;
    type Decision = v1::Decision;
    type Accompaniment = Accompaniment;
    type Absence = Absence;
    type Cover = v1::Cover;
    type Holiday = v1::Holiday;
    type Meeting = v1::Meeting;
    type Setting = v1::Setting;
}
