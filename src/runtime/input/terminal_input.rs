//! The bytes of the terminal as they come, with what is known of time: whether more are there, and
//! how long nothing came.

use std::io;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use zeroize::Zeroize;

use super::parser::{Parser, Typed};

/// A paste that stalls for so long has lost its end.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes that are read at once.
const AT_ONCE: usize = 4_096;

/// What is typed at the terminal.
#[derive(Default)]
pub(super) struct TerminalInput {
    parser: Parser,
}

impl TerminalInput {
    /// What came next.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn next(&mut self) -> io::Result<Typed> {
        loop {
            if let Some(typed) = self.within(None)? {
                return Ok(typed);
            }
        }
    }

    /// What comes within so long; none when nothing does. Without a time it waits for something.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn within(&mut self, time: Option<Duration>) -> io::Result<Option<Typed>> {
        let end = time.map(|time| Instant::now() + time);
        loop {
            if let Some(typed) = self.parser.next() {
                return Ok(Some(typed));
            }
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            let stalls = self.parser.is_in_paste().then_some(PATIENCE);
            if comes(left.into_iter().chain(stalls).min())? {
                self.read()?;
            } else if stalls.is_some() && left.is_none_or(|left| left > PATIENCE) {
                self.parser.give_up_paste();
            } else {
                return Ok(None);
            }
        }
    }

    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; AT_ONCE];
        match rustix::io::read(io::stdin(), &mut bytes) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => {
                let more = comes(Some(Duration::ZERO))?;
                let came = bytes.get(..read).unwrap_or_default();
                self.parser.take(came, more);
                bytes.zeroize();
                Ok(())
            }
            Err(Errno::INTR | Errno::AGAIN) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether something comes within so long.
fn comes(time: Option<Duration>) -> io::Result<bool> {
    let keys = io::stdin();
    let time = time.map(Timespec::try_from).transpose();
    let time = time.unwrap_or_default();
    loop {
        let mut ends = [PollFd::new(&keys, PollFlags::IN)];
        match poll(&mut ends, time.as_ref()) {
            Ok(ready) => return Ok(ready > 0),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
