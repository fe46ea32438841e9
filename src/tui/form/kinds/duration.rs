//! Lengths of time: `18`, `7h30`, `45min`; also hours with a decimal mark.

use super::decimal;
use crate::domain::Minutes;
use crate::text::Id;
use crate::tui::form::ground::Ground;
use crate::typed::{self, DurationProblem};

/// Hours and minutes.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Option<Minutes>, String> {
    if raw.trim().is_empty() {
        return Ok(None);
    }
    if let Some(hours) =
        decimal::parse(raw.trim_end_matches(['h', 'H', ' '])).filter(|_| raw.contains([',', '.']))
    {
        return Ok(Some(Minutes((hours * 60.0).round() as i32)));
    }
    typed::duration(raw).map(Some).map_err(|problem| {
        ground
            .text
            .get(match problem {
                DurationProblem::MinutesPast59 => Id::FaultMinutesPast59,
                DurationProblem::Empty | DurationProblem::Unknown => Id::FaultDuration,
            })
            .to_owned()
    })
}

/// As any length of time.
pub fn print(minutes: Option<Minutes>, ground: &Ground<'_>) -> String {
    let words = minutes.map(|minutes| ground.text.minutes(minutes));
    words.unwrap_or_default()
}
