//! What goes on with the store beside the loop: the walk through the whole journal after opening, the
//! backup of the day. What they find is told: damage is mended at once, a backup that failed stays on
//! Home until one is made.

use std::sync::mpsc::Sender;
use std::thread::{Builder, JoinHandle};

use super::super::open_store::OpenStore;
use super::super::wake::{BesideWork, Wake};
use super::World;
use crate::store::{Chain, Made, ReadOnlyReason, StoreError};
use crate::text::Id;
use crate::tui::session::{Msg, Standing};
use crate::words::faults;

/// Work on threads of its own, and what came of the last.
#[derive(Default)]
pub(super) struct Beside {
    backup: Option<Job<Made>>,
    chain: Option<Job<Option<Chain>>>,
    /// Why the backup of the day could not be made, until one was.
    backup_failed: Option<String>,
}

/// Wakes the loop when a thread ends, also by a defect.
struct ToldAtEnd {
    send: Sender<Wake>,
    what: BesideWork,
}

impl Drop for ToldAtEnd {
    fn drop(&mut self) {
        // The loop is gone when the person has left already.
        let _ = self.send.send(Wake::Beside(self.what));
    }
}

/// A thread, and what it answers with.
type Job<T> = JoinHandle<Result<T, StoreError>>;

impl World {
    /// Walks the whole journal of a store that was opened: of one whose index is whole only the end
    /// was read.
    pub(super) fn walk_the_journal(&mut self) {
        if let Some(OpenStore::Write(store)) = &self.store
            && store.read_only().is_none()
        {
            let job = store.chain_job();
            self.beside.chain = self.begin(BesideWork::Chain, || job.run());
        }
    }

    /// The backup of the day: it reads the whole journal.
    pub(super) fn back_up(&mut self) {
        let Some(OpenStore::Write(store)) = &self.store else {
            return;
        };
        if self.beside.backup.is_some() {
            return;
        }
        if let Some(job) = store.daily_backup(&self.department.register) {
            self.beside.backup = self.begin(BesideWork::Backup, || job.run());
        }
    }

    fn begin<T: Send + 'static>(
        &self,
        what: BesideWork,
        work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
    ) -> Option<Job<T>> {
        let told = self.send.clone().map(|send| ToldAtEnd { send, what });
        let begun = Builder::new().spawn(move || {
            let _told = told;
            work()
        });
        if begun.is_err() {
            tracing::warn!("no thread for work beside the loop");
        }
        begun.ok()
    }

    /// What ended beside the loop, in words that must be said: what has just told so, which has only to
    /// return. Without a loop to wake all is waited for.
    pub(in crate::runtime) fn ended_beside(&mut self, told: Option<BesideWork>) -> Option<Msg> {
        let wait = |what| self.send.is_none() || told == Some(what);
        let (chain, backup) = (wait(BesideWork::Chain), wait(BesideWork::Backup));
        let mut damaged = false;
        if let Some(walked) = ended(&mut self.beside.chain, chain) {
            damaged |= matches!(walked, Ok(Err(StoreError::Damaged { .. })));
        }
        if let Some(made) = ended(&mut self.beside.backup, backup) {
            damaged |= matches!(made, Ok(Err(StoreError::Damaged { .. })));
            self.beside.backup_failed = match made {
                Ok(Ok(_)) => None,
                Ok(Err(error)) => Some(faults::error(&self.text, &error)),
                Err(_) => Some(self.text.get(Id::CliScreensBroken).to_owned()),
            };
        }
        damaged.then(|| self.mend()).flatten()
    }

    /// Begins the journal anew from what is held here, where it no longer reads.
    fn mend(&mut self) -> Option<Msg> {
        let Some(OpenStore::Write(store)) = &mut self.store else {
            return None;
        };
        let words = match store.mend(&mut self.department.register) {
            Ok(notice) => faults::notice(&self.text, &notice?)?,
            Err(error) => faults::error(&self.text, &error),
        };
        self.department.renew();
        self.mask_anew();
        // Of the journal as it is now there is none yet.
        self.back_up();
        Some(Msg::Found(words))
    }

    /// Waits for all that has the store's key beside the loop.
    pub(super) fn wait_for_all_beside(&mut self) {
        if let Some(job) = self.beside.backup.take() {
            let _ = job.join();
        }
        if let Some(job) = self.beside.chain.take() {
            let _ = job.join();
        }
    }

    /// How the store stands. A full disk is looked at again at each save: that it refuses one is said
    /// then.
    pub(super) fn standing(&self) -> Standing {
        let read_only = match &self.store {
            Some(OpenStore::Write(store)) => store
                .read_only()
                .filter(|reason| **reason != ReadOnlyReason::Full)
                .map(|reason| faults::reason(&self.text, reason)),
            Some(OpenStore::Read(_, error)) => Some(faults::error(&self.text, error)),
            None => None,
        };
        Standing {
            read_only,
            backup_failed: self.beside.backup_failed.clone(),
        }
    }

    /// How the store stands, if that changed since it was told last.
    pub(in crate::runtime) fn stands(&mut self) -> Option<Msg> {
        let standing = self.standing();
        if standing == self.told {
            return None;
        }
        self.told = standing.clone();
        Some(Msg::Stands(Box::new(standing)))
    }
}

/// What a job answered, once it has ended; it is waited for if `wait`.
fn ended<T>(
    job: &mut Option<Job<T>>,
    wait: bool,
) -> Option<std::thread::Result<Result<T, StoreError>>> {
    let is_over = job.as_ref()?.is_finished() || wait;
    is_over.then(|| job.take()).flatten().map(JoinHandle::join)
}
