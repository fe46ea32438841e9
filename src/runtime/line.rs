//! The end of the terminal itself: where the session has no controlling terminal (`su -c`,
//! `setsid`, a container) the system sends no signal, and whoever reads it would spin for ever.

use std::io;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};

use super::aside;

/// Watches on a thread of its own, and tells the end as the signal that a session with a
/// controlling terminal gets: one way out serves both.
///
/// # Errors
/// The system has no thread to give.
pub fn watch() -> io::Result<()> {
    let watching = aside::begin(|| {
        if is_lost() {
            let _ = tell_lost();
        }
    });
    watching.map(drop)
}

/// Tells the end of the line as a signal.
///
/// # Errors
/// The system refuses.
pub fn tell_lost() -> io::Result<()> {
    Ok(kill_process(getpid(), Signal::HUP)?)
}

/// Waits until one end of the line is gone; no when the system cannot tell.
fn is_lost() -> bool {
    let (keys, screen) = (io::stdin(), io::stdout());
    // Nothing is asked for: what always comes unasked is that nobody holds the other end.
    let nothing = PollFlags::empty();
    let mut ends = [PollFd::new(&keys, nothing), PollFd::new(&screen, nothing)];
    loop {
        match poll(&mut ends, None) {
            Err(Errno::INTR) => {}
            Err(_) => return false,
            Ok(_) => {
                let gone = PollFlags::HUP | PollFlags::ERR;
                return ends.iter().any(|end| end.revents().intersects(gone));
            }
        }
    }
}
