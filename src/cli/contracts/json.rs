//! The shape of `contracts` answers.

use serde::Serialize;

use crate::cli::documents::{IsoDay, MonthsAndDays};

/// `relais contracts`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: IsoDay,
    /// The day asked.
    pub today: IsoDay,
    /// Worst first.
    pub clocks: Vec<AvsClock>,
}

/// The clock of an AVS.
#[derive(Debug, Serialize)]
pub struct AvsClock {
    /// Her code.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// `over`, `critical`, `soon`, `clear`.
    pub flag: Option<&'static str>,
    /// Served so far.
    pub served: MonthsAndDays,
    /// Left; null once a permanent contract stopped the clock.
    pub left: Option<MonthsAndDays>,
    /// The last day of the engagement.
    pub ceiling: Option<IsoDay>,
    /// The last day to give notice of the present term.
    pub notice_by: Option<IsoDay>,
    /// The last day to hold the interview that is still to come before that notice.
    pub interview_by: Option<IsoDay>,
    /// The last day to answer the offer made.
    pub answer_by: Option<IsoDay>,
    /// Who loses her AVS.
    pub pupils: Vec<NamedPupil>,
}

/// Someone by code and name.
#[derive(Debug, Serialize)]
pub struct NamedPupil {
    /// Her code.
    pub id: String,
    /// Her name.
    pub name: String,
}
