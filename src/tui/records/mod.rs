//! What more than one screen or overlay shows of a record: its week, the pane beside it, its clock
//! and its hours in words with what they mean. They own nothing and know no screen.

pub mod clock;
pub mod earlier;
pub mod hours;
pub mod pane;
pub mod week;
