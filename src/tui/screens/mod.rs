//! The screens, a folder each: its state and its view side by side.

pub mod deadlines;
pub mod journal;
