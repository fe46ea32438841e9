//! Taking back and doing again: at once what is one's own and of this session, else shown first.

use super::Session;
use super::messages::Effect;
use crate::department::Department;
use crate::domain::Brief;
use crate::tui::action::{Action, Purpose};
use crate::words;

fn next(department: &Department, redo: bool) -> Option<&Brief> {
    let history = department.register.history();
    match redo {
        true => history.to_redo(),
        false => history.to_undo(),
    }
}

/// Reads the act that is next, to show what would happen.
pub fn shown(department: &Department, redo: bool) -> Vec<Effect> {
    let purpose = if redo { Purpose::Redo } else { Purpose::Undo };
    let read = next(department, redo).map(|brief| Effect::ReadAct(brief.seq, purpose));
    read.into_iter().collect()
}

/// Takes back at once; nothing where it is somebody else's, older than this session or bulk.
pub fn at_once(session: &Session, department: &Department, redo: bool) -> Vec<Action> {
    let Some(brief) = next(department, redo) else {
        return Vec::new();
    };
    let mine = *brief.who == *session.around.who;
    let earlier = brief.at.as_second() < session.since.as_second();
    if !mine || earlier || brief.is_bulk() {
        return Vec::new();
    }
    let said = words::taken_back(department, &session.around.text, brief, redo);
    vec![match redo {
        true => Action::Redo(brief.seq, said),
        false => Action::Undo(brief.seq, said),
    }]
}
