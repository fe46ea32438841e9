//! Shares of a post, hours and regimes as they are typed on a command line. Whether they can be is
//! for the law.

use crate::cli::typed::Expected;
use crate::domain::{Minutes, Regime};
use crate::law::hours::Share;
use crate::text::Id;
use crate::typed::duration;

/// Characters of the longest share that means something.
const LONGEST: usize = 16;

/// `aed`, `aesh`, or a name of JSON, in any case.
pub fn regime(raw: &str) -> Result<Regime, Expected> {
    match raw.to_lowercase().as_str() {
        "aed" | "educationassistant" => Ok(Regime::EducationAssistant),
        "aesh" => Ok(Regime::Aesh),
        "youthjob" => Ok(Regime::YouthJob),
        "subsidisedjob" => Ok(Regime::SubsidisedJob),
        _ => Err(Expected::one_of(["aed", "aesh"])),
    }
}

/// `0.5`, `0,5`, `50%`, `50 %`: a share, or with its sign a percentage; exact to the millionth of a
/// post, with at most three figures before the mark.
pub fn quota(raw: &str) -> Result<Share, Expected> {
    let raw = raw.trim();
    if raw.len() > LONGEST {
        return Err(Expected::Said(Id::CliExpectQuota));
    }
    let millionths = match raw.strip_suffix('%') {
        Some(percent) => decimal(percent.trim_end(), 4),
        None => decimal(raw, 6),
    };
    millionths
        .map(Share::of_millionths)
        .ok_or(Expected::Said(Id::CliExpectQuota))
}

/// `24:00`, `24h30`, `24,5`, `24.5`, `24`: hours a week, to the minute.
pub fn weekly(raw: &str) -> Result<Minutes, Expected> {
    hours(raw).ok_or(Expected::Said(Id::CliExpectWeekly))
}

/// `100`, `87h30`, `87,5`: hours a year, to the minute.
pub fn credit(raw: &str) -> Result<Minutes, Expected> {
    hours(raw).ok_or(Expected::Said(Id::CliExpectHours))
}

/// Hours and minutes, or hours with decimals that make whole minutes.
fn hours(raw: &str) -> Option<Minutes> {
    if let Ok(minutes) = duration(raw) {
        return Some(minutes);
    }
    let raw = raw.trim();
    let hours = (raw.len() <= LONGEST).then(|| decimal(raw, 4)).flatten();
    let minutes = hours
        .map(|ten_thousandths| u64::from(ten_thousandths) * 60)
        .filter(|minutes| minutes.is_multiple_of(10_000))
        .and_then(|minutes| i32::try_from(minutes / 10_000).ok());
    minutes.map(Minutes)
}

/// A plain number times ten to the `places`, with a comma or a point, and no more decimals than
/// that but zeros.
fn decimal(raw: &str, places: usize) -> Option<u32> {
    let (whole, decimals) = raw.split_once(['.', ',']).unwrap_or((raw, ""));
    let marked = raw.len() > whole.len();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=3).contains(&whole.len()) || !digits(whole) || !digits(decimals) {
        return None;
    }
    let kept = decimals.trim_end_matches('0');
    if kept.len() > places || (marked && decimals.is_empty()) {
        return None;
    }
    format!("{whole}{kept:0<places$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_share_is_read_with_a_comma_a_point_or_a_percent_sign() {
        for (raw, millionths) in [
            ("0.5", 500_000),
            ("0,5", 500_000),
            ("50%", 500_000),
            ("50 %", 500_000),
            ("50\u{a0}%", 500_000),
            ("50\u{202f}%", 500_000),
            (" 1 ", 1_000_000),
            ("1.000000000", 1_000_000),
            ("100%", 1_000_000),
            ("62,5 %", 625_000),
            ("0.333333", 333_333),
            ("66.6667%", 666_667),
            ("0", 0),
            ("1.5", 1_500_000),
            ("999", 999_000_000),
        ] {
            let share = quota(raw).map(Share::millionths);
            assert_eq!(share.ok(), Some(millionths), "{raw}");
        }
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for raw in [
            "",
            " ",
            "%",
            "half",
            "-0.5",
            "+0.5",
            "0.",
            ".5",
            "0..5",
            "0,5,5",
            "1e-1",
            "inf",
            "NaN",
            "50%%",
            "%50",
            "0.3333333",
            "1000",
            "٥",
            "½",
            "0x1",
            "50 % x",
            "0\u{0}5",
            "0.00000000000000000000000000000001",
        ] {
            assert!(quota(raw).is_err(), "{raw:?}");
        }
    }

    #[test]
    fn hours_of_study_are_whole_minutes() {
        for (raw, minutes) in [
            ("100", 6000),
            ("87h30", 5250),
            ("87,5", 5250),
            ("0", 0),
            ("0.05", 3),
        ] {
            assert_eq!(credit(raw).ok(), Some(Minutes(minutes)), "{raw}");
        }
        for raw in ["", "-1", "0.001", "1e3", "cent", "99999", "100%"] {
            assert!(credit(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn hours_of_a_week_are_read_as_people_write_them() {
        for raw in ["24:30", "24h30", "24,5", "24.5", "24,50"] {
            assert_eq!(weekly(raw).ok(), Some(Minutes(1470)), "{raw}");
        }
        for raw in ["24:00", "24h", "24", "24,0"] {
            assert_eq!(weekly(raw).ok(), Some(Minutes(1440)), "{raw}");
        }
        for raw in ["24,51", "24,", "24.5h", "-24,5", "24,5,0"] {
            assert!(weekly(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn a_regime_is_read_in_any_case() {
        for raw in ["aed", "AED", "EducationAssistant"] {
            assert_eq!(regime(raw).ok(), Some(Regime::EducationAssistant));
        }
        assert_eq!(regime("Aesh").ok(), Some(Regime::Aesh));
        assert!(regime("avs").is_err() && regime("").is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in ".*|[0-9.,%: h-]{0,12}") {
            let _ = (quota(&raw), weekly(&raw), credit(&raw), regime(&raw));
        }

        #[test]
        fn every_thousandth_reads_back_both_ways(permille in 0..=1000u32) {
            let millionths = permille * 1000;
            let share = format!("{}.{:03}", permille / 1000, permille % 1000);
            prop_assert_eq!(quota(&share).map(Share::millionths).ok(), Some(millionths));
            let percent = format!("{},{} %", permille / 10, permille % 10);
            prop_assert_eq!(quota(&percent).map(Share::millionths).ok(), Some(millionths));
        }
    }
}
