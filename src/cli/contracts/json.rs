//! The shape of `contracts` answers.

use serde::Serialize;

use crate::cli::clock_json::AvsClock;
use crate::cli::documents::IsoDay;

/// `relais contracts`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: IsoDay,
    /// The day asked.
    pub today: IsoDay,
    /// One a clock, worst first.
    pub clocks: Vec<AvsClock>,
    /// Those under contract of whom nothing is counted.
    pub uncounted: Vec<UncountedAvs>,
}

/// Somebody under contract of whom nothing is counted.
#[derive(Debug, Serialize)]
pub struct UncountedAvs {
    /// Her code.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// The regimes of her contracts in force.
    pub regimes: Vec<&'static str>,
}
