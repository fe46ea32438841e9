//! What wakes the loop.

use super::attempt::Tried;
use super::open_store::Loaded;
use crate::app::Msg;
use crate::store::StoreError;

/// What wakes the loop.
pub enum Wake {
    /// A key, a paste, a size.
    Msg(Msg),
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
    /// The line is gone, or the program was asked to end.
    HangUp,
}
