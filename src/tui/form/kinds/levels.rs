//! Levels of teaching by their words.

use super::words::{joined, parts, pick};
use crate::domain::Level;
use crate::text::{Coded, Text};
use crate::tui::form::ground::Ground;

/// Levels parted by commas.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Level>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        let at = pick(
            part,
            Level::ALL.iter().map(|level| ground.text.level(*level)),
        );
        let Some(level) = at.and_then(|at| Level::ALL.get(at)) else {
            return Err(ground.text.fault_word(part));
        };
        if !all.contains(level) {
            all.push(*level);
        }
    }
    Ok(all)
}

/// Their words.
pub fn print(all: &[Level], text: &Text) -> String {
    joined(all.iter().map(|level| text.level(*level).to_owned()))
}
