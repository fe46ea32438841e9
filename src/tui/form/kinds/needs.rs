//! Coded needs by their words; `!` makes one required.

use super::skills;
use super::words::{joined, parts};
use crate::domain::PupilNeed;
use crate::text::Text;
use crate::tui::form::ground::Ground;

/// Needs parted by commas; one that ends in `!` is required.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<PupilNeed>, String> {
    let mut all: Vec<PupilNeed> = Vec::new();
    for part in parts(raw, &[',', ';']) {
        let name = part.trim_end_matches(['!', ' ', '\u{a0}', '\u{202f}']);
        let required = name.len() < part.trim_end().len();
        let skill = skills::one(name, ground)?;
        match all.iter_mut().find(|need| need.skill == skill) {
            Some(need) => need.required |= required,
            None => all.push(PupilNeed { skill, required }),
        }
    }
    Ok(all)
}

/// Their words, each with its mark.
pub fn print(all: &[PupilNeed], text: &Text) -> String {
    joined(all.iter().map(|need| {
        let words = text.skill(&need.skill);
        if need.required {
            format!("{words} !")
        } else {
            words
        }
    }))
}
