//! Keys, keymap files in layers, and the resolver of sequences.
//!
//! Owns what a key press means: a [`Key`] comes in, a [`Command`](crate::command::Command) or what may
//! follow comes out. Knows no terminal library, no screen and no language: problems of a file and
//! findings about a keymap are data, their words are in `text`, and who may do a command now is the gate's.

mod bindings;
pub mod check;
pub mod context;
pub mod digits;
pub mod edit;
pub mod heading;
pub mod key;
pub mod layers;
pub mod layouts;
pub mod lines;
pub mod map;
pub mod names;
pub mod presets;
pub mod problem;
pub mod quoted;
pub mod resolver;
#[cfg(test)]
pub mod script;
pub mod sequence;
pub mod suggest;
pub mod unsent;

pub use check::{KeymapFinding, check};
pub use context::Context;
pub use digits::{Keyboard, digit};
pub use edit::Edit;
pub use heading::Heading;
pub use key::{Code, Key};
pub use layouts::{KeyboardLayout, Reach};
pub use map::{Continuation, Keymap, Leads};
pub use names::NotAKey;
pub use presets::Preset;
pub use problem::{KeymapFault, KeymapProblem};
pub use quoted::Quoted;
pub use resolver::{KeyOutcome, Resolver};
pub use sequence::Sequence;
pub use unsent::Unsent;
