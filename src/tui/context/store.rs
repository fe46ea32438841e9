//! What is known of the store in a session.

use jiff::civil::DateTime;

use crate::command::Command;

/// What is known of the store in this session.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its folder.
    pub folder: String,
    /// What its files say.
    pub accounts: Option<Accounts>,
    /// The work under way.
    pub running: Option<Command>,
    /// Why the backup of the day could not be made, until one was.
    pub backup_failed: Option<String>,
    /// When it was last looked through, and whether all was well.
    pub checked: Option<(DateTime, bool)>,
}

/// What the files of a store say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// Bytes of all its files, backups included.
    pub bytes: u64,
    /// Bytes of the journal.
    pub journal: u64,
    /// The last act.
    pub seq: u64,
    /// The epoch of the journal.
    pub epoch: u32,
    /// How many backups the program keeps.
    pub backups: usize,
    /// Their bytes.
    pub backup_bytes: u64,
    /// When the newest was made.
    pub newest: Option<DateTime>,
    /// Whether a passphrase opens it; none when it is only read.
    pub passphrase: Option<bool>,
}
