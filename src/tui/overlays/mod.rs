//! What floats over a screen, a folder each: its state and its view side by side.

pub mod choice;
pub mod conflict;
pub mod erasing;
pub mod explain;
pub mod finder;
pub mod help;
pub mod keyboard;
pub mod line;
pub mod lock;
pub mod notice_step;
pub mod palette;
pub mod reassign;
pub mod recovery_code;
pub mod report;
pub mod undo;
