//! A passphrase that is tried, and what the try comes to.

use std::time::Duration;

use super::open_store::Loaded;
use crate::store::{self, Disk, Identity, Place, Secret, StoreError, Unlock, WallClock};

/// A passphrase to be tried.
pub struct Attempt {
    pub(super) disk: Disk,
    pub(super) place: Place,
    pub(super) who: Identity,
    pub(super) clock: WallClock,
    pub(super) secret: Secret,
    pub(super) failures: u32,
}

/// What a try comes to: the store and what opens it again.
pub type Tried = Result<(Loaded, Unlock), StoreError>;

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
        let loaded = Loaded::open_with(self.disk, &self.place, &self.who, self.clock, &unlock)?;
        Ok((loaded, unlock))
    }
}
