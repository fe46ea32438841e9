//! A file in memory: as much of it as is read of a table or an instance, and what it is called.

use std::io;
use std::path::Path;

use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::Clean;
use crate::words::faults;

/// What a file holds.
pub struct Bytes {
    /// Its name, without folders.
    pub name: Clean,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Reads a file of at most so many bytes.
///
/// # Errors
/// It cannot be read, or is larger.
pub fn read(path: &Path, limit: u64, shell: &Shell) -> Result<Bytes, Failure> {
    let name = name(path);
    let why = match crate::plain_file::whole(path, limit) {
        Ok(bytes) => return Ok(Bytes { name, bytes }),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            shell.text.cli_file_too_large(limit >> 20)
        }
        Err(error) => faults::why(&shell.text, &error),
    };
    let words = shell.text.cli_file_unreadable(&name, why);
    Err(Failure::said(Exit::Refused, words))
}

/// What a file is called, without folders.
pub fn name(path: &Path) -> Clean {
    let name = path.file_name().unwrap_or(path.as_os_str());
    Clean::new(name.to_string_lossy())
}
