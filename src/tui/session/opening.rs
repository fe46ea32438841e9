//! The store opened, an act was saved or refused, the first start's question.

use super::dispatch::{perform, tell};
use super::messages::{Effect, Opening};
use super::shown::Screen;
use super::{Session, bookmark, meeting};
use crate::department::Department;
use crate::domain::Brief;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Status, Tag};
use crate::tui::overlays::keyboard::KeyboardQuestion;
use crate::words;

/// The register is full: the screens come alive.
pub fn opened(session: &mut Session, department: &Department, opening: Opening) {
    session.ready = true;
    session.lock = None;
    session.open_failure = None;
    session.around.read_only = opening.read_only;
    session.around.store.folder = opening.folder;
    if let Some(bookmark) = opening.bookmark {
        bookmark::open_at(session, department, *bookmark);
        meeting::go_on(session);
        let at_home = matches!(session.screen(), Screen::Home(_)) && session.overlays.is_empty();
        if !at_home && session.status.is_none() {
            let words = session.around.text.get(Id::BackWhereYouWere);
            session.say(Status::info(words));
        }
    }
    if let Some(reason) = &session.around.read_only {
        session.status = Some(Status::warning(reason.clone()));
    }
    if !opening.notices.is_empty() {
        session.say(Status::warning(opening.notices.join(" · ")));
    }
}

/// An act is on disk. Only now may the screen say so.
pub fn saved(session: &mut Session, department: &Department, brief: &Brief) -> Vec<Effect> {
    let writing = session.writing.take();
    let (by, said, then) = match writing {
        Some(writing) => (Some(writing.by), writing.said, writing.then),
        None => (None, None, None),
    };
    let words = said.unwrap_or_else(|| words::act(department, &session.around.text, brief));
    session.say(Status::done(words));
    let mut effects = match by {
        Some(by) => tell(session, department, by, Tag::WRITTEN, Answer::Saved),
        None => Vec::new(),
    };
    if let Some(route) = then {
        let by = session.trail.number();
        effects.extend(perform(session, department, by, vec![Action::Go(route)]));
    }
    effects
}

/// An act was not saved: nothing changed, and whoever asked for it is told.
pub fn refused(session: &mut Session, department: &Department, words: String) -> Vec<Effect> {
    let writing = session.writing.take();
    session.say(Status::failure(words));
    match writing {
        Some(writing) => tell(
            session,
            department,
            writing.by,
            Tag::WRITTEN,
            Answer::Refused,
        ),
        None => Vec::new(),
    }
}

impl Session {
    /// Asks for the keyboard, once.
    pub fn ask_keyboard(&mut self) {
        self.show(KeyboardQuestion);
    }
}
