//! Numbers with a decimal mark.

/// A plain number with a comma or a point; no exponent, no word for infinity.
pub fn parse(raw: &str) -> Option<f64> {
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
