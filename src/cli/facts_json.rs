//! Facts for an AVS's file as `contracts`, `engagement` and `show` answer them: one shape for all.

use serde::Serialize;

use super::documents::IsoDay;
use crate::law::facts::FactOfFile;
use crate::law::value::PayReference;
use crate::words::file_facts::ToldFact;

/// A fact for an AVS's file.
#[derive(Clone, Debug, Serialize)]
pub struct FileFactJson {
    /// What it is.
    pub id: &'static str,
    /// In words.
    pub words: String,
    /// The values that the words hold.
    pub values: FactValues,
    /// The day from which it holds; null where it does not yet.
    pub from: Option<IsoDay>,
    /// Where it is written, and since when.
    pub source: String,
}

/// The values of a fact, by its id.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum FactValues {
    /// `validation`: months asked for, and served.
    Validation {
        /// Asked for; 0 for no length.
        months: u16,
        /// Served as AVS.
        served: u16,
    },
    /// `elector`.
    Elector {
        /// Hours a year asked for.
        hours: u16,
        /// Her contract holds the school year.
        eligible: bool,
    },
    /// `social_security`.
    SocialSecurity {
        /// The general scheme for all risks.
        general: bool,
    },
    /// `pay`: one index, or a grid.
    Pay {
        /// The first index, or the only one.
        first: u16,
        /// The last one.
        last: u16,
        /// Gross indices.
        gross: bool,
        /// Her share of a full-time post, in thousandths.
        quota: Option<u16>,
    },
    /// `study_credit`.
    StudyCredit {
        /// A year.
        minutes: i32,
        /// Its proof was seen on.
        proof: Option<IsoDay>,
    },
    /// `training`.
    Training {
        /// Hours.
        hours: u16,
        /// Its last day.
        done: Option<IsoDay>,
    },
}

impl From<ToldFact> for FileFactJson {
    fn from(told: ToldFact) -> Self {
        Self {
            id: told.id,
            words: told.words,
            values: told.what.into(),
            from: told.from.map(IsoDay),
            source: told.source,
        }
    }
}

impl From<FactOfFile> for FactValues {
    fn from(what: FactOfFile) -> Self {
        match what {
            FactOfFile::Validation { months, served } => Self::Validation { months, served },
            FactOfFile::Elector { hours, eligible } => Self::Elector { hours, eligible },
            FactOfFile::SocialSecurity { general } => Self::SocialSecurity { general },
            FactOfFile::Pay { reference, quota } => {
                let (first, last, gross) = match reference {
                    PayReference::Index(index) => (index, index, true),
                    PayReference::Grid { first, last, gross } => (first, last, gross),
                };
                Self::Pay {
                    first,
                    last,
                    gross,
                    quota: quota.map(|share| share.0),
                }
            }
            FactOfFile::StudyCredit { minutes, proof } => Self::StudyCredit {
                minutes: minutes.0,
                proof: proof.map(IsoDay),
            },
            FactOfFile::Training { hours, done } => Self::Training {
                hours,
                done: done.map(IsoDay),
            },
        }
    }
}
