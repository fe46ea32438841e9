//! Lengths of time: `12`, `12h30`, `45min`.

use crate::domain::Minutes;

use super::fold::{folded, number};

/// Why a text is no length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationProblem {
    /// Nothing is typed.
    Empty,
    /// It is none of the forms understood.
    Unknown,
    /// An hour has sixty minutes: after hours, at most 59.
    MinutesPast59,
}

/// The length of time that a person typed, in minutes: `12` and `12h` are hours, `12h30`, `12:30`,
/// `45min`. The same in every language. At most 9,999 hours.
///
/// # Errors
/// The reason why it is no length of time.
pub fn duration(text: &str) -> Result<Minutes, DurationProblem> {
    let text = folded(text).ok_or(DurationProblem::Unknown)?;
    if text.is_empty() {
        return Err(DurationProblem::Empty);
    }
    let of = |text: &str| number(text, 4).ok_or(DurationProblem::Unknown);
    if let Some(minutes) = text.strip_suffix("min").or(text.strip_suffix("mn"))
        && !minutes.contains(['h', ':'])
    {
        return of(minutes).map(Minutes);
    }
    let Some((hours, minutes)) = text.split_once(['h', ':']) else {
        return of(&text).map(Minutes::hours);
    };
    let hours = Minutes::hours(of(hours)?);
    let minutes = minutes.strip_suffix("min").unwrap_or(minutes);
    if minutes.is_empty() && text.ends_with('h') {
        return Ok(hours);
    }
    match number(minutes, 2).ok_or(DurationProblem::Unknown)? {
        minutes @ 0..=59 => Ok(hours + Minutes(minutes)),
        _ => Err(DurationProblem::MinutesPast59),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_form_is_understood() {
        for (text, minutes) in [
            ("12", 720),
            ("12h", 720),
            ("12 H", 720),
            ("12h30", 750),
            ("12 h 30", 750),
            ("12:30", 750),
            ("12h5", 725),
            ("12h30min", 750),
            ("45min", 45),
            ("45 mn", 45),
            ("90min", 90),
            ("0", 0),
            ("1607h", 96_420),
        ] {
            assert_eq!(duration(text), Ok(Minutes(minutes)), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time_is_refused_with_its_reason() {
        assert_eq!(duration(" "), Err(DurationProblem::Empty));
        assert_eq!(duration("12h75"), Err(DurationProblem::MinutesPast59));
        for text in [
            "h",
            "h30",
            "12:",
            ":30",
            "12h300",
            "-3",
            "+3",
            "12,5",
            "min",
            "12345",
            "12h30h",
            "1:2:3",
            "٣h",
            "12hmin",
            "99999999999999999999",
        ] {
            assert_eq!(duration(text), Err(DurationProblem::Unknown), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".*|[0-9hm:in ]{0,9}") {
            if let Ok(Minutes(minutes)) = duration(&text) {
                prop_assert!((0..=9_999 * 60 + 59).contains(&minutes));
            }
        }

        #[test]
        fn hours_and_minutes_add_up(hours in 0..10_000i32, minutes in 0..60i32) {
            let expected = Ok(Minutes(hours * 60 + minutes));
            prop_assert_eq!(duration(&format!("{hours}h{minutes:02}")), expected);
            prop_assert_eq!(duration(&format!("{hours}:{minutes:02}")), expected);
        }
    }
}
