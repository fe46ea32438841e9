//! What was found at opening and must be said.

use std::path::PathBuf;

use super::error::Flaw;

/// Something found at opening. Always said, never asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreNotice {
    /// There was no store: a new one was made.
    Created,
    /// The index was made anew from the journal.
    IndexRebuilt(IndexFlaw),
    /// The index could not be made either: the store works on the journal alone.
    NoIndex(IndexFlaw),
    /// The end of an act that was never acknowledged was cut; a copy was kept.
    TornTail {
        /// Bytes cut.
        bytes: u64,
        /// Where they are kept.
        kept: PathBuf,
    },
    /// A file is damaged: what can be read is shown, read-only.
    Damaged {
        /// The file.
        file: PathBuf,
        /// Where in it.
        at: u64,
        /// How.
        flaw: Flaw,
        /// The last act that is shown.
        shown: u64,
    },
    /// The journal was damaged. A new epoch began with everything that is still known.
    Recovered {
        /// Where what was damaged is kept.
        kept: PathBuf,
        /// The backup that stood in, if one had to.
        backup: Option<PathBuf>,
        /// Acts whose changes are lost.
        acts: Vec<u64>,
        /// Acts of which only that they were is still known.
        history: Vec<u64>,
    },
    /// The folder was put back or cut: it is behind what this machine has seen.
    RolledBack {
        /// The last act it holds.
        holds: u64,
        /// The last act this machine has seen acknowledged.
        seen: u64,
    },
    /// No memory of the last act on this machine (a new one?): the store is trusted as it is.
    NoHead,
    /// The memory of the last act does not open: it counts as none.
    HeadUnreadable,
    /// One of the two vaults was missing, older or damaged, and was written again from the other.
    VaultMended,
    /// Both vaults were gone: the one of a backup of the same epoch took their place.
    VaultFromBackup {
        /// Where what lay there is kept.
        kept: PathBuf,
    },
    /// A backup was put back.
    Restored {
        /// Where what lived there is kept: a backup of it or, where it did not read, all its files.
        kept: Option<PathBuf>,
        /// Acts behind the backup that were done again from the journal that lay there.
        replayed: Vec<u64>,
        /// Acts behind the backup that were given up; they are in what is kept.
        given_up: Vec<u64>,
        /// Acts that this machine has seen and that nothing holds any more.
        lost: Vec<u64>,
    },
    /// A change of the key was cut short, and is finished now.
    KeyChangeFinished,
    /// A change of the key was cut short before it counted: the key before goes on.
    KeyChangeUndone,
    /// A change of the key was cut short and could not be finished: the key before still opens
    /// sessions or backups.
    KeyChangeLeft,
    /// Others could read the key's file; they no longer can.
    KeyWasOpen {
        /// The file.
        file: PathBuf,
    },
    /// One of the two vaults is missing or different and could not be written again: the other one
    /// stands alone.
    VaultAlone,
}

/// Why the index was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexFlaw {
    /// It is not there.
    Missing,
    /// A save into it was cut short.
    InProgress,
    /// A save into it failed in an earlier run.
    Marked,
    /// It says something else than the journal.
    Journal,
    /// A block is missing, does not open, or counts and digest do not match.
    Blocks,
    /// A block is of a newer version than any known here.
    Newer(u16),
    /// The database could not be opened or written.
    Database,
    /// The database panicked.
    Panicked,
    /// The database was silent for 10 s.
    Silent,
}

impl IndexFlaw {
    /// Damage: what is there is kept aside. The rest is ordinary and simply made anew.
    pub(super) fn is_damage(self) -> bool {
        !matches!(self, Self::Missing | Self::InProgress | Self::Marked)
    }
}
