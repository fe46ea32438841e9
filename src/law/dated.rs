//! A value of the law with the day it begins to hold, its source and the id of its text.

use serde::{Deserialize, Deserializer};

use crate::domain::Date;

/// A value since a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated<T> {
    /// The first day it holds, by this source.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// The first day it held, by another source before this one.
    #[serde(default, deserialize_with = "maybe_day")]
    pub since: Option<Date>,
    /// The value.
    pub value: T,
    /// Where it is written.
    pub source: String,
    /// What the source is for it.
    #[serde(default)]
    pub basis: Basis,
    /// The id of the sentence that explains it.
    pub text: Option<String>,
}

/// What a source is for the value that names it: a rule never says more than its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// It says so.
    #[default]
    Text,
    /// It says what relais reads there; others may read it otherwise.
    Reading,
    /// No text in force says so: it is what services do, where the source tells.
    Practice,
    /// The text itself could not be read, or that it says so could not be confirmed.
    Unconfirmed,
}

impl<T> Dated<T> {
    /// The first day the value held, whatever its source was.
    pub fn since(&self) -> Date {
        self.since.unwrap_or(self.from)
    }

    /// The first day it holds by its source, where it held before by another.
    pub fn sourced(&self) -> Option<Date> {
        self.since.map(|_| self.from)
    }
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

    /// The last day before `before` on which the value changed; one held by another source from then
    /// on is the same value.
    pub fn changed_before(&self, before: Option<Date>) -> Option<Date> {
        let changed = self.0.iter().rev().filter(|dated| dated.since.is_none());
        let known = changed.map(|dated| dated.from);
        known
            .into_iter()
            .find(|from| before.is_none_or(|day| *from < day))
    }
}

/// The same, of a value that may be absent.
fn maybe_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

/// A TOML date without a time.
pub(super) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let raw = toml::value::Datetime::deserialize(from)?;
    raw.date
        .filter(|_| raw.time.is_none())
        .and_then(|day| Date::new(day.year as i16, day.month as i8, day.day as i8).ok())
        .ok_or_else(|| serde::de::Error::custom("not a day"))
}
