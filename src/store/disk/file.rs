//! An open file that knows its name, and shows its calls to whoever watches the disk.

use std::fs::{self, File, Metadata, TryLockError};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

use super::{Disk, DiskCall};
use crate::store::error::{Doing, StoreError};

/// An open file that knows its name.
pub(in crate::store) struct OpenFile {
    pub(in crate::store) inner: File,
    pub(in crate::store) path: PathBuf,
    pub(in crate::store) disk: Disk,
    /// Where it begins in its file: a journal may lie inside a backup. Only read from then.
    pub(in crate::store) skip: u64,
}

impl OpenFile {
    /// Its name.
    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    /// What lies behind `skip` bytes, as if it were a file of its own.
    pub(in crate::store) fn from(mut self, skip: u64) -> Self {
        self.skip += skip;
        self
    }

    /// Takes it for this process alone; false while another has it. Given back when it is closed, by
    /// the system itself if need be.
    pub(in crate::store) fn try_take(&self) -> Result<bool, StoreError> {
        match self.inner.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(source)) => {
                Err(StoreError::disk(Doing::Locked, &self.path, source))
            }
        }
    }

    /// Whether what is open is still what lies under its name: a file may be removed or replaced
    /// under whoever has it open, and what is written then is found by nobody.
    pub(in crate::store) fn is_still_there(&self) -> bool {
        let same = |open: Metadata, named: Metadata| {
            (open.dev(), open.ino()) == (named.dev(), named.ino())
        };
        match (self.inner.metadata(), fs::symlink_metadata(&self.path)) {
            (Ok(open), Ok(named)) => same(open, named),
            _ => false,
        }
    }

    /// Its length now.
    pub(in crate::store) fn len(&self) -> Result<u64, StoreError> {
        let about = self.inner.metadata();
        about
            .map(|about| about.len().saturating_sub(self.skip))
            .map_err(|source| StoreError::disk(Doing::Read, &self.path, source))
    }

    /// Fills `bytes` from an offset.
    pub(in crate::store) fn read_at(
        &self,
        bytes: &mut [u8],
        offset: u64,
    ) -> Result<(), StoreError> {
        self.inner
            .read_exact_at(bytes, self.skip + offset)
            .map_err(|source| StoreError::disk(Doing::Read, &self.path, source))
    }

    /// Writes all of `bytes` at an offset.
    pub(in crate::store) fn write_at(&self, bytes: &[u8], offset: u64) -> Result<(), StoreError> {
        self.disk
            .show(DiskCall::Write(&self.path, offset, bytes.len()))
            .and_then(|()| self.inner.write_all_at(bytes, offset))
            .map_err(|source| StoreError::disk(Doing::Written, &self.path, source))
    }

    /// Makes its bytes last (`fdatasync`). Never to be tried again after a failure.
    pub(in crate::store) fn sync_data(&self) -> Result<(), StoreError> {
        self.disk
            .show(DiskCall::SyncData(&self.path))
            .and_then(|()| self.inner.sync_data())
            .map_err(|source| StoreError::disk(Doing::Synced, &self.path, source))
    }

    /// Makes its bytes and its length last (`fsync`).
    pub(in crate::store) fn sync_all(&self) -> Result<(), StoreError> {
        self.disk
            .show(DiskCall::SyncAll(&self.path))
            .and_then(|()| self.inner.sync_all())
            .map_err(|source| StoreError::disk(Doing::Synced, &self.path, source))
    }

    /// Makes its name last (`fsync` of its folder).
    pub(in crate::store) fn sync_folder(&self) -> Result<(), StoreError> {
        self.disk.sync_folder_of(&self.path)
    }

    /// Cuts it.
    pub(in crate::store) fn cut(&self, len: u64) -> Result<(), StoreError> {
        self.disk
            .show(DiskCall::Cut(&self.path, len))
            .and_then(|()| self.inner.set_len(len))
            .map_err(|source| StoreError::disk(Doing::Written, &self.path, source))
    }
}
