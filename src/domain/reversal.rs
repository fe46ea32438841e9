//! Taking an act back or doing it again: the changes for it, made from the register as it stands.

use std::collections::BTreeMap;

use super::{Change, JournalEntry, Ref, Register};

/// Why an act cannot be taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmovable {
    /// A later act changed the same record.
    TouchedSince {
        /// The record.
        target: Ref,
        /// The later act, when the history names it.
        by: Option<u64>,
    },
}

/// The changes that take `entry` back, made from the register as it stands.
///
/// # Errors
/// A record that is no longer as the entry left it.
pub fn taking_back(entry: &JournalEntry, register: &Register) -> Result<Vec<Change>, Unmovable> {
    reverse(entry, register, true)
}

/// The changes that do `entry` again, made from the register as it stands.
///
/// # Errors
/// A record that is no longer as the entry found it.
pub fn doing_again(entry: &JournalEntry, register: &Register) -> Result<Vec<Change>, Unmovable> {
    reverse(entry, register, false)
}

fn reverse(
    entry: &JournalEntry,
    register: &Register,
    back: bool,
) -> Result<Vec<Change>, Unmovable> {
    // Changes of one act to one record chain: only its end (or its beginning) must stand now.
    let mut offsets = BTreeMap::<Ref, u32>::new();
    let mut made = Vec::with_capacity(entry.changes.len());
    let changes: Box<dyn Iterator<Item = &Change>> = if back {
        Box::new(entry.changes.iter().rev())
    } else {
        Box::new(entry.changes.iter())
    };
    for change in changes {
        let target = change.target();
        let offset = offsets.entry(target).or_insert(0);
        if *offset == 0 && !register.stands(change, back) {
            let by = register
                .history()
                .touched_since(entry.seq, target)
                .map(|brief| brief.seq);
            return Err(Unmovable::TouchedSince { target, by });
        }
        let revision = register.revision_of(target) + *offset;
        *offset += 1;
        let change = if back {
            change.clone().inverse()
        } else {
            change.clone()
        };
        made.push(change.from_revision(revision));
    }
    Ok(made)
}
