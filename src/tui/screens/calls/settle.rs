//! `o` and `r`: a call was answered with yes, a school is told, a message was left.

use super::Calls;
use crate::command::Command;
use crate::cover::{Call, Callee};
use crate::domain::{Act, Changes, ContactStatus, Register};
use crate::text::Id;
use crate::tui::action::{Action, Status, Write};
use crate::tui::context::Cx;
use crate::words::label;

/// Yes, or told: every cover of the call is confirmed, and the cursor goes to the next open call.
pub(super) fn yes(calls: &mut Calls, call: &Call, cx: &Cx<'_>) -> Vec<Action> {
    let text = cx.text;
    let next = calls.next_open();
    match &next {
        Some(next) => calls.focus_on(next),
        None => calls.focus(None),
    }
    if call.is_settled() {
        let done = if next.is_none() {
            Id::CallsAllDone
        } else {
            Id::CallDoneAlready
        };
        return vec![Action::Say(Status::info(text.get(done)))];
    }
    let name = name(&cx.department.register, call.to);
    let mut words = match call.to {
        Callee::Avs(_) => text.call_yes_saved(name),
        Callee::School(_) => text.call_told_saved(name),
    };
    if next.is_none() {
        words = format!("{words} · {}", text.get(Id::CallsAllDone));
    }
    let act = noted(cx, call, Command::CallYes, ContactStatus::Confirmed);
    vec![Write::said(act, words)]
}

/// A message was left: the call stays open.
pub(super) fn voicemail(calls: &mut Calls, call: &Call, cx: &Cx<'_>) -> Vec<Action> {
    let text = cx.text;
    if call.is_settled() || call.contact == ContactStatus::Called {
        let done = if call.is_settled() {
            Id::CallDoneAlready
        } else {
            Id::CallVoicemail
        };
        return vec![Action::Say(Status::info(text.get(done)))];
    }
    let next = calls.next_open();
    calls.focus_on(next.as_ref().unwrap_or(call));
    let name = name(&cx.department.register, call.to);
    let act = noted(cx, call, Command::CallVoicemail, ContactStatus::Called);
    vec![Write::said(act, text.call_voicemail_saved(name))]
}

/// The name of whom a call is to.
pub(super) fn name(register: &Register, to: Callee) -> String {
    match to {
        Callee::Avs(id) => label::avs(register, id),
        Callee::School(id) => label::school_short(register, id),
    }
}

fn noted(cx: &Cx<'_>, call: &Call, command: Command, contact: ContactStatus) -> Act {
    let register = &cx.department.register;
    let mut changes = Changes::of(register);
    for id in &call.covers {
        let Some(cover) = register.get(*id) else {
            continue;
        };
        // What was confirmed before stays so when a new need is left on voicemail.
        if cover.contact != contact && cover.contact != ContactStatus::Confirmed {
            let mut cover = cover.clone();
            cover.contact = contact;
            changes.set(*id, cover);
        }
    }
    Act::new(command, changes.done())
}
