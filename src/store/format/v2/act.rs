//! An act in brief, with whom it is about.

use serde::{Deserialize, Serialize};

use crate::domain;
use crate::store::format::Shape;
use crate::store::format::frozen::frozen;
use crate::store::format::v1::act::ActKind;
use crate::store::format::v1::number::Ref;
use crate::store::format::v1::text::Text;
use crate::store::format::v1::time::At;

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
