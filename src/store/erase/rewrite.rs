//! The kept history without the values of an erased person.

use std::collections::BTreeSet;

use crate::domain::owners::owners;
use crate::domain::{Change, JournalEntry, Ref, Register};
use crate::store::error::StoreError;

/// Which records go, those deleted long ago included.
pub(in crate::store) struct Rewrite {
    gone: BTreeSet<Ref>,
}

impl Rewrite {
    /// Adds to `gone` what the history from `from` on knows to have belonged to them.
    pub(in crate::store) fn of(
        register: &Register,
        mut gone: BTreeSet<Ref>,
        from: u64,
        entry: &dyn Fn(u64) -> Result<JournalEntry, StoreError>,
    ) -> Result<Self, StoreError> {
        let mut owned: Vec<(Ref, Ref)> = Vec::new();
        let acts = register.history().acts().iter();
        for brief in acts.filter(|brief| brief.seq >= from) {
            for change in &entry(brief.seq)?.changes {
                let target = change.target();
                owned.extend(owners(change).into_iter().map(|owner| (owner, target)));
            }
        }
        loop {
            let before = gone.len();
            for (owner, target) in &owned {
                if gone.contains(owner) {
                    gone.insert(*target);
                }
            }
            if gone.len() == before {
                return Ok(Self { gone });
            }
        }
    }

    /// Every record that goes.
    pub(in crate::store) fn gone(&self) -> &BTreeSet<Ref> {
        &self.gone
    }

    /// An act without their values. Of one that touched them, sequence, instant, who and command
    /// stay; its words may name them and go.
    pub(in crate::store) fn without(&self, mut entry: JournalEntry) -> JournalEntry {
        let about = |change: &Change| self.gone.contains(&change.target());
        if entry.changes.iter().any(about) {
            entry.changes.retain(|change| !about(change));
            entry.reasons.clear();
            entry.source = None;
            entry.note = None;
        }
        entry
    }
}
