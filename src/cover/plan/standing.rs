//! From which day and hour a plan is looked at.

use crate::domain::week::Open;
use crate::domain::{Date, Moment};

/// How the roster is looked at: which days, and from when.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// The first and the last day planned.
    pub days: (Date, Date),
    /// Now: what ended before is lost.
    pub now: Moment,
    /// Which schools are open.
    pub open: &'a Open<'a>,
}
