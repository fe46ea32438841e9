//! An open file that knows its name, and shows its calls to whoever watches the disk.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::witness::Call;

/// An open file that knows its name.
pub(super) struct Paper {
    pub(super) file: File,
    pub(super) path: PathBuf,
    pub(super) disk: Disk,
    /// Where it begins in its file: a journal may lie inside a backup. Only read from then.
    pub(super) skip: u64,
}

impl Paper {
    /// Its name.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What lies behind `skip` bytes, as if it were a file of its own.
    pub(super) fn from(mut self, skip: u64) -> Self {
        self.skip += skip;
        self
    }

    /// Its length now.
    pub(super) fn len(&self) -> Result<u64, StoreError> {
        let about = self.file.metadata();
        about
            .map(|about| about.len().saturating_sub(self.skip))
            .map_err(|source| StoreError::disk(Doing::Read, &self.path, source))
    }

    /// Fills `bytes` from an offset.
    pub(super) fn read_at(&self, bytes: &mut [u8], offset: u64) -> Result<(), StoreError> {
        self.file
            .read_exact_at(bytes, self.skip + offset)
            .map_err(|source| StoreError::disk(Doing::Read, &self.path, source))
    }

    /// Writes all of `bytes` at an offset.
    pub(super) fn write_at(&self, bytes: &[u8], offset: u64) -> Result<(), StoreError> {
        self.disk
            .show(Call::Write(&self.path, offset, bytes.len()))
            .and_then(|()| self.file.write_all_at(bytes, offset))
            .map_err(|source| StoreError::disk(Doing::Written, &self.path, source))
    }

    /// Makes its bytes last (`fdatasync`). Never to be tried again after a failure.
    pub(super) fn sync_data(&self) -> Result<(), StoreError> {
        self.disk
            .show(Call::SyncData(&self.path))
            .and_then(|()| self.file.sync_data())
            .map_err(|source| StoreError::disk(Doing::Synced, &self.path, source))
    }

    /// Makes its bytes and its length last (`fsync`).
    pub(super) fn sync_all(&self) -> Result<(), StoreError> {
        self.disk
            .show(Call::SyncAll(&self.path))
            .and_then(|()| self.file.sync_all())
            .map_err(|source| StoreError::disk(Doing::Synced, &self.path, source))
    }

    /// Makes its name last (`fsync` of its folder).
    pub(super) fn sync_folder(&self) -> Result<(), StoreError> {
        self.disk.sync_folder_of(&self.path)
    }

    /// Cuts it.
    pub(super) fn cut(&self, len: u64) -> Result<(), StoreError> {
        self.disk
            .show(Call::Cut(&self.path, len))
            .and_then(|()| self.file.set_len(len))
            .map_err(|source| StoreError::disk(Doing::Written, &self.path, source))
    }
}
