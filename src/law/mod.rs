//! The law as dated data and the arithmetic over it: dates in, explained answers out. Pure.
//!
//! The regime of a contract chooses the table, a date chooses the value in it ([`table`]). The
//! engagement clock is [`engagement`](mod@engagement); what a list needs of it is [`clock`]. Numbers, sources and
//! message ids are data; no word that a person reads is here, and no holiday: who needs a working
//! day before a deadline asks the calendar.

pub mod answer;
pub mod avenant;
pub mod check;
pub mod clock;
pub mod dated;
pub mod day;
pub mod deadline;
pub mod engagement;
pub mod facts;
mod fixed_term;
pub mod flag;
mod gap;
mod governing;
pub mod happening;
pub mod hours;
pub mod in_force;
pub mod length;
pub mod longest;
pub mod made_up;
pub mod notice;
pub mod notice_state;
pub mod outlook;
mod permanent;
pub mod piece;
pub mod reading;
mod reckoning;
mod sequel;
pub mod service_as_avs;
mod shares;
pub mod span;
pub mod sum;
pub mod table;
mod timeline;
pub mod trial;
pub mod value;

pub use clock::{
    Clock, Clocks, Thresholds, clock_of, clocks, clocks_among, clocks_of, pupils_who_lose,
};
pub use dated::{Basis, Dated, Values};
pub use day::LawDay;
pub use deadline::{Deadline, DeadlineKind, Subject};
pub use engagement::{Engagement, engagement};
pub use flag::{ClockWord, Flag};
pub use governing::{is_counted, regimes};
pub use in_force::{InForce, in_force, trial_until};
pub use length::Length;
pub use notice::NoticeDue;
pub use notice_state::{NoticeState, Urgency, notice_state};
pub use outlook::{Outlook, outlook};
pub use piece::{Piece, pieces};
pub use reading::{OtherReading, Reading};
pub use span::DaySpan;
pub use sum::{Gap, GapKind, Run, Sum, sum};
pub use table::{Common, Law, RegimeTable};
pub use timeline::counts;
pub use trial::Trial;

#[cfg(test)]
mod slow;
#[cfg(test)]
pub(crate) mod tests;
