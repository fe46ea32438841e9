//! Lengths of time, numbers, shares of a post, positions.

use super::super::Ground;
use crate::domain::{Minutes, Permille, Position};
use crate::text::Id;
use crate::typed::{self, DurationProblem};

/// Hours and minutes: `18`, `7h30`, `45min`; also hours with a decimal mark.
pub fn duration(raw: &str, ground: &Ground<'_>) -> Result<Option<Minutes>, String> {
    if raw.trim().is_empty() {
        return Ok(None);
    }
    if let Some(hours) =
        decimal(raw.trim_end_matches(['h', 'H', ' '])).filter(|_| raw.contains([',', '.']))
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

/// Units that a person writes after a whole number; the field says which one it is in.
const UNITS: [&str; 11] = [
    "h", "heure", "heures", "hour", "hours", "sem", "semaine", "semaines", "week", "weeks", "km",
];

/// A whole number, with its unit or without: `39`, `39 semaines`, `200 h`.
pub fn number(raw: &str, ground: &Ground<'_>) -> Result<Option<u32>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    let unit = raw.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = raw.strip_suffix(unit).unwrap_or(raw);
    let unit = unit.trim_start().to_lowercase();
    let plain = digits.len() <= 6 && (unit.is_empty() || UNITS.contains(&unit.as_str()));
    let number = digits.parse().ok().filter(|_| plain);
    number
        .map(Some)
        .ok_or_else(|| ground.text.get(Id::FaultNumber).to_owned())
}

/// A share of a full-time post: `62`, `62 %`, `62,5`, `0,62`; up to one it is a share, above a percentage.
pub fn quota(raw: &str, ground: &Ground<'_>) -> Result<Option<Permille>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    let percent = raw.contains('%');
    let value = decimal(raw.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']));
    let permille = value.map(|n| {
        if percent || n > 1.0 {
            n * 10.0
        } else {
            n * 1000.0
        }
    });
    match permille.filter(|n| (0.0..=1000.0).contains(n)) {
        Some(permille) => Ok(Some(Permille(permille.round() as u16))),
        None => Err(ground.text.get(Id::FaultQuota).to_owned()),
    }
}

/// Latitude and longitude in degrees: `48,1173 -1,6778`, `48.1173, -1.6778`.
pub fn position(raw: &str, ground: &Ground<'_>) -> Result<Option<Position>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = if raw.contains('.') {
        raw.split([',', ';', ' '])
            .filter(|part| !part.is_empty())
            .collect()
    } else {
        raw.split([';', ' '])
            .filter(|part| !part.is_empty())
            .collect()
    };
    let place = match parts.as_slice() {
        [lat, lon] => decimal(lat.trim_end_matches(',')).zip(decimal(lon)),
        _ => None,
    };
    place
        .and_then(|(lat, lon)| Position::from_degrees(lat, lon))
        .map(Some)
        .ok_or_else(|| ground.text.get(Id::FaultPosition).to_owned())
}

/// A plain number with a comma or a point; no exponent, no word for infinity.
fn decimal(raw: &str) -> Option<f64> {
    let raw = raw.trim();
    let digits = raw.strip_prefix(['-', '−']).unwrap_or(raw);
    let plain = digits
        .chars()
        .all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    let begins = digits.starts_with(|c: char| c.is_ascii_digit());
    if raw.len() > 16 || !plain || !begins {
        return None;
    }
    raw.replace(',', ".").replace('−', "-").parse().ok()
}
