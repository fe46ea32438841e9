//! The documents that `--json` answers: one each. Fields may be added, never renamed.
//!
//! Dates are ISO, lengths of time are minutes, what is not known is null.

mod absent;
mod acts;
mod backup;
mod calendar;
mod check;
mod compact;
mod contracts;
mod cover;
mod day;
mod engagement;
mod erased;
mod find;
mod free;
mod hours;
mod import;
mod info;
mod journal;
mod keys;
mod length;
mod show;

pub use absent::{Absent, Effects, Left, Passed, Reason, Taken};
pub use acts::{Acts, Touched};
pub use backup::{Backup, Restore};
pub use calendar::Calendar;
pub use check::{Check, Finding};
pub use compact::Compact;
pub use contracts::{Clock, Contracts, Named};
pub use cover::{Cover, Given, Levels};
pub use day::{At, Day};
pub use engagement::{Engagement, Reckoned, Run};
pub use erased::Erased;
pub use find::{Found, Hit};
pub use free::{Free, Row};
pub use hours::{Hours, Percent};
pub use import::{Import, Rejected, Repaired};
pub use info::{Counts, Info, Journal as Chain, Paths};
pub use journal::{Entry, Journal};
pub use keys::{Keys, KeysCheck, KeysFinding, KeysOf, KeysProblem, VerbKeys};
pub use length::Length;
pub use show::{Link, Show};
