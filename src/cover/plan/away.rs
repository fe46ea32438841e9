//! Whom a plan is made around.

use crate::domain::{Absence, AbsenceId};

/// An absence to plan for, recorded or not yet.
#[derive(Clone, Copy, Debug)]
pub struct Away<'a> {
    /// Who, when, why.
    pub absence: &'a Absence,
    /// Its number once it is recorded.
    pub id: Option<AbsenceId>,
}
