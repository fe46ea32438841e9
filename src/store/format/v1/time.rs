//! Days and instants: small integers instead of text.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::units::compact;
use crate::domain::{Date, Instant};
use crate::store::format::Shape;

/// A day: days since 1 January 1970.
pub(in crate::store) struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i32(compact::number(self.0))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let day = compact::day(i32::deserialize(from)?);
        day.map(Self)
            .ok_or_else(|| D::Error::custom("a day outside the calendar"))
    }
}

impl Shape for Day {
    type Value = Date;
    fn of(value: &Date) -> Self {
        Self(*value)
    }
    fn value(self) -> Date {
        self.0
    }
}

/// An instant: seconds since 1970.
pub(in crate::store) struct At(Instant);

impl Serialize for At {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.0.as_second())
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let at = Instant::from_second(i64::deserialize(from)?);
        at.map(Self).map_err(D::Error::custom)
    }
}

impl Shape for At {
    type Value = Instant;
    fn of(value: &Instant) -> Self {
        Self(*value)
    }
    fn value(self) -> Instant {
        self.0
    }
}
