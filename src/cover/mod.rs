//! Who can take over: the needs of an absence, candidates with their reasons, and the durable
//! reassignment. Pure.
//!
//! Source: `cover.md` §1. It is told which schools are open; it must not know how candidates are
//! shown, and it writes nothing: a reassignment is a list of changes.

pub mod ask;
pub mod busy;
pub mod call;
pub mod candidates;
pub mod change_of_dates;
pub mod cost;
pub mod effects;
pub mod filter;
pub mod freed;
pub mod held;
pub mod need;
mod person;
pub mod plan;
pub mod reassignment;
pub mod recording;
pub mod said_no;
pub mod survey;
pub mod swap;
pub mod tally;
pub mod want;
pub mod wanted;

pub use ask::Ask;
pub use call::{Call, Callee, by_day, called_together, calls};
pub use candidates::{
    Candidate, Candidates, PartCandidate, candidates, explain, for_good, for_need,
};
pub use change_of_dates::{ChangedCover, Fate};
pub use cost::{CostLine, Why};
pub use effects::{Effects, Giver, effects};
pub use filter::Filter;
pub use freed::{FreedTime, freed};
pub use need::{Need, NeedPart, NeedState, needs, needs_of_day};
pub use reassignment::{Refused, reassignment};
pub use recording::Recording;
pub use said_no::SaidNo;
pub use survey::Survey;
pub use swap::{Swap, Taking};
pub use want::Want;
pub use wanted::{Handing, Placing, Wanted};

#[cfg(test)]
mod tests;
