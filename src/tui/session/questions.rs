//! Questions over what shows: posed, and the line being typed told what it means.

use super::shown::Overlay;
use super::{Session, verbs};
use crate::department::Department;
use crate::tui::action::{Asked, Question};
use crate::tui::component::Component;
use crate::tui::form::{Form, Ground};
use crate::tui::overlays::choice::Choice;
use crate::tui::overlays::conflict::ConflictDialog;
use crate::tui::overlays::finder::Finder;
use crate::tui::overlays::line::LinePrompt;

/// Poses a question over what shows.
pub fn pose(session: &mut Session, department: &Department, asked: Asked, question: Question) {
    match question {
        Question::Choice { title, items, at } => {
            session.show(Choice::new(title, items, at, asked));
        }
        Question::Ways { title, items, esc } => {
            session.show(Choice::new(title, items, 0, asked).with_esc(esc));
        }
        Question::Line { title, typed } => {
            session.show(LinePrompt::new(title, typed, asked));
            hear(session, department);
        }
        Question::Record {
            title,
            kinds,
            typed,
            first,
        } => {
            let finder = Finder::of_record(asked, title, kinds);
            let finder = finder.with_typed(&session.cx(department), typed);
            session.show(Box::new(finder.with_first(first)));
        }
        Question::Absence {
            absence,
            recorded,
            joint,
        } => {
            let ground = Ground::of(&session.cx(department));
            let form = Form::of_absence(&absence, recorded, joint, asked, &ground);
            session.show_form(department, form);
        }
        Question::Conflict(conflict) => {
            session.show(Box::new(ConflictDialog::new(*conflict, asked)));
        }
    }
}

/// Lets the line on top hear from whoever asked what it means.
pub fn hear(session: &mut Session, department: &Department) {
    let Some(Overlay::Line(line)) = session.overlay() else {
        return;
    };
    let Some(Asked { by, tag }) = line.asked() else {
        return;
    };
    let (cx, typed) = (session.cx(department), line.value());
    let said = if by == Asked::SESSION {
        verbs::reads(&cx, tag, typed)
    } else if let Some(overlay) = session.overlay_of(by) {
        overlay.reads(&cx, tag, typed)
    } else if let Some(screen) = session.trail.screen_of(by) {
        screen.reads(&cx, tag, typed)
    } else {
        Ok(String::new())
    };
    if let Some(Overlay::Line(line)) = session.overlays.last_mut().map(|placed| &mut placed.shown) {
        line.hear(said);
    }
}
