//! The kinds of records joined to their types: the one list that everything generic runs over.

use super::{
    Absence, AbsenceId, Accompaniment, AccompanimentId, Avs, AvsId, Contract, ContractId, Cover,
    CoverId, Decision, DecisionId, Establishment, EstablishmentId, Holiday, HolidayId, Meeting,
    MeetingId, Pupil, PupilId, RecordId, Setting, SettingId,
};

/// A type that the register keeps.
pub trait Record: Clone + PartialEq + Sized {
    /// Its typed number.
    type Id: RecordId;
}

/// Calls `$then!` with every record type and its id type, in the order of `Kind`.
#[macro_export]
#[doc(hidden)]
macro_rules! for_each_record {
    ($then:ident) => {
        $then! {
            Avs AvsId avs,
            Pupil PupilId pupils,
            Establishment EstablishmentId establishments,
            Contract ContractId contracts,
            Decision DecisionId decisions,
            Accompaniment AccompanimentId accompaniments,
            Absence AbsenceId absences,
            Cover CoverId covers,
            Holiday HolidayId holidays,
            Meeting MeetingId meetings,
            Setting SettingId settings,
        }
    };
}
pub use for_each_record;

macro_rules! records {
    ($($record:ident $id:ident $field:ident,)*) => {
        $(impl Record for $record { type Id = $id; })*
    };
}
for_each_record!(records);
