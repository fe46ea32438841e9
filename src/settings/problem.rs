//! What is wrong with a line of the settings, as data; its words are in `text`.

use crate::keymap::Quoted;

use super::values::Item;

/// A line that was set aside; all others hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingProblem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: SettingFault,
}

/// What is wrong with a line; each tells what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingFault {
    /// It is not TOML: `keyboard = "azerty"`.
    Syntax,
    /// It is not UTF-8: save the file as UTF-8.
    NotUtf8,
    /// The line, or what comes from this line on, is too long.
    TooLong,
    /// The value is no text: put it between quotes.
    NotAString(Item),
    /// Nothing is called that; a table is none of the settings.
    UnknownKey {
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// That item has no such value.
    UnknownValue {
        /// The item.
        item: Item,
        /// As written.
        written: Quoted,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// It was set on an earlier line, which holds.
    SetTwice {
        /// The item.
        item: Item,
        /// The line that holds.
        first: usize,
    },
}
