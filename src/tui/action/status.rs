//! The line that says what just happened, why, and the next key.

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Info,
    /// Done.
    Done,
    /// Refused or worth a look.
    Warning,
    /// Something failed.
    Failure,
}

/// What just happened, in words. It stays until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// How grave.
    pub tone: Tone,
    /// The words.
    pub words: String,
}

impl Status {
    /// Done.
    pub fn done(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Done,
            words: words.into(),
        }
    }

    /// For information.
    pub fn info(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Info,
            words: words.into(),
        }
    }

    /// Refused.
    pub fn warning(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Warning,
            words: words.into(),
        }
    }

    /// Failed.
    pub fn failure(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Failure,
            words: words.into(),
        }
    }
}
