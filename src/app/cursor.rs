//! Moving the cursor of whatever is on top.

use super::geometry;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::scroll::Scroll;
use super::{absence, forms};
use crate::command::Command;
use crate::department::Desk;

/// Moves by a row, a page, or to an end.
pub fn step(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    let body = usize::from(model.size.body());
    let list = |kind| geometry::list_rows_of(kind, model.size, model.panes);
    let floating = body.saturating_sub(6).max(1);
    match model.overlays.last_mut() {
        Some(Overlay::Finder(f)) => {
            let height = geometry::finder_rows(model.size);
            moved(&mut f.scroll, command, f.found.len(), height);
        }
        Some(Overlay::Palette(p)) => moved(
            &mut p.scroll,
            command,
            p.found.len(),
            geometry::palette_rows(model.size),
        ),
        Some(Overlay::Help(h)) => moved(&mut h.scroll, command, h.found.len(), floating),
        Some(Overlay::Choice(c)) => moved(&mut c.scroll, command, c.items.len(), floating),
        Some(Overlay::Explain(e) | Overlay::Report(e)) => {
            let len = e.tops(model.size);
            moved(
                &mut e.scroll,
                command,
                len,
                geometry::explain_rows(model.size),
            );
        }
        Some(Overlay::Reassign(r)) => {
            let height = geometry::candidate_rows(model.size);
            moved(&mut r.scroll, command, r.candidates.ranked.len(), height);
        }
        Some(Overlay::Undo(u)) => moved(&mut u.scroll, command, u.lines.len(), floating),
        Some(Overlay::Form(form)) => forms::step(form, command),
        Some(
            Overlay::Prompt(_)
            | Overlay::NoticeStep(_)
            | Overlay::Code(_)
            | Overlay::Erasing(_)
            | Overlay::Keyboard,
        ) => {}
        None => match model.trail.here_mut() {
            Screen::Home(home) => {
                let len = home.matters.len();
                moved(&mut home.scroll, command, len, len);
            }
            Screen::List(l) => {
                let height = list(l.kind);
                moved(&mut l.scroll, command, l.rows.len(), height);
            }
            Screen::Card(card) => {
                let len = card.rows.len();
                moved(&mut card.scroll, command, len, len);
            }
            Screen::Contracts(c) => {
                let height = geometry::contract_rows(model.size);
                moved(&mut c.scroll, command, c.rows.len(), height);
            }
            Screen::Deadlines(due) => {
                let height = geometry::list_rows(model.size, true);
                moved(&mut due.scroll, command, due.rows.len(), height);
            }
            Screen::Journal(journal) => {
                let len = desk.register.history().acts().len();
                let height = geometry::list_rows(model.size, false);
                moved(&mut journal.scroll, command, len, height);
            }
            Screen::Upkeep(upkeep) => {
                let len = super::upkeep::Row::ALL.len();
                let height = geometry::upkeep_rows(model.size);
                moved(&mut upkeep.scroll, command, len, height);
            }
            Screen::Absence(plan) => {
                let len = plan.roster.posts.len();
                moved(&mut plan.scroll, command, len, len);
            }
            Screen::Calls(calls) => {
                let len = calls.calls.len();
                moved(&mut calls.scroll, command, len, len);
            }
        },
    }
    Vec::new()
}

fn moved(scroll: &mut Scroll, command: Command, len: usize, height: usize) {
    let page = height.max(2) as isize - 1;
    match command {
        Command::Up => scroll.step(-1, len, height),
        Command::Down => scroll.step(1, len, height),
        Command::PageUp => scroll.step(-page, len, height),
        Command::PageDown => scroll.step(page, len, height),
        Command::First => scroll.go(0, len, height),
        Command::Last => scroll.go(len, len, height),
        _ => {}
    }
}

/// Tab: the next field of a form, the dates and reason of an absence, the next tab of the header.
pub fn pane(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        let step = if command == Command::NextPane {
            Command::Down
        } else {
            Command::Up
        };
        forms::step(form, step);
        return Vec::new();
    }
    match (model.overlay(), model.screen()) {
        (Some(_), _) => Vec::new(),
        (None, Screen::Absence(_)) => absence::change(model, desk),
        (None, _) => next_tab(model, desk, command == Command::NextPane),
    }
}

fn next_tab(model: &mut Model, desk: &Desk, on: bool) -> Vec<Effect> {
    use super::screen::Tab;
    let order = [
        (Tab::Home, Command::GoHome),
        (Tab::Avs, Command::GoAvs),
        (Tab::Pupils, Command::GoPupils),
        (Tab::Establishments, Command::GoEstablishments),
        (Tab::Contracts, Command::GoContracts),
        (Tab::Journal, Command::GoJournal),
    ];
    let here = model.screen().tab();
    let at = order
        .iter()
        .position(|(tab, _)| Some(*tab) == here)
        .unwrap_or(0);
    let next = if on { at + 1 } else { at + order.len() - 1 } % order.len();
    match order.get(next) {
        Some((_, command)) => super::update::dispatch(model, desk, *command),
        None => Vec::new(),
    }
}
