//! A file made for a person: whole or not at all, hers alone, never over what is not ours.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::Clean;

/// Octets that tell whose a file is.
const START: u64 = 512;

/// Writes a file of mode 0600: beside it under another name, then renamed. A file that is there is
/// taken over only if `is_ours` says so of its first octets, or when `force` is given.
///
/// # Errors
/// Something else lies there (exit 3), or the disk refused (exit 4).
pub fn write(
    shell: &Shell,
    path: &Path,
    content: &[u8],
    force: bool,
    is_ours: impl Fn(&[u8]) -> bool,
) -> Result<(), Failure> {
    let shown = Clean::new(path.to_string_lossy());
    if path.is_dir() {
        let words = shell.text.cli_file_is_directory(&shown);
        return Err(Failure::said(Exit::Refused, words));
    }
    match may_replace(path, force, is_ours) {
        Ok(true) => {}
        Ok(false) => {
            let words = shell.text.cli_file_in_the_way(&shown);
            return Err(Failure::said(Exit::Refused, words));
        }
        Err(error) => return Err(failed(shell, &shown, &error)),
    }
    put(path, content).map_err(|error| failed(shell, &shown, &error))
}

fn failed(shell: &Shell, shown: &Clean, error: &io::Error) -> Failure {
    let why = crate::words::faults::why(&shell.text, error);
    let words = shell.text.cli_file_not_written(shown, why);
    Failure::said(Exit::Unopenable, words)
}

/// Nothing lies there, or a plain file of ours. A link is never ours: what it leads to is not named.
fn may_replace(path: &Path, force: bool, is_ours: impl Fn(&[u8]) -> bool) -> io::Result<bool> {
    let about = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        about => about?,
    };
    if !about.is_file() {
        return Ok(false);
    }
    if force {
        return Ok(true);
    }
    let mut start = Vec::new();
    fs::File::open(path)?.take(START).read_to_end(&mut start)?;
    Ok(is_ours(&start))
}

fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.new", std::process::id()));
    let beside: PathBuf = path.with_file_name(beside);
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&beside)?;
    let done = file
        .write_all(content)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}
