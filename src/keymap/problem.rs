//! What is wrong with a line of a keymap file, as data; its words are in `text`.

use super::context::Context;
use super::key::Key;
use super::quoted::Quoted;
use super::sequence::Sequence;

/// A line that was set aside; all others hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeymapProblem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: KeymapFault,
}

/// What is wrong with a line; each tells what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeymapFault {
    /// It is not TOML. Signs and sequences stand between quotes: `"," = "find"`.
    Syntax,
    /// It is not UTF-8: save the file as UTF-8.
    NotUtf8,
    /// The line, or what comes from this line on, is longer than any keymap: shorten it.
    TooLong,
    /// The value is no text: `"copy"`.
    NotAString,
    /// `extends` names no keymap.
    UnknownPreset {
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// A line above the first table that is not `extends`.
    UnknownOption {
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// The table of no context: none of its lines holds.
    UnknownContext {
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// No verb has that id.
    UnknownCommand {
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// No heading of a menu has that id.
    UnknownHeading {
        /// As written, with its `+`.
        written: Quoted,
        /// What may have been meant, without `+`.
        meant: Option<&'static str>,
    },
    /// No key is called that.
    BadKey {
        /// As written.
        written: Quoted,
        /// The key that may have been meant.
        meant: Option<Key>,
    },
    /// The same key of the same context stands earlier in this file: the earlier line holds.
    BoundTwice {
        /// The key.
        sequence: Sequence,
        /// The line that holds.
        first: usize,
    },
    /// The key would hide a sequence that begins with it, or the sequence could never be typed
    /// because its beginning is a key with a meaning. The one that was there first holds; unbind
    /// it (`"none"`) to have the other.
    Ambiguous {
        /// Where.
        context: Context,
        /// What was set aside.
        sequence: Sequence,
        /// What holds.
        with: Sequence,
    },
}
