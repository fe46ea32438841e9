//! A closed line or a request to end: what is being saved is finished, the terminal given back. A
//! request to stand still, and to go on. Another size of the terminal.

use std::io;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::wake::Wake;
use super::{aside, terminal};
use crate::tui::context::size::Size;

/// How long the loop has to finish, then the process ends.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Told when the loop has finished.
pub struct HangUp {
    done: Sender<()>,
    came: Arc<AtomicBool>,
}

impl HangUp {
    /// The loop has finished: nothing is left to wait for. After a signal it does not come back:
    /// the process ends with the signal's code, not with that of a person who left.
    pub fn done(self) {
        let _ = self.done.send(());
        if self.came.load(Ordering::SeqCst) {
            thread::sleep(PATIENCE);
        }
    }
}

/// Watches for signals on a thread of its own.
///
/// # Errors
/// The system refuses.
pub fn watch(send: Sender<Wake>) -> io::Result<HangUp> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let (done, finished) = mpsc::channel();
    let came = Arc::new(AtomicBool::new(false));
    let hang_up = HangUp {
        done,
        came: Arc::clone(&came),
    };
    aside::begin(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => drop(send.send(Wake::Stop)),
                SIGWINCH => {
                    if let Ok((width, height)) = crossterm::terminal::size() {
                        let _ = send.send(Wake::Resized(Size { width, height }));
                    }
                }
                SIGCONT => drop(send.send(Wake::Continued)),
                _ => {
                    came.store(true, Ordering::SeqCst);
                    let _ = send.send(Wake::HangUp);
                    let _ = finished.recv_timeout(PATIENCE);
                    terminal::restore();
                    process::exit(if signal == SIGINT { 130 } else { 128 + signal });
                }
            }
        }
    })?;
    Ok(hang_up)
}
