//! Why a subcommand stopped: an exit code and the words that say what to do next.

use std::io;

use super::exit::Exit;
use crate::store::StoreError;
use crate::text::Text;
use crate::words::faults;

/// Why a subcommand stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The answer could not be written.
    #[error("the answer could not be written")]
    Output(#[from] io::Error),
    /// Anything else, said where it was found.
    #[error("{words}")]
    Said {
        /// How it ends.
        exit: Exit,
        /// What happened and what to do next.
        words: String,
    },
}

impl Failure {
    /// A failure in words.
    pub fn said(exit: Exit, words: impl Into<String>) -> Self {
        Self::Said {
            exit,
            words: words.into(),
        }
    }

    /// How it ends. Whoever closed our output early had read enough.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Store(error) => Exit::from(error),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Ok,
            // Not that of a store that did not open: what was asked may be done, and is not to be
            // asked again blindly.
            Self::Output(_) => Exit::Nothing,
            Self::Said { exit, .. } => *exit,
        }
    }

    /// What to say; nothing of a broken pipe.
    pub fn words(&self, text: &Text) -> Option<String> {
        match self {
            Self::Store(error) => Some(faults::error(text, error)),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => Some(faults::output(text, error)),
            Self::Said { words, .. } => Some(words.clone()),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}
