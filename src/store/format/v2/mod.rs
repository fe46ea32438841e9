//! Version 2: an act in brief says whom it is about; an absence says more, and a school
//! which week is A.

pub(in crate::store) mod absence;
pub(in crate::store) mod establishment;

use serde::{Deserialize, Serialize};

use super::v1::act::ActKind;
use super::v1::number::Ref;
use super::v1::text::Text;
use super::v1::time::At;
use super::v1::{self, Records};
use crate::domain;
use crate::domain::record::for_each_record;
use crate::store::format::Shape;
use crate::store::format::frozen::frozen;

frozen! {
    /// An act in brief.
    record Brief {
        seq: u64,
        at: At,
        who: Text,
        host: Text,
        command: Text,
        kind: ActKind,
        changes: u32,
        touched: Vec<Ref>,
        whom: Vec<Ref>,
        source: Option<Text>,
    }
}

/// An act as the index keeps it: in brief, and where it begins in the journal.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct IndexedAct {
    brief: Brief,
    start: u64,
}

impl Shape for IndexedAct {
    type Value = (domain::Brief, u64);
    fn of((brief, start): &Self::Value) -> Self {
        Self {
            brief: Shape::of(brief),
            start: *start,
        }
    }
    fn value(self) -> Self::Value {
        (self.brief.value(), self.start)
    }
}

/// Every kind of record in its shape of version 2.
pub(in crate::store) struct V2;

macro_rules! second {
    (@shapes $($record:ident = $shape:ty;)*) => {
        impl Records for V2 { $(type $record = $shape;)* }
    };
    (@each [$($done:tt)*]) => { second!(@shapes $($done)*); };
    (@each [$($done:tt)*] Absence $($rest:tt)*) => {
        second!(@each [$($done)* Absence = absence::Absence;] $($rest)*);
    };
    (@each [$($done:tt)*] Establishment $($rest:tt)*) => {
        second!(@each [$($done)* Establishment = establishment::Establishment;] $($rest)*);
    };
    (@each [$($done:tt)*] $record:ident $($rest:tt)*) => {
        second!(@each [$($done)* $record = v1::$record;] $($rest)*);
    };
    ($($record:ident $id:ident $field:ident,)*) => { second!(@each [] $($record)*); };
}
for_each_record!(second);
