//! The shape of `contracts` answers.

use serde::Serialize;

use crate::cli::documents::{Day, Length};

/// `relais contracts`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The law of which day.
    pub law_on: Day,
    /// The day asked.
    pub today: Day,
    /// Worst first.
    pub clocks: Vec<Clock>,
}

/// The clock of an AVS.
#[derive(Debug, Serialize)]
pub struct Clock {
    /// Her code.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// `over`, `critical`, `soon`, `clear`.
    pub flag: Option<&'static str>,
    /// Served so far.
    pub served: Length,
    /// Left; null once a permanent contract stopped the clock.
    pub left: Option<Length>,
    /// The last day of the engagement.
    pub ceiling: Option<Day>,
    /// The last day to give notice of the present term.
    pub notice_by: Option<Day>,
    /// The last day to hold the interview that is still to come before that notice.
    pub interview_by: Option<Day>,
    /// The last day to answer the offer made.
    pub answer_by: Option<Day>,
    /// Who loses her AVS.
    pub pupils: Vec<Named>,
}

/// Someone by code and name.
#[derive(Debug, Serialize)]
pub struct Named {
    /// Her code.
    pub id: String,
    /// Her name.
    pub name: String,
}
