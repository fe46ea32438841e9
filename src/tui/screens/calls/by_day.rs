//! `s`: a call about several days takes one answer a day, or one for all of them again.

use super::Calls;
use crate::cover::{Call, by_day};
use crate::domain::Register;
use crate::text::{Id, Text};
use crate::tui::action::{Action, Status};

/// Parts the call under the cursor into its days, or puts them together again.
pub(super) fn turn(calls: &mut Calls, call: &Call, register: &Register, text: &Text) -> Action {
    let id = if calls.by_day.remove(&call.to) {
        Id::CallTogether
    } else if has_several(call, register) {
        calls.by_day.insert(call.to);
        Id::CallByDay
    } else {
        Id::CallOneDay
    };
    calls.focus(Some(call.to));
    Action::Say(Status::info(text.get(id)))
}

/// It is about more than one day.
pub(super) fn has_several(call: &Call, register: &Register) -> bool {
    by_day(register, call).len() > 1
}

/// The calls as they are answered: some of them day by day.
pub(super) fn parted(calls: &Calls, all: Vec<Call>, register: &Register) -> Vec<Call> {
    let part = |call: Call| match calls.by_day.contains(&call.to) {
        true => by_day(register, &call),
        false => vec![call],
    };
    all.into_iter().flat_map(part).collect()
}
