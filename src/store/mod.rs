//! The store: nothing acknowledged is ever lost, nothing readable is ever left.
//!
//! The truth is the *journal*, an append-only file of sealed frames, one act after the other, each
//! synced before "saved" is said. The *index* (sled) holds the same records in sealed blocks, so
//! that opening is fast; it is made anew whenever it is not right. The *vault* keeps the key of the
//! journal, wrapped by a key that lies apart. What lies on disk is a shape of `format`, which is read
//! in every version that was ever written. The store is the only user of `sled` and `bincode`, and
//! knows nothing of screens or languages: what must be said is a [`StoreNotice`], a [`ReadOnlyReason`] or a
//! [`StoreError`].
//!
//! A commit, from top to bottom: `check` → `journal` (written, synced; `lock` and journal still the
//! files of their names) → `head` → register → `index`, which is written at the end. Opening (`open`): `lock` → `vault` → `index` → `journal` behind it. What begins the
//! journal anew (`epoch`) is the same for a compaction, an erasure (`erase`), another key
//! (`rekey`), a restoration (`restore`), a mending (`mend`) and a recovery (`open::recover`): a journal written whole
//! beside the old one, then the vault replaced.

mod backup;
mod begun;
mod check;
mod codec;
mod commit;
mod disk;
mod envelope;
mod epoch;
mod erase;
mod error;
mod examine;
mod format;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod golden_second;
#[cfg(test)]
mod golden_third;
mod head;
mod id;
mod index;
mod journal;
mod key;
mod lock;
mod mend;
mod named;
mod notice;
mod open;
mod page;
mod place;
mod reader;
mod rekey;
mod reserve;
mod restore;
mod salvage;
mod seal;
mod session;
mod sizes;
#[cfg(test)]
mod tomorrow;
mod vault;
pub mod wall_clock;
mod whose;
mod zone_file;

pub use backup::{BackupJob, Made, Older, Restored, inspect};
pub use begun::{holds_an_act, is_there};
pub use disk::{Disk, DiskCall, Watcher};
pub use epoch::Compacted;
pub use erase::Erased;
pub use error::{Doing, Flaw, ReadOnlyReason, Rights, StoreError};
pub use examine::{StoreFinding, StoreFlaw, examine};
pub use id::StoreId;
pub use index::{THIS_PROGRAM, serve_index};
pub use journal::Chain;
pub use key::passphrase::delay;
pub use key::{MasterKey, Secret, Unlock, scrub_stack};
pub use lock::Identity;
pub use mend::ChainJob;
pub use named::is_own_name;
pub use notice::{IndexFlaw, StoreNotice};
pub use open::{Opened, open, open_on, open_with};
pub use place::Place;
pub use reader::{Reader, Reading, read, read_with};
pub use restore::{Forgone, forgone, restore, restore_over};
pub use session::{pack, unpack};
pub use sizes::{Sizes, sizes};
pub use vault::key;
pub use wall_clock::WallClock;
pub use whose::{fits, id_of};

use crate::domain::{Clean, Instant, JournalEntry};
use index::OpenIndex;
use journal::{Journal, Progress};
use lock::StoreLock;
use vault::Vault;

/// What time it is; it may stand still.
type InstantSource = Box<dyn Fn() -> Instant + Send>;

/// A store open for writing. Dropping it writes the index and gives the lock back.
pub struct Store {
    place: Place,
    disk: Disk,
    vault: Vault,
    journal: Journal,
    progress: Progress,
    index: Option<OpenIndex>,
    who: Identity,
    clock: InstantSource,
    read_only: Option<ReadOnlyReason>,
    // Last, so that it is given back last.
    lock: StoreLock,
}

/// Which store this is and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Where it lies.
    pub place: Place,
    /// Its number.
    pub id: StoreId,
    /// The epoch of its journal.
    pub epoch: u32,
    /// The last act.
    pub seq: u64,
    /// Bytes of the journal.
    pub journal_bytes: u64,
    /// Whether saves also go to an index; without one, opening reads the whole journal.
    pub indexed: bool,
}

impl Store {
    /// Why it can only be read, if so.
    pub fn read_only(&self) -> Option<&ReadOnlyReason> {
        self.read_only.as_ref()
    }

    /// Names the person by another name from now on: in the journal, and to whoever finds the lock.
    pub fn signs_as(&mut self, name: Clean) {
        self.who.who = name;
        let since = (self.clock)();
        self.lock.sign(&self.who, since);
    }

    /// Which store this is and how far it is.
    pub fn info(&self) -> Facts {
        Facts {
            place: self.place.clone(),
            id: self.vault.header.store,
            epoch: self.vault.header.epoch,
            seq: self.progress.mark.seq,
            journal_bytes: self.progress.mark.end,
            indexed: self.index.is_some(),
        }
    }

    /// An act as it was written, read back from the journal.
    ///
    /// # Errors
    /// No such act in the kept history, or one that no longer reads.
    pub fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        let start = self.progress.start_of(seq);
        self.journal
            .entry(seq, start.ok_or(StoreError::NoSuchAct { seq })?)
    }

    /// Walks the journal from its beginning.
    ///
    /// # Errors
    /// The first frame that does not read or does not follow from the one before.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        journal::verify(&self.journal)
    }

    /// Looks whether there is room again; called once a minute.
    pub fn tick(&mut self) {
        self.look_for_room();
    }

    /// Writes into the index what was saved since it was written last. What was saved needs none of it: it
    /// lies in the journal.
    fn flush_index(&mut self) {
        // In a folder that was removed or replaced there is no index of ours.
        if !self.lock.is_still_there() && !self.journal.file.is_still_there() {
            return;
        }
        if let Some(index) = &mut self.index
            && let Err(flaw) = index.flush()
        {
            self.give_index_up(flaw);
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.flush_index();
    }
}
