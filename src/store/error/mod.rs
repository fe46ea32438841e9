//! Why the store refused or failed: each variant is a next step for the person.
//!
//! No name of a person is in here, except who holds the lock: errors reach the log.

mod doing;
mod flaw;
mod reason;
mod rights;

use std::io;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

use crate::domain::{Clean, Instant, Ref, Stale, Unmovable};
pub use doing::Doing;
pub use flaw::Flaw;
pub use reason::ReadOnlyReason;
pub use rights::Rights;

/// Why the store refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Someone has it open for writing: read only, wait, or go and ask them.
    #[error("the store is in use on {host} (process {pid})")]
    InUse {
        /// Who; empty in the instant before they have signed.
        who: Clean,
        /// On which machine.
        host: Clean,
        /// Their process.
        pid: u32,
        /// Since when; none in the instant before they have signed.
        since: Option<Instant>,
    },
    /// The key file is not there: type the recovery code. A new key is never made.
    #[error("the key of the store is not at {path}")]
    KeyMissing {
        /// Where it is looked for.
        path: PathBuf,
    },
    /// There is a key, of another store or a damaged one: type the recovery code.
    #[error("the key at {path} does not open the store")]
    KeyWrong {
        /// The key tried.
        path: PathBuf,
    },
    /// The store is closed with a passphrase: ask for it.
    #[error("the store is closed with a passphrase")]
    PassphraseWanted,
    /// What was typed does not open the store: look at it again.
    #[error("that does not open the store")]
    SecretWrong,
    /// A file of another kind lies there: choose another name.
    #[error("{path} is there already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There is no such file to read.
    #[error("no file at {path}")]
    NoFile {
        /// The file.
        path: PathBuf,
    },
    /// The last number that an epoch can have is taken: look at what lies under its name.
    #[error("no number is left for an epoch in {path}")]
    NoEpochLeft {
        /// The folder.
        path: PathBuf,
    },
    /// The backup is of another store: choose the folder of that one, or an empty one.
    #[error("{path} is a backup of another store")]
    OtherStore {
        /// The backup.
        path: PathBuf,
    },
    /// NewEpoch by a newer version: get that one. Nothing was touched.
    #[error("{file} is of format {found}, this version knows {known}")]
    NewerFormat {
        /// The file.
        file: PathBuf,
        /// Its format.
        found: u16,
        /// The newest known here.
        known: u16,
    },
    /// Something that was written whole no longer reads: recover, restore.
    #[error("{file} is damaged at byte {at}: {flaw}")]
    Damaged {
        /// The file.
        file: PathBuf,
        /// Where in it.
        at: u64,
        /// How.
        flaw: Flaw,
    },
    /// The folder cannot be written: read only, or mend its rights.
    #[error("{path} cannot be written")]
    NotWritable {
        /// What.
        path: PathBuf,
    },
    /// This account may not read it: mend its rights, or ask whoever owns it.
    #[error("{path} may not be read")]
    NotReadable {
        /// The folder or the file that refuses.
        path: PathBuf,
        /// What its rights are.
        rights: Rights,
    },
    /// The disk is full: free some space. What was saved stays saved.
    #[error("the disk of {path} is full")]
    Full {
        /// What was being written.
        path: PathBuf,
    },
    /// On a network file system, where neither locks nor fsync can be trusted: choose a local folder.
    #[error("{path} is on a network file system")]
    NetworkDisk {
        /// The folder.
        path: PathBuf,
    },
    /// It belongs to another account: use that one.
    #[error("{path} belongs to another account")]
    WrongOwner {
        /// What.
        path: PathBuf,
    },
    /// A file lies where a folder should be: move it away.
    #[error("{path} is not a folder")]
    NotADirectory {
        /// What.
        path: PathBuf,
    },
    /// A folder, a link or a device lies where a file should be: move it away.
    #[error("{path} is not a plain file")]
    NotAFile {
        /// What.
        path: PathBuf,
    },
    /// The folder holds other things and no store: choose another one.
    #[error("{path} holds other things than a store")]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// There is no store there to read: open it for writing once.
    #[error("no store at {path}")]
    NoStore {
        /// The folder.
        path: PathBuf,
    },
    /// The record changed since this screen was drawn: look again, then choose.
    #[error("{stale}")]
    Stale {
        /// Which record, from which revision, at which.
        stale: Stale,
        /// The act that changed it, when the history names it.
        by: Option<u64>,
    },
    /// A later act touched the same record: take that one back first.
    #[error("a later act touched the same record")]
    Unmovable(Unmovable),
    /// Only the newest act not taken back can be: here it is.
    #[error("act {asked} is not the next one to move")]
    NotNext {
        /// The act asked for.
        asked: u64,
        /// The one that can be moved.
        next: Option<u64>,
    },
    /// The history does not hold that act.
    #[error("no act {seq} in the kept history")]
    NoSuchAct {
        /// Its number.
        seq: u64,
    },
    /// A number that no record can have.
    #[error("{target} is not a number that a record can have")]
    NotARecord {
        /// The number.
        target: Ref,
    },
    /// The act does not fit the journal's format: split it.
    #[error("the act is too large to be written")]
    TooLarge,
    /// The store is open for reading only.
    #[error("the store is read-only: {0}")]
    ReadOnly(ReadOnlyReason),
    /// The disk failed: nothing was saved.
    #[error("{path} could not be {doing}")]
    Disk {
        /// What was tried.
        doing: Doing,
        /// On what.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl StoreError {
    /// What the system's refusal means to the person.
    pub(super) fn disk(doing: Doing, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.raw_os_error().map(Errno::from_raw_os_error) {
            Some(Errno::ACCESS | Errno::PERM) if doing == Doing::Read => Self::not_readable(&path),
            Some(Errno::ROFS | Errno::ACCESS | Errno::PERM) => Self::NotWritable { path },
            Some(Errno::NOSPC | Errno::DQUOT) => Self::Full { path },
            Some(Errno::LOOP | Errno::ISDIR) => Self::NotAFile { path },
            Some(Errno::NOTDIR) => Self::NotADirectory { path },
            _ => Self::Disk {
                doing,
                path,
                source,
            },
        }
    }

    /// The account may not read `path`, or not even come near it.
    pub(super) fn not_readable(path: &Path) -> Self {
        let seen = path
            .ancestors()
            .find_map(|near| Some((near, Rights::of(near)?)));
        match seen {
            Some((near, rights)) => Self::NotReadable {
                path: near.to_owned(),
                rights,
            },
            None => Self::NotWritable {
                path: path.to_owned(),
            },
        }
    }

    /// In use by a session that the lock does not name.
    pub(super) fn in_use_unsaid() -> Self {
        Self::InUse {
            who: Clean::default(),
            host: Clean::default(),
            pid: 0,
            since: None,
        }
    }

    /// A file that no longer reads, or that only a newer version reads.
    pub(super) fn flawed(file: &Path, at: u64, flaw: Flaw, known: u16) -> Self {
        let file = file.to_owned();
        match flaw {
            Flaw::Newer(found) => Self::NewerFormat { file, found, known },
            flaw => Self::Damaged { file, at, flaw },
        }
    }

    /// What happened, for the log: without any path, which may hold a person's login.
    pub(super) fn label(&self) -> String {
        match self {
            Self::Disk { doing, source, .. } => format!("not {doing}: {:?}", source.kind()),
            Self::Full { .. } => "full".into(),
            Self::NotWritable { .. } => "not writable".into(),
            Self::NotReadable { .. } => "not readable".into(),
            Self::NotAFile { .. } | Self::NotADirectory { .. } => "in the way".into(),
            _ => "refused".into(),
        }
    }

    /// The disk is full.
    pub(super) fn is_full(&self) -> bool {
        matches!(self, Self::Full { .. })
    }

    /// The passphrase or the recovery code would open it.
    pub fn wants_a_secret(&self) -> bool {
        matches!(
            self,
            Self::PassphraseWanted
                | Self::KeyMissing { .. }
                | Self::KeyWrong { .. }
                | Self::SecretWrong
        )
    }

    /// The store cannot be written here and now, yet a [`super::Reader`] may still show it.
    pub fn leaves_reading(&self) -> bool {
        matches!(
            self,
            // What lies in the way of the lock or of the memory is in nobody's way who reads.
            Self::InUse { .. }
                | Self::NotWritable { .. }
                | Self::Full { .. }
                | Self::NotAFile { .. }
                | Self::NotADirectory { .. }
        )
    }
}
