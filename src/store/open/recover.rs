//! Recovering from a damaged journal, unattended: from what is still whole, into a new epoch. What
//! was damaged is kept aside, and whatever is lost is said.

use std::path::PathBuf;

use super::StoreOpening;
use super::fill::Filled;
use crate::domain::Register;
use crate::domain::erasure::{erasing, going};
use crate::store::backup::{self, LoadedBackup};
use crate::store::epoch::{self, EpochPlan};
use crate::store::erase::Rewrite;
use crate::store::error::{Doing, StoreError};
use crate::store::head::{Head, Memory};
use crate::store::journal::{Base, Mark};
use crate::store::key::{MasterKey, Unlock};
use crate::store::notice::{IndexFlaw, StoreNotice};
use crate::store::salvage::{KnownActs, salvage, seqs};

/// The records that a new epoch begins with.
struct Recovery {
    register: Register,
    mark: Mark,
    /// Acts whose details are known.
    entries: KnownActs,
    /// The backup it came from.
    backup: Option<PathBuf>,
    /// Acts whose changes are lost.
    lost: Vec<u64>,
}

impl StoreOpening<'_> {
    /// Goes on in a new epoch when everything acknowledged is still known, or when a backup can
    /// stand in; whether it did. Otherwise everything is as it was.
    pub(super) fn recover(
        &mut self,
        filled: &mut Filled,
        memory: &Memory,
    ) -> Result<bool, StoreError> {
        let mut found = Recovery {
            register: filled.register.clone(),
            mark: filled.progress.mark,
            entries: salvage(&self.journal)?,
            backup: None,
            lost: Vec::new(),
        };
        if !is_complete(filled, memory) && !self.stand_in(&mut found, memory) {
            return Ok(false);
        }
        // Closed before what it lies in is swept.
        filled.index = Err(IndexFlaw::Missing);
        let history = found.entries.lost(&found.register);
        let kept = self.begin(&found, memory, filled)?;
        self.notices.push(StoreNotice::Recovered {
            kept,
            backup: found.backup,
            acts: found.lost,
            history,
        });
        Ok(true)
    }

    /// The backup of this store with the highest act that can be restored, if it is further than what was read, and every
    /// later act that still opens and fits.
    fn stand_in(&self, found: &mut Recovery, memory: &Memory) -> bool {
        let key = || Unlock::Key(MasterKey(self.vault.master.copy()));
        let own = |copy: &LoadedBackup| copy.vault.header.store == self.vault.header.store;
        let newest = backup::ours(self.place).into_iter().find_map(|(path, _)| {
            let copy = LoadedBackup::load(&self.disk, self.place, &path, &key()).ok();
            Some((copy.filter(own)?, path))
        });
        let Some((copy, path)) = newest else {
            return false;
        };
        if copy.progress.mark.seq >= found.mark.seq && self.begin_from(&copy, found).is_err() {
            return false;
        }
        found.backup = (copy.progress.mark.seq == found.mark.seq).then_some(path);
        let last = match memory {
            Memory::Of(head) => head.seq,
            _ => 0,
        };
        let (to, lost) = (found.entries).go_on(&mut found.register, found.mark.seq, last);
        found.mark.seq = to;
        found.lost = lost;
        true
    }

    /// Takes over what a backup holds, without those who were erased since.
    fn begin_from(&self, copy: &LoadedBackup, found: &mut Recovery) -> Result<(), StoreError> {
        let gone = going(&copy.register, self.vault.erased.iter().copied());
        let rewrite = Rewrite::of(&copy.register, gone, 0, &|seq| copy.entry(seq))?;
        let mut register = copy.register.clone();
        register
            .apply(&erasing(&copy.register, rewrite.gone()))
            .map_err(|stale| StoreError::Stale { stale, by: None })?;
        for brief in copy.register.history().acts() {
            if let Ok(entry) = copy.entry(brief.seq) {
                let without = rewrite.without(entry);
                found.entries.0.entry(brief.seq).or_insert(without);
            }
        }
        found.register = register;
        found.mark = copy.progress.mark;
        Ok(())
    }

    /// Writes the epoch and switches to it.
    fn begin(
        &mut self,
        found: &Recovery,
        memory: &Memory,
        filled: &mut Filled,
    ) -> Result<PathBuf, StoreError> {
        let aside = epoch::set_aside(&self.disk, self.place, self.now)?;
        let base = match memory {
            // No number is given twice, and this machine's memory agrees with what follows.
            Memory::Of(Head { seq, hash, .. }) if *seq >= found.mark.seq => Base {
                seq: *seq,
                hash: *hash,
            },
            _ => Base {
                seq: found.mark.seq,
                hash: found.mark.hash,
            },
        };
        let epoch = epoch::epoch_after(self.place, self.vault.header.epoch)?;
        let mut next = self
            .vault
            .after(epoch, base)
            .map_err(|source| StoreError::disk(Doing::Sealed, &self.place.data, source))?;
        let kept: Vec<u64> = seqs(&found.register);
        let plan = EpochPlan {
            register: &found.register,
            kept: &kept,
            entry: &|seq| found.entries.entry(&found.register, seq),
            acts: &[],
        };
        let written = epoch::write(&self.disk, self.place, &next, &plan)?;
        next.write(&self.disk, self.place)?;
        self.vault = next;
        self.journal = written.journal;
        filled.register = found.register.clone();
        *filled.register.history_mut() = written.history;
        filled.progress = written.progress;
        Ok(aside)
    }
}

/// Whether what was read is all that was ever acknowledged: as far as this machine has seen or, when
/// it has seen nothing, as far as an index that is whole.
fn is_complete(filled: &Filled, memory: &Memory) -> bool {
    let mark = &filled.progress.mark;
    match memory {
        // The memory is not synced: after a power cut an index may know more.
        Memory::Of(head) if head.seq < mark.seq => filled.beyond_journal,
        Memory::Of(head) => head.seq == mark.seq && head.hash == mark.hash,
        Memory::None | Memory::Unreadable => filled.beyond_journal,
    }
}
