//! Work on the store that the screens ask for. What only reads goes on beside the loop, from the
//! files; what begins a new epoch needs the store itself, and waits until the screen has said so.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use std::time::Duration;

use super::super::aside;
use super::super::open_store::OpenStore;
use super::super::wake::Wake;
use super::World;
use crate::department::backups_kept::last_day;
use crate::domain::{Ref, SettingKey};
use crate::record::mention::{self, Mentions};
use crate::store::wall_clock::local;
use crate::store::{self, Compacted, StoreError, StoreFlaw};
use crate::text::{Id, Text};
use crate::tui::action::Task;
use crate::tui::context::store::Accounts;
use crate::tui::session::Done;
use crate::tui::session::{Effect, Msg};
use crate::words::faults;
use crate::words::size;
use crate::words::store_findings;

impl World {
    /// Does what was asked, or begins it.
    pub(super) fn work(&mut self, task: Task) -> Option<Msg> {
        match task {
            Task::Look => self.accounts().map(|known| told(Done::Looked(known))),
            Task::Check => self.check(),
            Task::VerifyJournal => self.verify_journal(),
            Task::BackUp(file) => self.back_up_to(file),
            Task::Compact | Task::Erase(_) | Task::ForgetBackups => {
                self.put_off(Effect::StoreWork(task))
            }
        }
    }

    /// What was put off.
    pub(super) fn work_now(&mut self, task: &Task) -> Msg {
        // A backup of the epoch that ends would keep what is to go.
        self.wait_for_all_beside();
        let done = match task {
            Task::Compact => self.compact(),
            Task::Erase(target) => self.erase(*target),
            Task::ForgetBackups => self.forget_backups(),
            Task::Look | Task::Check | Task::VerifyJournal | Task::BackUp(_) => None,
        };
        let busy = || Done::Failed(self.text.get(Id::WhyReadOnly).to_owned());
        told(done.unwrap_or_else(busy))
    }

    fn accounts(&self) -> Option<Accounts> {
        let (facts, passphrase) = match self.store.as_ref()? {
            OpenStore::Write(store) => (store.info(), Some(store.has_passphrase())),
            OpenStore::Read(reader, _) => (reader.info(), None),
        };
        let sizes = store::sizes(&facts.place);
        Some(Accounts {
            bytes: sizes.bytes,
            journal: facts.journal_bytes,
            seq: facts.seq,
            epoch: facts.epoch,
            backups: sizes.backups.len(),
            backup_bytes: sizes.backups.iter().map(|(_, bytes)| bytes).sum(),
            newest: sizes.backups.first().map(|(at, _)| local(*at)),
            passphrase,
        })
    }

    fn check(&mut self) -> Option<Msg> {
        let (place, _) = self.home.clone()?;
        let unlock = Arc::clone(&self.unlock);
        let now = self.clock.instant();
        self.on_a_thread(move |text| {
            let found = store::examine(&place, &unlock, Duration::ZERO, now)?;
            let sound = !found.iter().any(|finding| finding.what.is_damage());
            // It is this program that has the lock.
            let found = found.iter().filter(|one| one.what != StoreFlaw::IndexInUse);
            let findings = found.map(|finding| {
                let worded = store_findings::finding(text, finding);
                (format!("{} : {}", worded.file, worded.what), worded.next)
            });
            Ok(Done::Checked {
                sound,
                findings: findings.collect(),
            })
        })
    }

    fn verify_journal(&mut self) -> Option<Msg> {
        let (place, _) = self.home.clone()?;
        let unlock = Arc::clone(&self.unlock);
        self.on_a_thread(move |text| {
            let chain = store::read_with(&place, &unlock)?.reader.verify_chain()?;
            Ok(Done::Well(text.cli_journal_holds(chain.acts)))
        })
    }

    fn back_up_to(&mut self, file: Option<String>) -> Option<Msg> {
        let register = &self.department.register;
        let job = match self.store.as_ref()? {
            OpenStore::Write(store) => store.backup_job(register),
            OpenStore::Read(reader, _) => reader.backup_job(register, self.clock.instant()),
        };
        self.on_a_thread(move |text| {
            let made = match file {
                None => job.run(),
                Some(file) => job.run_to(&typed_path(&file)),
            }?;
            Ok(Done::Well(text.store_backed_up(
                made.seq.to_string(),
                size(text, made.bytes),
                faults::shown(&made.path),
            )))
        })
    }

    /// Does `work` on a thread of its own where there is a loop to wake, else at once.
    fn on_a_thread(
        &mut self,
        work: impl FnOnce(&Text) -> Result<Done, StoreError> + Send + 'static,
    ) -> Option<Msg> {
        let in_words = |text: &Text| match work(text) {
            Ok(done) => done,
            Err(error) => Done::Failed(faults::error(text, &error)),
        };
        let Some(send) = self.send.clone() else {
            return Some(told(in_words(&self.text)));
        };
        let lang = self.text.lang();
        aside::done(move || {
            let text = Text::new(lang);
            let done = catch_unwind(AssertUnwindSafe(|| in_words(&text)));
            let broken = || Done::Failed(text.get(Id::CliScreensBroken).to_owned());
            // The loop is gone when the person has left already: nothing to tell.
            let _ = send.send(Wake::Done(Box::new(done.unwrap_or_else(|_| broken()))));
        });
        None
    }

    fn compact(&mut self) -> Option<Done> {
        let Some(OpenStore::Write(store)) = &mut self.store else {
            return None;
        };
        let done = store.compact(&mut self.department.register);
        self.department.renew();
        Some(match done {
            Ok(Compacted {
                before,
                after,
                kept,
                dropped,
                ..
            }) => Done::Well(self.text.cli_compacted(
                size(&self.text, before),
                size(&self.text, after),
                kept,
                dropped,
            )),
            Err(error) => Done::Failed(faults::error(&self.text, &error)),
        })
    }

    fn erase(&mut self, target: Ref) -> Option<Done> {
        let Some(OpenStore::Write(store)) = &mut self.store else {
            return None;
        };
        let erased = store.erase(&mut self.department.register, target, &mention::is_in_act);
        let erased = match erased {
            Ok(erased) => erased,
            Err(error) => return Some(Done::Failed(faults::error(&self.text, &error))),
        };
        let register = &self.department.register;
        let made = store.backup_job(register).run();
        let unsaved = made.err().map(|error| faults::error(&self.text, &error));
        let older = store.older_backups();
        let newest = older.iter().map(|older| older.day).max();
        let older = newest.map(|day| (older.len(), last_day(register, day)));
        self.department.renew();
        Some(Done::Erased {
            gone: erased.gone.len(),
            named: Mentions::of(&erased.sought, &self.department.register, erased.named_in),
            older,
            unsaved,
        })
    }

    fn forget_backups(&mut self) -> Option<Done> {
        let Some(OpenStore::Write(store)) = &mut self.store else {
            return None;
        };
        Some(match store.remove_backups(&store.older_backups()) {
            Ok(()) => Done::Well(self.text.get(Id::CliEraseBackupsGone).to_owned()),
            Err(error) => Done::Failed(faults::error(&self.text, &error)),
        })
    }

    /// Whether leaving is the moment to begin the journal anew: the setting says yes, and half of
    /// the journal is older than the history that is kept.
    pub fn is_compaction_due(&self) -> bool {
        let register = &self.department.register;
        match &self.store {
            Some(OpenStore::Write(store)) => {
                register.flag(SettingKey::AutoCompact) && store.is_compaction_due(register)
            }
            _ => false,
        }
    }

    /// The same as when it is asked for. The backup of the day is there before.
    pub fn compact_unasked(&mut self) {
        self.back_up();
        if let Msg::StoreWork(done) = self.work_now(&Task::Compact)
            && let Done::Failed(_) = *done
        {
            tracing::warn!("the journal could not be compacted");
        }
    }
}

fn told(done: Done) -> Msg {
    Msg::StoreWork(Box::new(done))
}

/// A path as people type it: `~/` is the home folder, a bare name lies where the program began.
fn typed_path(typed: &str) -> PathBuf {
    let path = match (typed.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}
