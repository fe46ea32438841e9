//! What the screens start from.

use std::path::PathBuf;
use std::sync::Arc;

use super::preferences::Preferences;
use crate::store::{Identity, Place, Unlock, WallClock};
use crate::text::Text;

/// What the screens start from.
pub struct Screens {
    /// Where the store lies.
    pub place: Place,
    /// Who is at the keyboard.
    pub who: Identity,
    /// What time it is.
    pub clock: WallClock,
    /// The words.
    pub text: Text,
    /// What her files say.
    pub preferences: Preferences,
    /// Where her settings lie.
    pub settings_file: PathBuf,
    /// No colour and no frame, however much the terminal can show.
    pub plain: bool,
    /// Ask for the keyboard, if it was never told.
    pub ask_keyboard: bool,
    /// What opens the store.
    pub unlock: Arc<Unlock>,
}
