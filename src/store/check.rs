//! Whether changes fit the register, found out before anything is written.

use std::collections::HashMap;

use super::error::StoreError;
use crate::domain::record::for_each_record;
use crate::domain::{Change, Ref, Register, Stale};

/// How far beyond the newest number an id may lie: settings have fixed numbers, with gaps.
const GAP: usize = 4_096;

/// Checks every change against the record it was made from, or against the change of the same
/// act that came before it.
///
/// # Errors
/// The first one that is stale, or aims at no record.
pub(super) fn check(register: &Register, changes: &[Change]) -> Result<(), StoreError> {
    let mut before: HashMap<Ref, &Change> = HashMap::with_capacity(changes.len());
    for change in changes {
        let target = change.target();
        let beyond = register.next_number(target.kind) as usize + changes.len() + GAP;
        if target.id == 0 || target.id as usize > beyond {
            return Err(StoreError::NotARecord { target });
        }
        let (found, stands) = match before.insert(target, change) {
            Some(earlier) => (earlier.revision() + 1, follows(earlier, change)),
            None => (register.revision_of(target), register.stands(change, false)),
        };
        if found != change.revision() || !stands {
            return Err(StoreError::Stale {
                stale: Stale {
                    target,
                    expected: change.revision(),
                    found,
                },
                by: register.history().of(target).next().map(|brief| brief.seq),
            });
        }
    }
    Ok(())
}

macro_rules! follows {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// What the later change found is what the earlier one left.
        fn follows(earlier: &Change, later: &Change) -> bool {
            match (earlier, later) {
                $((Change::$record(a), Change::$record(b)) => a.after == b.before,)*
                _ => false,
            }
        }
    };
}
for_each_record!(follows);
