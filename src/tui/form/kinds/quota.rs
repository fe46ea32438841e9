//! Shares of a full-time post: `62`, `62 %`, `62,5`, `0,62`.

use super::decimal;
use crate::domain::Permille;
use crate::text::Id;
use crate::tui::form::ground::Ground;

/// Up to one it is a share, above a percentage.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Option<Permille>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    let percent = raw.contains('%');
    let value = decimal::parse(raw.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']));
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

/// As a percentage.
pub fn print(quota: Option<Permille>, ground: &Ground<'_>) -> String {
    let words = quota.map(|quota| ground.text.quota(quota));
    words.unwrap_or_default()
}
