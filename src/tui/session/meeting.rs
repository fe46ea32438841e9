//! A meeting: the screen is seen by others. Names show as initials and nothing is written, until the
//! same key ends it.
//!
//! The mask itself is not here: whoever serves the department serves its masked twin while the
//! meeting lasts, so that nothing made from it, on a screen or for the clipboard, can name anybody.
//! Here is what the session held before: words that the true register was asked for.

use super::Session;
use super::messages::Effect;
use super::trail::Trail;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::component::Component;

/// Begins a meeting, or ends the one under way.
pub fn turn(session: &mut Session) -> Vec<Effect> {
    clear(session);
    let aside = session.aside.take();
    let begins = aside.is_none();
    let said = match aside {
        None => {
            begin(session);
            Id::MeetingBegun
        }
        Some(aside) => {
            end(session, aside);
            Id::MeetingEnded
        }
    };
    session.say(Status::info(session.around.text.get(said)));
    vec![Effect::Mask(begins)]
}

/// What floats and what waits to be said was made from the other register. A form stays as a draft.
fn clear(session: &mut Session) {
    session.close_all();
    session.writing = None;
    session.leaving = false;
}

/// The trail begins anew, at Home or on the screen that shows if others may see it.
fn begin(session: &mut Session) {
    let mut here = session.screen().clone();
    let fresh = session.fresh_trail();
    session.aside = Some(std::mem::replace(&mut session.trail, fresh));
    if here.for_others() {
        session.go(here);
    }
}

/// The trail of before comes back, the screen that shows on top of it.
fn end(session: &mut Session, aside: Trail) {
    let during = std::mem::replace(&mut session.trail, aside);
    let here = during.here().as_of_today();
    if !here.is_same_place(session.screen()) {
        session.go(here);
    }
}

/// A session that begins anew while a meeting lasts: where it came back to is kept aside.
pub fn go_on(session: &mut Session) {
    if session.in_meeting() {
        clear(session);
        begin(session);
    }
}

/// The store was let go: nothing that was read of it stays aside.
pub fn forget(session: &mut Session) {
    if session.aside.is_some() {
        session.aside = Some(session.fresh_trail());
    }
}
