//! Words typed from a list known beforehand, and lists parted by commas.

use crate::lookup::fold;
use crate::text::{Id, Text};

/// The parts of a list, without empty ones.
pub fn parts<'r>(raw: &'r str, separators: &'static [char]) -> impl Iterator<Item = &'r str> {
    raw.split(separators)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The place of the one candidate that `typed` names: in full, or such that each of its words
/// begins a word of that candidate alone.
pub fn pick<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    let typed = fold::key(typed);
    let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    let mut found = None;
    let mut several = false;
    for (at, candidate) in candidates.into_iter().enumerate() {
        let candidate = fold::key(candidate);
        if candidate == typed {
            return Some(at);
        }
        if words
            .iter()
            .all(|word| candidate.split(' ').any(|part| part.starts_with(word)))
        {
            several |= found.is_some();
            found = found.or(Some(at));
        }
    }
    found.filter(|_| !several)
}

/// Whether a word is one of the spellings of a message, or cut from the first by three letters.
pub fn is(word: &str, id: Id, text: &Text) -> bool {
    let word = fold::key(word);
    let spellings = text.get(id);
    let mut known = spellings.split('|').map(fold::key);
    known.any(|spelling| {
        spelling == word || (word.chars().count() >= 3 && spelling.starts_with(&word))
    })
}

/// The spelling that is written, of those that are read.
pub fn first(id: Id, text: &Text) -> &str {
    text.get(id).split('|').next().unwrap_or_default()
}

/// A list as it is written.
pub fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_cut_short_is_known_while_it_is_alone() {
        let all = [
            "pour enseigner",
            "congé parental",
            "congé sans solde",
            "autre",
        ];
        assert_eq!(pick("enseigner", all), Some(0));
        assert_eq!(pick("CONGE PAR", all), Some(1));
        assert_eq!(pick("congé", all), None);
        assert_eq!(pick("", all), None);
        assert_eq!(pick("xyz", all), None);
        assert_eq!(pick("autre", all), Some(3));
    }
}
