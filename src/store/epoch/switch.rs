//! The switch from one epoch to the next: the vault is replaced.

use super::write::NewEpoch;
use super::{renew_history, sweep};
use crate::domain::Register;
use crate::store::Store;
use crate::store::error::{ReadOnlyReason, StoreError};
use crate::store::index::{IndexHost, OpenIndex};
use crate::store::vault::Vault;

impl Store {
    /// Puts `next` in place of the vault, which is given back, and goes on in its epoch.
    ///
    /// # Errors
    /// The vault could not be replaced: the old epoch goes on. When it cannot be told whether it
    /// was, the store is read-only from now on; the next opening finds one epoch or the other.
    pub(in crate::store) fn switch(
        &mut self,
        mut next: Vault,
        written: NewEpoch,
        register: &mut Register,
    ) -> Result<Vault, StoreError> {
        let bytes = next.next(&self.place)?;
        let [first, twin] = self.place.vaults();
        if let Err(error) = self.disk.replace(&first, &bytes) {
            match self.disk.read(&first) {
                Ok(found) if found.as_ref() != Some(&bytes) => {
                    let _ = self.disk.remove(written.journal.file.path());
                }
                _ => self.read_only = Some(ReadOnlyReason::SyncFailed),
            }
            return Err(error);
        }
        // The twin names the old epoch until it is replaced: nothing of that is removed before.
        let alike = self.disk.replace(&twin, &bytes);
        let before = std::mem::replace(&mut self.vault, next);
        self.journal = written.journal;
        self.progress = written.progress;
        renew_history(register, written.history);
        let mark = self.progress.mark;
        self.remember(&mark);
        self.make_index(register);
        match alike {
            Ok(()) => sweep(&self.disk, &self.place, self.vault.header.epoch),
            Err(error) => {
                tracing::warn!(error = error.label(), "the twin of the vault is older");
            }
        }
        Ok(before)
    }

    /// The index of the epoch made anew, from memory.
    pub(in crate::store) fn make_index(&mut self, register: &Register) {
        let epoch = self.vault.header.epoch;
        // Closed before another is opened: two caches at once would be one too many.
        self.index = None;
        let path = self.place.index(epoch);
        let _ = crate::store::index::clear(&path);
        let host = IndexHost::of(&self.disk);
        match OpenIndex::make(host, &path, &self.vault, register, &self.progress) {
            Ok(index) => {
                let _ = self.disk.remove(&self.place.index_mark(epoch));
                self.index = Some(index);
            }
            Err(flaw) => self.give_index_up(flaw),
        }
    }
}
