//! What a person types to open a store, or is shown to write down.

use zeroize::Zeroizing;

/// Words that nobody else may read, wiped when dropped. Never an argument, never in the environment.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The words; the caller's own copy is taken, not cloned.
    pub fn new(words: String) -> Self {
        Self(Zeroizing::new(words))
    }

    /// The words, for whoever must show or seal with them.
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}
