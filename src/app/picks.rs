//! Enter and digits, and what the session's own questions lead to.

use super::cards;
use super::choice::Pick;
use super::dates;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::{delete, forms, notice_step, past, reassign, renewing, shown, upkeep};
use crate::department::Desk;
use crate::tui::action::{Answer, Purpose};

/// Enter.
pub fn open(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    match model.overlay() {
        Some(Overlay::Prompt(_)) => dates::chosen(model, desk),
        Some(Overlay::Form(_)) => forms::enter(model, desk),
        // A component has answered already.
        Some(_) => Vec::new(),
        None => Vec::new(),
    }
}

/// What the session asked is answered.
pub fn chosen(model: &mut Model, desk: &Desk, answer: &Answer) -> Vec<Effect> {
    let picks = model.picks.pop().unwrap_or_default();
    let Answer::Row(row) = answer else {
        return Vec::new();
    };
    let pick = picks.into_iter().nth(*row);
    match pick {
        Some(Pick::Go(target)) => cards::go(model, desk, target),
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

/// A digit where a choice is expected.
pub fn nth(model: &mut Model, desk: &Desk, n: usize) -> Vec<Effect> {
    shown::ask(model, desk, |top, cx| top.nth(cx, n)).unwrap_or_default()
}
