//! Whether a name answers words, and how well before any score is counted.

use super::entry::IndexEntry;
use super::top::Class;
use super::word::{Mask, QueryWord, Spelling, WORD_LIMIT};

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
        let (mut worst, mut exact) = (Rank::Exact, false);
        for word in words {
            let rank = self.rank(word)?;
            exact |= rank == Rank::Exact;
            worst = worst.max(rank);
        }
        Some(match worst {
            Rank::Exact | Rank::Begins if exact || self.is_whole(words) => Class::Whole,
            Rank::Exact | Rank::Begins => Class::Begins,
            Rank::Parts => Class::Parts,
            Rank::Scattered => Class::Scattered,
        })
    }

    /// Whether one of the words is a whole word of the names.
    pub fn has_whole_word(&self, words: &[QueryWord]) -> bool {
        let is_typed = |part: &[u8]| words.iter().any(|word| word.is(part));
        self.entry.words(self.text).any(is_typed)
    }

    /// Whether a word begins a word of the names or a number.
    pub fn begins(&self, word: &QueryWord) -> bool {
        matches!(self.rank(word), Some(Rank::Exact | Rank::Begins))
    }

    /// Whether a word is there without a slip, begun or in parts.
    pub fn has(&self, word: &QueryWord) -> bool {
        self.rank(word).is_some_and(|rank| rank < Rank::Scattered)
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

    fn rank(&self, word: &QueryWord) -> Option<Rank> {
        if self.mask.letters & word.needs != word.needs {
            return None;
        }
        if word.number
            && let Some(rank) = number(self.entry.numbers(self.text), word)
        {
            return Some(rank);
        }
        if word.forms.iter().any(|form| self.has_word(form)) {
            return Some(Rank::Begins);
        }
        if !word.forms.iter().any(|form| self.holds(form)) {
            return None;
        }
        let in_parts = word.forms.iter().any(|form| self.has_parts(form));
        Some(if in_parts {
            Rank::Parts
        } else {
            Rank::Scattered
        })
    }

    /// Whether the form is made of beginnings of words, one after the other: `lead` of `léa dubois`.
    fn has_parts(&self, form: &Spelling) -> bool {
        // `last first last` holds both orders.
        form.plain
            && self.mask.letters & form.begins == form.begins
            && form
                .steps
                .iter()
                .any(|(_, initial)| self.mask.letters & initial != 0)
            && is_of_beginnings(form.text.as_bytes(), self.entry.before_numbers(self.text))
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

/// How a word is found; best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A number, whole.
    Exact,
    /// A word or a number begins with it.
    Begins,
    /// It is made of beginnings of words, or lies within a number.
    Parts,
    /// Its letters are there, in order.
    Scattered,
}

/// Whether the letters are those of beginnings of words of `name`, in order; words may be passed over.
fn is_of_beginnings(letters: &[u8], name: &[u8]) -> bool {
    // A bit for each count of letters found so far.
    let mut reached: u128 = 1;
    let all: u128 = 1 << letters.len().min(WORD_LIMIT);
    for word in name.split(|byte| matches!(byte, b' ' | b'\n')) {
        let mut left = reached & (all - 1);
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            left &= left - 1;
            let rest = letters.get(at..).unwrap_or_default();
            let alike = rest.iter().zip(word).take_while(|(a, b)| a == b).count();
            reached |= ((1 << alike) - 1) << (at + 1);
        }
        if reached & all != 0 {
            return letters.len() <= WORD_LIMIT;
        }
    }
    false
}

fn number(numbers: &[u8], word: &QueryWord) -> Option<Rank> {
    let typed = word.forms.first()?.text.as_bytes();
    let mut best = None;
    for number in numbers.split(|byte| *byte == b' ') {
        if number == typed {
            return Some(Rank::Exact);
        }
        if number.starts_with(typed) {
            best = Some(Rank::Begins);
        } else if best.is_none() && contains(number, typed) {
            best = Some(Rank::Parts);
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

    #[test]
    fn beginnings_of_words_are_put_together_in_order() {
        let parts =
            |letters: &str, name: &str| is_of_beginnings(letters.as_bytes(), name.as_bytes());
        assert!(parts("lead", "lea dubois"));
        assert!(parts("legall", "le gall anne"));
        assert!(parts("jpm", "jean pierre paul martin"));
        assert!(parts("lemarie", "le marie"));
        assert!(!parts("lead", "legrand ines"));
        assert!(!parts("dlea", "lea dubois"));
        assert!(!parts("mrtn", "martin"));
        assert!(parts(&"a".repeat(64), &"a ".repeat(64)));
        assert!(!parts(&"a".repeat(65), &"a ".repeat(65)));
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
