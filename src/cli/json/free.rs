//! The shape of `free` answers.

use serde::Serialize;

/// `relais free`.
#[derive(Debug, Serialize)]
pub struct Free {
    /// School by school; minutes of the week.
    pub rows: Vec<Row>,
}

/// The week of one school.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its code; null for people of no school.
    pub establishment: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its commune.
    pub commune: Option<String>,
    /// What its pupils need.
    pub needed: i32,
    /// What of it is placed.
    pub covered: i32,
    /// The rest.
    pub missing: i32,
    /// Free by contract.
    pub free_told: i32,
    /// Free for real.
    pub free_real: i32,
}
