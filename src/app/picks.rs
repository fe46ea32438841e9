//! Enter, OK and digits: what choosing means on whatever is on top.

use super::absence;
use super::cards;
use super::choice::Pick;
use super::dates;
use super::finder::{Found, Goal};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::update::dispatch;
use super::{delete, forms, notice_step, past, reassign, renewing, shown, upkeep};
use crate::department::Desk;
use crate::tui::action::Purpose;
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;

/// Enter.
pub fn open(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    match model.overlay() {
        Some(Overlay::Finder(_)) => finder(model, desk),
        Some(Overlay::Choice(_)) => choice(model, desk),
        Some(Overlay::Prompt(_)) => dates::chosen(model, desk),
        Some(Overlay::Form(_)) => forms::enter(model, desk),
        // A component has answered already.
        Some(_) => Vec::new(),
        None => Vec::new(),
    }
}

fn finder(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Finder(finder)) = model.overlays.pop() else {
        return Vec::new();
    };
    match (finder.selected(), finder.goal) {
        (Some(Found::Record(target)), Goal::Open) => cards::go(model, desk, target),
        (Some(Found::Record(target)), Goal::Absence) => absence::of(model, desk, target),
        (Some(Found::Record(target)), Goal::Join) => absence::join(model, desk, target),
        (Some(Found::Record(target)), Goal::Fill) => forms::fill(model, desk, target),
        (Some(Found::Command(command)), _) => dispatch(model, desk, command),
        (None, _) => {
            // Nothing found: the line stays to be mended.
            model.overlays.push(Overlay::Finder(finder));
            Vec::new()
        }
    }
}

fn choice(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = model.overlays.pop() else {
        return Vec::new();
    };
    let pick = choice.selected().cloned();
    if model.meeting.is_some() && pick.as_ref().is_some_and(Pick::leads_to_writing) {
        let words = Reason::InMeeting.words(&model.text).to_owned();
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    match pick {
        Some(Pick::Go(target)) => cards::go(model, desk, target),
        Some(Pick::Order(order)) => {
            if let Screen::List(list) = model.trail.here_mut() {
                list.order_by(order);
            }
            Vec::new()
        }
        Some(Pick::Deadlines(kind)) => {
            if let Screen::Deadlines(due) = model.trail.here_mut() {
                due.show(kind);
            }
            Vec::new()
        }
        Some(Pick::Reassign(ids)) => reassign::of(model, desk, ids),
        Some(Pick::Edit(target)) if model.past().is_some() => past::fields(model, desk, target),
        Some(Pick::Edit(target)) => forms::edit(model, desk, target),
        Some(Pick::StatusOf(contract)) => notice_step::ask(model, desk, contract),
        Some(Pick::Happened(contract, what)) => notice_step::preview(model, desk, contract, what),
        Some(Pick::Renew(contract, way)) => renewing::open(model, desk, contract, way),
        Some(Pick::Delete(target)) => delete::confirmed(model, desk, target),
        Some(Pick::ShowCode) => vec![Effect::ShowCode],
        Some(Pick::Act(seq)) => vec![Effect::ReadAct(seq, Purpose::Show)],
        Some(Pick::Upkeep(task)) => upkeep::picked(model, task),
        Some(Pick::Setting(key)) => {
            upkeep::number(model, desk, key);
            Vec::new()
        }
        Some(Pick::Number(key, number)) => upkeep::set_number(model, desk, key, number),
        Some(Pick::Flag(key, flag)) => upkeep::flag(model, desk, key, flag),
        Some(Pick::Keep) | None => Vec::new(),
    }
}

/// A digit where a choice is expected: puts the cursor there and chooses.
pub fn nth(model: &mut Model, desk: &Desk, n: usize) -> Vec<Effect> {
    if let Some(effects) = shown::ask(model, desk, |top, cx| top.nth(cx, n)) {
        return effects;
    }
    let row = n - 1;
    match model.overlays.last_mut() {
        Some(Overlay::Choice(choice)) if row < choice.items.len() => {
            choice.scroll.cursor = row;
            open(model, desk)
        }
        _ => Vec::new(),
    }
}
