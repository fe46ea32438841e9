//! The shape of `engagement` answers.

use serde::Serialize;

use crate::cli::clock_json::ClockJson;
use crate::cli::documents::{IsoDay, RejectedLine};

/// `relais engagement`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: IsoDay,
    /// The day asked.
    pub on: IsoDay,
    /// One a clock, in the order of the table.
    pub clocks: Vec<Reckoned>,
    /// Those of whom nothing is counted.
    pub uncounted: Vec<UncountedPerson>,
    /// Rows of the table that were not read.
    pub rejected: Vec<RejectedLine>,
}

/// Somebody of whom nothing is counted.
#[derive(Debug, Serialize)]
pub struct UncountedPerson {
    /// As the table calls her.
    pub avs: String,
    /// The names of the regimes of her contracts.
    pub regimes: Vec<String>,
}

/// One clock of an AVS of the table.
#[derive(Debug, Serialize)]
pub struct Reckoned {
    /// As the table calls her.
    pub avs: String,
    /// The clock itself.
    #[serde(flatten)]
    pub clock: ClockJson,
}
