//! Work beside the loop. Where the system has no thread to give, what can be done in its place is
//! done there and then.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

/// Begins what needs a thread of its own.
///
/// # Errors
/// The system has none to give.
pub fn begin(work: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    Builder::new().spawn(work)
}

/// Does work on a thread of its own, else at once. None when it is done.
pub fn done(work: impl FnOnce() + Send + 'static) -> Option<JoinHandle<()>> {
    done_by(begin, work)
}

fn done_by<F: FnOnce() + Send + 'static>(
    begin: impl FnOnce(Box<dyn FnOnce() + Send>) -> io::Result<JoinHandle<()>>,
    work: F,
) -> Option<JoinHandle<()>> {
    // A thread that does not begin takes with it what it was given.
    let ours = Arc::new(Mutex::new(Some(work)));
    let theirs = Arc::clone(&ours);
    let take = |work: &Mutex<Option<F>>| work.lock().unwrap_or_else(PoisonError::into_inner).take();
    let begun = begin(Box::new(move || {
        if let Some(work) = take(&theirs) {
            work();
        }
    }));
    match begun {
        Ok(thread) => Some(thread),
        Err(_) => {
            if let Some(work) = take(&ours) {
                work();
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn work_is_done_once_with_a_thread_or_without() {
        let (send, done) = mpsc::channel();
        let other = send.clone();
        let thread = super::done(move || other.send("beside").unwrap());
        thread.unwrap().join().unwrap();
        let refused = |_| Err(io::ErrorKind::WouldBlock.into());
        assert!(done_by(refused, move || send.send("here").unwrap()).is_none());
        assert_eq!(done.iter().collect::<Vec<_>>(), ["beside", "here"]);
    }
}
