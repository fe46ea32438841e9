//! Letting the store go when the screen is locked, and opening it again with the passphrase.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::session::opened;
use super::wake::{Books, Hold, Wake};
use super::world::World;
use crate::app::bookmark::Bookmark;
use crate::app::{Model, Msg};
use crate::store::WallClock;
use crate::store::{self, Identity, Place, Secret, StoreError, Unlock, pack};
use crate::words::faults;

/// A passphrase to be tried.
pub struct Attempt {
    pub(super) place: Place,
    pub(super) who: Identity,
    pub(super) clock: WallClock,
    pub(super) secret: Secret,
    pub(super) failures: u32,
}

/// What a try comes to: the store and what opens it again.
pub type Tried = Result<(Books, Unlock), StoreError>;

impl Attempt {
    /// How long it has to wait, after the failures before it.
    pub fn wait(&self) -> Duration {
        store::delay(self.failures)
    }

    /// Tries it, now.
    ///
    /// # Errors
    /// It is not the passphrase, or the store cannot be opened.
    pub fn run(self) -> Tried {
        // Derived once: it takes its time.
        let key = store::key(&self.place, &Unlock::Typed(self.secret))?;
        let unlock = Unlock::Key(key);
        let books = Books::open_with(&self.place, &self.who, self.clock, &unlock)?;
        Ok((books, unlock))
    }

    /// Tries it on a thread of its own, after its wait.
    pub(super) fn begin(self, send: Sender<Wake>) {
        thread::spawn(move || {
            thread::sleep(self.wait());
            // The loop is gone when the person has left already: nothing to tell.
            let _ = send.send(Wake::Tried(Box::new(self.run())));
            // The stack of a thread that ended is kept for the next one.
            store::scrub_stack();
        });
    }
}

impl World {
    /// Where a passphrase is set, lets the store go with its key and all that was read of it; place
    /// and typed text are sealed first. Others can open the store meanwhile.
    pub fn lock(&mut self, model: &Model) -> Msg {
        let asks = match self.hold() {
            Some(Hold::Write(store)) => store.has_passphrase(),
            Some(Hold::Read(reader, _)) => reader.has_passphrase(),
            None => false,
        };
        if asks {
            let bookmark = Bookmark::of(model, &self.desk().register);
            if let Some(bytes) = pack(Bookmark::FORMAT, &bookmark) {
                self.keep(&bytes);
                self.seal(&bytes);
            }
            self.let_go();
            store::scrub_stack();
        }
        Msg::Locked { asks }
    }
}

/// Hands the store that a passphrase opened to the world; what the model must hear of it.
pub fn tried(model: &Model, world: &mut World, tried: Tried) -> Msg {
    match tried {
        Ok((books, unlock)) => {
            world.unlocked_by(Arc::new(unlock));
            opened(model, world, Ok(books), &mut Vec::new())
        }
        Err(error @ StoreError::SecretWrong) => {
            let failures = model.lock.as_ref().map_or(0, |lock| lock.failures) + 1;
            let why = faults::error(&model.text, &error);
            let n = store::delay(failures).as_secs();
            Msg::UnlockRefused {
                words: model.text.locked_refused(why, n),
                wrong: true,
            }
        }
        Err(error) => Msg::UnlockRefused {
            words: faults::error(&model.text, &error),
            wrong: false,
        },
    }
}
