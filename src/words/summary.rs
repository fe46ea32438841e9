//! Acts in a line of words.

use super::{label, whom};
use crate::domain::{ActKind, Brief, Change, ChangeEffect, Register};
use crate::text::Text;

/// Records named in one line.
const NAMED: usize = 2;

/// What was done, to whom.
pub fn act(register: &Register, text: &Text, brief: &Brief) -> String {
    match brief.kind {
        ActKind::Act => doing(register, text, brief),
        ActKind::UndoOf(seq) => text.act_undone(earlier(register, text, seq)),
        ActKind::RedoOf(seq) => text.act_redone(earlier(register, text, seq)),
    }
}

fn earlier(register: &Register, text: &Text, seq: u64) -> String {
    match register.history().act(seq) {
        Some(brief) => doing(register, text, brief),
        None => seq.to_string(),
    }
}

fn doing(register: &Register, text: &Text, brief: &Brief) -> String {
    let what = brief
        .known_command()
        .map_or(&*brief.command, |command| text.command(command));
    if let Some(file) = &brief.source {
        return text.act_file(what, file, brief.changes);
    }
    if brief.is_bulk() {
        return text.act_bulk(what, brief.changes);
    }
    let (mut names, beside) = whom::names(register, text, brief);
    if names.is_empty() {
        return what.to_owned();
    }
    let more = names.len().saturating_sub(NAMED) + beside;
    names.truncate(NAMED);
    let more = if more > 0 {
        format!(" +{more}")
    } else {
        String::new()
    };
    format!("{what} · {}{more}", names.join(", "))
}

/// What a change does to its record: `+`, `~` or `−`, its code and its name.
pub fn change(register: &Register, text: &Text, change: &Change) -> [String; 3] {
    let sign = match change.effect() {
        ChangeEffect::Made => "+",
        ChangeEffect::Changed => "~",
        ChangeEffect::Deleted => "−",
    };
    let target = change.target();
    let name = if register.holds(target) {
        label::of(register, text, target)
    } else {
        text.kind(target.kind).to_owned()
    };
    [format!("  {sign}"), target.to_string(), name]
}
