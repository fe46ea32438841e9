//! The command line, run as a person or a script runs it: arguments in; answers, words and exit
//! codes out.

// A test that cannot go on must stop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "cli/absent.rs"]
mod absent;
#[path = "cli/absent_pupil.rs"]
mod absent_pupil;
#[path = "cli/acts.rs"]
mod acts;
#[path = "cli/ask.rs"]
mod ask;
#[path = "cli/calendar.rs"]
mod calendar;
#[path = "cli/clock.rs"]
mod clock;
#[path = "cli/cover.rs"]
mod cover;
#[path = "cli/delete.rs"]
mod delete;
#[path = "cli/demo.rs"]
mod demo;
#[path = "cli/facts.rs"]
mod facts;
#[path = "cli/find.rs"]
mod find;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/hours.rs"]
mod hours;
#[path = "cli/import.rs"]
mod import;
#[path = "support/invented.rs"]
mod invented;
#[path = "cli/keys.rs"]
mod keys;
#[path = "cli/limits.rs"]
mod limits;
#[path = "cli/local_time.rs"]
mod local_time;
#[path = "cli/lock.rs"]
mod lock;
#[path = "cli/place.rs"]
mod place;
#[path = "cli/private.rs"]
mod private;
#[path = "cli/reassign.rs"]
mod reassign;
#[path = "cli/rights.rs"]
mod rights;
#[path = "cli/show.rs"]
mod show;
#[path = "cli/store.rs"]
mod store;
#[path = "cli/usage.rs"]
mod usage;
