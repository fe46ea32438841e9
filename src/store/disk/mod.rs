//! The disk: every call that the safety of the store rests on, in one place.
//!
//! Files are 0600, folders 0700, links are never followed. A [`Watcher`] sees each call before it
//! is made: tests check the order of calls and what a failing one leaves.

mod file;
pub(super) mod network;
mod watcher;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{Access, OFlags, access};
use rustix::io::Errno;

use super::error::{Doing, StoreError};
pub(super) use file::OpenFile;
pub use watcher::{DiskCall, Watcher};

/// The most that is read of a file that is read whole.
const WHOLE_LIMIT: u64 = 64 << 20;

/// The real disk, and who watches it.
#[derive(Clone, Default)]
pub struct Disk {
    watcher: Option<Arc<dyn Watcher>>,
    index_apart: bool,
}

impl Disk {
    /// The real disk under the eyes of `watcher`.
    pub fn watched(watcher: Arc<dyn Watcher>) -> Self {
        Self {
            watcher: Some(watcher),
            index_apart: false,
        }
    }

    /// Opens the index in a process of its own, which the program is started again for: for a session,
    /// which wakes for nothing while nobody is at it.
    pub fn with_index_apart(self) -> Self {
        Self {
            index_apart: true,
            ..self
        }
    }

    /// Whether the index is opened in a process of its own.
    pub(super) fn keeps_index_apart(&self) -> bool {
        self.index_apart
    }

    pub(super) fn show(&self, call: DiskCall<'_>) -> io::Result<()> {
        self.watcher.as_ref().map_or(Ok(()), |w| w.sees(call))
    }

    /// Makes a new file and the folder know of it.
    pub(super) fn make(&self, path: &Path) -> Result<OpenFile, StoreError> {
        let file = self
            .show(DiskCall::Make(path))
            .and_then(|()| plain().write(true).create_new(true).open(path))
            .map_err(|source| StoreError::disk(Doing::Written, path, source))
            .and_then(|file| self.checked(file, path))?;
        self.sync_folder_of(path)?;
        Ok(file)
    }

    /// Opens a file for reading and, if `writing`, for writing; none when it is not there.
    pub(super) fn open(&self, path: &Path, writing: bool) -> Result<Option<OpenFile>, StoreError> {
        match plain().write(writing).open(path) {
            Ok(file) => self.checked(file, path).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) if access(path, Access::READ_OK) == Err(Errno::ACCESS) => {
                Err(StoreError::not_readable(path))
            }
            Err(source) => Err(StoreError::disk(Doing::Opened, path, source)),
        }
    }

    /// Opens a file for reading and writing, making it if need be, without telling the folder.
    pub(super) fn open_or_make(&self, path: &Path) -> Result<OpenFile, StoreError> {
        plain()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(|source| StoreError::disk(Doing::Opened, path, source))
            .and_then(|file| self.checked(file, path))
    }

    fn checked(&self, file: File, path: &Path) -> Result<OpenFile, StoreError> {
        let failed = |source| StoreError::disk(Doing::Opened, path, source);
        let about = file.metadata().map_err(failed)?;
        let path = path.to_owned();
        if !about.is_file() {
            return Err(StoreError::NotAFile { path });
        }
        if about.uid() != rustix::process::geteuid().as_raw() {
            return Err(StoreError::WrongOwner { path });
        }
        Ok(OpenFile {
            inner: file,
            path,
            disk: self.clone(),
            skip: 0,
        })
    }

    /// All bytes of a file; none when it is not there.
    pub(super) fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(file) = self.open(path, false)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        (&file.inner)
            .take(WHOLE_LIMIT)
            .read_to_end(&mut bytes)
            .map_err(|source| StoreError::disk(Doing::Read, path, source))?;
        Ok(Some(bytes))
    }

    /// Puts a file in place of another: all of it or none, and for good once this returns.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.renamed(path, bytes, true)?;
        self.sync_folder_of(path)
    }

    /// The same without any sync: for what may be lost in a power cut.
    pub(super) fn replace_lightly(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.renamed(path, bytes, false)
    }

    fn renamed(&self, path: &Path, bytes: &[u8], sync: bool) -> Result<(), StoreError> {
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        let new = PathBuf::from(new);
        self.remove(&new)?;
        let made = self
            .show(DiskCall::Make(&new))
            .and_then(|()| plain().write(true).create_new(true).open(&new))
            .map_err(|source| StoreError::disk(Doing::Written, &new, source))
            .and_then(|file| self.checked(file, &new));
        let written = made.and_then(|file| {
            file.write_at(bytes, 0)?;
            if sync { file.sync_all() } else { Ok(()) }
        });
        let put = written.and_then(|()| {
            self.show(DiskCall::Rename(&new, path))
                .and_then(|()| fs::rename(&new, path))
                .map_err(|source| StoreError::disk(Doing::Replaced, path, source))
        });
        if put.is_err() {
            // On a full disk a half-written file would keep what little room there is.
            let _ = self.remove(&new);
        }
        put
    }

    /// Removes a file if it is there.
    pub(super) fn remove(&self, path: &Path) -> Result<(), StoreError> {
        if fs::symlink_metadata(path).is_err() {
            return Ok(());
        }
        self.show(DiskCall::Remove(path))
            .and_then(|()| fs::remove_file(path))
            .map_err(|source| StoreError::disk(Doing::Removed, path, source))
    }

    /// Copies a file under a name that nothing has yet, for good.
    pub(super) fn copy(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        let Some(source) = self.open(from, false)? else {
            return Ok(());
        };
        let file = self.make(to)?;
        let (len, mut at) = (source.len()?, 0);
        let mut buffer = vec![0; 1 << 20];
        while at < len {
            let here = buffer.len().min((len - at) as usize);
            let Some(bytes) = buffer.get_mut(..here) else {
                break;
            };
            source.read_at(bytes, at)?;
            file.write_at(bytes, at)?;
            at += here as u64;
        }
        file.sync_all()
    }

    /// Moves a file or folder, for good.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        self.show(DiskCall::Rename(from, to))
            .and_then(|()| fs::rename(from, to))
            .map_err(|source| StoreError::disk(Doing::Replaced, from, source))?;
        self.sync_folder_of(from)?;
        self.sync_folder_of(to)
    }

    /// Makes a folder and those it lies in, 0700.
    pub(super) fn make_folder(&self, path: &Path) -> Result<(), StoreError> {
        if path.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
            self.make_folder(parent)?;
        }
        let made = self
            .show(DiskCall::MakeFolder(path))
            .and_then(|()| fs::DirBuilder::new().mode(0o700).create(path));
        match made {
            Ok(()) => self.sync_folder_of(path),
            // Someone else made it in between: all the same.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(StoreError::NotADirectory { path: path.into() })
            }
            Err(source) => Err(StoreError::disk(Doing::Written, path, source)),
        }
    }

    /// Bytes that can still be written in a folder; none when it cannot be told.
    pub(super) fn room(&self, folder: &Path) -> Option<u64> {
        let about = rustix::fs::statvfs(folder).ok()?;
        about.f_bavail.checked_mul(about.f_frsize)
    }

    /// Takes a file's or a folder's rights from everyone else; those of its owner stay as they are.
    /// Whether somebody else had any.
    pub(super) fn keep_private(&self, path: &Path) -> Result<bool, StoreError> {
        let failed = |source| StoreError::disk(Doing::Written, path, source);
        let mode = fs::metadata(path).map_err(failed)?.mode() & 0o777;
        let is_open = mode & 0o077 != 0;
        if is_open {
            let own = fs::Permissions::from_mode(mode & 0o700);
            fs::set_permissions(path, own).map_err(failed)?;
        }
        Ok(is_open)
    }

    /// Makes what was made, renamed or removed beside `path` last.
    pub(super) fn sync_folder_of(&self, path: &Path) -> Result<(), StoreError> {
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        self.show(DiskCall::SyncFolder(folder))
            .and_then(|()| File::open(folder)?.sync_all())
            .map_err(|source| StoreError::disk(Doing::Synced, folder, source))
    }
}

/// How every file is opened: never through a link, never stuck on a pipe, nobody else's business.
fn plain() -> OpenOptions {
    let mut options = OpenOptions::new();
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    options
        .read(true)
        .mode(0o600)
        .custom_flags(flags.bits() as i32);
    options
}
