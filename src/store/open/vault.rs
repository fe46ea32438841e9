//! The vault that a store is opened with: found, or taken out of a backup; then what lies around it is
//! put right.

use crate::domain::Instant;
use crate::store::backup;
use crate::store::disk::Disk;
use crate::store::epoch;
use crate::store::error::StoreError;
use crate::store::key::Unlock;
use crate::store::notice::StoreNotice;
use crate::store::place::Place;
use crate::store::rekey;
use crate::store::vault::{Closed, Vault};

/// An open vault, and where it came from.
pub(super) struct FoundVault {
    pub(super) vault: Vault,
    from: Source,
}

/// Where a vault came from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// It was just made.
    Made,
    /// Both in the store are alike.
    Twins,
    /// The other one is missing, older or different.
    Uneven,
    /// Both are gone: a backup of the same epoch has it.
    Backup,
}

impl FoundVault {
    /// The vault of a new store.
    pub(super) fn made(vault: Vault) -> Self {
        let from = Source::Made;
        Self { vault, from }
    }

    /// The vault there; where both are gone, the one of a backup. None where there is none at all.
    /// Nothing is written.
    pub(super) fn look(
        disk: &Disk,
        place: &Place,
        unlock: &Unlock,
    ) -> Result<Option<Self>, StoreError> {
        let gone = match Closed::read(disk, place) {
            Ok(Some(closed)) => {
                let from = if closed.uneven {
                    Source::Uneven
                } else {
                    Source::Twins
                };
                let vault = closed.open(disk, place, unlock)?;
                return Ok(Some(Self { vault, from }));
            }
            Ok(None) => None,
            Err(error @ StoreError::Damaged { .. }) => Some(error),
            Err(error) => return Err(error),
        };
        match backup::vault_of(disk, place, unlock)? {
            Some(vault) => {
                let from = Source::Backup;
                Ok(Some(Self { vault, from }))
            }
            None => gone.map_or(Ok(None), Err),
        }
    }

    /// Puts right what lies around it, once nobody else is at work: its twin, its key, a change of the key
    /// that was cut short. The vault, and whether both are alike.
    pub(super) fn settled(
        self,
        disk: &Disk,
        place: &Place,
        now: Instant,
        notices: &mut Vec<StoreNotice>,
    ) -> Result<(Vault, bool), StoreError> {
        let Self { mut vault, from } = self;
        if from == Source::Made {
            return Ok((vault, true));
        }
        if from == Source::Backup {
            let kept = epoch::set_aside(disk, place, now)?;
            vault.write(disk, place)?;
            notices.push(StoreNotice::VaultFromBackup { kept });
        }
        vault.keep_key(disk, place)?;
        let file = place.key(vault.header.store);
        if disk.keep_private(&file).unwrap_or(false) {
            notices.push(StoreNotice::KeyWasOpen { file });
        }
        match rekey::finish(disk, place, &vault) {
            Ok(told) => notices.extend(told),
            Err(error @ StoreError::NewerFormat { .. }) => return Err(error),
            Err(error) => {
                notices.push(StoreNotice::KeyChangeLeft);
                tracing::warn!(error = error.label(), "a change of the key is not finished");
            }
        }
        let mut alike = true;
        if from == Source::Uneven {
            match vault.write(disk, place) {
                Ok(()) => notices.push(StoreNotice::VaultMended),
                Err(error) => {
                    alike = false;
                    notices.push(StoreNotice::VaultAlone);
                    tracing::warn!(error = error.label(), "the vault could not be mended")
                }
            }
        }
        Ok((vault, alike))
    }
}
