//! A value of the law with the day it begins to hold, its source and the id of its text.

use serde::{Deserialize, Deserializer};

use crate::domain::Date;

/// A value since a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated<T> {
    /// The first day it holds.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// The value.
    pub value: T,
    /// Where it is written.
    pub source: String,
    /// The id of the sentence that explains it.
    pub text: Option<String>,
}

/// One value of the law through time, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Values<T>(Vec<Dated<T>>);

impl<T> Default for Values<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Values<T> {
    /// What holds on `on`, with its source and since when; none before the first value.
    pub fn value_on(&self, on: Date) -> Option<&Dated<T>> {
        self.0.iter().rev().find(|dated| dated.from <= on)
    }

    /// Every value, oldest first.
    pub fn all(&self) -> &[Dated<T>] {
        &self.0
    }

    /// The last day before `before` on which the value changed.
    pub fn changed_before(&self, before: Option<Date>) -> Option<Date> {
        let known = self.0.iter().rev().map(|dated| dated.from);
        known
            .into_iter()
            .find(|from| before.is_none_or(|day| *from < day))
    }
}

/// A TOML date without a time.
pub(super) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let raw = toml::value::Datetime::deserialize(from)?;
    raw.date
        .filter(|_| raw.time.is_none())
        .and_then(|day| Date::new(day.year as i16, day.month as i8, day.day as i8).ok())
        .ok_or_else(|| serde::de::Error::custom("not a day"))
}
