//! The lock: one writer at a time, who tells the next one who they are.
//!
//! Its file has fields of fixed widths, rewritten in place: it is never cut, removed or replaced, so
//! that whoever waits for it waits for the same file.

use std::thread;
use std::time::{Duration, Instant};

use super::disk::Disk;
use super::disk::OpenFile;
use super::error::StoreError;
use super::place::Place;
use crate::domain::{self, Clean};

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(20);
/// How often a lock is taken that is somebody else's file by then.
const TRIES: usize = 50;

/// Bytes of each field, the end of its line included: who, host, process, since.
const WIDTHS: [usize; 4] = [160, 64, 12, 24];

/// Who works with the store, as the journal and the lock name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Display name, else login.
    pub who: Clean,
    /// The machine.
    pub host: Clean,
}

/// The lock held; given back when dropped, by the system itself if need be.
pub(super) struct StoreLock {
    file: OpenFile,
    signed: bool,
}

impl StoreLock {
    /// Takes the lock, waiting for as long as `patience`, or tells who has it. Nothing is written.
    pub(super) fn take(disk: &Disk, place: &Place, patience: Duration) -> Result<Self, StoreError> {
        for _ in 0..TRIES {
            let file = disk.open_or_make(&place.lock())?;
            if !wait_for(&file, patience)? {
                return Err(holder(&file));
            }
            // Removed or replaced since it was opened: the next one would take another file.
            if file.is_still_there() {
                return Ok(Self {
                    file,
                    signed: false,
                });
            }
        }
        let path = place.lock();
        Err(StoreError::NotWritable { path })
    }

    /// Whether it is still the lock that the next one would take.
    pub(super) fn is_still_there(&self) -> bool {
        self.file.is_still_there()
    }

    /// Writes who holds it. On a full disk the lock is held all the same, unsigned.
    pub(super) fn sign(&mut self, who: &Identity, since: domain::Instant) {
        let pid = std::process::id().to_string();
        let since = since.as_second().to_string();
        self.signed = true;
        if let Err(error) = self.put([&who.who, &who.host, &pid, &since]) {
            tracing::warn!(error = error.label(), "the lock could not be signed");
        }
    }

    fn put(&self, fields: [&str; 4]) -> Result<(), StoreError> {
        let lines = fields.into_iter().zip(WIDTHS);
        let words: String = lines.map(|(field, width)| line(field, width)).collect();
        self.file.write_at(words.as_bytes(), 0)
    }
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // The name must not lie about in a store that nobody has open.
        if self.signed {
            let _ = self.put([""; 4]);
        }
    }
}

/// Waits for a file to be free, for as long as `patience`; whether it was.
pub(super) fn wait_for(file: &OpenFile, patience: Duration) -> Result<bool, StoreError> {
    let began = Instant::now();
    loop {
        if file.try_take()? {
            return Ok(true);
        }
        if began.elapsed() >= patience {
            return Ok(false);
        }
        thread::sleep(PAUSE);
    }
}

/// A field as wide as it always is, in bytes: cut between two characters, or filled with blanks.
fn line(field: &str, width: usize) -> String {
    let room = width - 1;
    let end = field.floor_char_boundary(room);
    let mut line = field.get(..end).unwrap_or_default().to_owned();
    line.extend(std::iter::repeat_n(' ', room - line.len()));
    line.push('\n');
    line
}

/// Who has the lock, as far as it says. Older versions wrote lines of any width.
pub(super) fn holder(file: &OpenFile) -> StoreError {
    let mut bytes = vec![0; file.len().unwrap_or(0).min(4096) as usize];
    let read = file.read_at(&mut bytes, 0).is_ok();
    let words = if read {
        String::from_utf8_lossy(&bytes)
    } else {
        Default::default()
    };
    let mut lines = words.lines().map(str::trim);
    let mut next = || lines.next().unwrap_or_default();
    StoreError::InUse {
        who: Clean::new(next()),
        host: Clean::new(next()),
        pid: next().parse().unwrap_or(0),
        since: next()
            .parse()
            .ok()
            .and_then(|second| domain::Instant::from_second(second).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_as_wide_as_it_always_is_and_cut_between_two_characters() {
        for field in [
            "",
            "eva",
            "é".repeat(200).as_str(),
            "x".repeat(159).as_str(),
        ] {
            let line = line(field, 160);
            assert_eq!((line.len(), line.ends_with('\n')), (160, true), "{field}");
        }
        assert_eq!(line("éé", 4), "é \n");
    }
}
