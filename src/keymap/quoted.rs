//! A word of a person's file, fit to be shown in a message about it.

use std::fmt;

use super::names::shows;

/// Characters kept.
const LIMIT: usize = 40;

/// What a file says, quoted so that it can be shown harmlessly: what would not print is written out
/// (`\u{202e}`), where cleaning would hide the very reason why a word is not understood.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quoted(Box<str>);

impl Quoted {
    /// Quotes at most 40 characters of `raw`.
    pub fn new(raw: &str) -> Self {
        let mut shown = String::new();
        for c in raw.chars().take(LIMIT) {
            if c == ' ' || shows(c) {
                shown.push(c);
            } else {
                shown.extend(c.escape_unicode());
            }
        }
        if raw.chars().nth(LIMIT).is_some() {
            shown.push('…');
        }
        Self(shown.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«{}»", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_print_is_written_out() {
        let quoted = Quoted::new("a\u{1b}[2J\u{202e}é e\u{301}\u{200b}");
        assert_eq!(quoted.as_str(), "a\\u{1b}[2J\\u{202e}é e\\u{301}\\u{200b}");
    }

    #[test]
    fn a_quote_is_short() {
        assert_eq!(Quoted::new(&"é".repeat(1_000)).as_str().chars().count(), 41);
        assert_eq!(Quoted::new(&"é".repeat(40)).as_str().chars().count(), 40);
    }
}
