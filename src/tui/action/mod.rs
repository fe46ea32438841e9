//! What a component may ask for, and what it may be answered: data only. Ids and values go out,
//! and the session alone knows which screen or overlay they lead to.

pub mod reason;
pub mod status;

use crate::command::Command;
use crate::domain::Ref;
use crate::keymap::Keyboard;

pub use reason::Reason;
pub use status::{Status, Tone};

/// What a component asks for.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another screen or overlay.
    Go(Route),
    /// The screen before this one.
    Back,
    /// Closes the overlay that asks.
    Close,
    /// A verb, as if its key were pressed.
    Do(Command),
    /// What just happened, in words.
    Say(Status),
    /// Takes back the act of that number, with words for when that is saved.
    Undo(u64, String),
    /// Does it again.
    Redo(u64, String),
    /// Remembers the person's keyboard.
    KeepKeyboard(Keyboard),
}

/// Where one can go. Ids and values; the session makes screens and overlays of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The card of a record, or of the one it is about.
    Card(Ref),
    /// An act of the journal, to read.
    Act(u64),
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Esc: nothing.
    Nothing,
    /// The row of a choice.
    Row(usize),
}

/// What a question was about, in its asker's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag(pub u8);

/// Who asked, and about what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The number of the component that asked; 0 is the session.
    pub by: u32,
    /// What about.
    pub tag: Tag,
}

/// The tab a screen belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tab {
    Home,
    Avs,
    Pupils,
    Establishments,
    Contracts,
    Journal,
}
