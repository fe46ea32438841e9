//! Work on the store ended, whichever screen asked for it: what came of it is told.
//!
//! The work itself is done outside; what it found comes back as [`Done`].

use super::Session;
use super::dispatch::perform;
use super::messages::{Done, Effect};
use super::{meeting, verbs};
use crate::department::Department;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::action::{Asked, Task};
use crate::tui::form::Drafts;
use crate::tui::overlays::report::Report;

/// Work on the store ended.
pub fn done(session: &mut Session, department: &Department, done: Done) -> Vec<Effect> {
    let text = session.around.text.clone();
    if !matches!(done, Done::Looked(_)) {
        session.around.store.running = None;
    }
    let mut effects = Vec::new();
    match done {
        Done::Looked(accounts) => {
            session.around.store.accounts = Some(accounts);
            return effects;
        }
        Done::Well(words) => session.say(Status::done(words)),
        Done::Failed(words) => session.say(Status::failure(words)),
        Done::Checked { sound, findings } => {
            session.around.store.checked = Some((session.around.now, sound));
            session.say(match sound {
                true => Status::done(text.get(Id::StoreCheckOk)),
                false => Status::failure(text.get(Id::StoreCheckBad)),
            });
            if !findings.is_empty() {
                session.show(Report::new(findings, &text));
            }
        }
        Done::Erased {
            gone,
            named,
            older,
            unsaved,
        } => {
            // She is gone: so is all that this session still shows of her.
            session.overlays.clear();
            session.trail = session.fresh_trail();
            session.drafts = Drafts::default();
            session.lines.clear();
            meeting::forget(session);
            let words = text.erase_done(gone);
            session.say(match unsaved {
                Some(why) => Status::failure(text.erase_no_backup(words, why)),
                None => Status::done(words),
            });
            let asked = verbs::erased(&session.cx(department), &named, older);
            effects = perform(session, department, Asked::SESSION, asked);
        }
    }
    effects.push(Effect::StoreWork(Task::Look));
    effects
}
