//! Asking for the passphrase or the recovery code, when a store or a backup cannot be opened
//! without. Never an argument, never in the environment: typed, or read from a file descriptor.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::thread;

use super::exit::Exit;
use super::failure::Failure;
use super::quiet::Quiet;
use super::shell::Shell;
use crate::store::{self, Place, Secret, StoreError, Unlock, delay};
use crate::text::Id;
use crate::words::faults;

/// Tries so many times.
const TRIES: u32 = 5;
/// Bytes of the longest line that is taken.
const LONGEST: usize = 1_024;

/// Opens with the key file; where that is not enough, asks, each failure making the next try wait
/// longer. Gives back what opened it.
///
/// # Errors
/// What opening failed with, or nobody was there to type.
pub fn ask<T>(
    shell: &Shell,
    open: impl Fn(&Unlock) -> Result<T, StoreError>,
) -> Result<(T, Unlock), Failure> {
    let wanted = match open(&Unlock::KeyFile) {
        Ok(opened) => return Ok((opened, Unlock::KeyFile)),
        Err(error) if error.wants_a_secret() => error,
        Err(error) => return Err(error.into()),
    };
    if let Some(descriptor) = shell.passphrase_fd {
        let unlock = Unlock::Typed(handed(shell, descriptor)?);
        return Ok((open(&unlock)?, unlock));
    }
    if !someone_is_there() {
        return Err(nobody(shell, wanted));
    }
    shell.say(&faults::error(&shell.text, &wanted));
    let prompt = match wanted {
        StoreError::PassphraseWanted => Id::CliAskPassphrase,
        _ => Id::CliAskCode,
    };
    for failures in 0..TRIES {
        thread::sleep(delay(failures));
        let unlock = Unlock::Typed(hidden(shell.text.get(prompt))?);
        match open(&unlock) {
            Ok(opened) => return Ok((opened, unlock)),
            Err(error @ StoreError::SecretWrong) => {
                shell.say(&faults::error(&shell.text, &error));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::SecretWrong.into())
}

/// What opens a store that the screens will show: asked for here, before they take the terminal.
/// What else keeps it from being opened they say themselves.
///
/// # Errors
/// Nobody was there to type it, or nothing that was typed opens it.
pub fn ask_before(shell: &Shell, place: &Place) -> Result<Unlock, Failure> {
    match ask(shell, |unlock| store::key(place, unlock)) {
        Ok((_, Unlock::KeyFile)) => Ok(Unlock::KeyFile),
        // Derived once: it takes its time.
        Ok((key, _)) => Ok(Unlock::Key(key)),
        Err(Failure::Store(error)) if !error.wants_a_secret() => Ok(Unlock::KeyFile),
        Err(failure) => Err(failure),
    }
}

/// Nobody is there to type: where a passphrase is wanted, how a script hands it over is said.
fn nobody(shell: &Shell, wanted: StoreError) -> Failure {
    let StoreError::PassphraseWanted = wanted else {
        return wanted.into();
    };
    let words = faults::error(&shell.text, &wanted);
    let next = shell.text.get(Id::CliPassphraseFd);
    Failure::said(Exit::from(&wanted), format!("{words} {next}"))
}

/// The first line that comes on a descriptor which the shell opened.
fn handed(shell: &Shell, descriptor: u32) -> Result<Secret, Failure> {
    let read = match descriptor {
        0 => line(io::stdin().as_fd()),
        // The system's own name for it: opened anew, the descriptor itself stays the shell's.
        n => File::open(format!("/dev/fd/{n}")).and_then(|file| line(file.as_fd())),
    };
    match read {
        Ok(Some(words)) if !words.is_empty() => Ok(Secret::new(words)),
        _ => {
            let words = shell.text.cli_passphrase_fd_empty(descriptor.to_string());
            Err(Failure::said(Exit::Usage, words))
        }
    }
}

/// Whether there is a terminal to type at.
pub fn someone_is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Reads a line from the terminal without showing it.
///
/// # Errors
/// The terminal's own, or its end.
pub fn hidden(prompt: &str) -> Result<Secret, Failure> {
    let stdin = io::stdin();
    // Before the question: what is typed at once must not show either.
    let quiet = Quiet::begin(stdin.as_fd())?;
    let ask = || {
        let mut err = io::stderr();
        let _ = write!(err, "{prompt} ");
        let _ = err.flush();
    };
    ask();
    let line = quiet.wait(ask).and_then(|()| line(stdin.as_fd()));
    drop(quiet);
    let _ = writeln!(io::stderr());
    match line? {
        Some(words) => Ok(Secret::new(words)),
        None => Err(Failure::said(Exit::Interrupted, "")),
    }
}

/// A line, read byte by byte so that no buffer keeps it; none at the end of input.
fn line(from: BorrowedFd<'_>) -> io::Result<Option<String>> {
    let mut bytes = Vec::with_capacity(LONGEST);
    let mut byte = [0];
    loop {
        let read = rustix::io::retry_on_intr(|| rustix::io::read(from, &mut byte))?;
        match byte {
            _ if read == 0 && bytes.is_empty() => return Ok(None),
            _ if read == 0 => break,
            [b'\n' | b'\r'] => break,
            // Never grown: a copy would be left behind.
            [typed] if bytes.len() < LONGEST => bytes.push(typed),
            _ => {}
        }
    }
    let words = String::from_utf8(bytes);
    words
        .map(Some)
        .map_err(|_| io::ErrorKind::InvalidData.into())
}
