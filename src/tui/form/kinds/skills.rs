//! Coded skills by their words. A gesture is followed by its name.

use super::words::{self, joined, parts};
use crate::domain::{Clean, Setting, SettingKey, Skill};
use crate::lookup::fold;
use crate::text::{Id, Text};
use crate::tui::form::ground::Ground;

/// Skills without a name of their own.
const SKILLS: [Skill; 6] = [
    Skill::NoteTaking,
    Skill::Mobility,
    Skill::Hygiene,
    Skill::Communication,
    Skill::Behaviour,
    Skill::Safety,
];

/// Skills parted by commas, each once.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Skill>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        // Only a need can be required.
        if part.ends_with('!') {
            return Err(ground.text.fault_word(part));
        }
        let skill = one(part, ground)?;
        if !all.contains(&skill) {
            all.push(skill);
        }
    }
    Ok(all)
}

/// Their words.
pub fn print(all: &[Skill], text: &Text) -> String {
    joined(all.iter().map(|skill| text.skill(skill)))
}

/// The skill that a text names.
pub fn one(typed: &str, ground: &Ground<'_>) -> Result<Skill, String> {
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
    match ground.department.register.get(SettingKey::Gestures.id()) {
        Some(Setting::List(known)) => known.iter().find(|one| fold::key(one) == folded).cloned(),
        _ => None,
    }
    .unwrap_or(name)
}
