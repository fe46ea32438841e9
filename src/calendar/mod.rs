//! Public holidays, school holidays and the occurrences of weekly slots. Pure.
//!
//! It answers whether a school is open on a day, and why not: computed public holidays, the
//! built-in school holidays of zones A, B and C, and the ones the store keeps. It knows no
//! absence, no contract and no word that a person reads.

pub mod area;
pub mod known;
pub mod letters;
pub mod local_time;
pub mod occurrence;
pub mod public_holiday;
pub mod school;
pub mod span;
pub mod working_day;

pub use area::ClosureArea;
pub use local_time::{ClockName, LocalTime, clock_of, clock_zone};
pub use occurrence::occurrences;
pub use public_holiday::PublicHoliday;
pub use school::{Closure, SchoolCalendar};
pub use span::{Break, BreakName, Season};
pub use working_day::working_day_before;

#[cfg(test)]
mod tests;
