//! What a message does to the session, and what must happen outside. It only hands on.

use super::messages::{Copied, Effect, Msg};
use super::refresh::refresh;
use super::{Session, bookmark, dispatch, lock, opening, past, press, store_work, verbs};
use crate::department::Department;
use crate::text::Id;
use crate::tui::action::Asked;
use crate::tui::action::status::Status;
use crate::tui::overlays::recovery_code::RecoveryCode;
use crate::tui::overlays::undo::UndoPreview;

/// Applies a message.
pub fn update(session: &mut Session, department: &Department, msg: Msg) -> Vec<Effect> {
    let of_person = matches!(
        msg,
        Msg::Key(_) | Msg::Held(_) | Msg::Do(_) | Msg::Pasted(_)
    );
    // On a card of an earlier day all that she asks is answered by the records of that day.
    let past = session.past().filter(|_| of_person);
    let effects = happened(
        session,
        past.as_ref().map_or(department, |past| &past.department),
        msg,
    );
    refresh(session, department);
    effects
}

fn happened(session: &mut Session, department: &Department, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => return press::key(session, department, key),
        Msg::Held(key) => return press::held(session, department, key),
        Msg::Pasted(raw) => return press::paste(session, department, raw),
        Msg::Do(command) => return dispatch::command(session, department, command),
        Msg::Opened(opening) => return opening::opened(session, department, opening),
        Msg::Saved(brief) => return opening::saved(session, department, &brief),
        Msg::Refused(words) => return opening::refused(session, department, words),
        Msg::Idle => return lock::begin(session),
        Msg::StoreWork(done) => return store_work::done(session, department, *done),
        Msg::Code(code) if session.lock.is_none() => {
            session.show(RecoveryCode::new(code));
            let noted = verbs::code_noted(&session.cx(department));
            return dispatch::perform(session, department, Asked::SESSION, noted);
        }
        Msg::Code(_) | Msg::Changed => {}
        Msg::Resized(size) => session.around.size = size,
        Msg::Ticked(time) => session.around.tell_time(*time),
        Msg::OpenFailed(words) => session.open_failure = Some(words),
        Msg::ActRead(entry, purpose) => {
            let preview = UndoPreview::new(&session.cx(department), &entry, purpose);
            session.show(Box::new(preview));
        }
        Msg::Locked { asks } => lock::locked(session, asks),
        Msg::UnlockRefused { words, wrong } => lock::refused(session, words, wrong),
        Msg::PastRead(found) => past::read(session, *found),
        Msg::Stands(standing) => opening::stands(session, *standing),
        Msg::Found(words) => opening::found(session, vec![words]),
        Msg::Writable(kept) => {
            session.around.read_only = None;
            if let Some(kept) = kept {
                bookmark::take_over(session, department, *kept);
            }
            session.say(Status::done(session.around.text.get(Id::NowWritable)));
        }
        Msg::Copied(copied) => {
            let id = match copied {
                Copied::Sent => Id::CopySent,
                Copied::InTmux => Id::CopyInTmux,
                Copied::Unsure => Id::CopyUnsure,
                Copied::TooLong => Id::CopyTooLong,
                Copied::Off => Id::CopyOff,
            };
            session.say(Status::info(session.around.text.get(id)));
        }
    }
    Vec::new()
}
