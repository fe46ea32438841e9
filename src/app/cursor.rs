//! Moving the cursor of whatever is on top.

use super::geometry;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::{absence, forms};
use crate::command::Command;
use crate::department::Desk;

/// Moves by a row, a page, or to an end.
pub fn step(model: &mut Model, _: &Desk, command: Command) -> Vec<Effect> {
    let body = usize::from(model.size.body());
    let list = |kind| geometry::list_rows_of(kind, model.size, model.panes);
    let floating = body.saturating_sub(6).max(1);
    match model.overlays.last_mut() {
        Some(Overlay::Finder(f)) => {
            let height = geometry::finder_rows(model.size);
            f.scroll.moved(command, f.found.len(), height);
        }
        Some(Overlay::Choice(c)) => {
            c.scroll.moved(command, c.items.len(), floating);
        }
        Some(Overlay::Reassign(r)) => {
            let height = geometry::candidate_rows(model.size);
            r.scroll.moved(command, r.candidates.ranked.len(), height);
        }
        Some(Overlay::Form(form)) => forms::step(form, command),
        Some(_) => {}
        None => match model.trail.here_mut() {
            Screen::Home(home) => {
                let len = home.matters.len();
                home.scroll.moved(command, len, len);
            }
            Screen::List(l) => {
                let height = list(l.kind);
                l.scroll.moved(command, l.rows.len(), height);
            }
            Screen::Card(card) => {
                let len = card.rows.len();
                card.scroll.moved(command, len, len);
            }
            Screen::Contracts(c) => {
                let height = geometry::contract_rows(model.size);
                c.scroll.moved(command, c.rows.len(), height);
            }
            Screen::Deadlines(due) => {
                let height = geometry::list_rows(model.size, true);
                due.scroll.moved(command, due.rows.len(), height);
            }
            Screen::Journal(_) => {}
            Screen::Upkeep(upkeep) => {
                let len = super::upkeep::Row::ALL.len();
                let height = geometry::upkeep_rows(model.size);
                upkeep.scroll.moved(command, len, height);
            }
            Screen::Absence(plan) => {
                let len = plan.roster.posts.len();
                plan.scroll.moved(command, len, len);
            }
            Screen::Calls(calls) => {
                let len = calls.calls.len();
                calls.scroll.moved(command, len, len);
            }
        },
    }
    Vec::new()
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
