//! Where a person was and what she had typed: kept beside the store, it brings her screens back
//! after a lost line, a lock or a new start.
//!
//! What was typed lies apart from places: when the shape of a place changed, the place is dropped,
//! and the text is there again once the same is asked. It must not know where or how it is kept.

use serde::{Deserialize, Serialize};

use super::shown::{Numbered, Overlay};
use super::trail::Trail;
use super::{Session, questions, refresh};
use crate::department::Department;
use crate::domain::{Date, TypedLine, Unwritten};
use crate::text::Id;
use crate::tui::action::{Asked, Status};
use crate::tui::component::Component;
use crate::tui::form::{Drafts, Ground};
use crate::tui::kept;
use crate::tui::screens::home::Home;

/// What is kept of a session.
#[derive(Debug)]
pub struct Bookmark<P = SessionPlace> {
    /// What was typed and not written.
    pub unwritten: Unwritten,
    /// Where the person was; none where its shape is another one.
    pub place: Option<P>,
}

/// A place in the program: the screens and what floats over them, as they are; by reference when it
/// is written.
#[derive(Debug, Serialize, Deserialize)]
pub struct SessionPlace<T = Trail, O = Numbered<Overlay>> {
    #[serde(with = "kept")]
    day: Date,
    trail: T,
    overlays: Vec<O>,
    panes: bool,
    /// Others were looking on.
    meeting: bool,
}

impl SessionPlace {
    /// The number of this shape. One more whenever a type in it changes: a place of another number
    /// counts as none.
    pub const FORMAT: u16 = 3;
}

impl Session {
    /// What is kept of it now.
    pub fn bookmark(&self) -> Bookmark<SessionPlace<&Trail, &Numbered<Overlay>>> {
        let mut drafts = self.drafts.clone();
        for placed in &self.overlays {
            if let Overlay::Form(form) = &placed.shown {
                drafts.keep(form);
            }
        }
        let trail = self.own_trail();
        let mut lines = self.lines.clone();
        lines.extend(typed_on(trail, &self.overlays));
        let forms = drafts.forms().to_vec();
        let kept = |placed: &&Numbered<Overlay>| placed.shown.is_kept();
        Bookmark {
            unwritten: Unwritten { forms, lines },
            place: Some(SessionPlace {
                day: self.around.now.date(),
                trail,
                overlays: self.overlays.iter().filter(kept).collect(),
                panes: self.around.panes,
                meeting: self.in_meeting(),
            }),
        }
    }
}

fn typed_on(trail: &Trail, overlays: &[Numbered<Overlay>]) -> Vec<TypedLine> {
    let floats = overlays.iter().flat_map(|placed| placed.shown.unwritten());
    trail.unwritten().chain(floats).collect()
}

/// Puts a fresh session where the bookmark lies. What already asks something of the person stays on
/// top of it. Tells whether others were looking on.
pub fn open_at(session: &mut Session, department: &Department, bookmark: Bookmark) -> bool {
    session.drafts = Drafts::of(bookmark.unwritten.forms);
    session.lines = bookmark.unwritten.lines;
    let Some(place) = bookmark.place else {
        return false;
    };
    let meeting = place.meeting;
    there(session, department, place);
    meeting
}

/// Takes what was kept of another session of the same person, which ended while this one could only
/// read: its texts, and its place where nothing was begun here.
pub fn take_over(session: &mut Session, department: &Department, bookmark: Bookmark) {
    let begun = session.trail.has_behind() || !session.overlays.is_empty();
    session.drafts.take_over(bookmark.unwritten.forms);
    session.lines.extend(bookmark.unwritten.lines);
    if let Some(place) = bookmark.place.filter(|_| !begun) {
        there(session, department, place);
    }
}

fn there(session: &mut Session, department: &Department, place: SessionPlace) {
    let same_day = place.day == session.around.now.date();
    session.around.panes = place.panes;
    let home = session.placed(Home::default().into());
    let mut trail = place.trail;
    let found = trail.reopened(&session.cx(department), same_day, home);
    let floats = place.overlays.iter().map(|placed| placed.number);
    let highest = floats.max().unwrap_or(0).max(trail.highest());
    session.next = session.next.max(highest + 1);
    session.trail = trail;
    refresh::refresh(session, department);
    // What asks something of the person already stays on top.
    let asking = std::mem::take(&mut session.overlays);
    if place
        .overlays
        .iter()
        .any(|placed| is_of_gone(&placed.shown, department))
    {
        let words = session.around.text.get(Id::FormGoneLeft);
        session.say(Status::warning(words));
    }
    for placed in place.overlays.into_iter().filter(|_| found) {
        reopen(session, department, placed, same_day);
    }
    for placed in asking {
        session.show(placed.shown);
    }
    // What shows again has its text itself.
    for line in typed_on(&session.trail, &session.overlays) {
        TypedLine::take(&mut session.lines, &line.question, line.about);
    }
}

/// A form over a record that is no more: its screen may have gone with it.
fn is_of_gone(overlay: &Overlay, department: &Department) -> bool {
    let Overlay::Form(form) = overlay else {
        return false;
    };
    let gone = |target| !department.register.holds(target);
    form.target.is_some_and(gone)
}

/// Puts what floated over what shows again; whoever asked it may be no more.
fn reopen(
    session: &mut Session,
    department: &Department,
    mut placed: Numbered<Overlay>,
    same_day: bool,
) {
    let asker = placed.shown.asked().map(|asked| asked.by);
    let there = |by| by == Asked::SESSION || session.is_there(by);
    if !asker.is_none_or(there) || !placed.shown.reopened(&session.cx(department), same_day) {
        return;
    }
    if let Overlay::Form(form) = &mut placed.shown {
        let mut drafts = std::mem::take(&mut session.drafts);
        let ground = Ground::of(&session.cx(department));
        let back = drafts.restore(form, &ground);
        form.resume(&ground);
        session.drafts = drafts;
        if back {
            session.say(Status::info(session.around.text.get(Id::FormDraftBack)));
        }
    }
    session.overlays.push(placed);
    questions::hear(session, department);
}
