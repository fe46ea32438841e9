//! A file in memory: as much of it as is read of a table, and what it is called.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::Clean;
use crate::exchange::encoding::FILE_LIMIT;
use crate::words::faults;

/// What a file holds.
pub struct Bytes {
    /// Its name, without folders.
    pub name: Clean,
    /// At most one more than may be read, so that what is too large is seen to be.
    pub bytes: Vec<u8>,
}

/// Reads a file.
///
/// # Errors
/// It cannot be read.
pub fn read(path: &Path, shell: &Shell) -> Result<Bytes, Failure> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = Clean::new(name.to_string_lossy());
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(FILE_LIMIT + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(Bytes { name, bytes }),
        Err(error) => {
            let why = faults::why(&shell.text, &error);
            let words = shell.text.cli_file_unreadable(&name, why);
            Err(Failure::said(Exit::Refused, words))
        }
    }
}
