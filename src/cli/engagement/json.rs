//! The shape of `engagement` answers.

use serde::Serialize;

use crate::cli::documents::{IsoDay, MonthsAndDays, RejectedLine};

/// `relais engagement`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: IsoDay,
    /// The day asked.
    pub on: IsoDay,
    /// In the order of the table.
    pub clocks: Vec<Reckoned>,
    /// Rows of the table that were not read.
    pub rejected: Vec<RejectedLine>,
}

/// The clock of one AVS of the table.
#[derive(Debug, Serialize)]
pub struct Reckoned {
    /// As the table calls her.
    pub avs: String,
    /// Null when she is not under contract that day.
    pub flag: Option<&'static str>,
    /// Served by that day.
    pub served: MonthsAndDays,
    /// Left; null where no clock runs.
    pub left: Option<MonthsAndDays>,
    /// The last day of the engagement, passed or ahead.
    pub ceiling: Option<IsoDay>,
    /// The day asked lies after it.
    pub over: bool,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<IsoDay>,
    /// The last day to give notice of the present term.
    pub notice_by: Option<IsoDay>,
    /// The last day of the trial.
    pub trial_until: Option<IsoDay>,
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
