//! What a need is recognised by when needs are made anew.

use crate::cover::Need;
use crate::domain::week::Span;
use crate::domain::{Date, NeedRef};

/// A need's day, hours and slots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeedKey {
    /// The day.
    pub date: Date,
    /// The hours.
    pub span: Span,
    /// The slots it answers, in order.
    pub slots: Vec<NeedRef>,
}

impl NeedKey {
    /// The key of a need.
    pub fn of(need: &Need) -> Self {
        let mut slots = need.refs();
        slots.sort_unstable();
        Self {
            date: need.date,
            span: need.span,
            slots,
        }
    }
}
