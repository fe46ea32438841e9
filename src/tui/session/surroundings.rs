//! Where and when a session happens: what a component may read beside the records.

use std::rc::Rc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::calendar::LocalTime;
use crate::department::Department;
use crate::domain::Date;
use crate::keymap::{Context, Keyboard, Keymap};
use crate::text::Text;
use crate::tui::context::{Clocks, Cx, Known, Look, Size};

/// What a component may read beside the records.
pub struct Surroundings {
    /// The local time of the last tick.
    pub now: DateTime,
    /// The zone that it is the time of.
    pub zone: TimeZone,
    /// Whose clock that is, and another that differs, where one does.
    pub clocks: Option<Clocks>,
    /// The terminal's size.
    pub size: Size,
    /// The words.
    pub text: Rc<Text>,
    /// The keys.
    pub keymap: Rc<Keymap>,
    /// The person's keyboard, once told.
    pub keyboard: Option<Keyboard>,
    /// The person's name, as the journal has it.
    pub who: String,
    /// What she signs messages with, once told.
    pub signature: Option<String>,
    /// Why the store can only be read, if so.
    pub read_only: Option<String>,
    /// What is known of the store, and the work on it under way.
    pub store: Known,
    /// Panes beside lists show.
    pub panes: bool,
    /// The key that is being done is still held from before.
    pub held: bool,
}

impl Surroundings {
    /// Those of a session whose store is not open yet.
    pub fn new(now: DateTime, size: Size, text: Rc<Text>, keymap: Rc<Keymap>) -> Self {
        Self {
            now,
            zone: TimeZone::UTC,
            clocks: None,
            size,
            text,
            keymap,
            keyboard: None,
            who: String::new(),
            signature: None,
            read_only: None,
            store: Known::default(),
            panes: true,
            held: false,
        }
    }

    /// Goes by a clock.
    pub fn tell_time(&mut self, time: LocalTime) {
        self.now = time.now;
        self.zone = time.zone;
        self.clocks = time.other.map(|(other, zone)| Clocks {
            shown: time.name,
            other,
            zone,
        });
    }

    /// What a component may read, of records that tell of `today`, where keys are looked up in
    /// `contexts`.
    pub fn cx<'a>(
        &'a self,
        department: &'a Department,
        today: Date,
        contexts: &'static [Context],
        meeting: bool,
    ) -> Cx<'a> {
        Cx {
            department,
            text: &self.text,
            keymap: &self.keymap,
            contexts,
            signature: self.signature.as_deref(),
            look: Look::default(),
            now: self.now,
            today,
            size: self.size,
            keyboard: self.keyboard,
            read_only: self.read_only.is_some(),
            store: &self.store,
            zone: &self.zone,
            clocks: self.clocks.as_ref(),
            meeting,
            panes: self.panes,
            held: self.held,
        }
    }
}
