//! The shape of `show` answers.

use serde::Serialize;
use serde_json::{Map, Value};

use super::Day;

/// `relais show`.
#[derive(Debug, Serialize)]
pub struct Show {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// The day at whose end it stood so; null for now.
    pub as_of: Option<Day>,
    /// Its fields.
    pub fields: Map<String, Value>,
    /// Records it is tied to.
    pub links: Vec<Link>,
}

/// A record it is tied to.
#[derive(Debug, Serialize)]
pub struct Link {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// Its name.
    pub label: String,
}
