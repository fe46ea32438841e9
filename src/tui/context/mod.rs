//! What a component may read: the records and every answer derived from them, the words, and where
//! and when it is asked. Shared references only; nothing here is changed by a component.

pub mod clocks;
pub mod look;
pub mod size;
pub mod store;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::command::Command;
use crate::department::Department;
use crate::keymap::{Context, Keyboard, Keymap, Sequence};
use crate::text::Text;

pub use clocks::Clocks;
pub use look::Look;
pub use size::{Layout, Size};
pub use store::Known;

/// What a component may read.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The records of the day that shows, and every answer derived from them.
    pub department: &'a Department,
    /// The words.
    pub text: &'a Text,
    /// The keys, to say which does what.
    pub keymap: &'a Keymap,
    /// Where keys are looked up now: under what floats a screen has no keys.
    pub contexts: &'static [Context],
    /// What the person signs messages with, once told.
    pub signature: Option<&'a str>,
    /// Colours and signs.
    pub look: Look,
    /// The local time of the last tick.
    pub now: DateTime,
    /// The day that what shows tells of: today, or that of a card of the past.
    pub today: Date,
    /// The size of the terminal.
    pub size: Size,
    /// The person's keyboard, once told.
    pub keyboard: Option<Keyboard>,
    /// The store can only be read.
    pub read_only: bool,
    /// What is known of the store.
    pub store: &'a Known,
    /// The zone of the times that show.
    pub zone: &'a TimeZone,
    /// Two clocks that differ, if so.
    pub clocks: Option<&'a Clocks>,
    /// A meeting is under way: others see the screen.
    pub meeting: bool,
    /// Panes beside lists show.
    pub panes: bool,
    /// The key that is being done is still held from before: it answers for nobody.
    pub held: bool,
}

impl Cx<'_> {
    /// The first keys that lead to a command from here.
    pub fn keys(&self, command: Command) -> Option<Sequence> {
        self.keymap
            .keys_for(command, self.contexts)
            .into_iter()
            .next()
    }
}
