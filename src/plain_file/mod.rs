//! A file of the person's, read whole within a bound: the one way in for settings, tables,
//! instances and zones. The store's own files have their own (`store/disk/`).
//!
//! What lies there is not asked for twice: it is opened without waiting and looked at before a byte
//! of it is read, for a pipe would keep everybody waiting and a device would never end.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

/// What lies there is neither a file nor a folder: a pipe, a device, a socket.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("no regular file")]
pub struct NotAFile;

/// Opens a regular file, links followed.
///
/// # Errors
/// It is not there, may not be read, is a folder, or holds [`NotAFile`].
pub fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(flags.bits() as i32)
        .open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, NotAFile));
    }
    Ok(file)
}

/// The bytes of a regular file: at most one more than `limit`, so that an excess shows.
///
/// # Errors
/// Those of [`open`], and those of reading.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// All bytes of a regular file; of one that is larger than `limit` nothing is read.
///
/// # Errors
/// Those of [`open`], and that it is too large.
pub fn whole(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let mut bytes = Vec::new();
    let said = file.metadata()?.len();
    if said <= limit {
        bytes.try_reserve_exact(usize::try_from(said).unwrap_or_default())?;
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    }
    // One may grow while it is read, and some tell no length.
    if said > limit || bytes.len() as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Whether an error is that of what is neither a file nor a folder.
pub fn is_no_file(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<NotAFile>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn of_a_file_one_byte_more_than_the_limit_is_read() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a");
        fs::write(&path, "abcdef").unwrap();
        assert_eq!(read(&path, 6).unwrap(), b"abcdef");
        assert_eq!(read(&path, 3).unwrap(), b"abcd");
        assert_eq!(read(&path, u64::MAX).unwrap(), b"abcdef");
        assert_eq!(whole(&path, 6).unwrap(), b"abcdef");
        let larger = whole(&path, 5).unwrap_err();
        assert_eq!(larger.kind(), io::ErrorKind::FileTooLarge);
        std::os::unix::fs::symlink(&path, home.path().join("b")).unwrap();
        assert_eq!(read(&home.path().join("b"), 6).unwrap(), b"abcdef");
    }

    #[test]
    fn pipes_devices_and_sockets_are_refused_at_once() {
        let home = tempfile::tempdir().unwrap();
        let pipe = home.path().join("pipe");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, 0o600.into()).unwrap();
        let socket = home.path().join("socket");
        let _held = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [&pipe, Path::new("/dev/zero"), Path::new("/dev/null")] {
            assert!(is_no_file(&read(path, 10).unwrap_err()), "{path:?}");
        }
        assert!(read(&socket, 10).is_err());
        let folder = read(home.path(), 10).unwrap_err();
        assert_eq!(folder.kind(), io::ErrorKind::IsADirectory);
        let missing = read(&home.path().join("none"), 10).unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
    }
}
