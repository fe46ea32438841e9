//! Typed text without what does not count: case, accents, spaces, the look of dashes and apostrophes.

use crate::domain::fold_char;

/// Letters of the longest thing that can mean something.
const LONGEST: usize = 40;

/// The text folded; `None` when it is longer than anything that can be meant.
pub(super) fn folded(text: &str) -> Option<String> {
    let mut kept = String::new();
    for c in text.trim().chars() {
        if kept.len() > LONGEST {
            return None;
        }
        match c {
            c if c.is_whitespace() => {}
            '’' => kept.push('\''),
            '‐' | '‑' | '–' | '—' | '−' => kept.push('-'),
            // Raised digits are no digits: what is typed for a number stays as it is.
            c if c.is_numeric() => kept.push(c),
            c => fold_char(c, |c| kept.push(c)),
        }
    }
    (kept.len() <= LONGEST).then_some(kept)
}

/// What the word means that `text` is, or that it begins by at least three letters.
pub(super) fn word<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    words
        .iter()
        .find(|(word, _)| *word == text || (text.len() >= 3 && word.starts_with(text)))
        .map(|(_, meaning)| *meaning)
}

/// A number of at most `digits` digits and nothing else.
pub(super) fn number(text: &str, digits: usize) -> Option<i32> {
    let fits = (1..=digits.min(9)).contains(&text.len());
    (fits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_spaces_and_dashes_do_not_count() {
        assert_eq!(folded("  RentréE "), Some("rentree".into()));
        assert_eq!(folded("rentre\u{301}e"), Some("rentree".into()));
        assert_eq!(folded("8h – 11h30"), Some("8h-11h30".into()));
        assert_eq!(folded("Aujourd’hui"), Some("aujourd'hui".into()));
        assert_eq!(folded("14²"), Some("14²".into()));
        assert_eq!(folded(""), Some(String::new()));
        assert_eq!(folded(&"x".repeat(1_000_000)), None);
    }

    #[test]
    fn a_word_may_be_cut_to_three_letters() {
        let words = [("demain", 1), ("hier", 2)];
        assert_eq!(word("dem", &words), Some(1));
        assert_eq!(word("hier", &words), Some(2));
        assert_eq!(word("de", &words), None);
        assert_eq!(word("demains", &words), None);
        assert_eq!(word("", &words), None);
    }

    #[test]
    fn a_number_is_digits_only() {
        assert_eq!(number("08", 2), Some(8));
        for bad in ["", "+8", "123", "8h", "٣"] {
            assert_eq!(number(bad, 2), None, "{bad}");
        }
    }
}
