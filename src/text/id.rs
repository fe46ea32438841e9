//! The names of the messages: [`Id`], and the methods of [`Text`] for those with arguments.
//!
//! Written by `build.rs` beside this file from the two Fluent files.

use super::{Arg, Count, Text};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
