//! A length of engagement, as every answer writes it.

use serde::Serialize;

/// A length of engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Length {
    /// Whole months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
}

impl From<crate::law::Length> for Length {
    fn from(length: crate::law::Length) -> Self {
        Self {
            months: length.months,
            days: length.days,
        }
    }
}
