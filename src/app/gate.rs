//! The one answer to "may this be done now, and why not": for dispatch, help, palette and hints.

use super::model::Model;
use super::upkeep::erasing;
use crate::command::{Access, Command};
use crate::department::Desk;
use crate::domain::Kind;
use crate::tui::action::reason::Reason;
use crate::tui::context::Look;

/// Whether a command can be done now.
///
/// # Errors
/// The reason it cannot, to be said to the person.
pub fn gate(model: &Model, desk: &Desk, command: Command) -> Result<(), Reason> {
    let register = &desk.register;
    if !model.ready && !matches!(command, Command::Quit | Command::Redraw | Command::Help) {
        return Err(Reason::Opening);
    }
    if command.access() == Access::Write && model.meeting.is_some() {
        return Err(Reason::InMeeting);
    }
    if command.access() == Access::Write && model.read_only.is_some() {
        return Err(Reason::ReadOnly);
    }
    if command.access() == Access::Write && model.past().is_some() {
        return Err(Reason::Past);
    }
    // What asks for nothing on a screen under what floats.
    let bare = matches!(
        command,
        Command::AsOf
            | Command::Explain
            | Command::LawDate
            | Command::CallYes
            | Command::CallNo
            | Command::CallVoicemail
            | Command::DayList
            | Command::SplitNeed
            | Command::LeaveWithout
            | Command::Force
            | Command::Widen
            | Command::NextPlan
            | Command::Delete
    );
    let hidden = bare && model.overlay().is_some();
    let cx = model.cx(desk, Look::default());
    if let Some(top) = model.under_pickers()
        && !(hidden && model.only_finds())
        && let Some(answer) = top.allows(&cx, command)
    {
        return answer;
    }
    if !hidden && let Some(answer) = model.screen().component().allows(&cx, command) {
        return answer;
    }
    let yes = |condition: bool, reason| if condition { Ok(()) } else { Err(reason) };
    match command {
        Command::Import | Command::MakeDemo | Command::Restore | Command::Cover => {
            Err(Reason::NotHere)
        }
        Command::Check
        | Command::VerifyJournal
        | Command::BackUp
        | Command::BackUpTo
        | Command::Compact => super::upkeep::is_free(model),
        Command::Erase => {
            let target = model.selected(desk).ok_or(Reason::NothingSelected)?;
            yes(erasing::is_person(target), Reason::NotAPerson)?;
            super::upkeep::is_free(model)
        }
        Command::SplitNeed
        | Command::LeaveWithout
        | Command::Force
        | Command::Widen
        | Command::NextPlan => Err(Reason::NotHere),
        Command::CallYes | Command::CallNo | Command::CallVoicemail | Command::DayList => {
            Err(Reason::NotHere)
        }
        Command::Undo | Command::UndoNow => yes(
            register.history().to_undo().is_some(),
            Reason::NothingToUndo,
        ),
        Command::Redo | Command::RedoNow => yes(
            register.history().to_redo().is_some(),
            Reason::NothingToRedo,
        ),
        Command::Back => yes(model.trail.has_behind(), Reason::NothingBehind),
        Command::Forward => yes(model.trail.has_ahead(), Reason::NothingAhead),
        Command::Reassign => reassignable(model, desk),
        Command::Status => {
            let target = model.selected(desk).ok_or(Reason::NothingSelected)?;
            super::notice_step::contracts(register, target, model.today()).map(|_| ())
        }
        Command::Renew => {
            let target = model.selected(desk).ok_or(Reason::NothingSelected)?;
            super::renewing::contract(register, target).map(|_| ())
        }
        Command::GoWeek => yes(model.avs_in_view(desk).is_some(), Reason::NothingSelected),
        Command::Filter | Command::Order | Command::Zoom => Err(Reason::NotHere),
        Command::SetDate => Err(Reason::NotHere),
        Command::AsOf => Err(Reason::NotHere),
        Command::Explain | Command::LawDate => match model.selected(desk) {
            _ if model.overlay().is_some() => Err(Reason::NotHere),
            Some(target) if crate::words::explaining::explains(target) => Ok(()),
            Some(_) => Err(Reason::NoLaw),
            None => Err(Reason::NothingSelected),
        },
        Command::Links | Command::History | Command::Copy | Command::Edit => yes(
            model
                .selected(desk)
                .is_some_and(|target| register.holds(target)),
            Reason::NothingSelected,
        ),
        Command::Delete if model.overlay().is_some() => Err(Reason::NotHere),
        Command::Delete => yes(
            model
                .selected(desk)
                .is_some_and(|t| register.holds(t) && t.kind != Kind::Setting),
            Reason::NothingSelected,
        ),
        Command::AddSlot => yes(
            model
                .selected(desk)
                .is_some_and(|t| matches!(t.kind, Kind::Avs | Kind::Pupil | Kind::Accompaniment)),
            Reason::NotHere,
        ),
        Command::New => Err(Reason::NotHere),
        Command::Accept => Err(Reason::NotHere),
        _ => Ok(()),
    }
}

fn reassignable(model: &Model, desk: &Desk) -> Result<(), Reason> {
    let target = model.selected(desk).ok_or(Reason::NothingSelected)?;
    match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Accompaniment => {
            let any = super::reassign::accompaniments(&desk.register, target, model.today());
            if any.is_empty() {
                Err(Reason::NothingToReassign)
            } else {
                Ok(())
            }
        }
        _ => Err(Reason::NotReassignable),
    }
}
