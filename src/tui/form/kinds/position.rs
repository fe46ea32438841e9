//! Latitude and longitude in degrees: `48,1173 -1,6778`, `48.1173, -1.6778`.

use super::decimal;
use crate::domain::Position;
use crate::text::Id;
use crate::tui::form::ground::Ground;

/// Two numbers, parted by what is in neither.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Option<Position>, String> {
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
        [lat, lon] => decimal::parse(lat.trim_end_matches(',')).zip(decimal::parse(lon)),
        _ => None,
    };
    place
        .and_then(|(lat, lon)| Position::from_degrees(lat, lon))
        .map(Some)
        .ok_or_else(|| ground.text.get(Id::FaultPosition).to_owned())
}

/// Six places: a tenth of a metre.
pub fn print(place: Option<Position>) -> String {
    let degrees = place.map(|place| {
        let (lat, lon) = place.degrees();
        format!("{lat:.6}, {lon:.6}")
    });
    degrees.unwrap_or_default()
}

/// In degrees.
pub fn echo(place: Position) -> String {
    let (lat, lon) = place.degrees();
    format!("{lat:.4}°, {lon:.4}°")
}
