//! The lock: one writer at a time, who tells the next one who they are.

use std::fs::TryLockError;
use std::thread;
use std::time::{Duration, Instant};

use super::disk::Disk;
use super::disk::OpenFile;
use super::error::{Doing, StoreError};
use super::place::Place;
use crate::domain::{self, Clean};

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(20);

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
        let file = disk.open_or_make(&place.lock())?;
        let began = Instant::now();
        loop {
            match file.inner.try_lock() {
                Ok(()) => {
                    return Ok(Self {
                        file,
                        signed: false,
                    });
                }
                Err(TryLockError::WouldBlock) if began.elapsed() < patience => {
                    thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => return Err(holder(&file)),
                Err(TryLockError::Error(source)) => {
                    return Err(StoreError::disk(Doing::Locked, file.path(), source));
                }
            }
        }
    }

    /// Writes who holds it. On a full disk the lock is held all the same, unsigned.
    pub(super) fn sign(&mut self, who: &Identity, since: domain::Instant) {
        let words = format!(
            "{}\n{}\n{}\n{}\n",
            who.who,
            who.host,
            std::process::id(),
            since.as_second()
        );
        self.signed = true;
        let signed = self
            .file
            .cut(0)
            .and_then(|()| self.file.write_at(words.as_bytes(), 0));
        if let Err(error) = signed {
            tracing::warn!(error = error.label(), "the lock could not be signed");
        }
    }
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // The name must not lie about in a store that nobody has open.
        if self.signed {
            let _ = self.file.cut(0);
        }
    }
}

fn holder(file: &OpenFile) -> StoreError {
    let mut bytes = vec![0; file.len().unwrap_or(0).min(4096) as usize];
    let read = file.read_at(&mut bytes, 0).is_ok();
    let words = if read {
        String::from_utf8_lossy(&bytes)
    } else {
        Default::default()
    };
    let mut lines = words.lines();
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
