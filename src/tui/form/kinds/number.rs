//! Whole numbers, with their unit or without: `39`, `39 semaines`, `200 h`.

use crate::text::Id;
use crate::tui::form::ground::Ground;

/// Units that a person writes after a whole number; the field says which one it is in.
const UNITS: [&str; 11] = [
    "h", "heure", "heures", "hour", "hours", "sem", "semaine", "semaines", "week", "weeks", "km",
];

/// A whole number.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Option<u32>, String> {
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

/// Its figures.
pub fn print(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
