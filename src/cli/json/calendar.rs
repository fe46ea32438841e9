//! The shape of `calendar` answers.

use serde::Serialize;

/// `relais calendar`.
#[derive(Debug, Serialize)]
pub struct Calendar {
    /// The file that was written.
    pub file: String,
    /// How many events it holds.
    pub events: usize,
}
