//! Letting the store go when the screen is locked, and opening it again with the passphrase.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use super::aside;
use super::attempt::{Attempt, Tried};
use super::keep::packed;
use super::open_store::OpenStore;
use super::program::opened;
use super::wake::Wake;
use super::world::World;
use crate::store::{self, StoreError};
use crate::tui::session::{Msg, Session};
use crate::words::faults;

/// Tries a passphrase on a thread of its own, after its wait.
pub fn begin(attempt: Attempt, send: Sender<Wake>) {
    aside::done(move || {
        thread::sleep(attempt.wait());
        // The loop is gone when the person has left already: nothing to tell.
        let _ = send.send(Wake::Tried(Box::new(attempt.run())));
        // The stack of a thread that ended is kept for the next one.
        store::scrub_stack();
    });
}

impl World {
    /// Where a passphrase is set, lets the store go with its key and all that was read of it; place
    /// and typed text are sealed first. Others can open the store meanwhile.
    pub fn lock(&mut self, session: &Session) -> Msg {
        let asks = match self.store() {
            Some(OpenStore::Write(store)) => store.has_passphrase(),
            Some(OpenStore::Read(reader, _)) => reader.has_passphrase(),
            None => false,
        };
        if asks {
            if let Some(bytes) = packed(session) {
                self.keep(&bytes);
                self.seal(&bytes);
            }
            self.let_go();
            store::scrub_stack();
        }
        Msg::Locked { asks }
    }
}

/// Hands the store that a passphrase opened to the world; what the session must hear of it.
pub fn tried(session: &Session, world: &mut World, tried: Tried) -> Msg {
    match tried {
        Ok((loaded, unlock)) => {
            world.unlocked_by(Arc::new(unlock));
            opened(session, world, Ok(loaded), &mut Vec::new())
        }
        Err(error @ StoreError::SecretWrong) => {
            let failures = session.lock.as_ref().map_or(0, |lock| lock.failures()) + 1;
            let why = faults::error(&session.around.text, &error);
            let n = store::delay(failures).as_secs();
            Msg::UnlockRefused {
                words: session.around.text.locked_refused(why, n),
                wrong: true,
            }
        }
        Err(error) => Msg::UnlockRefused {
            words: faults::error(&session.around.text, &error),
            wrong: false,
        },
    }
}
