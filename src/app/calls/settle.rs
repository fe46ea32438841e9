//! `o` and `r`: a call was answered with yes, a school is told, a message was left.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::command::Command;
use crate::cover::{Call, Callee};
use crate::department::Desk;
use crate::domain::{Act, Changes, ContactStatus, Register};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::label;

/// Yes, or told: every cover of the call is confirmed, and the cursor goes to the next open call.
pub fn yes(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Calls(calls) = model.trail.here_mut() else {
        return Vec::new();
    };
    let Some(call) = calls.call().cloned() else {
        return Vec::new();
    };
    let next = calls.next_open();
    if call.is_settled() {
        calls.focus(next);
        let done = if next.is_none() {
            Id::CallsAllDone
        } else {
            Id::CallDoneAlready
        };
        model.status = Some(Status::info(text.get(done)));
        return Vec::new();
    }
    calls.focus(next);
    let name = name(&desk.register, call.to);
    let mut words = match call.to {
        Callee::Avs(_) => text.call_yes_saved(name),
        Callee::School(_) => text.call_told_saved(name),
    };
    if next.is_none() {
        words = format!("{words} · {}", text.get(Id::CallsAllDone));
    }
    noted(
        model,
        desk,
        &call,
        Command::CallYes,
        ContactStatus::Confirmed,
        words,
    )
}

/// A message was left: the call stays open.
pub fn voicemail(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Calls(calls) = model.trail.here_mut() else {
        return Vec::new();
    };
    let Some(call) = calls.call().cloned() else {
        return Vec::new();
    };
    if call.is_settled() || call.contact == ContactStatus::Called {
        let done = if call.is_settled() {
            Id::CallDoneAlready
        } else {
            Id::CallVoicemail
        };
        model.status = Some(Status::info(text.get(done)));
        return Vec::new();
    }
    let next = calls.next_open();
    calls.focus(next.or(Some(call.to)));
    let name = name(&desk.register, call.to);
    let words = text.call_voicemail_saved(name);
    noted(
        model,
        desk,
        &call,
        Command::CallVoicemail,
        ContactStatus::Called,
        words,
    )
}

/// The name of whom a call is to.
pub fn name(register: &Register, to: Callee) -> String {
    match to {
        Callee::Avs(id) => label::avs(register, id),
        Callee::School(id) => label::school_short(register, id),
    }
}

fn noted(
    model: &mut Model,
    desk: &Desk,
    call: &Call,
    command: Command,
    contact: ContactStatus,
    words: String,
) -> Vec<Effect> {
    let mut changes = Changes::of(&desk.register);
    for id in &call.covers {
        let Some(cover) = desk.register.get(*id) else {
            continue;
        };
        // What was confirmed before stays so when a new need is left on voicemail.
        if cover.contact != contact && cover.contact != ContactStatus::Confirmed {
            let mut cover = cover.clone();
            cover.contact = contact;
            changes.set(*id, cover);
        }
    }
    model.when_saved = Some(words);
    vec![Effect::Commit(Box::new(Act::new(command, changes.done())))]
}
