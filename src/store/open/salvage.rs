//! What a damaged journal still tells: every act whose frames open, wherever they lie.

use std::collections::BTreeMap;

use crate::domain::JournalEntry;
use crate::store::error::StoreError;
use crate::store::journal::{FrameHeader, FrameKind, Journal, MAGIC, NextWhole};

/// Bytes looked through at a time.
const STRIDE: usize = 1 << 20;

/// The acts of a journal that still open, by their sequence. The seal and the key of the epoch
/// vouch for each; that they follow from one another is not asked.
pub(super) fn salvage(journal: &Journal) -> Result<BTreeMap<u64, JournalEntry>, StoreError> {
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
            if let Ok(entry) = journal.act_of(&whole) {
                acts.insert(entry.seq, entry);
            }
        }
    }
    Ok(acts)
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
