//! What one person sees and does: the model, what messages do to it, one file per verb.
//!
//! `update` takes what happened and answers with what must happen outside. Nothing here reads a
//! clock, a disk or a terminal, so a key press is a function call.

pub mod absence;
pub mod bookmark;
pub mod calls;
mod cards;
pub mod choice;
mod copying;
mod cursor;
mod dates;
mod delete;
pub mod form;
pub mod forms;
pub mod gate;
mod how_computed;
mod kept;
mod keys;
mod lists;
pub mod lock;
pub mod meeting;
pub mod model;
pub mod msg;
pub mod notice_step;
pub mod opening;
pub mod past;
mod picks;
pub mod prompt;
mod quit;
pub mod reassign;
pub mod recovery;
pub mod renewing;
pub mod screen;
pub mod settings;
pub mod shown;
mod typing;
pub mod undo;
mod update;
pub mod upkeep;
#[cfg(test)]
mod words_tests;

pub use model::Model;
pub use msg::{Effect, Msg};
pub use update::{dispatch, update};
