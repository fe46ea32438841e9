//! R8 and R8′: weekly hours, quota and connected hours, with the dated values they come from.
//!
//! Whole numbers only: minutes, and millionths of a full-time post. An AED's weekly hours come from
//! her quota ([`weekly`](fn@weekly)); an AESH's quota comes from her weekly hours ([`service`]), and the way back
//! is an estimate ([`estimate`]). It knows no contract and no register.

mod aed;
mod aesh;
mod refusal;
mod share;
mod year;

pub use aed::{HoursAsked, HoursProposal, PartOfYear, weekly};
pub use aesh::{Service, ServiceAsked, estimate, service};
pub use refusal::HoursRefusal;
pub use share::Share;
pub use year::{school_year, school_year_end};

/// Weeks of service of a contract that does not state them. Source: circular 2019-090.
pub const USUAL_WEEKS: u16 = 41;

#[cfg(test)]
mod tests;
