//! Words that nobody else may read: a passphrase being typed, the recovery code while it shows.
//! Wiped when dropped; never in a draft, a bookmark, a log or on the clipboard.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::keymap::Edit;

/// Bytes of the longest that is taken. The room is there from the start: growing would leave a
/// copy behind.
const LONGEST: usize = 1_024;

/// Such words.
pub struct SecretInput(Zeroizing<String>);

impl SecretInput {
    /// Types one more character; past the longest, none.
    pub fn push(&mut self, c: char) {
        if self.0.len() + c.len_utf8() <= LONGEST {
            self.0.push(c);
        }
    }

    /// Takes the last character away, or all of them; nothing else can be done unseen.
    pub fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::DeleteBack => {
                self.0.pop();
            }
            Edit::DeleteAll => {
                self.0.zeroize();
            }
            _ => {}
        }
    }

    /// Nothing is secret.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Hands it on; what is typed next begins anew.
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// The words, for whoever shows them.
    pub fn words(&self) -> &str {
        &self.0
    }

    /// The words, for whoever wipes them; none are left here.
    pub fn into_words(mut self) -> String {
        std::mem::take(&mut *self.0)
    }
}

impl From<&str> for SecretInput {
    fn from(words: &str) -> Self {
        let mut secret = Self::default();
        words.chars().for_each(|c| secret.push(c));
        secret
    }
}

impl Default for SecretInput {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl fmt::Debug for SecretInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_moves_in_memory_and_shows_nothing_of_itself() {
        let mut secret = SecretInput::default();
        let at = secret.0.as_ptr();
        (0..2_000).for_each(|_| secret.push('é'));
        assert_eq!((secret.0.len(), secret.0.as_ptr()), (LONGEST, at));
        assert_eq!(format!("{secret:?}"), "Secret");
        secret.edit(&Edit::DeleteBack);
        assert_eq!(secret.0.len(), LONGEST - 2);
        secret.edit(&Edit::DeleteAll);
        assert!(secret.is_empty());
        secret.push('a');
        assert_eq!(secret.0.as_ptr(), at, "its room is kept");
        assert_eq!(secret.take().into_words(), "a");
        assert!(secret.is_empty());
    }
}
