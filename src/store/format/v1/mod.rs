//! Version 1 of every shape, as it has been written since the first store.

pub(in crate::store) mod absence;
pub(in crate::store) mod accompaniment;
pub(in crate::store) mod act;
pub(in crate::store) mod agenda;
pub(in crate::store) mod avs;
pub(in crate::store) mod change;
pub(in crate::store) mod contract;
pub(in crate::store) mod establishment;
pub(in crate::store) mod files;
pub(in crate::store) mod number;
pub(in crate::store) mod page;
pub(in crate::store) mod pupil;
pub(in crate::store) mod records;
pub(in crate::store) mod row;
pub(in crate::store) mod session;
pub(in crate::store) mod setting;
pub(in crate::store) mod text;
pub(in crate::store) mod time;
pub(in crate::store) mod units;
pub(in crate::store) mod unwritten;

use crate::domain::record::for_each_record;

pub(in crate::store) use absence::{Absence, Cover};
pub(in crate::store) use accompaniment::Accompaniment;
pub(in crate::store) use act::{IndexedAct, JournalEntry};
pub(in crate::store) use agenda::{Holiday, Meeting};
pub(in crate::store) use avs::Avs;
pub(in crate::store) use contract::Contract;
pub(in crate::store) use establishment::Establishment;
pub(in crate::store) use files::{
    Applied, Base, Derivation, Head, Mark, Tally, Vault, VaultHeader, VaultInside,
};
pub(in crate::store) use page::Page;
pub(in crate::store) use pupil::{Decision, Pupil};
pub(in crate::store) use records::Records;
pub(in crate::store) use row::Row;
pub(in crate::store) use session::Session;
pub(in crate::store) use setting::Setting;
pub(in crate::store) use unwritten::Unwritten;

/// Every kind of record in its first shape.
pub(in crate::store) struct V1;

macro_rules! first {
    ($($record:ident $id:ident $field:ident,)*) => {
        impl Records for V1 { $(type $record = $record;)* }
    };
}
for_each_record!(first);
