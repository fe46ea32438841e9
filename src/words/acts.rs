//! Acts in words.

use super::whom;
use crate::department::Department;
use crate::domain::{ActKind, Brief, Instant};
use crate::store::wall_clock::local;
use crate::text::Text;

/// Records named in one line.
const NAMED: usize = 2;

/// An act in a line: what was done, to whom.
pub fn act(department: &Department, text: &Text, brief: &Brief) -> String {
    match brief.kind {
        ActKind::Act => doing(department, text, brief),
        ActKind::UndoOf(seq) => text.act_undone(earlier(department, text, seq)),
        ActKind::RedoOf(seq) => text.act_redone(earlier(department, text, seq)),
    }
}

/// What is said when an act was taken back, or done again.
pub fn taken_back(department: &Department, text: &Text, brief: &Brief, redo: bool) -> String {
    let act = doing(department, text, brief);
    if redo {
        text.act_redone(act)
    } else {
        text.act_undone(act)
    }
}

/// When an act was done, by whom and from which machine: `07:31 · Nadia (bureau)`.
pub fn signed(department: &Department, text: &Text, brief: &Brief) -> String {
    let who = who(text, &brief.who, &brief.host);
    format!("{} · {who}", when(department, text, brief.at))
}

/// Who did an act, and from which machine: `Nadia (bureau)`.
pub fn author(text: &Text, brief: &Brief) -> String {
    who(text, &brief.who, &brief.host)
}

/// Who did it, and from which machine.
fn who(text: &Text, who: &str, host: &str) -> String {
    if host.is_empty() {
        return who.to_owned();
    }
    text.who_from(who, host)
}

/// An instant beside today, in local time.
pub fn when(department: &Department, text: &Text, at: Instant) -> String {
    text.moment(local(at), department.today())
}

/// The time of an instant: `07:34`, local.
pub fn time_of(at: Instant) -> String {
    local(at).strftime("%H:%M").to_string()
}

fn earlier(department: &Department, text: &Text, seq: u64) -> String {
    match department.register.history().act(seq) {
        Some(brief) => doing(department, text, brief),
        None => seq.to_string(),
    }
}

fn doing(department: &Department, text: &Text, brief: &Brief) -> String {
    let what = brief
        .known_command()
        .map_or(&*brief.command, |command| text.command(command));
    if let Some(file) = &brief.source {
        return text.act_file(what, file, brief.changes);
    }
    if brief.is_bulk() {
        return text.act_bulk(what, brief.changes);
    }
    let (mut names, beside) = whom::names(&department.register, text, brief);
    if names.is_empty() {
        return what.to_owned();
    }
    let more = names.len().saturating_sub(NAMED) + beside;
    names.truncate(NAMED);
    let mut words = format!("{what} · {}", names.join(", "));
    if more > 0 {
        words.push_str(&format!(" +{more}"));
    }
    words
}
