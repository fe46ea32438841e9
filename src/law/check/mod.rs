//! The rules R1 to R22 held against records, as they stand or as they would be.
//!
//! Each finding says which rule, how bad, of which record, where in it, the facts and where the
//! rule is written: no words. It must not know forms, screens or the school calendar. What is wrong
//! with a record's shape is for `domain::check`.

mod absence;
mod as_avs;
mod ceiling;
mod contract;
mod decision;
mod employer;
mod experience;
mod finding;
mod help;
mod link;
mod load;
mod outlook;
mod person;
mod rule;

pub use absence::of_absence;
pub use contract::of_contract;
pub use decision::of_decision;
pub use finding::{Fact, Finding, RecordPart, Written};
pub use link::{of_accompaniment, of_accompaniments};
pub use person::{of_avs, of_avs_alone, of_establishment, of_pupil};
pub use rule::Rule;

use super::day::LawDay;
use crate::domain::travel::Roads;
use crate::domain::{Date, Register};

/// What rules are asked against.
#[derive(Clone, Copy)]
pub struct CheckedAgainst<'a> {
    /// The records.
    pub register: &'a Register,
    /// Where schools lie.
    pub roads: &'a Roads,
    /// The day asked.
    pub on: Date,
    /// Whose law.
    pub law: LawDay,
    /// What lies before the day asked is judged too: the record is being written. Otherwise only
    /// what holds from that day on.
    pub past: bool,
}

impl CheckedAgainst<'_> {
    /// The day on which something that holds from a day to another is judged.
    fn day(&self, from: Date, to: Option<Date>) -> Date {
        if self.past {
            return from;
        }
        let day = from.max(self.on);
        to.map_or(day, |to| day.min(to))
    }
}

#[cfg(test)]
mod tests;
