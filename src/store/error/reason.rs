//! Why a store may only be read.

use std::path::PathBuf;

/// Why the store may only be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnlyReason {
    /// A sync failed: what the disk holds is not certain. Close, look at the disk, open again.
    #[error("a sync failed")]
    SyncFailed,
    /// A write failed and could not be taken back.
    #[error("a write failed and could not be taken back")]
    WriteFailed,
    /// The journal is damaged: recover or restore.
    #[error("the journal is damaged")]
    Damaged,
    /// The folder was put back or cut: restore, or confirm.
    #[error("the store was put back to an earlier state")]
    RolledBack,
    /// The disk is full: free some space. What was saved stays saved.
    #[error("the disk is full")]
    Full,
    /// The lock or the journal was removed or replaced under the session: whoever opens the store
    /// now finds another one. Close, open again.
    #[error("a file of the store was removed or replaced")]
    Displaced {
        /// Which.
        file: PathBuf,
    },
    /// An act was written that the records could not take.
    #[error("memory and journal differ")]
    Diverged,
}
