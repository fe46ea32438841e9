//! The database in a process of its own: the program started again for as long as it takes to read or
//! to write. sled leaves threads behind that wake every second for as long as their process lives; in an
//! idle session there are none. That process has no key: what it handles is sealed.
//!
//! Over its pipes go pairs, `length of the key 4 · length of the value 4 · key · value`, little-endian.
//! A key of no length ends a batch or the answer; the byte behind it says more.

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::Builder;

use sled::IVec;

use super::database::{self, Batch, PATIENCE, Pair};
use crate::store::notice::IndexFlaw;

/// The program that runs, whatever lies under its name by now.
pub const THIS_PROGRAM: &str = "/proc/self/exe";
/// What it is asked for.
const WORD: &str = "__index";
const READ: &str = "read";
const WRITE: &str = "write";

/// No key or value of ours is longer.
const LONGEST: u32 = 1 << 20;
/// Pairs between two signs of life.
const STRIDE: usize = 1_000;

/// How it went.
const DONE: u8 = 0;
const FAILED: u8 = 1;
const PANICKED: u8 = 2;
/// Another batch follows.
const MORE: u8 = 3;
/// A value that is none: the key goes.
const REMOVED: u32 = u32::MAX;

/// Everything in the database at `path`.
///
/// # Errors
/// Of [`io::Error`] when no process can be started; what the database does else.
pub(super) fn read(path: &Path) -> io::Result<Result<Vec<Pair>, IndexFlaw>> {
    let mut child = start(READ, path)?;
    let from = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    watched(child, move |sign| {
        let mut from = BufReader::with_capacity(1 << 20, from);
        let mut pairs = Vec::new();
        loop {
            match next(&mut from)? {
                Next::Put(key, value) => {
                    pairs.push((IVec::from(key), IVec::from(value)));
                    if pairs.len().is_multiple_of(STRIDE) {
                        sign();
                    }
                }
                Next::Removed(_) => return Err(io::ErrorKind::InvalidData.into()),
                Next::End(DONE) => return Ok(Ok(pairs)),
                Next::End(code) => return Ok(Err(flaw(code))),
            }
        }
    })
}

/// Writes batches into the database at `path`, each all or nothing.
///
/// # Errors
/// As [`read`].
pub(super) fn write(path: &Path, batches: &Arc<Vec<Batch>>) -> io::Result<Result<(), IndexFlaw>> {
    let batches = Arc::clone(batches);
    let mut child = start(WRITE, path)?;
    let to = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let mut from = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    watched(child, move |sign| {
        let mut to = BufWriter::with_capacity(1 << 20, to);
        for (nth, batch) in batches.iter().enumerate() {
            for (key, value) in &batch.put {
                put(&mut to, key, value)?;
            }
            for key in &batch.removed {
                to.write_all(&(key.len() as u32).to_le_bytes())?;
                to.write_all(&REMOVED.to_le_bytes())?;
                to.write_all(key)?;
            }
            let more = if nth + 1 < batches.len() { MORE } else { DONE };
            end(&mut to, more)?;
            sign();
        }
        drop(to);
        let mut code = [PANICKED];
        from.read_exact(&mut code)?;
        let [code] = code;
        Ok(if code == DONE {
            Ok(())
        } else {
            Err(flaw(code))
        })
    })
}

fn start(what: &str, path: &Path) -> io::Result<Child> {
    Command::new(THIS_PROGRAM)
        .args([WORD, what])
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

enum Sign<T> {
    Alive,
    Over(io::Result<Result<T, IndexFlaw>>),
}

/// Talks with the process on a thread of its own, for as long as it shows signs of life.
fn watched<T: Send + 'static>(
    mut child: Child,
    talk: impl FnOnce(&dyn Fn()) -> io::Result<Result<T, IndexFlaw>> + Send + 'static,
) -> io::Result<Result<T, IndexFlaw>> {
    let (to, from) = mpsc::channel();
    let talking = Builder::new().spawn(move || {
        let alive: Sender<Sign<T>> = to.clone();
        let over = talk(&|| drop(alive.send(Sign::Alive)));
        let _ = to.send(Sign::Over(over));
    });
    let answer = talking.map(|_| {
        loop {
            match from.recv_timeout(PATIENCE) {
                Ok(Sign::Alive) => {}
                // A pipe that breaks is a process that fell.
                Ok(Sign::Over(over)) => break over.unwrap_or(Err(IndexFlaw::Panicked)),
                Err(RecvTimeoutError::Timeout) => break Err(IndexFlaw::Silent),
                Err(RecvTimeoutError::Disconnected) => break Err(IndexFlaw::Panicked),
            }
        }
    });
    if !matches!(answer, Ok(Ok(_))) {
        let _ = child.kill();
    }
    // It has flushed and only closes: it is waited for, so that the next one finds no lock.
    let _ = child.wait();
    answer
}

fn flaw(code: u8) -> IndexFlaw {
    match code {
        PANICKED => IndexFlaw::Panicked,
        _ => IndexFlaw::Database,
    }
}

enum Next {
    Put(Vec<u8>, Vec<u8>),
    Removed(Vec<u8>),
    End(u8),
}

fn put(to: &mut impl Write, key: &[u8], value: &[u8]) -> io::Result<()> {
    to.write_all(&(key.len() as u32).to_le_bytes())?;
    to.write_all(&(value.len() as u32).to_le_bytes())?;
    to.write_all(key)?;
    to.write_all(value)
}

fn end(to: &mut impl Write, code: u8) -> io::Result<()> {
    to.write_all(&[0, 0, 0, 0, code])?;
    to.flush()
}

fn next(from: &mut impl Read) -> io::Result<Next> {
    let mut number = [0; 4];
    from.read_exact(&mut number)?;
    let length = u32::from_le_bytes(number);
    if length == 0 {
        let mut code = [0];
        from.read_exact(&mut code)?;
        let [code] = code;
        return Ok(Next::End(code));
    }
    from.read_exact(&mut number)?;
    let value = u32::from_le_bytes(number);
    let key = bytes(from, length)?;
    if value == REMOVED {
        return Ok(Next::Removed(key));
    }
    Ok(Next::Put(key, bytes(from, value)?))
}

fn bytes(from: &mut impl Read, length: u32) -> io::Result<Vec<u8>> {
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = vec![0; length as usize];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The other side: does what the program was started again for; none where it was started for
/// anything else.
pub fn serve_index(mut args: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    let asked = args.next().filter(|word| word == WORD);
    asked?;
    let (what, path) = (args.next(), args.next().map(PathBuf::from));
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    // In a session of its own: a terminal that goes is no reason to leave the index half-written.
    let _ = rustix::process::setsid();
    let served = match (what.as_deref().and_then(|what| what.to_str()), path) {
        (Some(READ), Some(path)) => serve_read(&path),
        (Some(WRITE), Some(path)) => serve_write(&path),
        _ => Err(io::ErrorKind::InvalidInput.into()),
    };
    Some(served.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS))
}

fn code_of<T>(done: &Result<T, IndexFlaw>) -> u8 {
    match done {
        Ok(_) => DONE,
        Err(IndexFlaw::Panicked) => PANICKED,
        Err(_) => FAILED,
    }
}

fn serve_read(path: &Path) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let mut written = Ok(());
    let read = database::each(path, |key, value| {
        if written.is_ok() {
            written = put(&mut to, key, value);
        }
    });
    written?;
    end(&mut to, code_of(&read))
}

fn serve_write(path: &Path) -> io::Result<()> {
    let mut from = BufReader::with_capacity(1 << 20, io::stdin().lock());
    let (mut is_last, mut broken) = (false, None);
    let batches = std::iter::from_fn(|| {
        if is_last {
            return None;
        }
        match batch(&mut from) {
            Ok((batch, last)) => {
                is_last = last;
                Some(batch)
            }
            Err(error) => {
                is_last = true;
                broken = Some(error);
                None
            }
        }
    });
    // Each batch is a sign of life; who no longer listens is told nothing.
    let written = || drop(said(MORE));
    let put = database::put(path, batches, written);
    broken.map_or(Ok(()), Err)?;
    said(code_of(&put))
}

/// The next batch, and whether it is the last.
fn batch(from: &mut impl Read) -> io::Result<(Batch, bool)> {
    let mut batch = Batch::default();
    loop {
        match next(from)? {
            Next::Put(key, value) => batch.put.push((key, value)),
            Next::Removed(key) => batch.removed.push(key),
            Next::End(code) => return Ok((batch, code == DONE)),
        }
    }
}

fn said(code: u8) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(&[code])?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_batch_holds_what_goes_and_says_whether_another_follows() {
        let mut through = Vec::new();
        put(&mut through, b"k", b"value").unwrap();
        through.extend(1u32.to_le_bytes());
        through.extend(REMOVED.to_le_bytes());
        through.extend(b"r");
        end(&mut through, MORE).unwrap();
        put(&mut through, b"k", b"").unwrap();
        end(&mut through, DONE).unwrap();
        let mut from = through.as_slice();
        let (first, last) = batch(&mut from).unwrap();
        assert_eq!(first.put, [(b"k".to_vec(), b"value".to_vec())]);
        assert_eq!((first.removed, last), (vec![b"r".to_vec()], false));
        let (second, last) = batch(&mut from).unwrap();
        assert_eq!(
            (second.put, last),
            (vec![(b"k".to_vec(), Vec::new())], true)
        );
        assert!(batch(&mut from).is_err(), "the pipe has ended");
    }

    proptest! {
        #[test]
        fn any_bytes_of_the_other_side_are_pairs_or_refused(
            said in proptest::collection::vec(any::<u8>(), 0..200)
        ) {
            let mut from = said.as_slice();
            while let Ok(said) = next(&mut from) {
                if matches!(said, Next::End(_)) {
                    break;
                }
            }
        }

        #[test]
        fn pairs_come_through_as_they_were(
            pairs in proptest::collection::vec(
                (proptest::collection::vec(any::<u8>(), 1..9), proptest::collection::vec(any::<u8>(), 0..40)),
                0..9,
            )
        ) {
            let mut through = Vec::new();
            for (key, value) in &pairs {
                put(&mut through, key, value).unwrap();
            }
            end(&mut through, DONE).unwrap();
            let mut from = through.as_slice();
            let mut found = Vec::new();
            while let Next::Put(key, value) = next(&mut from).unwrap() {
                found.push((key, value));
            }
            prop_assert_eq!(found, pairs);
            prop_assert!(from.is_empty());
        }
    }
}
