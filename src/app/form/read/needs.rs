//! Coded needs, skills and levels, by their words. A gesture is followed by its name.

use super::super::Ground;
use super::words;
use crate::domain::{Clean, Level, Need, Setting, SettingKey, Skill};
use crate::lookup::fold;
use crate::text::Id;

/// Skills without a name of their own.
pub const SKILLS: [Skill; 6] = [
    Skill::NoteTaking,
    Skill::Mobility,
    Skill::Hygiene,
    Skill::Communication,
    Skill::Behaviour,
    Skill::Safety,
];

/// Levels of teaching.
pub const LEVELS: [Level; 5] = [
    Level::Nursery,
    Level::Elementary,
    Level::LowerSecondary,
    Level::UpperSecondary,
    Level::Other,
];

/// Needs parted by commas; one that ends in `!` is required, where `may_require`.
pub fn needs(raw: &str, may_require: bool, ground: &Ground<'_>) -> Result<Vec<Need>, String> {
    let mut all: Vec<Need> = Vec::new();
    for part in words::parts(raw, &[',', ';']) {
        let name = part.trim_end_matches(['!', ' ', '\u{a0}', '\u{202f}']);
        let required = name.len() < part.trim_end().len();
        if required && !may_require {
            return Err(ground.text.fault_word(part));
        }
        let skill = skill(name, ground)?;
        match all.iter_mut().find(|need| need.skill == skill) {
            Some(need) => need.required |= required,
            None => all.push(Need { skill, required }),
        }
    }
    Ok(all)
}

/// Levels parted by commas.
pub fn levels(raw: &str, ground: &Ground<'_>) -> Result<Vec<Level>, String> {
    let mut all = Vec::new();
    for part in words::parts(raw, &[',', ';']) {
        let at = words::pick(part, LEVELS.iter().map(|level| ground.text.level(*level)));
        let Some(level) = at.and_then(|at| LEVELS.get(at)) else {
            return Err(ground.text.fault_word(part));
        };
        if !all.contains(level) {
            all.push(*level);
        }
    }
    Ok(all)
}

fn skill(typed: &str, ground: &Ground<'_>) -> Result<Skill, String> {
    let known: Vec<String> = SKILLS
        .iter()
        .map(|skill| ground.text.skill(skill))
        .collect();
    if let Some(skill) =
        words::pick(typed, known.iter().map(String::as_str)).and_then(|at| SKILLS.get(at))
    {
        return Ok(skill.clone());
    }
    let unknown = || ground.text.fault_skill(typed);
    let (word, name) = typed.split_once([':', ' ']).ok_or_else(unknown)?;
    if !words::is(word, Id::WordGesture, ground.text) {
        return Err(unknown());
    }
    let name = Clean::some(name.trim_start_matches([':', ' ', '\u{a0}', '\u{202f}']))
        .ok_or_else(unknown)?;
    Ok(Skill::Gesture(as_set(name, ground)))
}

/// A gesture spelt as the store has it, whatever the case and accents typed.
fn as_set(name: Clean, ground: &Ground<'_>) -> Clean {
    let folded = fold::key(&name);
    match ground.desk.register.get(SettingKey::Gestures.id()) {
        Some(Setting::List(known)) => known.iter().find(|one| fold::key(one) == folded).cloned(),
        _ => None,
    }
    .unwrap_or(name)
}
