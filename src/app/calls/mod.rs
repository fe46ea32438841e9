//! The calls of a plan: whom to ask, whom to tell, how far each is. All state is in the register, so
//! a line that was cut or a new start goes on at the same call.

pub mod day_list;
pub mod message;
pub mod refuse;
pub mod settle;

use std::collections::BTreeMap;

use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::command::Command;
use crate::cover::plan::Order;
use crate::cover::{Call, Callee, called_together, calls};
use crate::department::Desk;
use crate::domain::{AbsenceId, CoverId, Instant, Ref, Register};
use crate::tui::widgets::scroll::Scroll;

/// The calls of absences that were planned together.
#[derive(Clone, Debug)]
pub struct Calls {
    /// Whose calls.
    pub absences: Vec<AbsenceId>,
    /// Other absences whose calls are made with these: their covers fell with them, or the same
    /// person is asked.
    pub others: Vec<AbsenceId>,
    /// The plan that was written, where that is known: after a no, the rest is planned by it too.
    pub order: Option<Order>,
    /// The calls, in order.
    pub calls: Vec<Call>,
    /// When each was settled, where the journal tells.
    pub settled: Vec<Option<Instant>>,
    /// A sentence added by hand to a message.
    pub added: BTreeMap<Callee, String>,
    /// Cursor over the calls.
    pub scroll: Scroll,
    focus: Option<Callee>,
    made_for: Option<u64>,
}

/// The screen of the calls of absences.
pub fn screen(absences: Vec<AbsenceId>, others: Vec<AbsenceId>, order: Option<Order>) -> Screen {
    Screen::Calls(Box::new(Calls {
        absences,
        others,
        order,
        calls: Vec::new(),
        settled: Vec::new(),
        added: BTreeMap::new(),
        scroll: Scroll::default(),
        focus: None,
        made_for: None,
    }))
}

/// Opens the calls of an absence at the first that is not settled, with those of other absences for
/// which the same person is still to be asked: she is rung up once.
pub fn go(model: &mut Model, desk: &Desk, absence: AbsenceId) -> Vec<Effect> {
    let others = called_together(&desk.register, absence);
    let order = model.trail.plan_of(absence).map(|plan| plan.order);
    model.trail.go(screen(vec![absence], others, order));
    Vec::new()
}

/// The record of whom a call is to.
pub fn target(to: Callee) -> Ref {
    match to {
        Callee::Avs(id) => id.into(),
        Callee::School(id) => id.into(),
    }
}

impl Calls {
    /// The call under the cursor.
    pub fn call(&self) -> Option<&Call> {
        self.calls.get(self.scroll.cursor)
    }

    /// How many calls are settled.
    pub fn done(&self) -> usize {
        self.calls.iter().filter(|call| call.is_settled()).count()
    }

    /// Puts the cursor on the call to that one, now or when it will be there.
    pub fn focus(&mut self, to: Option<Callee>) {
        self.focus = to;
        self.made_for = None;
    }

    /// The next call that is not settled, after the one under the cursor, round and round.
    pub fn next_open(&self) -> Option<Callee> {
        let at = self.scroll.cursor;
        let after = self.calls.iter().skip(at + 1);
        let mut open = after
            .chain(self.calls.iter().take(at))
            .filter(|call| !call.is_settled());
        open.next().map(|call| call.to)
    }

    /// Makes the calls anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk) {
        if self.made_for == Some(desk.generation()) {
            return;
        }
        let first = self.calls.is_empty();
        let here = self.focus.take().or_else(|| Some(self.call()?.to));
        self.made_for = Some(desk.generation());
        let ids = [&*self.absences, &*self.others].concat();
        self.calls = calls(&desk.register, &ids);
        self.settled = self
            .calls
            .iter()
            .map(|call| {
                call.covers
                    .iter()
                    .filter_map(|id| told_at(&desk.register, *id))
                    .max()
            })
            .collect();
        let open = |call: &Call| !call.is_settled();
        let at = match here {
            Some(to) => self.calls.iter().position(|call| call.to == to),
            None if first => self.calls.iter().position(open),
            None => None,
        };
        let last = self.calls.len().saturating_sub(1);
        self.scroll.cursor = at.unwrap_or(self.scroll.cursor).min(last);
    }
}

/// When the last call about a cover was noted, as far as the journal goes back.
fn told_at(register: &Register, cover: CoverId) -> Option<Instant> {
    let mut acts = register.history().of(cover.into());
    acts.find(|brief| {
        let command = brief.known_command();
        matches!(command, Some(Command::CallYes | Command::CallVoicemail))
    })
    .map(|brief| brief.at)
}
