//! What views draw with, and the state of what is scrolled and typed. None of it knows a record.

pub mod bars;
pub mod filter_line;
pub mod input;
pub mod line;
pub mod painter;
pub mod parts;
pub mod scroll;
pub mod secret;
pub mod table;
pub mod text_box;
pub mod urgency;
