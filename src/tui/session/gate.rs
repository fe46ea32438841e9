//! The one answer to "may this be done now, and why not": for dispatch, help, palette and hints.

use super::Session;
use super::verbs;
use crate::command::{Access, Command};
use crate::department::Department;
use crate::tui::action::reason::Reason;
use crate::tui::component::Component;

/// Whether a command can be done now.
///
/// # Errors
/// The reason it cannot, to be said to the person.
pub fn gate(session: &Session, department: &Department, command: Command) -> Result<(), Reason> {
    if !session.ready && !matches!(command, Command::Quit | Command::Redraw | Command::Help) {
        return Err(Reason::Opening);
    }
    if command.access() == Access::Write {
        let refused = [
            (session.in_meeting(), Reason::InMeeting),
            (session.around.read_only.is_some(), Reason::ReadOnly),
            (session.past().is_some(), Reason::Past),
        ];
        if let Some((_, reason)) = refused.into_iter().find(|(holds, _)| *holds) {
            return Err(reason);
        }
    }
    let cx = session.cx(department);
    let cover = session.cover();
    let answer = match cover {
        Some(overlay) => overlay.allows(&cx, command),
        None => session.screen().allows(&cx, command),
    };
    if let Some(answer) = answer {
        return answer;
    }
    let yes = |condition: bool, reason| if condition { Ok(()) } else { Err(reason) };
    let history = department.register.history();
    match command {
        Command::Undo | Command::UndoNow => yes(history.to_undo().is_some(), Reason::NothingToUndo),
        Command::Redo | Command::RedoNow => yes(history.to_redo().is_some(), Reason::NothingToRedo),
        Command::Back => yes(session.trail.has_behind(), Reason::NothingBehind),
        Command::Forward => yes(session.trail.has_ahead(), Reason::NothingAhead),
        // What the screen shows in full is not deleted or explained under what covers it.
        Command::Explain | Command::LawDate | Command::Delete if cover.is_some() => {
            Err(Reason::NotHere)
        }
        _ => verbs::allows(&cx, session.selected(department), command),
    }
}
