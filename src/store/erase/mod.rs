//! Erasing a person for good: out of the records, out of the kept history, and out of every file
//! that the key still opens.

mod rewrite;

use std::collections::BTreeSet;
use std::fs;

use super::Store;
use super::epoch::first_kept;
use super::error::StoreError;
use crate::command::Command;
use crate::domain::erasure::{PERSONAL, erasing, going, name_in, name_of};
use crate::domain::{Act, Brief, Change, Clean, Kind, Ref, Register};
pub(super) use rewrite::Rewrite;

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The act that stays in the journal; it names the record by its number alone.
    pub act: Brief,
    /// The records that went, the person first.
    pub gone: Vec<Ref>,
}

impl Store {
    /// Erases a record, and what is only about that person, for good: begins a new epoch without
    /// them, whose kept history no longer has their values, and from which nothing before can be
    /// undone. Copies set aside and drafts go as well; backups are the caller's to ask about.
    ///
    /// # Errors
    /// The store is read-only, there is no such record of a person, or the disk failed.
    pub fn erase(&mut self, register: &mut Register, target: Ref) -> Result<Erased, StoreError> {
        if !PERSONAL.contains(&target.kind) || register.revision_of(target) == 0 {
            return Err(StoreError::NotARecord { target });
        }
        self.erase_all(register, &[target])
    }

    /// What must be typed before a record is erased: the person's name, also of one deleted whom
    /// the kept history still names; for what has no name its code. None when nothing is left of it.
    ///
    /// # Errors
    /// An act of the history does not read.
    pub fn name_to_erase(
        &self,
        register: &Register,
        target: Ref,
    ) -> Result<Option<String>, StoreError> {
        if !PERSONAL.contains(&target.kind) {
            return Ok(None);
        }
        if register.holds(target) {
            let name = name_of(register, target);
            return Ok(Some(name.unwrap_or_else(|| target.to_string())));
        }
        for brief in register.history().acts().iter().rev() {
            let entry = self.entry(brief.seq)?;
            if let Some(change) = entry
                .changes
                .iter()
                .find(|change| change.target() == target)
            {
                let name = name_in(change);
                return Ok(Some(name.unwrap_or_else(|| target.to_string())));
            }
        }
        Ok(None)
    }

    /// The same for several at once; those no longer there are looked for in the history alone.
    pub(super) fn erase_all(
        &mut self,
        register: &mut Register,
        targets: &[Ref],
    ) -> Result<Erased, StoreError> {
        self.writable()?;
        let from = first_kept(register, (self.clock)());
        let gone = going(register, targets.iter().copied());
        let rewrite = Rewrite::of(register, gone, from, &|seq| self.entry(seq))?;
        let gone = rewrite.gone();
        let changes = erasing(register, gone);
        let mut left = register.clone();
        left.apply(&changes)
            .map_err(|stale| StoreError::Stale { stale, by: None })?;
        let mut next = self.vault_after(self.mark_as_base())?;
        let known: BTreeSet<Ref> = next
            .erased
            .iter()
            .copied()
            .chain(gone.iter().copied())
            .collect();
        next.erased = known.into_iter().collect();
        let code = targets.first().map(|target| Clean::new(target.to_string()));
        let act = self.entry_of(Act {
            note: code,
            ..Act::new(Command::Erase, Vec::new())
        });
        self.turn(
            &mut left,
            next,
            from,
            &|entry| rewrite.without(entry),
            std::slice::from_ref(&act),
        )?;
        *register = left;
        self.forget_sessions();
        self.forget_asides();
        let gone = in_order(gone, targets, &changes);
        Ok(Erased {
            act: Brief::from(&act),
            gone,
        })
    }

    fn forget_sessions(&self) {
        for (path, name) in self.place.files() {
            if name.starts_with("session-")
                && let Err(error) = self.disk.remove(&path)
            {
                tracing::warn!(error = error.label(), "a session stays");
            }
        }
    }

    /// What was found damaged is sealed under keys that are gone; it goes all the same.
    fn forget_asides(&self) {
        for (path, name) in self.place.files() {
            if name.starts_with("aside-") && fs::remove_dir_all(path).is_err() {
                tracing::warn!("what was set aside stays");
            }
        }
    }
}

/// The records asked for, then those that went with them.
fn in_order(gone: &BTreeSet<Ref>, targets: &[Ref], changes: &[Change]) -> Vec<Ref> {
    let there: BTreeSet<Ref> = changes.iter().map(Change::target).collect();
    let with = gone.iter().filter(|target| !targets.contains(target));
    let with = with.filter(|target| there.contains(target) && target.kind != Kind::Setting);
    targets.iter().chain(with).copied().collect()
}
