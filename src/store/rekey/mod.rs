//! The key of a store: its recovery code, and a passphrase in place of the key file.

mod change;

use super::Store;
use super::error::{Doing, ReadOnlyReason, StoreError};
use super::key::{self, Derivation, SealKey, Secret, passphrase};
use super::vault::Vault;
use crate::domain::Register;
use change::KeysBefore;
pub(super) use change::finish;

/// Letters between two hyphens of a recovery code.
const GROUP: usize = 4;

impl Store {
    /// The code that opens this store where key file or passphrase are lost.
    pub fn recovery_code(&self) -> Secret {
        let letters = key::file::letters(&self.vault.master);
        let groups = letters
            .as_bytes()
            .chunks(GROUP)
            .map(String::from_utf8_lossy);
        Secret::new(groups.collect::<Vec<_>>().join("-"))
    }

    /// Whether a passphrase opens it, not a key file.
    pub fn has_passphrase(&self) -> bool {
        self.vault.header.derivation != Derivation::KeyFile
    }

    /// Closes the store with another passphrase, or with a key file when there is none. It begins a
    /// new epoch, so that who knew the old key reads nothing of what comes; the recovery code is
    /// another from now on, and the program's own backups open with it too; whether all of them do: else
    /// the next opening goes on. Not undoable.
    ///
    /// # Errors
    /// The store is read-only, or the disk failed; the old key then goes on.
    pub fn set_passphrase(
        &mut self,
        register: &mut Register,
        words: Option<&Secret>,
    ) -> Result<bool, StoreError> {
        self.writable()?;
        let failed = |source| StoreError::disk(Doing::Sealed, &self.place.data, source);
        let (derivation, master) = match words {
            Some(words) => {
                let derivation = passphrase::fresh().map_err(failed)?;
                let key = passphrase::derive(words, &derivation)?;
                (derivation, key)
            }
            None => (Derivation::KeyFile, SealKey::random().map_err(failed)?),
        };
        let mut next = self.vault_after(self.mark_as_base())?;
        (next.header.derivation, next.master) = (derivation, master);
        if words.is_none() && !self.has_passphrase() {
            return Ok(true);
        }
        let before = KeysBefore::of(&self.vault);
        let begun = before.note(&self.disk, &self.place, &next);
        if let Err(error) = begun.and_then(|()| self.change_key(register, next)) {
            if self.read_only.is_none() {
                // The old key goes on.
                let _ = change::forget(&self.disk, &self.place, &self.vault);
            }
            return Err(error);
        }
        let finished = before.finish(&self.disk, &self.place, &self.vault);
        if let Err(error) = &finished {
            tracing::warn!(error = error.label(), "a change of the key is not finished");
        }
        Ok(finished.is_ok())
    }

    fn change_key(&mut self, register: &mut Register, next: Vault) -> Result<(), StoreError> {
        if next.header.derivation == Derivation::KeyFile {
            // Read by nobody while a passphrase is set.
            let file = self.place.key(next.header.store);
            key::file::write(&self.disk, &file, &next.master)?;
        }
        self.begin_epoch(register, next, 0, &|entry| entry, &[])?;
        Ok(())
    }

    /// It was put back to an earlier state, and nobody has yet said to go on from there.
    pub fn is_rolled_back(&self) -> bool {
        self.read_only == Some(ReadOnlyReason::RolledBack)
    }

    /// Goes on from an earlier state: what this machine had seen beyond it is given up.
    ///
    /// # Errors
    /// It was not put back, or the disk failed.
    pub fn go_on(&mut self) -> Result<(), StoreError> {
        if !self.is_rolled_back() {
            return Ok(());
        }
        let mark = self.progress.mark;
        if self.journal.file.len()? > mark.end {
            self.journal.file.cut(mark.end)?;
            self.journal.file.sync_all()?;
        }
        self.write_head(&mark)?;
        self.read_only = None;
        Ok(())
    }

    /// Makes the index anew from memory; whether there is one then.
    pub fn rebuild(&mut self, register: &Register) -> bool {
        if self.read_only.is_none() {
            self.make_index(register);
        }
        self.flush_index();
        self.index.is_some()
    }
}
