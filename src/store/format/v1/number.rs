//! Numbers of records: bare, where their kind is known, or behind it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::RecordId;
use crate::store::format::Shape;
use crate::store::format::frozen::frozen;

/// The number of a record of a known kind.
pub(in crate::store) struct Number<I>(I);

impl<I: RecordId> Serialize for Number<I> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u32(self.0.number())
    }
}

impl<'de, I: RecordId> Deserialize<'de> for Number<I> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        u32::deserialize(from).map(|number| Self(I::from_number(number)))
    }
}

impl<I: RecordId> Shape for Number<I> {
    type Value = I;
    fn of(value: &I) -> Self {
        Self(*value)
    }
    fn value(self) -> I {
        self.0
    }
}

frozen! {
    /// A kind of record.
    choice Kind {
        Avs,
        Pupil,
        Establishment,
        Contract,
        Decision,
        Accompaniment,
        Absence,
        Cover,
        Holiday,
        Meeting,
        Setting,
    }

    /// A record of any kind.
    record Ref {
        kind: Kind,
        id: u32,
    }
}
