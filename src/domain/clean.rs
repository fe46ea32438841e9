//! Text that is safe to show, export and store. It knows nothing of screens or languages.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters kept of a name, an address or any other line of text.
pub const LINE_LIMIT: usize = 240;
/// Characters kept of a note.
pub const NOTE_LIMIT: usize = 4_000;
/// Combining marks kept on one base character.
const MARKS_LIMIT: usize = 4;

/// A line of text from outside made harmless: NFC, without control, bidirectional-override,
/// zero-width or tag characters, at most four combining marks on a base, trimmed, of bounded length.
///
/// Whatever comes from a file, a paste, an argument or the disk becomes a `Clean` before anything
/// else sees it, so nothing that shows text has to filter it again.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Clean(Box<str>);

impl Clean {
    /// Cleans one line, at most [`LINE_LIMIT`] characters of it.
    pub fn new(raw: impl AsRef<str>) -> Self {
        Self::capped(raw.as_ref(), LINE_LIMIT)
    }

    /// Cleans a note, at most [`NOTE_LIMIT`] characters of it.
    pub fn note(raw: impl AsRef<str>) -> Self {
        Self::capped(raw.as_ref(), NOTE_LIMIT)
    }

    /// Cleans a line and answers `None` when nothing is left of it.
    pub fn some(raw: impl AsRef<str>) -> Option<Self> {
        let clean = Self::new(raw);
        (!clean.is_empty()).then_some(clean)
    }

    /// Text that was clean when it was kept, as it comes back. It is not normalised or measured
    /// again; only where it holds a character that cleaning drops it is cleaned like any other.
    pub(crate) fn kept(text: String) -> Self {
        if text.chars().all(is_harmless) {
            Self(text.into_boxed_str())
        } else {
            Self::note(text)
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn capped(raw: &str, limit: usize) -> Self {
        if is_plain(raw) && raw.len() <= limit {
            return Self(raw.into());
        }
        let mut kept = String::with_capacity(raw.len().min(limit * 4));
        let (mut count, mut marks) = (0, 0);
        for c in raw.chars().filter_map(harmless).nfc() {
            // Trimmed at the end anyway; kept until then, a mark behind it would lose its base.
            if kept.is_empty() && c.is_whitespace() {
                continue;
            }
            if is_combining_mark(c) {
                marks += 1;
                // A mark with nothing before it would land on whatever is drawn to its left.
                if marks > MARKS_LIMIT || kept.is_empty() {
                    continue;
                }
            } else {
                marks = 0;
                if count == limit {
                    break;
                }
                count += 1;
            }
            kept.push(c);
        }
        Self(kept.trim().into())
    }
}

/// The characters of `raw` that count towards a limit: combining marks do not.
pub fn letters(raw: &str) -> usize {
    raw.chars().filter(|c| !is_combining_mark(*c)).count()
}

/// True for printable ASCII without spaces at the ends: nothing to clean.
fn is_plain(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    bytes.iter().all(|b| (0x20..0x7f).contains(b))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
}

/// Whether cleaning keeps `c` as it is.
fn is_harmless(c: char) -> bool {
    // Most characters lie in these two stretches, in which all are kept.
    matches!(c, ' '..='~' | '\u{ae}'..='\u{34e}') || harmless(c) == Some(c)
}

/// The character to keep in place of `c`, if any.
fn harmless(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => None,
        // soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul fillers, Khmer inherents
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => {
            None
        }
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => None,
        '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => None,
        '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => None,
        c => Some(c),
    }
}

impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Clean {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<&str> for Clean {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<String> for Clean {
    fn from(raw: String) -> Self {
        Self::new(raw)
    }
}

/// Cleans a borrowed line only when it needs it; for text on its way to a terminal.
pub fn cleaned(raw: &str) -> Cow<'_, str> {
    if is_plain(raw) {
        Cow::Borrowed(raw)
    } else {
        Cow::Owned(Clean::note(raw).0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_could_move_the_cursor_or_turn_the_line_is_dropped() {
        assert_eq!(&*Clean::new("DU\u{1b}]0;x\u{7}BOIS"), "DU]0;xBOIS");
        assert_eq!(&*Clean::new("Lé\u{202e}a\u{200d}\u{feff}"), "Léa");
        assert_eq!(&*Clean::new("\u{e0041}a\u{9b}31mb"), "a31mb");
        assert_eq!(&*Clean::new("ligne\nsuite\u{2028}fin"), "ligne suite fin");
    }

    #[test]
    fn a_pile_of_marks_becomes_at_most_four() {
        let pile = format!("Z{}", "\u{336}".repeat(300));
        assert_eq!(Clean::new(pile).chars().count(), 5);
        assert_eq!(&*Clean::new("\u{301}\u{301}a"), "a");
        assert_eq!(&*Clean::new("\t\u{afa}a"), "a");
    }

    #[test]
    fn composed_and_decomposed_names_are_one() {
        assert_eq!(Clean::new("Le\u{301}a"), Clean::new("Léa"));
    }

    #[test]
    fn what_comes_back_is_taken_as_it_is_unless_it_could_do_harm() {
        let raw = "Le\u{301}a".to_owned();
        assert_eq!(&*Clean::kept(raw.clone()), raw);
        assert_eq!(&*Clean::kept("DU\u{1b}BOIS\u{202e}\n".into()), "DUBOIS");
        for c in ('\0'..=char::MAX).filter(|c| matches!(c, ' '..='~' | '\u{ae}'..='\u{34e}')) {
            assert_eq!(harmless(c), Some(c));
        }
    }

    proptest! {
        #[test]
        fn what_was_kept_comes_back_as_it_was(raw in "\\PC*|[\\x00-\\u{2fff}]*") {
            for clean in [Clean::new(&raw), Clean::note(&raw)] {
                prop_assert_eq!(Clean::kept(clean.to_string()), clean);
            }
        }

        #[test]
        fn cleaning_twice_changes_nothing(raw in "\\PC*|[\\x00-\\u{2fff}]*") {
            let once = Clean::new(&raw);
            prop_assert_eq!(&Clean::new(&*once), &once);
            prop_assert!(once.chars().all(|c| !c.is_control()));
        }
    }
}
