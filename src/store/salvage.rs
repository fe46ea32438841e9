//! What a damaged journal still tells: every act whose frames open, wherever they lie.

use std::collections::BTreeMap;

use super::error::StoreError;
use super::journal::{FrameHeader, FrameKind, Journal, MAGIC, NextWhole};
use crate::command::Command;
use crate::domain::{Brief, JournalEntry, Register};

/// Bytes looked through at a time.
const STRIDE: usize = 1 << 20;

/// Acts whose details are known, by their sequence.
#[derive(Default)]
pub(super) struct KnownActs(pub(super) BTreeMap<u64, JournalEntry>);

impl KnownActs {
    /// An act as it is kept; of one whose details are lost, that it was.
    ///
    /// # Errors
    /// The history of `register` does not know it.
    pub(super) fn entry(&self, register: &Register, seq: u64) -> Result<JournalEntry, StoreError> {
        if let Some(entry) = self.0.get(&seq) {
            return Ok(entry.clone());
        }
        let brief = register.history().act(seq);
        let brief = brief.ok_or(StoreError::NoSuchAct { seq })?.clone();
        Ok(JournalEntry {
            seq,
            at: brief.at,
            who: brief.who,
            host: brief.host,
            command: brief.command,
            kind: brief.kind,
            reasons: Vec::new(),
            source: None,
            note: None,
            changes: Vec::new(),
        })
    }

    /// Does again what is known behind act `from`, up to the last that is known or was seen. What is
    /// not known, or no longer fits, is lost; tells the last act and those.
    pub(super) fn go_on(&self, register: &mut Register, from: u64, seen: u64) -> (u64, Vec<u64>) {
        let known = self.0.keys().next_back().copied().unwrap_or(0);
        let last = known.max(seen).max(from);
        let mut lost = Vec::new();
        for seq in from + 1..=last {
            let entry = self.0.get(&seq);
            match entry.filter(|entry| register.apply(&entry.changes).is_ok()) {
                Some(entry) => register.history_mut().push(Brief::from(entry)),
                None => lost.push(seq),
            }
        }
        (last, lost)
    }

    /// Acts whose changes are in the records but whose details no longer read.
    pub(super) fn lost(&self, register: &Register) -> Vec<u64> {
        let acts = seqs(register).into_iter();
        acts.filter(|seq| !self.0.contains_key(seq)).collect()
    }
}

/// The acts of a register's history.
pub(super) fn seqs(register: &Register) -> Vec<u64> {
    let acts = register.history().acts().iter();
    acts.map(|brief| brief.seq).collect()
}

/// The acts of a journal that still open. The seal and the key of the epoch vouch for each; that they
/// follow from one another is not asked.
pub(super) fn salvage(journal: &Journal) -> Result<KnownActs, StoreError> {
    let mut acts = BTreeMap::new();
    let mut at = 0;
    while let Some(begins) = next_frame(journal, at)? {
        at = begins + 1;
        let Some(previous) = journal.previous_of(begins)? else {
            continue;
        };
        let is_act = |header: &FrameHeader| header.kind != FrameKind::Snapshot;
        if let NextWhole::Whole(whole) = journal.whole(begins, previous, is_act)? {
            at = whole.end;
            if let Ok(entry) = journal.act_of(&whole)
                && !(whole.kind == FrameKind::History && is_hollow(&entry))
            {
                acts.insert(entry.seq, entry);
            }
        }
    }
    Ok(KnownActs(acts))
}

/// Of an act of an earlier epoch it is only known that it was: an earlier fault took what it changed, and
/// doing it again would do nothing.
fn is_hollow(entry: &JournalEntry) -> bool {
    entry.changes.is_empty() && *entry.command != *Command::Restore.id()
}

/// Where the next frame may begin, from an offset on.
fn next_frame(journal: &Journal, mut at: u64) -> Result<Option<u64>, StoreError> {
    let len = journal.file.len()?;
    let mut buffer = vec![0; STRIDE];
    while at + (MAGIC.len() as u64) <= len {
        let here = buffer.len().min((len - at) as usize);
        let Some(bytes) = buffer.get_mut(..here) else {
            return Ok(None);
        };
        journal.file.read_at(bytes, at)?;
        let found = bytes.windows(MAGIC.len()).position(|word| word == MAGIC);
        if let Some(found) = found {
            return Ok(Some(at + found as u64));
        }
        // A word may lie across two strides.
        at += (here - MAGIC.len() + 1) as u64;
    }
    Ok(None)
}
