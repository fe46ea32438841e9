//! An act: what a person did, as one whole. And the journal entry it becomes.

use super::owners::owners;
use super::{Change, Clean, Instant, Ref};
use crate::command::Command;

/// A command and its changes: saved whole or not at all, undone whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What was asked.
    pub command: Command,
    /// A first act, or one that takes back or redoes another.
    pub kind: ActKind,
    /// Rules or filters that were forced, with the person's words.
    pub reasons: Vec<Forced>,
    /// The file it came from.
    pub source: Option<Source>,
    /// A note.
    pub note: Option<Clean>,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Act {
    /// An act of its own.
    pub fn new(command: Command, changes: Vec<Change>) -> Self {
        Self {
            command,
            kind: ActKind::Act,
            reasons: Vec::new(),
            source: None,
            note: None,
            changes,
        }
    }
}

/// How an act relates to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// An act of its own.
    Act,
    /// Takes back the act of that sequence.
    UndoOf(u64),
    /// Does again the act of that sequence, which was taken back.
    RedoOf(u64),
}

/// A rule or filter that a person overruled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forced {
    /// The rule (`R15`) or filter (`reach`).
    pub rule: Clean,
    /// Why, in her words.
    pub words: Clean,
}

/// A file an act came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, without folders.
    pub name: Clean,
    /// blake3 of its bytes.
    pub digest: [u8; 32],
}

/// An act as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its place in the sequence, from 1.
    pub seq: u64,
    /// When it was saved.
    pub at: Instant,
    /// Display name, else login.
    pub who: Clean,
    /// From which machine.
    pub host: Clean,
    /// The id of its command; one this version does not know is kept as it is.
    pub command: Clean,
    /// A first act, an undo, a redo.
    pub kind: ActKind,
    /// What was forced.
    pub reasons: Vec<Forced>,
    /// The file it came from.
    pub source: Option<Source>,
    /// A note.
    pub note: Option<Clean>,
    /// The changes with before and after; none for an export.
    pub changes: Vec<Change>,
}

/// What lists need to know of an act without reading it from the journal again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its place in the sequence.
    pub seq: u64,
    /// When it was saved.
    pub at: Instant,
    /// Who did it.
    pub who: Clean,
    /// From which machine.
    pub host: Clean,
    /// The id of its command.
    pub command: Clean,
    /// A first act, an undo, a redo.
    pub kind: ActKind,
    /// How many changes it made.
    pub changes: u32,
    /// The first records it touched, at most [`Brief::TOUCHED`].
    pub touched: Vec<Ref>,
    /// Whom those are about, as it was before and after: the first of them first, at most
    /// [`Brief::TOUCHED`]. Unknown of an act that an older program kept in brief.
    pub whom: Vec<Ref>,
    /// The name of the file it came from.
    pub source: Option<Clean>,
}

impl Brief {
    /// How many records a brief names.
    pub const TOUCHED: usize = 32;

    /// An act of many records: undone only after its effects were shown.
    pub fn is_bulk(&self) -> bool {
        self.changes as usize > Self::TOUCHED
    }

    /// The command, when this version knows it.
    pub fn known_command(&self) -> Option<Command> {
        Command::from_id(&self.command)
    }
}

impl From<&JournalEntry> for Brief {
    fn from(entry: &JournalEntry) -> Self {
        let mut touched: Vec<Ref> = Vec::new();
        for target in entry.changes.iter().map(Change::target) {
            if touched.len() == Self::TOUCHED {
                break;
            }
            if !touched.contains(&target) {
                touched.push(target);
            }
        }
        let mut whom: Vec<Ref> = Vec::new();
        for owner in entry.changes.iter().flat_map(about) {
            if whom.len() == Self::TOUCHED {
                break;
            }
            if !whom.contains(&owner) {
                whom.push(owner);
            }
        }
        Self {
            seq: entry.seq,
            at: entry.at,
            who: entry.who.clone(),
            host: entry.host.clone(),
            command: entry.command.clone(),
            kind: entry.kind,
            changes: entry.changes.len() as u32,
            touched,
            whom,
            source: entry.source.as_ref().map(|source| source.name.clone()),
        }
    }
}

/// Whom a change is about, as it was and as it is: of a cover every pupil's accompaniment.
fn about(change: &Change) -> Vec<Ref> {
    let mut about = owners(change);
    if let Change::Cover(edit) = change {
        let both = edit.before.iter().chain(&edit.after);
        let needs = both.flat_map(|cover| &cover.needs);
        about.extend(needs.map(|need| Ref::from(need.accompaniment)));
    }
    about
}
