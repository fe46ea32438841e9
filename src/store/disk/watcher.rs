//! Who sees every call on the disk before it is made, and may make it fail.

use std::io;
use std::path::Path;

/// A call about to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskCall<'a> {
    /// A new file.
    Make(&'a Path),
    /// Bytes into a file, at an offset.
    Write(&'a Path, u64, usize),
    /// `fdatasync` of a file.
    SyncData(&'a Path),
    /// `fsync` of a file.
    SyncAll(&'a Path),
    /// `fsync` of a folder.
    SyncFolder(&'a Path),
    /// A file takes the place of another.
    Rename(&'a Path, &'a Path),
    /// A file goes.
    Remove(&'a Path),
    /// A file is cut at a length.
    Cut(&'a Path, u64),
    /// A new folder.
    MakeFolder(&'a Path),
}

/// Who sees every call before it is made.
pub trait Watcher: Send + Sync {
    /// Lets the call be made, or makes it fail.
    ///
    /// # Errors
    /// What the call shall fail with.
    fn sees(&self, call: DiskCall<'_>) -> io::Result<()>;
}
