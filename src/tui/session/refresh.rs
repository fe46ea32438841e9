//! What shows, brought in line with the register, the size and the day.

use super::Session;
use super::gate::gate;
use super::shown::Screen;
use crate::department::Department;
use crate::tui::component::Component;
use crate::tui::screens::home::Home;

/// Brings what shows in line with the register, the size and the day.
pub fn refresh(session: &mut Session, department: &Department) {
    if !session.ready {
        return;
    }
    renew(session, department);
    let gone = match session.screen() {
        // Its making was taken back: what was before comes again.
        Screen::Card(card) => card.past.is_none() && !department.register.holds(card.target),
        // The absence was taken back: its plan is a draft again.
        Screen::Calls(calls) => {
            let mut absences = calls.absences.iter();
            absences.any(|id| department.register.get(*id).is_none())
        }
        _ => false,
    };
    if gone {
        if !session.trail.back() {
            let home = session.placed(Home::default().into());
            session.trail.replace(home);
        }
        refresh(session, department);
    }
}

/// Brings the screen, and what floats on top of it, in line with what they show, of the day that
/// they show; the gate judges the commands that are listed.
fn renew(session: &mut Session, department: &Department) {
    let past = session.past();
    let department = past.as_ref().map_or(department, |past| &past.department);
    let (cx, trail, overlays) = session.parts(department);
    trail.here_mut().refresh(&cx);
    let Some(top) = overlays.last_mut() else {
        return;
    };
    top.shown.refresh(&cx);
    let offered = top.shown.offers().to_vec();
    if offered.is_empty() {
        return;
    }
    let judge = |command| gate(session, department, command);
    let answers = offered.into_iter().map(judge).collect();
    if let Some(top) = session.overlays.last_mut() {
        top.shown.judged(answers);
    }
}
