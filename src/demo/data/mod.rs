//! What made-up people, places and schools are called, and the cast of the examples: the files of
//! this folder, built in. It says what they hold and makes no record of it.

mod cast;

pub(crate) use cast::{AbsenceRow, Cast, Dates, HalfDay, Knows, NeedRow, PupilRow, Since, WeekRow};

use std::sync::OnceLock;

use serde::Deserialize;

/// Every file.
#[derive(Debug, Default)]
pub(crate) struct Data {
    pub(crate) names: Names,
    pub(crate) places: PlaceNames,
    pub(crate) schools: Schools,
    pub(crate) help: NeedTexts,
    pub(crate) cast: Cast,
}

impl Data {
    /// The files built in, read once. They are proved readable by a test; were they not, everything
    /// would be empty and nobody would have a name.
    pub(crate) fn embedded() -> &'static Self {
        static DATA: OnceLock<Data> = OnceLock::new();
        DATA.get_or_init(|| Self::read().unwrap_or_default())
    }

    fn read() -> Result<Self, toml::de::Error> {
        Ok(Self {
            names: toml::from_str(include_str!("names.toml"))?,
            places: toml::from_str(include_str!("places.toml"))?,
            schools: toml::from_str(include_str!("schools.toml"))?,
            help: toml::from_str(include_str!("help.toml"))?,
            cast: toml::from_str(include_str!("cast.toml"))?,
        })
    }
}

/// Names of people.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    pub(crate) feminine: FirstNames,
    pub(crate) masculine: FirstNames,
    pub(crate) last: LastNames,
}

/// First names of one gender.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstNames {
    pub(crate) names: Vec<String>,
    /// What stands before the hyphen of a compound one.
    pub(crate) heads: Vec<String>,
}

/// Last names, in ordinary case: a root and an ending, or whole.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LastNames {
    pub(crate) roots: Vec<String>,
    pub(crate) endings: Vec<String>,
    pub(crate) whole: Vec<String>,
}

/// Communes, streets and phone numbers.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceNames {
    pub(crate) communes: Communes,
    pub(crate) streets: Streets,
    pub(crate) phones: Phones,
}

/// A commune is a stem, an ending and a tail, which may be empty.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Communes {
    pub(crate) stems: Vec<String>,
    pub(crate) endings: Vec<String>,
    pub(crate) tails: Vec<String>,
}

/// A street is a way of a name.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Streets {
    pub(crate) ways: Vec<String>,
    pub(crate) names: Vec<String>,
}

/// The ranges of numbers that are kept for fiction.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phones {
    pub(crate) mobile: String,
    pub(crate) landline: Vec<String>,
}

/// What schools are named after.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Schools {
    pub(crate) academie: String,
    pub(crate) private: Vec<String>,
    pub(crate) nursery: Vec<String>,
    pub(crate) public: Vec<String>,
}

/// What decisions and needs are about.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NeedTexts {
    pub(crate) activities: Vec<String>,
    pub(crate) cast_gesture: String,
    pub(crate) gestures: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read() {
        Data::read().unwrap();
    }
}
