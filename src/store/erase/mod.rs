//! Erasing a person for good: out of the records, out of the kept history, and out of every file
//! that the key still opens.

mod rewrite;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;

use super::Store;
use super::epoch::first_kept;
use super::error::StoreError;
use super::named::{Named, named};
use crate::command::Command;
use crate::domain::erasure::{PERSONAL, erasing, going, name_in, name_of};
use crate::domain::{Act, Brief, Change, Clean, JournalEntry, Kind, Ref, Register, Sought};
pub(super) use rewrite::Rewrite;

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The act that stays in the journal; it names the record by its number alone.
    pub act: Brief,
    /// The records that went, the person first.
    pub gone: Vec<Ref>,
    /// The names to look for in what is kept about others.
    pub sought: Vec<Sought>,
    /// The acts of the kept history that hold one of them, in order.
    pub named_in: Vec<u64>,
}

/// Tells whether an act that is kept names somebody.
pub type NamedIn<'a> = &'a dyn Fn(&Sought, &JournalEntry) -> bool;

impl Store {
    /// Erases a record, and what is only about that person, for good: begins a new epoch without
    /// them, whose kept history no longer has their values, and from which nothing before can be
    /// undone. Copies set aside and drafts go as well; backups are the caller's to ask about, and
    /// which texts of an act to look through is for `names` to know.
    ///
    /// # Errors
    /// The store is read-only, there is no such record of a person, or the disk failed.
    pub fn erase(
        &mut self,
        register: &mut Register,
        target: Ref,
        names: NamedIn<'_>,
    ) -> Result<Erased, StoreError> {
        if !PERSONAL.contains(&target.kind) || register.revision_of(target) == 0 {
            return Err(StoreError::NotARecord { target });
        }
        self.erase_all(register, &[target], names)
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
        let change = self.last_change(register, target)?;
        Ok(change.map(|change| name_in(&change).unwrap_or_else(|| target.to_string())))
    }

    /// The newest change of a record in the kept history.
    fn last_change(&self, register: &Register, target: Ref) -> Result<Option<Change>, StoreError> {
        for brief in register.history().acts().iter().rev() {
            let entry = self.entry(brief.seq)?;
            let mut changes = entry.changes.into_iter();
            if let Some(change) = changes.find(|change| change.target() == target) {
                return Ok(Some(change));
            }
        }
        Ok(None)
    }

    /// The names of a person, also of one that only the history still knows.
    fn sought(&self, register: &Register, target: Ref) -> Result<Option<Sought>, StoreError> {
        if register.holds(target) {
            return Ok(Sought::of(register, target));
        }
        let change = self.last_change(register, target)?;
        Ok(change.and_then(|change| Sought::in_change(&change)))
    }

    /// The same for several at once; those no longer there are looked for in the history alone.
    fn erase_all(
        &mut self,
        register: &mut Register,
        targets: &[Ref],
        names: NamedIn<'_>,
    ) -> Result<Erased, StoreError> {
        self.writable()?;
        let mut sought = Vec::new();
        for target in targets {
            sought.extend(self.sought(register, *target)?);
        }
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
        let acts = RefCell::new(Vec::new());
        let keep = |entry| {
            let kept = rewrite.without(entry);
            if sought.iter().any(|name| names(name, &kept)) {
                acts.borrow_mut().push(kept.seq);
            }
            kept
        };
        self.begin_epoch(&mut left, next, from, &keep, std::slice::from_ref(&act))?;
        *register = left;
        self.forget_sessions();
        self.forget_asides();
        let gone = in_order(gone, targets, &changes);
        Ok(Erased {
            act: Brief::from(&act),
            gone,
            sought,
            named_in: acts.into_inner(),
        })
    }

    fn forget_sessions(&self) {
        for (path, name) in self.place.files() {
            if named(&name) == Some(Named::Session)
                && let Err(error) = self.disk.remove(&path)
            {
                tracing::warn!(error = error.label(), "a session stays");
            }
        }
    }

    /// What was found damaged is sealed under keys that are gone; it goes all the same.
    fn forget_asides(&self) {
        for (path, name) in self.place.files() {
            if named(&name) == Some(Named::Aside) && fs::remove_dir_all(path).is_err() {
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
