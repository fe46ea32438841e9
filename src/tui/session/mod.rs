//! What shows and what becomes of it: one person's session.
//!
//! ```text
//! key → command → gate → the topmost component → actions → dispatch → effects
//! ```
//!
//! [`shown`] is the one table of screens and overlays: only here is one named. `verbs` are the
//! same on every screen. Nothing here reads a clock, a disk or a terminal: what must happen outside
//! is an [`Effect`], and what happened there comes back as a [`Msg`].

pub mod absence;
mod bookmark;
pub mod dispatch;
pub mod gate;

pub mod lock;
mod meeting;
mod messages;
mod opening;
mod past;
mod press;
mod questions;
mod refresh;
mod routes;
pub mod shown;
mod store_work;
pub mod surroundings;
#[cfg(test)]
mod tests;
mod trail;
mod undoing;
mod update;
mod verbs;
mod view;

use std::rc::Rc;
use std::time::Duration;

use jiff::civil::DateTime;

use super::action::Asked;
use super::action::status::Status;
use super::component::Component;
use super::context::{Cx, Size};
use super::form::{Drafts, Form, Ground};
use super::overlays::lock::Lock;
use super::screens::home::Home;
use crate::department::Department;
use crate::department::earlier::Past;
use crate::domain::{Date, Ref, TypedLine};
use crate::keymap::{Context, Keymap, Resolver};
use crate::text::{Id, Text};

pub use bookmark::{Bookmark, SessionPlace};
pub use messages::{Copied, Done, Effect, Msg, Opening, Standing};
pub use shown::{Numbered, Overlay, Screen};
pub use surroundings::Surroundings;
pub use trail::Trail;
pub use update::update;
pub use view::view;

/// One person's session.
pub struct Session {
    /// Where and when it happens.
    pub around: Surroundings,
    /// Keys of a sequence typed so far.
    pub resolver: Resolver,
    /// The register is full.
    pub ready: bool,
    /// Why the store could not be opened, if so.
    pub open_failure: Option<String>,
    /// Screens.
    pub trail: Trail,
    /// What floats, the topmost last.
    pub overlays: Vec<Numbered<Overlay>>,
    /// What was typed in forms and not yet written.
    pub drafts: Drafts,
    /// Lines that were typed where the place is no more: there again once the same is asked.
    lines: Vec<TypedLine>,
    /// What just happened.
    pub status: Option<Status>,
    /// The act on its way to the store.
    writing: Option<Writing>,
    /// When this session began: undoing what is older is shown first.
    pub since: jiff::Timestamp,
    /// The screens as they were when the meeting under way began: they come back with its end.
    aside: Option<Trail>,
    /// The program is about to leave.
    pub leaving: bool,
    /// The screen is locked.
    pub lock: Option<Lock>,
    /// It locks itself after so long without a key; never, when there is nothing here.
    pub lock_after: Option<Duration>,
    /// The number of what is shown next.
    next: u32,
}

/// An act on its way to the store.
struct Writing {
    /// Who asked for it.
    by: u32,
    /// Words for when it is saved; those of the act where there are none.
    said: Option<String>,
    /// Where to go then.
    then: Option<super::action::Route>,
}

impl Session {
    /// A session before its store is open.
    pub fn new(now: DateTime, size: Size, text: Rc<Text>, keymap: Rc<Keymap>) -> Self {
        Self {
            around: Surroundings::new(now, size, text, keymap),
            resolver: Resolver::default(),
            ready: false,
            open_failure: None,
            trail: Trail::at(Numbered {
                number: Asked::SESSION + 1,
                shown: Home::default().into(),
            }),
            overlays: Vec::new(),
            drafts: Drafts::default(),
            lines: Vec::new(),
            status: None,
            writing: None,
            since: jiff::Timestamp::UNIX_EPOCH,
            aside: None,
            leaving: false,
            lock: None,
            lock_after: Some(lock::AFTER),
            next: Asked::SESSION + 2,
        }
    }

    /// The screen that shows.
    pub fn screen(&self) -> &Screen {
        self.trail.here()
    }

    /// What floats on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last().map(|placed| &placed.shown)
    }

    /// The overlay that covers the screen: the topmost that does more than find commands.
    pub fn cover(&self) -> Option<&Overlay> {
        let mut shown = self.overlays.iter().rev().map(|placed| &placed.shown);
        shown.find(|overlay| !overlay.is_picker())
    }

    /// The overlay of a number.
    fn overlay_of(&self, number: u32) -> Option<&Overlay> {
        let mut overlays = self.overlays.iter();
        let found = overlays.find(|placed| placed.number == number);
        found.map(|placed| &placed.shown)
    }

    /// Whether whoever has a number still floats or is on the trail.
    fn is_there(&self, number: u32) -> bool {
        self.overlay_of(number).is_some() || self.trail.screen_of(number).is_some()
    }

    /// A trail that begins anew, at Home.
    fn fresh_trail(&mut self) -> Trail {
        let home = self.placed(Home::default().into());
        Trail::at(home)
    }

    /// The day that what shows tells of: today, or that of a card of an earlier day.
    pub fn today(&self) -> Date {
        self.screen().day().unwrap_or(self.around.now.date())
    }

    /// The records of an earlier day, when a card of theirs shows.
    pub fn past(&self) -> Option<Rc<Past>> {
        self.screen().past()
    }

    /// Others see the screen.
    pub fn in_meeting(&self) -> bool {
        self.aside.is_some()
    }

    /// Where the person is, and is again once a meeting is over.
    fn own_trail(&self) -> &Trail {
        self.aside.as_ref().unwrap_or(&self.trail)
    }

    /// Where keys are looked up, innermost first.
    pub fn contexts(&self) -> &'static [Context] {
        match self.overlay() {
            Some(overlay) => overlay.contexts(),
            None => self.screen().contexts(),
        }
    }

    /// Whether plain characters are typed into something instead of being commands.
    pub fn takes_text(&self) -> bool {
        match self.overlay() {
            Some(overlay) => overlay.takes_text(),
            None => self.screen().takes_text(),
        }
    }

    /// Whether a digit chooses something of what shows.
    fn chooses(&self, n: usize) -> bool {
        match self.overlay() {
            Some(overlay) => overlay.chooses(n),
            None => self.screen().chooses(n),
        }
    }

    /// What a component may read.
    pub fn cx<'a>(&'a self, department: &'a Department) -> Cx<'a> {
        let (today, contexts) = (self.today(), self.contexts());
        self.around
            .cx(department, today, contexts, self.in_meeting())
    }

    /// What a component may read, and the components, to change.
    fn parts<'a>(
        &'a mut self,
        department: &'a Department,
    ) -> (Cx<'a>, &'a mut Trail, &'a mut Vec<Numbered<Overlay>>) {
        let (today, contexts, meeting) = (self.today(), self.contexts(), self.in_meeting());
        let cx = self.around.cx(department, today, contexts, meeting);
        (cx, &mut self.trail, &mut self.overlays)
    }

    /// The record that verbs speak of: under the cursor of the list, or the one of the card.
    pub fn selected(&self, department: &Department) -> Option<Ref> {
        self.screen().selected(&self.cx(department))
    }

    /// Goes to a screen.
    fn go(&mut self, screen: impl Into<Screen>) {
        let placed = self.placed(screen.into());
        self.trail.go(placed);
    }

    /// Puts an overlay over what shows.
    fn show(&mut self, overlay: impl Into<Overlay>) {
        let mut placed = self.placed(overlay.into());
        let before = self.lines.len();
        placed.shown.retype(&mut self.lines);
        if self.lines.len() < before {
            self.say(Status::info(self.around.text.get(Id::FormDraftBack)));
        }
        self.overlays.push(placed);
    }

    /// Puts a form on the screen, with what was typed in it before.
    fn show_form(&mut self, department: &Department, mut form: Form) {
        self.close_all();
        let mut drafts = std::mem::take(&mut self.drafts);
        let back = drafts.restore(&mut form, &Ground::of(&self.cx(department)));
        self.drafts = drafts;
        if back {
            self.say(Status::info(self.around.text.get(Id::FormDraftBack)));
        }
        self.show(Box::new(form));
    }

    fn placed<T>(&mut self, shown: T) -> Numbered<T> {
        let number = self.next;
        self.next += 1;
        Numbered { number, shown }
    }

    /// Closes what floats on top; what was typed in a form is kept for the next time.
    fn close(&mut self) {
        self.leaving = false;
        if let Some(placed) = self.overlays.pop() {
            self.keep_draft(&placed.shown);
        }
    }

    /// Closes all that floats.
    fn close_all(&mut self) {
        for placed in std::mem::take(&mut self.overlays) {
            self.keep_draft(&placed.shown);
        }
    }

    fn keep_draft(&mut self, overlay: &Overlay) {
        if let Overlay::Form(form) = overlay
            && self.drafts.keep(form)
        {
            self.status = Some(Status::info(self.around.text.get(Id::FormDraftKept)));
        }
    }

    fn say(&mut self, status: Status) {
        self.status = Some(status);
    }
}
