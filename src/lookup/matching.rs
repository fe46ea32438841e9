//! Whether a name answers words, and how well before any score is counted.

use super::entry::IndexEntry;
use super::top::Class;
use super::word::{Mask, QueryWord, Spelling};

/// A name being looked at: its entry, its own text, and what the mask says of it.
#[derive(Clone, Copy)]
pub(super) struct Name<'t> {
    pub entry: &'t IndexEntry,
    pub text: &'t [u8],
    pub mask: &'t Mask,
}

impl Name<'_> {
    /// The class for words that must all be found; none when one is not.
    pub fn class(&self, words: &[QueryWord]) -> Option<Class> {
        let (mut all_begin, mut one_begins, mut exact) = (true, false, false);
        for word in words {
            match self.rank(word)? {
                NumberMatch::Exact => exact = true,
                NumberMatch::Begins => one_begins = true,
                NumberMatch::Inside => all_begin = false,
            }
        }
        Some(if exact || (one_begins && self.is_whole(words)) {
            Class::Whole
        } else if all_begin {
            Class::Begins
        } else {
            Class::Scattered
        })
    }

    /// Whether a word begins a word of the names or a number.
    pub fn begins(&self, word: &QueryWord) -> bool {
        matches!(
            self.rank(word),
            Some(NumberMatch::Exact | NumberMatch::Begins)
        )
    }

    /// Whether some word of the names begins with that form.
    pub fn has_word(&self, form: &Spelling) -> bool {
        if !form.may_begin(self.mask) {
            return false;
        }
        if form.plain && form.text.len() == 1 {
            return true;
        }
        let begins = |name: &[u8]| begins_a_word(form.text.as_bytes(), name);
        self.entry.any_straight(self.text, begins)
    }

    fn rank(&self, word: &QueryWord) -> Option<NumberMatch> {
        if self.mask.letters & word.needs != word.needs {
            return None;
        }
        if word.number
            && let Some(rank) = number(self.entry.numbers(self.text), word)
        {
            return Some(rank);
        }
        if word.forms.iter().any(|form| self.has_word(form)) {
            return Some(NumberMatch::Begins);
        }
        word.forms
            .iter()
            .any(|form| self.holds(form))
            .then_some(NumberMatch::Inside)
    }

    fn holds(&self, form: &Spelling) -> bool {
        if form.plain && form.text.len() == 1 {
            return true;
        }
        self.entry
            .any_name(self.text, |name| is_subsequence(form, name))
    }

    /// Whether every word of a surname, a first name or a school's name is among the words.
    fn is_whole(&self, words: &[QueryWord]) -> bool {
        let is_word = |part: &[u8]| words.iter().any(|word| word.is(part));
        let mut fields = self.entry.wholes(self.text);
        match words {
            // A single word has no space in it, and most fields have another length.
            [word] => fields.any(|field| word.is(field)),
            _ => fields.any(|field| field.split(|byte| *byte == b' ').all(is_word)),
        }
    }
}

/// Whether the letters of `part` are all in `text`, in order.
pub(super) fn is_subsequence(part: &Spelling, text: &[u8]) -> bool {
    if part.plain {
        let mut text = text.iter();
        return part.text.bytes().all(|want| text.any(|byte| *byte == want));
    }
    let text = std::str::from_utf8(text).unwrap_or_default();
    let mut letters = text.chars();
    part.text.chars().all(|c| letters.any(|other| other == c))
}

enum NumberMatch {
    /// A number, whole.
    Exact,
    Begins,
    Inside,
}

fn number(numbers: &[u8], word: &QueryWord) -> Option<NumberMatch> {
    let typed = word.forms.first()?.text.as_bytes();
    let mut best = None;
    for number in numbers.split(|byte| *byte == b' ') {
        if number == typed {
            return Some(NumberMatch::Exact);
        }
        if number.starts_with(typed) {
            best = Some(NumberMatch::Begins);
        } else if best.is_none() && contains(number, typed) {
            best = Some(NumberMatch::Inside);
        }
    }
    best
}

/// Short in short: a search that prepares itself first is slower.
pub(super) fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len().max(1)).any(|window| window == part)
}

/// Bytes will do: a word begins behind a space, which is no part of another character.
fn begins_a_word(form: &[u8], name: &[u8]) -> bool {
    if name.starts_with(form) {
        return true;
    }
    let mut rest = name;
    while let Some(space) = rest.iter().position(|byte| *byte == b' ') {
        rest = rest.get(space + 1..).unwrap_or_default();
        if rest.starts_with(form) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holds(part: &str, text: &str) -> bool {
        let mut words = QueryWord::all_of(part);
        is_subsequence(&words.remove(0).forms.remove(0), text.as_bytes())
    }

    #[test]
    fn letters_in_order_are_a_subsequence() {
        assert!(holds("lead", "lea dubois"));
        assert!(!holds("lead", "dubois lea"));
        assert!(holds("жз", "ж з"));
        assert!(!holds("ж", "z"));
    }

    proptest! {
        #[test]
        fn dropping_letters_leaves_a_subsequence(text in "[a-cж]{0,12}", keep in prop::collection::vec(any::<bool>(), 12)) {
            let kept = text.chars().zip(&keep).filter(|(_, keep)| **keep);
            let part: String = kept.map(|(c, _)| c).collect();
            prop_assert!(part.is_empty() || holds(&part, &text));
        }
    }
}
