//! The one answer to "may this be done now, and why not": for dispatch, help, palette and hints.

use super::model::{Model, Overlay};
use super::screen::Screen;
use super::upkeep::erasing;
use crate::command::{Access, Command};
use crate::department::Desk;
use crate::domain::{Kind, Register};
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
    if let Some(top) = model.under_pickers()
        && let Some(answer) = top.allows(&model.cx(desk, Look::default()), command)
    {
        return answer;
    }
    let list = matches!(model.screen(), Screen::List(_));
    let contracts = model.overlay().is_none() && matches!(model.screen(), Screen::Contracts(_));
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
            let target = model.selected().ok_or(Reason::NothingSelected)?;
            yes(erasing::is_person(target), Reason::NotAPerson)?;
            super::upkeep::is_free(model)
        }
        Command::SplitNeed
        | Command::LeaveWithout
        | Command::Force
        | Command::Widen
        | Command::NextPlan => on_post(model),
        Command::CallYes | Command::CallNo | Command::CallVoicemail | Command::DayList => {
            on_call(model)
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
        Command::Reassign => reassignable(model, register),
        Command::Status => {
            let target = model.selected().ok_or(Reason::NothingSelected)?;
            super::notice_step::contracts(register, target, model.today()).map(|_| ())
        }
        Command::Renew => {
            let target = model.selected().ok_or(Reason::NothingSelected)?;
            super::renewing::contract(register, target).map(|_| ())
        }
        Command::GoWeek => yes(
            model.avs_in_view(register).is_some(),
            Reason::NothingSelected,
        ),
        Command::Filter => yes(
            list || matches!(model.screen(), Screen::Deadlines(_)),
            Reason::NotHere,
        ),
        Command::Order | Command::Zoom => yes(list, Reason::NotHere),
        Command::SetDate => yes(
            matches!(
                model.screen(),
                Screen::Contracts(_) | Screen::Deadlines(_) | Screen::Card(_)
            ) || model.has_date(),
            Reason::NotHere,
        ),
        Command::AsOf => yes(
            model.overlay().is_none() && matches!(model.screen(), Screen::Card(_)),
            Reason::NotHere,
        ),
        Command::LawDate if contracts => Ok(()),
        Command::Explain | Command::LawDate => match model.selected() {
            _ if model.overlay().is_some() => Err(Reason::NotHere),
            Some(target) if crate::words::explaining::explains(target) => Ok(()),
            Some(_) => Err(Reason::NoLaw),
            None => Err(Reason::NothingSelected),
        },
        Command::Links | Command::History | Command::Copy | Command::Edit => yes(
            model
                .selected()
                .is_some_and(|target| register.holds(target)),
            Reason::NothingSelected,
        ),
        Command::Delete if model.overlay().is_some() => Err(Reason::NotHere),
        Command::Delete if super::plan::join::may_leave(model) => Ok(()),
        Command::Delete => yes(
            super::delete::target(model)
                .is_some_and(|t| register.holds(t) && t.kind != Kind::Setting),
            Reason::NothingSelected,
        ),
        Command::AddSlot => yes(
            model
                .selected()
                .is_some_and(|t| matches!(t.kind, Kind::Avs | Kind::Pupil | Kind::Accompaniment)),
            Reason::NotHere,
        ),
        Command::New => yes(
            matches!(
                model.screen(),
                Screen::List(_) | Screen::Card(_) | Screen::Contracts(_)
            ),
            Reason::NotHere,
        ),
        Command::Accept => yes(
            matches!(model.screen(), Screen::Absence(_))
                || matches!(model.overlay(), Some(Overlay::Reassign(_))),
            Reason::NotHere,
        ),
        _ => Ok(()),
    }
}

/// A need is under the cursor of a plan.
fn on_post(model: &Model) -> Result<(), Reason> {
    match (model.overlay(), model.screen()) {
        (None, Screen::Absence(plan)) if plan.post().is_some() => Ok(()),
        (None, Screen::Absence(_)) => Err(Reason::NothingSelected),
        _ => Err(Reason::NotHere),
    }
}

/// A call is under the cursor.
fn on_call(model: &Model) -> Result<(), Reason> {
    match (model.overlay(), model.screen()) {
        (None, Screen::Calls(calls)) if calls.call().is_some() => Ok(()),
        (None, Screen::Calls(_)) => Err(Reason::NothingSelected),
        _ => Err(Reason::NotHere),
    }
}

fn reassignable(model: &Model, register: &Register) -> Result<(), Reason> {
    let target = model.selected().ok_or(Reason::NothingSelected)?;
    match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Accompaniment => {
            let any = super::reassign::accompaniments(register, target, model.today());
            if any.is_empty() {
                Err(Reason::NothingToReassign)
            } else {
                Ok(())
            }
        }
        _ => Err(Reason::NotReassignable),
    }
}
