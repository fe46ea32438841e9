//! What views draw with, and the state of what is scrolled and typed. None of it knows a record.

pub mod bars;
pub mod input;
pub mod pen;
pub mod scroll;
pub mod table;
pub mod urgency;
pub mod wrapped;
