//! The records as they stood at the end of an earlier day, or why they are not known.

use std::fmt;

use super::Department;
use crate::domain::past::{Stood, Unknown, before, done_since};
use crate::domain::{Date, Instant, JournalEntry, Ref, Register};

/// The records at the end of a day, and the answers derived from them on that day.
pub struct Past {
    /// The day.
    pub day: Date,
    /// Its records.
    pub department: Department,
}

impl fmt::Debug for Past {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Past")
            .field("day", &self.day)
            .finish_non_exhaustive()
    }
}

/// What is known of a record on an earlier day.
pub struct RecordThen {
    /// The record.
    pub target: Ref,
    /// The day.
    pub day: Date,
    /// The records then, or why the card cannot be shown.
    pub then: Result<Register, Missing>,
}

impl fmt::Debug for RecordThen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Found")
            .field("target", &self.target)
            .field("day", &self.day)
            .finish_non_exhaustive()
    }
}

/// Why a card cannot be shown as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The kept history reaches back to that day only.
    KeptSince(Date),
    /// No history is kept.
    NothingKept,
    /// The record was made later, on that day.
    NotYet(Date),
    /// The record was not there.
    NotThere,
}

/// The records as they stood at `end`, the last moment of a day, or why `target` cannot be shown
/// then; `last` is the sequence of the store's last act, `date` the local day of an instant.
///
/// # Errors
/// Those of `entry`, which reads an act.
pub fn stood<E>(
    register: &Register,
    last: u64,
    target: Ref,
    end: Instant,
    date: impl Fn(Instant) -> Date,
    entry: impl FnMut(u64) -> Result<JournalEntry, E>,
) -> Result<Result<Register, Missing>, E> {
    let acts = match done_since(register.history(), last, end) {
        Ok(acts) => acts,
        Err(Unknown::NothingKept) => return Ok(Err(Missing::NothingKept)),
        Err(Unknown::KeptSince(at)) => return Ok(Err(Missing::KeptSince(date(at)))),
    };
    let Stood { register, made } = before(register, &acts, target, entry)?;
    Ok(match made {
        _ if register.holds(target) => Ok(register),
        Some(at) => Err(Missing::NotYet(date(at))),
        None => Err(Missing::NotThere),
    })
}
