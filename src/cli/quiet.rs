//! A terminal that does not show what is typed, and shows it again whatever ends the wait: a line, a
//! Ctrl-C, a request to end or to stand still.

use std::io::{self, Read};
use std::os::fd::BorrowedFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::low_level::emulate_default_handler;
use signal_hook::{flag, low_level::pipe};

/// What would leave the terminal as it is while nothing shows.
const SIGNALS: [i32; 5] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP];

/// A terminal that does not show what is typed, for as long as this lives.
pub struct Quiet<'t> {
    terminal: BorrowedFd<'t>,
    before: Termios,
    signals: Option<&'static Signals>,
}

impl<'t> Quiet<'t> {
    /// Shows nothing from now on.
    ///
    /// # Errors
    /// It is no terminal.
    pub fn begin(terminal: BorrowedFd<'t>) -> io::Result<Self> {
        let before = tcgetattr(terminal)?;
        // First, or what comes between would leave it quiet.
        let signals = Signals::held();
        let quiet = Self {
            terminal,
            before,
            signals,
        };
        quiet.hush()?;
        Ok(quiet)
    }

    fn hush(&self) -> io::Result<()> {
        let mut now = self.before.clone();
        now.local_modes.remove(LocalModes::ECHO);
        Ok(tcsetattr(self.terminal, OptionalActions::Now, &now)?)
    }

    fn show(&self) {
        let _ = tcsetattr(self.terminal, OptionalActions::Now, &self.before);
    }

    /// Waits until there is something to read. A signal does what it always does, to a terminal that
    /// shows what is typed; whoever goes on after it is asked again by `ask`.
    ///
    /// # Errors
    /// The system's.
    pub fn wait(&self, ask: impl Fn()) -> io::Result<()> {
        let Some(signals) = self.signals else {
            return Ok(());
        };
        loop {
            let mut ends = [
                PollFd::new(&self.terminal, PollFlags::IN),
                PollFd::new(&signals.woken, PollFlags::IN),
            ];
            match poll(&mut ends, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            if let Some(signal) = signals.came() {
                self.show();
                emulate_default_handler(signal)?;
                self.hush()?;
                ask();
                continue;
            }
            if ends.first().is_some_and(|end| !end.revents().is_empty()) {
                return Ok(());
            }
        }
    }
}

impl Drop for Quiet<'_> {
    fn drop(&mut self) {
        self.show();
        if let Some(signals) = self.signals {
            signals.is_usual.store(true, Ordering::SeqCst);
        }
    }
}

/// From now on what signals do is somebody else's: the screens have their own way to end.
pub fn leave_signals() {
    if let Some(Some(signals)) = WATCHED.get() {
        signals.is_usual.store(false, Ordering::SeqCst);
    }
}

static WATCHED: OnceLock<Option<Signals>> = OnceLock::new();

/// Signals that are kept for a moment. A handler once there stays: afterwards it does as usual.
struct Signals {
    /// A signal does what it does to every program.
    is_usual: Arc<AtomicBool>,
    last: Arc<AtomicUsize>,
    woken: UnixStream,
}

impl Signals {
    fn held() -> Option<&'static Self> {
        let signals = WATCHED.get_or_init(|| Self::watch().ok()).as_ref()?;
        signals.is_usual.store(false, Ordering::SeqCst);
        Some(signals)
    }

    fn watch() -> io::Result<Self> {
        let (woken, wakes) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        let is_usual = Arc::new(AtomicBool::new(false));
        let last = Arc::new(AtomicUsize::new(0));
        for signal in SIGNALS {
            flag::register_conditional_default(signal, Arc::clone(&is_usual))?;
            let number = usize::try_from(signal).unwrap_or_default();
            flag::register_usize(signal, Arc::clone(&last), number)?;
            pipe::register(signal, wakes.try_clone()?)?;
        }
        Ok(Self {
            is_usual,
            last,
            woken,
        })
    }

    fn came(&self) -> Option<i32> {
        let mut bytes = [0; 16];
        while (&self.woken).read(&mut bytes).is_ok_and(|read| read > 0) {}
        let signal = self.last.swap(0, Ordering::SeqCst);
        i32::try_from(signal).ok().filter(|signal| *signal != 0)
    }
}
