//! Tables in: official directories of schools and school calendars, with every oddity said; and
//! calendar files out ([`ics`]).
//!
//! A file is read whole, compared with the register and shown before anything is written: what is
//! new, what differs, what could not be read and why, what was repaired. What is then written is one
//! act. This folder knows no disk and no language: bytes come in, data goes out.

pub mod calendar;
pub mod columns;
pub mod contract_table;
pub mod directory;
pub mod encoding;
pub mod ics;
pub mod recognition;
pub mod table;

mod areas;
mod error;
mod import;
mod notes;
mod people;
mod plan;
mod repair;
mod schools;

pub use columns::{TableColumn, TableKind};
pub use error::ImportError;
pub use import::{Import, Plans, RowCounts};
pub use notes::{Odd, Oddity, RejectedRow, RepairedCell, RowFault, Skipped, SkippedRow};
pub use people::PeopleTable;
pub use plan::{Added, Changed, ImportPlan};
