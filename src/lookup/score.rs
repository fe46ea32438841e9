//! The matcher's score of a name for words.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::matching::{Name, contains};
use super::word::{QueryWord, Spelling};

/// What the matcher gives a letter that follows the one before, or begins a word behind a gap of one.
const NEXT: i64 = 20;
/// What it gives a letter behind any other gap, at most.
const FAR: i64 = 12;
/// What it gives the first letter found: where the text begins, where a word begins, elsewhere.
const FIRST: [i64; 3] = [31, 23, 15];
/// A number has no letters to score: it counts as one found at the beginning, less when inside.
const NUMBER_INSIDE: i64 = 8;

/// Scores names. It keeps the matcher's buffers, so one serves many names.
pub(super) struct Scorer(SkimMatcherV2);

impl Scorer {
    pub fn new() -> Self {
        Self(SkimMatcherV2::default().ignore_case().element_limit(0))
    }

    /// The sum of what the words score in a name.
    pub fn of(&self, name: &Name, words: &[QueryWord]) -> i64 {
        let best = |word: &QueryWord| {
            let number = if word.number {
                in_numbers(name, word)
            } else {
                None
            };
            // Longer forms come first; one that cannot score more is not asked.
            word.forms.iter().fold(number, |best, form| match best {
                Some(score) if score >= highest(form) => best,
                _ => best.max(self.best(name, form)),
            })
        };
        words.iter().filter_map(best).sum()
    }

    /// The score of one span and where its letters were found, in characters.
    pub fn places(&self, window: &str, form: &Spelling) -> Option<(i64, Vec<usize>)> {
        self.clear(form);
        self.0.fuzzy_indices(window, &form.text)
    }

    fn best(&self, name: &Name, form: &Spelling) -> Option<i64> {
        // Where the highest score that the first letter allows is reached, the matcher need not be
        // asked: most names that a person sees are such.
        if form.plain {
            let highest = highest_in(name, form);
            let letters = form.text.as_bytes();
            let there = match first_letter(name, form) {
                LetterPlace::Text => name
                    .entry
                    .any_name(name.text, |name| name.starts_with(letters)),
                LetterPlace::Word => name.has_word(form),
                LetterPlace::Inside => name
                    .entry
                    .any_name(name.text, |name| contains(name, letters)),
            };
            if there {
                return Some(highest);
            }
        }
        let text = std::str::from_utf8(name.text).unwrap_or_default();
        let windows = name.entry.windows(text);
        windows.filter_map(|window| self.score(window, form)).max()
    }

    fn score(&self, window: &str, form: &Spelling) -> Option<i64> {
        self.clear(form);
        self.0.fuzzy_match(window, &form.text)
    }

    /// For a word with a doubled letter the matcher reads what an earlier call left in its buffer.
    /// A match of one letter shortens the buffer, and what is then added to it is blank; so a score
    /// is the same every time.
    fn clear(&self, form: &Spelling) {
        let letters = form.text.as_bytes();
        if letters
            .windows(2)
            .any(|two| matches!(two, [a, b] if a == b))
        {
            let _ = self.0.fuzzy_match("a", "a");
        }
    }
}

/// The score of a name that begins with the word: no name scores higher.
fn highest(form: &Spelling) -> i64 {
    let [first, _, _] = FIRST;
    first + NEXT * (form.text.chars().count() as i64 - 1)
}

/// What no score of the words in that name can exceed. It reads little more than the mask.
pub(super) fn bound(name: &Name, words: &[QueryWord]) -> i64 {
    let of_form = |form: &Spelling| {
        if !form.plain {
            return highest(form);
        }
        let Name { mask, .. } = name;
        let step = |(pair, initial): &(u32, u64)| match (mask.pairs & pair, mask.letters & initial)
        {
            (0, 0) => FAR,
            _ => NEXT,
        };
        first(name, form) + form.steps.iter().map(step).sum::<i64>()
    };
    let of_word = |word: &QueryWord| word.forms.iter().map(of_form).max().unwrap_or(0);
    words.iter().map(of_word).sum()
}

/// The best place in a name where a form's first letter can be found.
enum LetterPlace {
    Text,
    Word,
    Inside,
}

fn first_letter(name: &Name, form: &Spelling) -> LetterPlace {
    let letter = form.text.as_bytes().first();
    if name.mask.letters & form.begins != form.begins {
        LetterPlace::Inside
    } else if name
        .entry
        .any_name(name.text, |name| name.first() == letter)
    {
        LetterPlace::Text
    } else {
        LetterPlace::Word
    }
}

fn first(name: &Name, form: &Spelling) -> i64 {
    let [text, word, inside] = FIRST;
    match first_letter(name, form) {
        LetterPlace::Text => text,
        LetterPlace::Word => word,
        LetterPlace::Inside => inside,
    }
}

/// The score of letters that all follow one another from the best place for the first.
fn highest_in(name: &Name, form: &Spelling) -> i64 {
    first(name, form) + NEXT * form.steps.len() as i64
}

fn in_numbers(name: &Name, word: &QueryWord) -> Option<i64> {
    let form = word.forms.first()?;
    let mut best = None;
    let typed = form.text.as_bytes();
    for number in name.entry.numbers(name.text).split(|byte| *byte == b' ') {
        if number.starts_with(typed) {
            return Some(highest(form));
        }
        if contains(number, typed) {
            best = Some(highest(form) - NUMBER_INSIDE);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::entry::Writer;
    use super::super::word::mask;
    use super::*;
    use crate::domain::{Clean, Establishment, Pupil};
    use proptest::prelude::*;

    fn form(text: &str) -> Spelling {
        QueryWord::all_of(text).remove(0).forms.remove(0)
    }

    proptest! {
        #[test]
        fn a_name_that_begins_with_the_word_has_the_highest_score_there_is(
            word in "[a-c]{1,7}", rest in "[a-c]{0,4}( [a-c]{1,4}){0,2}", other in "[a-c]{0,6}( [a-c]{1,8}){0,2}",
        ) {
            let scorer = Scorer::new();
            let form = form(&word);
            let begins = format!("{word}{rest}");
            prop_assert_eq!(scorer.score(&begins, &form), Some(highest(&form)));
            if let Some(score) = scorer.score(&other, &form) {
                prop_assert!(score <= highest(&form), "{} {}", other, score);
            }
        }

        #[test]
        fn a_score_is_the_matchers_own_and_never_above_its_bound(
            word in "[a-d]{1,5}", last in "[a-d]{1,6}( [a-d]{1,5})?", first in "([a-d]{1,6})?", school in any::<bool>(),
        ) {
            let mut writer = Writer::default();
            let entry = if school {
                let mut school = Establishment::named(last.as_str());
                school.commune = Clean::some(&first);
                writer.establishment(1, &school)
            } else {
                writer.pupil(1, &Pupil::named(last.as_str(), first.as_str()))
            };
            let text = &writer.text;
            let mask = mask(entry.before_numbers(text.as_bytes()), b"");
            let name = Name { entry: &entry, text: text.as_bytes(), mask: &mask };
            let words = QueryWord::all_of(&word);
            let scorer = Scorer::new();
            let plain = entry.windows(text).filter_map(|window| scorer.score(window, &words[0].forms[0])).max();
            prop_assert_eq!(name.class(&words).is_some(), plain.is_some());
            if let Some(plain) = plain {
                prop_assert_eq!(scorer.of(&name, &words), plain);
                prop_assert!(bound(&name, &words) >= plain, "{} {} {}", text, word, plain);
            }
        }

        #[test]
        fn a_score_does_not_depend_on_what_was_scored_before(
            word in "[ab]{1,6}", before in "[ab ]{1,12}", name in "[ab]{1,12}",
        ) {
            let form = form(&word);
            let (fresh, used) = (Scorer::new(), Scorer::new());
            for other in ["aaaaaaaaaaaaaaa", "a a a a a a", before.as_str()] {
                let _ = used.0.fuzzy_match(other, "aa");
                let _ = used.score(other, &form);
            }
            prop_assert_eq!(used.score(&name, &form), fresh.score(&name, &form));
        }
    }
}
