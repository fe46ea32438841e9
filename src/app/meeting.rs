//! A meeting: the screen is seen by others. Names show as initials and nothing is written, until the
//! same key ends it.
//!
//! The mask itself is not here: whoever serves the desk serves its masked twin while the meeting
//! lasts, so that nothing made from it, on a screen or for the clipboard, can name anybody. Here is
//! what the model held before: words that the true register was asked for.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::{Screen, Trail};
use crate::text::Id;
use crate::tui::action::status::Status;

/// A meeting under way.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The screens as they were when it began: they come back with its end.
    aside: Trail,
}

/// Begins a meeting, or ends the one under way.
pub fn turn(model: &mut Model) -> Vec<Effect> {
    clear(model);
    let begins = model.meeting.is_none();
    match model.meeting.take() {
        None => begin(model),
        Some(meeting) => end(model, meeting),
    }
    let said = if begins {
        Id::MeetingBegun
    } else {
        Id::MeetingEnded
    };
    model.status = Some(Status::info(model.text.get(said)));
    vec![Effect::Mask(begins)]
}

/// What floats and what waits to be said was made from the other register. A form stays as a draft.
fn clear(model: &mut Model) {
    for overlay in std::mem::take(&mut model.overlays) {
        if let Overlay::Form(form) = overlay {
            super::forms::keep(model, &form);
        }
    }
    model.when_saved = None;
    model.route_when_saved = None;
    model.leaving = false;
}

/// The trail begins anew, at Home or on the screen that shows if others may see it.
fn begin(model: &mut Model) {
    let here = shown_to_others(model.trail.here());
    let aside = std::mem::take(&mut model.trail);
    if let Some(screen) = here {
        model.trail.go(screen);
    }
    model.meeting = Some(Meeting { aside });
}

/// The trail of before comes back, the screen that shows on top of it.
fn end(model: &mut Model, meeting: Meeting) {
    let here = std::mem::replace(&mut model.trail, meeting.aside);
    let here = unmasked(here.here());
    if !is_same_place(&here, model.trail.here()) {
        model.trail.go(here);
    }
}

/// A session that begins anew while a meeting lasts: where it came back to is kept aside.
pub fn go_on(model: &mut Model) {
    if model.meeting.is_some() {
        clear(model);
        begin(model);
    }
}

/// Where the person is, and is again once the meeting is over.
pub fn own_trail(model: &Model) -> &Trail {
    match &model.meeting {
        Some(meeting) => &meeting.aside,
        None => &model.trail,
    }
}

/// The store was let go: nothing that was read of it stays aside.
pub fn forget(model: &mut Model) {
    if let Some(meeting) = &mut model.meeting {
        meeting.aside = Trail::new();
    }
}

/// Whatever records of an earlier day were masked for others are read again when asked.
fn unmasked(screen: &Screen) -> Screen {
    let mut screen = screen.clone();
    if let Screen::Card(card) = &mut screen {
        card.past = None;
    }
    screen
}

/// The screen without what was typed in it; none of Home, which is there anyway, nor of absences
/// and calls, which hold people's answers, nor of the store, nor of an earlier day.
fn shown_to_others(screen: &Screen) -> Option<Screen> {
    let mut screen = screen.clone();
    match &mut screen {
        Screen::Home(_) | Screen::Absence(_) | Screen::Calls(_) | Screen::Upkeep(_) => return None,
        Screen::Card(card) if card.past.is_some() => return None,
        Screen::List(list) => {
            list.show_all();
        }
        Screen::Card(_) | Screen::Contracts(_) | Screen::Deadlines(_) | Screen::Journal(_) => {}
    }
    Some(screen)
}

fn is_same_place(one: &Screen, other: &Screen) -> bool {
    match (one, other) {
        (Screen::List(one), Screen::List(other)) => one.kind == other.kind,
        (Screen::Card(one), Screen::Card(other)) => one.target == other.target,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}
