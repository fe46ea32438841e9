//! Standard error while the screens are up: what a library says there would be painted over them.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, PoisonError};

use rustix::stdio::dup2_stderr;

/// Where standard error led before.
static BEFORE: Mutex<Option<OwnedFd>> = Mutex::new(None);

/// Sends standard error nowhere, if it leads to a terminal. To a file it goes on.
pub fn divert() {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if before.is_some() || !io::stderr().is_terminal() {
        return;
    }
    let nowhere = OpenOptions::new().write(true).open("/dev/null");
    let (Ok(nowhere), Ok(terminal)) = (nowhere, io::stderr().as_fd().try_clone_to_owned()) else {
        return;
    };
    if dup2_stderr(&nowhere).is_ok() {
        *before = Some(terminal);
    }
}

/// Gives standard error back. Safe to call twice.
pub fn give_back() {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(terminal) = before.take() {
        let _ = dup2_stderr(&terminal);
    }
}
