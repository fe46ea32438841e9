//! The screens, a folder each: its state and its view side by side.

pub mod calls;
pub mod card;
pub mod contracts;
pub mod deadlines;
pub mod home;
pub mod journal;
pub mod list;
pub mod missing;
pub mod plan;
pub mod store;
