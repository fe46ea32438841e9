//! How a run ends, as the shell sees it.

use std::process::ExitCode;

use crate::store::{ReadOnlyReason, StoreError};

/// The outcome of a subcommand: its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Ok = 0,
    /// There is nothing to show, or nothing to move.
    Nothing = 1,
    /// The command line cannot be followed, or nobody was there to answer.
    Usage = 2,
    /// Data were refused; the rest may be written.
    Refused = 3,
    /// The store cannot be opened here.
    Unopenable = 4,
    /// Damaged, rolled back, or of a newer format.
    Damaged = 5,
    /// Stopped by the person.
    Interrupted = 130,
}

impl Exit {
    /// [`Exit::Ok`], or [`Exit::Nothing`] when there was nothing to show.
    pub const fn unless_empty(is_empty: bool) -> Self {
        if is_empty { Self::Nothing } else { Self::Ok }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl From<&StoreError> for Exit {
    fn from(error: &StoreError) -> Self {
        use StoreError as E;
        match error {
            E::NewerFormat { .. } | E::Damaged { .. } => Self::Damaged,
            E::ReadOnly(ReadOnlyReason::Damaged | ReadOnlyReason::RolledBack) => Self::Damaged,
            E::Stale { .. } | E::Unmovable(_) | E::NotNext { .. } => Self::Refused,
            E::NotARecord { .. } | E::TooLarge | E::Exists { .. } => Self::Refused,
            E::OtherStore { .. } => Self::Refused,
            E::NoSuchAct { .. } => Self::Nothing,
            _ => Self::Unopenable,
        }
    }
}
