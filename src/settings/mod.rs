//! A person's own file: keys, keyboard, theme, language. What changes an answer is in the store.
//!
//! Owns `settings.toml`: reading it with its problems as data, and writing the answers of the first
//! start into it. It knows no environment and no default: what the file does not say is `None`, so
//! that flag, environment, file and default can be put in their order by the caller, and no default
//! is ever written to a disk. Where the file lies is told by the caller.

mod file;
mod problem;
mod read;
mod values;
mod write;

pub use file::{read, save};
pub use problem::{SettingFault, SettingProblem};
pub use read::parse;
pub use values::{Clipboard, Item, KeymapChoice, Language, LockAfter, Theme, Unclean};
pub use write::{SettingChoice, edited};

use crate::keymap::Keyboard;

/// What a person's file says; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Keys: a preset or a file over one.
    pub keymap: Option<KeymapChoice>,
    /// The keyboard; asked at the first start when nothing is said.
    pub keyboard: Option<Keyboard>,
    /// Colours.
    pub theme: Option<Theme>,
    /// Language of screens and words.
    pub language: Option<Language>,
    /// How to copy.
    pub clipboard: Option<Clipboard>,
    /// The name that others see in the journal and in the lock.
    pub name: Option<Unclean>,
    /// When the screen locks itself.
    pub lock: Option<LockAfter>,
}
