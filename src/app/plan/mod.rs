//! The plan of one absence or of several together: who takes each need over, decided by hand or
//! proposed, before anything is written.
//!
//! [`AbsencePlan`] is what the screen shows; each verb is one file. What a plan is, and the best
//! one, is `cover::plan`'s.

pub mod absences;
mod beside;
mod days;
pub mod depart;
pub mod force;
pub mod join;
pub mod leave;
pub mod next;
pub mod record;
pub mod sheet;
pub mod split;
pub mod take;
pub mod widen;

pub use absences::{Absences, Absent};
pub use sheet::{AbsencePlan, Proposal};

use crate::cover::Need;
use crate::department::Desk;
use crate::text::Text;
use crate::words::label;

/// Whom a need is for: `DUBOIS Léa`, `LAURENT Emma + MOREL Nino`; what for, of a group.
pub fn whom(desk: &Desk, text: &Text, need: &Need) -> String {
    let names: Vec<String> = need
        .parts
        .iter()
        .map(|part| match part.pupil {
            Some(pupil) => label::pupil(&desk.register, pupil),
            None => text.activity(part.activity).to_owned(),
        })
        .collect();
    names.join(" + ")
}
