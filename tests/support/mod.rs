//! What the tests of whole screens share: a made-up department on a real store, a small language
//! to tell what a person does and sees, and the screen as text.
//!
//! No sleeps and no threads: a key press is a function call, and the clock stands where the story
//! puts it.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod histories;
mod place;
mod script;
mod shown;
mod story;

pub use place::{Folder, demo, someone};
pub use script::keys;
pub use shown::Shown;
pub use story::{NOW, Story};
