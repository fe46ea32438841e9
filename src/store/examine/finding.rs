//! What a look through a store can find.

use std::path::PathBuf;

use crate::store::error::Flaw;
use crate::store::notice::IndexFlaw;

/// An oddity, and in which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreFinding {
    /// Where.
    pub file: PathBuf,
    /// What.
    pub what: StoreFlaw,
}

/// What a look through a store can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFlaw {
    /// The journal does not read from there on.
    Journal {
        /// The byte.
        at: u64,
        /// How.
        flaw: Flaw,
    },
    /// One of the two vaults is missing, older, or does not read: the next opening mends it.
    Vault(Flaw),
    /// The store is behind what this machine has seen.
    RolledBack {
        /// The last act it holds.
        holds: u64,
        /// The last act seen.
        seen: u64,
    },
    /// This machine's memory of the last act does not open: the next opening writes it anew.
    Head,
    /// An act lies unfinished at the end: being written now, or cut at the next opening.
    Unfinished,
    /// The index is not right: the next opening makes it anew.
    Index(IndexFlaw),
    /// The index was not looked at: someone has the store open.
    IndexInUse,
    /// The index was not looked at: no copy of it could be made.
    IndexUnseen,
    /// A backup that cannot be restored.
    Backup(Flaw),
    /// A backup made when a clock was ahead: it counts by its last act, not by that day.
    BackupAhead,
    /// A backup of before an erasure: whoever was erased is still in it.
    BackupBeforeErasure,
    /// Left by a change of the key that was cut short: it may still open backups. The next opening
    /// finishes it.
    KeyBefore,
    /// Left by an earlier epoch: the next opening removes it.
    Left,
    /// Kept as it was found damaged.
    Aside,
}

impl StoreFlaw {
    /// Something is lost or in danger, or the store is not what it should be.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Journal { .. }
                | Self::Vault(_)
                | Self::RolledBack { .. }
                | Self::Index(_)
                | Self::Backup(_)
        )
    }
}
