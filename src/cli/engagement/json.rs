//! The shape of `engagement` answers.

use serde::Serialize;

use crate::cli::clock_json::{ContractNow, ReadOtherwise};
use crate::cli::documents::{IsoDay, MonthsAndDays, RejectedLine};

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
    /// Whose clock.
    pub regime: &'static str,
    /// Null when she is not under contract that day.
    pub flag: Option<&'static str>,
    /// Served by that day.
    pub served: MonthsAndDays,
    /// Left; null where no clock runs.
    pub left: Option<MonthsAndDays>,
    /// The last day of the engagement, passed or ahead.
    pub ceiling: Option<IsoDay>,
    /// From when a permanent contract is possible before the ceiling.
    pub permanent_possible: Option<IsoDay>,
    /// The day asked lies after the ceiling.
    pub over: bool,
    /// What happens at the ceiling.
    pub at_ceiling: Option<&'static str>,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<IsoDay>,
    /// The earliest last day to give a notice that is still to be given.
    pub notice_by: Option<IsoDay>,
    /// The last day to hold the interview that comes before it.
    pub interview_by: Option<IsoDay>,
    /// The last day of the trial.
    pub trial_until: Option<IsoDay>,
    /// The contracts of that regime in force.
    pub contracts: Vec<ContractNow>,
    /// What other readings of the texts come to.
    pub readings: Vec<ReadOtherwise>,
    /// Contracts without a gap.
    pub runs: Vec<RunLength>,
}

/// Contracts without a gap.
#[derive(Debug, Serialize)]
pub struct RunLength {
    /// First day.
    pub from: IsoDay,
    /// Last day counted.
    pub to: IsoDay,
    /// Whole months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
}
