//! The store opened, an act was saved or refused, the first start's question.

use super::dispatch::{perform, tell};
use super::messages::{Effect, Opening, Standing};
use super::shown::Screen;
use super::{Session, bookmark, meeting};
use crate::department::Department;
use crate::domain::Brief;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Status, Tag};
use crate::tui::overlays::keyboard::KeyboardQuestion;
use crate::tui::overlays::report::Report;
use crate::words;

/// Characters of what is said in passing: what two lines hold of the narrowest screen.
const IN_PASSING: usize = 140;

/// The register is full: the screens come alive.
pub fn opened(session: &mut Session, department: &Department, opening: Opening) -> Vec<Effect> {
    let mut effects = Vec::new();
    session.ready = true;
    session.lock = None;
    session.open_failure = None;
    session.around.read_only = opening.read_only;
    session.around.store.folder = opening.folder;
    if let Some(bookmark) = opening.bookmark {
        let meeting = bookmark::open_at(session, department, *bookmark);
        if meeting || session.in_meeting() {
            effects = meeting::go_on(session);
        }
        let at_home = matches!(session.screen(), Screen::Home(_)) && session.overlays.is_empty();
        if !at_home && session.status.is_none() {
            let words = session.around.text.get(Id::BackWhereYouWere);
            session.say(Status::info(words));
        }
    }
    // Why it can only be read is said with what was found, not under it.
    let reason = session.around.read_only.clone();
    let said = reason.into_iter().chain(opening.notices);
    found(session, said.collect());
    effects
}

/// Something was found in the store, and perhaps mended. What is short is said in passing; the rest stays
/// until it was read.
pub fn found(session: &mut Session, notices: Vec<String>) {
    let words = notices.join(" · ");
    if words.is_empty() {
        return;
    }
    if words.chars().count() > IN_PASSING {
        let report = Report::told(notices, &session.around.text);
        session.show(report);
    } else {
        session.say(Status::warning(words));
    }
}

/// The store can only be read from now on, or can be written again; a backup failed, or was made.
pub fn stands(session: &mut Session, standing: Standing) {
    let Standing {
        read_only,
        backup_failed,
    } = standing;
    if let Some(why) = &backup_failed
        && session.around.store.backup_failed != backup_failed
    {
        let words = session.around.text.backup_failed(why);
        session.say(Status::failure(words));
    }
    session.around.store.backup_failed = backup_failed;
    if read_only == session.around.read_only {
        return;
    }
    if let Some(reason) = &read_only
        && session.status.is_none()
    {
        session.say(Status::warning(reason.clone()));
    }
    session.around.read_only = read_only;
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
