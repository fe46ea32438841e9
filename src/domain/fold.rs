//! Folding: what is left of a letter when case and accents don't count. The one table of the
//! crate; what words are made of the letters is for whoever compares.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Calls `each` with what `c` folds to: letters in lower case without accents, `œ` as `o` and `e`;
/// a sign as it is. A combining mark alone folds to nothing.
pub fn fold_char(c: char, mut each: impl FnMut(char)) {
    if c.is_ascii() {
        each(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |part| {
        for part in part.to_lowercase() {
            match spelt_out(part) {
                Some(letters) => letters.chars().for_each(&mut each),
                None if is_combining_mark(part) && !part.is_alphanumeric() => {}
                None => each(part),
            }
        }
    });
}

/// The letters and digits of a text, folded: how headers, words of a file, clusters and académies
/// are compared. People and places are found by `lookup`, which keeps words apart.
pub fn folded(raw: &str) -> String {
    let mut letters = String::with_capacity(raw.len());
    for c in raw.chars() {
        fold_char(c, |c| {
            if c.is_alphanumeric() {
                letters.push(c);
            }
        });
    }
    letters
}

/// Letters that no decomposition gives.
fn spelt_out(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_signs_do_not_tell_two_words_apart() {
        assert_eq!(folded("Date de Début"), folded("DATE_DE_DEBUT"));
        assert_eq!(folded("Orléans-Tours"), "orleanstours");
        assert_eq!(folded("Sacré-Cœur"), folded("SACRE COEUR"));
        assert_eq!(folded("Strauß Łukasz"), "strausslukasz");
        assert_eq!(folded("\u{feff} ;\0"), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(raw in "\\PC*|[\\x00-\\u{2fff}]*") {
            let once = folded(&raw);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
