//! What wakes the loop.

use super::attempt::Tried;
use super::open_store::Loaded;
use crate::keymap::Key;
use crate::store::StoreError;
use crate::tui::context::Size;
use crate::tui::session::Done;

/// What a person did at the keyboard.
pub enum Pressed {
    /// A key.
    Key(Key),
    /// A key that is still held.
    Held(Key),
    /// A block of text, pasted.
    Pasted(String),
}

/// What goes on beside the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BesideWork {
    /// The backup of the day.
    Backup,
    /// The walk through the journal.
    Chain,
}

/// What wakes the loop.
pub enum Wake {
    /// The person did something.
    Person(Pressed),
    /// The terminal has another size.
    Resized(Size),
    /// Work on the store ended.
    Done(Box<Done>),
    /// Something ended beside the loop.
    Beside(BesideWork),
    /// A minute has begun.
    Minute,
    /// The person rests: what was put off while she typed is done.
    Rest,
    /// The store was opened, or could not be.
    Opened(Box<Result<Loaded, StoreError>>),
    /// A passphrase was tried.
    Tried(Box<Tried>),
    /// A defect of ours stopped the opening.
    Broken,
    /// The program was asked to stand still for a while.
    Stop,
    /// It goes on after it stood still.
    Continued,
    /// The line is gone, or the program was asked to end.
    HangUp,
}
