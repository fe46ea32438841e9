//! Which slots go and which stay: of a pupil being placed they are typed anew, of accompaniments each
//! is turned by its number.

use super::{Reassign, view};
use crate::command::Command;
use crate::cover::{Want, Wanted};
use crate::domain::Register;
use crate::text::Id;
use crate::tui::action::{Action, Route, Status};
use crate::tui::component::{Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

impl Reassign {
    /// Every slot, and whether it goes.
    pub(super) fn each_slot(&self, register: &Register) -> Vec<(Want, bool)> {
        let all = self.wanted.whole_of().slots(register, self.from);
        let going = self.wanted.slots(register, self.from);
        let goes = |want: &Want| going.iter().any(|other| other.need == want.need);
        all.into_iter().map(|want| (want, goes(&want))).collect()
    }

    /// `s`: begins to choose; while choosing, turns the slot under the cursor.
    pub(super) fn split(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        if let Some(pupil) = self.places() {
            return vec![Action::Go(Route::Place(pupil))];
        }
        if let Some(scroll) = self.picking {
            self.turn(cx, scroll.cursor);
            return Vec::new();
        }
        if self.each_slot(&cx.department.register).len() < 2 {
            let words = cx.text.get(Id::ReassignOneSlot);
            return vec![Action::Say(Status::info(words))];
        }
        self.confirming = false;
        self.picking = Some(Scroll::default());
        Vec::new()
    }

    /// A slot that goes stays, and the other way round.
    pub(super) fn turn(&mut self, cx: &Cx<'_>, at: usize) {
        let all = self.each_slot(&cx.department.register);
        let (Some((want, goes)), Some(scroll), Wanted::Handing(handing)) =
            (all.get(at), &mut self.picking, &mut self.wanted)
        else {
            return;
        };
        scroll.cursor = at;
        handing.staying.retain(|need| *need != want.need);
        if *goes {
            handing.staying.push(want.need);
        }
        let department = cx.department;
        self.start(department, self.from);
    }

    /// The slots are chosen: who can take them is asked again.
    pub(super) fn picked(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        let all = self.each_slot(&cx.department.register);
        if all.iter().all(|(_, goes)| !goes) {
            let words = cx.text.get(Id::ReassignNoSlot);
            return vec![Action::Say(Status::warning(words))];
        }
        self.picking = None;
        Vec::new()
    }

    pub(super) fn move_in_slots(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let len = self.each_slot(&cx.department.register).len();
        let height = view::rows(cx.size, self);
        let moved = self.picking.as_mut();
        Reply::done_if(moved.is_some_and(|scroll| scroll.move_by(command, len, height)))
    }

    /// What `s` does here; nothing where there is one slot.
    pub(super) fn slots_hint(&self, cx: &Cx<'_>) -> Option<Hint> {
        let several = self.each_slot(&cx.department.register).len() > 1;
        let does = match &self.wanted {
            Wanted::Handing(_) => several.then_some(Id::HintSomeSlots),
            Wanted::Placing(_) if self.is_timeless() => None,
            Wanted::Placing(_) => Some(Id::HintSlots),
        };
        does.map(|does| Hint::Sign("s", does))
    }
}

/// What the footer says while slots are chosen.
pub(super) fn hints() -> Vec<Hint> {
    vec![
        Hint::Sign("1-9", Id::HintTurnSlot),
        Hint::Sign("↑↓", Id::HintChoose),
        Hint::Sign("s", Id::HintTurnSlot),
        Hint::Sign("⏎", Id::HintWhoCan),
    ]
}
