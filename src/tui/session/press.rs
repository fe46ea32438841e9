//! A key: a command, a character of a text, an edit of a line, a digit, or part of a sequence.

use super::{Session, dispatch, lock};
use crate::command::Command;
use crate::department::Department;
use crate::keymap::{Context, Edit, Key, KeyOutcome, Keyboard, digit};
use crate::text::Id;
use crate::tui::action::Status;

use super::messages::Effect;

/// Does what a key means here.
pub fn key(session: &mut Session, department: &Department, key: Key) -> Vec<Effect> {
    if session.lock.is_some() {
        return lock::key(session, key);
    }
    session.status = None;
    if let Some(effects) = dispatch::key(session, department, key) {
        return effects;
    }
    if session.resolver.pending().is_empty()
        && let Some(n) = number(session, key)
        && session.chooses(n)
    {
        return dispatch::nth(session, department, n);
    }
    let (contexts, keymap) = (session.contexts(), session.around.keymap.clone());
    match session.resolver.press(&keymap, key, contexts) {
        KeyOutcome::Command(command) => {
            session.leaving &= command == Command::Close;
            dispatch::command(session, department, command)
        }
        KeyOutcome::Typed(key) if session.ready || session.takes_text() => {
            typed(session, department, Edit::of(key))
        }
        KeyOutcome::Unbound(key) if session.takes_text() => {
            typed(session, department, Edit::of_shell(key))
        }
        KeyOutcome::Unbound(key) => chosen(session, department, key),
        KeyOutcome::Typed(_) | KeyOutcome::Pending(_) | KeyOutcome::Cancelled => Vec::new(),
    }
}

/// The same of a key that is held down.
pub fn held(session: &mut Session, department: &Department, pressed: Key) -> Vec<Effect> {
    session.around.held = true;
    let effects = key(session, department, pressed);
    session.around.held = false;
    effects
}

impl Session {
    /// The keys that answer for somebody where the person is.
    pub fn answer_keys(&self) -> Vec<Key> {
        let answers: &[Command] = match self.contexts().first() {
            Some(Context::Calls) => &[Command::CallYes, Command::CallNo, Command::CallVoicemail],
            Some(Context::Cover) => &[Command::Accept],
            _ => &[],
        };
        let keymap = &self.around.keymap;
        let all = answers
            .iter()
            .flat_map(|answer| keymap.keys_for(*answer, self.contexts()));
        let alone = all.filter_map(|sequence| match sequence.keys() {
            [key] => Some(*key),
            _ => None,
        });
        alone.collect()
    }
}

/// Types a pasted text, one clean line of it. Where nothing takes text it is left alone.
pub fn paste(session: &mut Session, department: &Department, raw: String) -> Vec<Effect> {
    if session.lock.is_some() {
        lock::paste(session, &raw);
        return Vec::new();
    }
    if !session.takes_text() {
        let words = session.around.text.get(Id::PasteNowhere).to_owned();
        session.say(Status::info(words));
        return Vec::new();
    }
    dispatch::typed(session, department, &Edit::Paste(raw))
}

fn typed(session: &mut Session, department: &Department, edit: Option<Edit>) -> Vec<Effect> {
    match edit {
        Some(edit) => dispatch::typed(session, department, &edit),
        None => Vec::new(),
    }
}

/// The digit of a choice; on AZERTY of the unshifted row too.
fn chosen(session: &mut Session, department: &Department, key: Key) -> Vec<Effect> {
    match number(session, key) {
        Some(n) => dispatch::nth(session, department, n),
        None => Vec::new(),
    }
}

/// The digit that a key means; not 0.
fn number(session: &Session, key: Key) -> Option<usize> {
    let keyboard = session.around.keyboard.unwrap_or(Keyboard::Qwerty);
    let digit = digit(key, keyboard).filter(|n| *n > 0);
    digit.map(usize::from)
}
