//! The plan of an absence: who takes which need, what a person fixed by hand, what it does, and
//! the covers that write it down.
//!
//! A [`Roster`] gathers the needs and everyone who could take each; a [`Hand`] holds what was
//! decided by hand; [`plan`](fn@plan) solves the rest exactly. Nothing here is drawn or stored.

mod away;
mod broken;
mod calendar;
mod clash;
mod conflict;
mod gathering;
mod given;
mod hand;
mod key;
mod order;
mod outcome;
mod post;
mod question;
mod refusal;
mod roster;
mod solved;
mod standing;
mod writing;

pub use away::Away;
pub use broken::reopened;
pub use clash::{Clash, clash};
pub use conflict::{Conflict, conflict};
pub use given::Given;
pub use hand::{Cut, Hand, NeedChoice};
pub use key::NeedKey;
pub use order::Order;
pub use outcome::Outcome;
pub use post::Post;
pub use refusal::{No, refuse};
pub use roster::Roster;
pub use solved::{LIMIT, Plan, plan, plans, shown_first};
pub use standing::Standing;
pub use writing::covers;

#[cfg(test)]
mod tests;
