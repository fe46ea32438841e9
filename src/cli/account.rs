//! What the account allows: threads, and files of some size.

use std::io;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread::{self, Builder};

use signal_hook::consts::SIGXFSZ;

/// Prepares for an account that allows little: what it does not is an error that can be said, and
/// never the end of the program.
pub fn prepare() {
    // A file that would grow too large is refused to whoever writes it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
    let wanted = thread::available_parallelism().map_or(1, usize::from);
    let pool = rayon::ThreadPoolBuilder::new();
    // A pool that cannot begin is never asked to begin again, so that it is tried out before.
    let pool = match [wanted, 1].into_iter().find(|n| may_begin(*n).is_ok()) {
        Some(threads) => pool.num_threads(threads),
        None => pool.num_threads(1).use_current_thread(),
    };
    let _ = pool.build_global();
}

/// Whether the system gives no thread beside this one.
pub fn is_alone() -> bool {
    rayon::current_thread_index().is_some()
}

/// Begins so many threads that are there at the same time, and lets them go.
fn may_begin(threads: usize) -> io::Result<()> {
    let (hold, held) = mpsc::channel::<()>();
    let held = Arc::new(Mutex::new(held));
    let begun = (0..threads).map(|_| {
        let held = Arc::clone(&held);
        // Each waits until all have begun: the end of the channel lets them go, one by one.
        Builder::new().spawn(move || drop(held.lock().map(|held| held.recv())))
    });
    let begun: Vec<_> = begun.collect();
    drop(hold);
    let mut all = Ok(());
    for thread in begun {
        match thread {
            Ok(thread) => drop(thread.join()),
            Err(error) => all = Err(error),
        }
    }
    all
}
