//! Times of day: `8h10`, `0810`, `8h-11h30`, `+1h30`, `matin`.

use crate::domain::{Minute, Minutes};

use super::TypedLang;
use super::duration::duration;
use super::fold::{folded, number, word};

/// What a person typed where hours are expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedHours {
    /// A time of day.
    At(Minute),
    /// From one time to a later one.
    Between {
        /// The beginning.
        start: Minute,
        /// The end, later than the beginning.
        end: Minute,
    },
    /// So long from the beginning that the form knows.
    Lasting(Minutes),
    /// The morning of the school day, as set in the store.
    Morning,
    /// The afternoon of the school day, as set in the store.
    Afternoon,
}

/// Why a text is no hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourProblem {
    /// Nothing is typed.
    Empty,
    /// It is none of the forms understood.
    Unknown,
    /// A day ends at 24:00 and an hour at its minute 59.
    NoSuchTime,
    /// The end is not after the beginning.
    EndsBeforeStart,
}

const FRENCH: &[(&str, TypedHours)] = &[
    ("matin", TypedHours::Morning),
    ("aprem", TypedHours::Afternoon),
    ("apres-midi", TypedHours::Afternoon),
];

const ENGLISH: &[(&str, TypedHours)] = &[
    ("morning", TypedHours::Morning),
    ("afternoon", TypedHours::Afternoon),
];

/// The hours that a person typed: `8`, `8h10`, `8:10`, `0810`, `810`; `8h-11h30`; `+1h30`; `matin` and
/// `aprem`, in English `morning` and `afternoon`. Words may be cut to three letters.
///
/// # Errors
/// The reason why it is no hours.
pub fn hours(text: &str, lang: TypedLang) -> Result<TypedHours, HourProblem> {
    let text = folded(text).ok_or(HourProblem::Unknown)?;
    if text.is_empty() {
        return Err(HourProblem::Empty);
    }
    if let Some(length) = text.strip_prefix('+') {
        return match duration(length) {
            Ok(Minutes(1..=1_440)) => duration(length)
                .map(TypedHours::Lasting)
                .map_err(|_| HourProblem::Unknown),
            Ok(_) => Err(HourProblem::NoSuchTime),
            Err(_) => Err(HourProblem::Unknown),
        };
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        let words = match lang {
            TypedLang::Fr => FRENCH,
            TypedLang::En => ENGLISH,
        };
        return word(&text, words).ok_or(HourProblem::Unknown);
    }
    let Some((start, end)) = text.split_once('-') else {
        return clock(&text).map(TypedHours::At);
    };
    let (start, end) = (clock(start)?, clock(end)?);
    if start < end {
        Ok(TypedHours::Between { start, end })
    } else {
        Err(HourProblem::EndsBeforeStart)
    }
}

/// One time of day, up to 24:00.
fn clock(text: &str) -> Result<Minute, HourProblem> {
    let (hour, minute) = match text.split_once(['h', ':']) {
        Some((hour, "")) if text.ends_with('h') => (hour, "0"),
        Some(parts) => parts,
        // 810 and 0810 end in minutes; 8 and 08 are hours.
        None if text.len() > 2 => text
            .split_at_checked(text.len() - 2)
            .ok_or(HourProblem::Unknown)?,
        None => (text, "0"),
    };
    let two = |text| number(text, 2).ok_or(HourProblem::Unknown);
    let (hour, minute) = (two(hour)?, two(minute)?);
    let minutes = hour * 60 + minute;
    match u16::try_from(minutes) {
        Ok(minutes) if minute < 60 && minutes <= Minute::END.0 => Ok(Minute(minutes)),
        _ => Err(HourProblem::NoSuchTime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn between(start: (u16, u16), end: (u16, u16)) -> TypedHours {
        TypedHours::Between {
            start: Minute::at(start.0, start.1),
            end: Minute::at(end.0, end.1),
        }
    }

    #[test]
    fn every_french_form_is_understood() {
        for (text, expected) in [
            ("8h10", TypedHours::At(Minute::at(8, 10))),
            ("0810", TypedHours::At(Minute::at(8, 10))),
            ("810", TypedHours::At(Minute::at(8, 10))),
            ("8", TypedHours::At(Minute::at(8, 0))),
            ("08", TypedHours::At(Minute::at(8, 0))),
            ("8 H", TypedHours::At(Minute::at(8, 0))),
            ("24h", TypedHours::At(Minute::END)),
            ("8h-11h30", between((8, 0), (11, 30))),
            ("8h – 11h30", between((8, 0), (11, 30))),
            ("0810-1130", between((8, 10), (11, 30))),
            ("+1h30", TypedHours::Lasting(Minutes(90))),
            ("+45min", TypedHours::Lasting(Minutes(45))),
            ("+2", TypedHours::Lasting(Minutes(120))),
            ("matin", TypedHours::Morning),
            ("mat", TypedHours::Morning),
            ("Aprem", TypedHours::Afternoon),
            ("après-midi", TypedHours::Afternoon),
        ] {
            assert_eq!(hours(text, TypedLang::Fr), Ok(expected), "{text}");
        }
    }

    #[test]
    fn every_english_form_is_understood() {
        for (text, expected) in [
            ("8:10", TypedHours::At(Minute::at(8, 10))),
            ("8-11:30", between((8, 0), (11, 30))),
            ("0810", TypedHours::At(Minute::at(8, 10))),
            ("+1:30", TypedHours::Lasting(Minutes(90))),
            ("morning", TypedHours::Morning),
            ("afternoon", TypedHours::Afternoon),
        ] {
            assert_eq!(hours(text, TypedLang::En), Ok(expected), "{text}");
        }
        assert_eq!(hours("matin", TypedLang::En), Err(HourProblem::Unknown));
        assert_eq!(hours("morning", TypedLang::Fr), Err(HourProblem::Unknown));
    }

    #[test]
    fn what_is_no_time_of_day_is_refused_with_its_reason() {
        for (text, problem) in [
            ("", HourProblem::Empty),
            ("25h", HourProblem::NoSuchTime),
            ("24h01", HourProblem::NoSuchTime),
            ("8h60", HourProblem::NoSuchTime),
            ("2560", HourProblem::NoSuchTime),
            ("+25h", HourProblem::NoSuchTime),
            ("+0", HourProblem::NoSuchTime),
            ("11h30-8h", HourProblem::EndsBeforeStart),
            ("8h-8h", HourProblem::EndsBeforeStart),
            ("8h-", HourProblem::Unknown),
            ("-8h", HourProblem::Unknown),
            ("8h-9h-10h", HourProblem::Unknown),
            ("8:", HourProblem::Unknown),
            ("h", HourProblem::Unknown),
            ("12345", HourProblem::Unknown),
            ("8é", HourProblem::Unknown),
            ("1é2", HourProblem::Unknown),
            ("demain", HourProblem::Unknown),
            ("+", HourProblem::Unknown),
        ] {
            assert_eq!(hours(text, TypedLang::Fr), Err(problem), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_hours_of_a_day_or_refused(text in ".*|[0-9h:+ -]{0,9}") {
            match hours(&text, TypedLang::Fr) {
                Ok(TypedHours::At(at)) => prop_assert!(at <= Minute::END),
                Ok(TypedHours::Between { start, end }) => prop_assert!(start < end && end <= Minute::END),
                _ => {}
            }
        }

        #[test]
        fn every_minute_of_the_day_reads_back(minute in 0..1_440u16) {
            let (h, m) = (minute / 60, minute % 60);
            let expected = Ok(TypedHours::At(Minute(minute)));
            for text in [format!("{h}h{m:02}"), format!("{h:02}{m:02}"), format!("{h}:{m:02}")] {
                prop_assert_eq!(hours(&text, TypedLang::En), expected);
            }
        }
    }
}
