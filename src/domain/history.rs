//! The acts so far, and which of them can be taken back or done again.

use std::collections::BTreeSet;

use super::act::{ActKind, Brief};
use super::{Ref, SettingKey};
use crate::command::Command;

/// Every act in order, in brief.
#[derive(Clone, Debug, Default)]
pub struct History {
    acts: Vec<Brief>,
    /// Acts not taken back, oldest first.
    standing: Vec<u64>,
    /// Acts taken back that can be done again, newest last. A new act empties it.
    redoable: Vec<u64>,
    /// Acts taken back and not done again since.
    taken_back: BTreeSet<u64>,
}

impl History {
    /// All acts, oldest first.
    pub fn acts(&self) -> &[Brief] {
        &self.acts
    }

    /// The act of that sequence.
    pub fn act(&self, seq: u64) -> Option<&Brief> {
        let at = self
            .acts
            .binary_search_by_key(&seq, |brief| brief.seq)
            .ok()?;
        self.acts.get(at)
    }

    /// The sequence of the last act; 0 when there is none.
    pub fn last_seq(&self) -> u64 {
        self.acts.last().map_or(0, |brief| brief.seq)
    }

    /// Adds the newest act.
    pub fn push(&mut self, brief: Brief) {
        match brief.kind {
            ActKind::Act if is_undoable(&brief) => {
                self.standing.push(brief.seq);
                self.redoable.clear();
            }
            // Of an erased person nothing may come back.
            ActKind::Act if brief.known_command() == Some(Command::Erase) => self.seal(),
            ActKind::Act => {}
            ActKind::UndoOf(seq) => {
                self.standing.retain(|other| *other != seq);
                self.redoable.push(seq);
                self.taken_back.insert(seq);
            }
            ActKind::RedoOf(seq) => {
                self.redoable.retain(|other| *other != seq);
                self.standing.push(seq);
                self.taken_back.remove(&seq);
            }
        }
        self.acts.push(brief);
    }

    /// Nothing before and with this act can be taken back: its history was rewritten.
    pub fn seal(&mut self) {
        self.standing.clear();
        self.redoable.clear();
    }

    /// The newest act not taken back.
    pub fn to_undo(&self) -> Option<&Brief> {
        self.act(*self.standing.last()?)
    }

    /// The last act taken back, if no new act came since.
    pub fn to_redo(&self) -> Option<&Brief> {
        self.act(*self.redoable.last()?)
    }

    /// Whether the act of that sequence was taken back.
    pub fn is_undone(&self, brief: &Brief) -> bool {
        self.taken_back.contains(&brief.seq)
    }

    /// The newest act after `seq` that touched `target` and still stands.
    pub fn touched_since(&self, seq: u64, target: Ref) -> Option<&Brief> {
        self.acts
            .iter()
            .rev()
            .take_while(|brief| brief.seq > seq)
            .find(|brief| brief.touched.contains(&target))
    }

    /// Acts after `seq` that touched a record, newest first. Of an act of many only its first records
    /// are known: it may have touched any.
    pub fn since(&self, seq: u64, target: Ref) -> impl Iterator<Item = &Brief> {
        let later = self.acts.iter().rev();
        let later = later.take_while(move |brief| brief.seq > seq);
        later.filter(move |brief| brief.touched.contains(&target) || brief.is_bulk())
    }

    /// Acts that touched a record, newest first.
    pub fn of(&self, target: Ref) -> impl Iterator<Item = &Brief> {
        self.acts
            .iter()
            .rev()
            .filter(move |brief| brief.touched.contains(&target))
    }
}

/// The demo's making, exports, keys and what rewrites the store are never taken back.
fn is_undoable(brief: &Brief) -> bool {
    // Who has seen the recovery code has seen it.
    let of_the_key = *brief.touched == [SettingKey::RecoveryShown.id().into()];
    brief.changes > 0 && brief.known_command() != Some(Command::MakeDemo) && !of_the_key
}
