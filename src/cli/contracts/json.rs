//! The shape of `contracts` answers.

use serde::Serialize;

use crate::cli::clock_json::{ContractNow, ReadOtherwise};
use crate::cli::documents::{IsoDay, MonthsAndDays};

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

/// One clock of an AVS.
#[derive(Debug, Serialize)]
pub struct AvsClock {
    /// Her code.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// Whose clock.
    pub regime: &'static str,
    /// `over`, `critical`, `soon`, `open`, `clear`.
    pub flag: Option<&'static str>,
    /// Served so far.
    pub served: MonthsAndDays,
    /// Left; null while a permanent contract stops the clock.
    pub left: Option<MonthsAndDays>,
    /// The last day of the engagement.
    pub ceiling: Option<IsoDay>,
    /// From when a permanent contract is possible before the ceiling.
    pub permanent_possible: Option<IsoDay>,
    /// What happens at the ceiling.
    pub at_ceiling: Option<&'static str>,
    /// The earliest last day to give a notice that is still to be given.
    pub notice_by: Option<IsoDay>,
    /// The last day to hold the interview that comes before it.
    pub interview_by: Option<IsoDay>,
    /// The last day to answer the offer made.
    pub answer_by: Option<IsoDay>,
    /// The last day a fixed-term renewal may have.
    pub renewal_until: Option<IsoDay>,
    /// The contracts of that regime in force.
    pub contracts: Vec<ContractNow>,
    /// What other readings of the texts come to.
    pub readings: Vec<ReadOtherwise>,
    /// Who loses her AVS.
    pub pupils: Vec<NamedPupil>,
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

/// Someone by code and name.
#[derive(Debug, Serialize)]
pub struct NamedPupil {
    /// Her code.
    pub id: String,
    /// Her name.
    pub name: String,
}
