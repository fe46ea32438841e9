//! An act as the journal keeps it, and in brief as the index does.

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::number::Ref;
use super::records::Records;
use super::text::Text;
use super::time::At;
use crate::domain;
use crate::store::format::Shape;
use crate::store::format::frozen::frozen;

frozen! {
    /// How an act relates to others.
    choice ActKind {
        Act,
        UndoOf(seq: u64),
        RedoOf(seq: u64),
    }

    /// A rule or filter that a person overruled.
    record Forced {
        rule: Text,
        words: Text,
    }

    /// A file an act came from.
    record Source {
        name: Text,
        digest: [u8; 32],
    }

    /// An act in brief.
    older Brief {
        seq: u64,
        at: At,
        who: Text,
        host: Text,
        command: Text,
        kind: ActKind,
        changes: u32,
        touched: Vec<Ref>,
        source: Option<Text>,
        ;
        whom: Vec::new(),
    }
}

/// An act.
#[derive(Serialize, Deserialize)]
#[serde(bound = "")]
pub(in crate::store) struct JournalEntry<V: Records> {
    seq: u64,
    at: At,
    who: Text,
    host: Text,
    command: Text,
    kind: ActKind,
    reasons: Vec<Forced>,
    source: Option<Source>,
    note: Option<Text>,
    changes: Vec<Change<V>>,
}

impl<V: Records> Shape for JournalEntry<V> {
    type Value = domain::JournalEntry;
    fn of(value: &Self::Value) -> Self {
        let domain::JournalEntry {
            seq,
            at,
            who,
            host,
            command,
            kind,
            reasons,
            source,
            note,
            changes,
        } = value;
        Self {
            seq: *seq,
            at: Shape::of(at),
            who: Shape::of(who),
            host: Shape::of(host),
            command: Shape::of(command),
            kind: Shape::of(kind),
            reasons: Shape::of(reasons),
            source: Shape::of(source),
            note: Shape::of(note),
            changes: Shape::of(changes),
        }
    }
    fn value(self) -> Self::Value {
        domain::JournalEntry {
            seq: self.seq,
            at: self.at.value(),
            who: self.who.value(),
            host: self.host.value(),
            command: self.command.value(),
            kind: self.kind.value(),
            reasons: self.reasons.value(),
            source: self.source.value(),
            note: self.note.value(),
            changes: self.changes.value(),
        }
    }
}

/// An act as the index keeps it: in brief, and where it begins in the journal.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct IndexedAct {
    brief: Brief,
    start: u64,
}

impl Shape for IndexedAct {
    type Value = (domain::Brief, u64);
    fn of((brief, start): &Self::Value) -> Self {
        Self {
            brief: Shape::of(brief),
            start: *start,
        }
    }
    fn value(self) -> Self::Value {
        (self.brief.value(), self.start)
    }
}
