//! What people type in fields: dates, hours, lengths of time, in French and in English.
//!
//! Pure: today and the language come in, a value or the reason for refusing comes out. It knows no
//! field and no screen, echoes nothing (long forms are `text`'s), and knows no school calendar.

mod date;
mod duration;
mod fold;
mod hours;

pub use date::{DateProblem, Looking, date};
pub use duration::{DurationProblem, duration};
pub use hours::{HourProblem, TypedHours, hours};

/// The language in which words are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypedLang {
    /// French.
    Fr,
    /// English.
    En,
}
