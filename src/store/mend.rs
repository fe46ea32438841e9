//! Damage that opening does not meet: the index is whole, so that of the journal only its end was read.
//! The whole of it is walked beside the work, and a journal that does not read is begun anew from
//! what the session holds.

use std::fs;

use super::Store;
use super::disk::Disk;
use super::epoch::{self, EpochPlan};
use super::error::StoreError;
use super::format::Format;
use super::journal::{self, Base, Chain, Journal};
use super::key::SealKey;
use super::notice::StoreNotice;
use super::place::Place;
use super::salvage::{KnownActs, salvage, seqs};
use crate::domain::Register;

/// A walk through the whole journal, beside whoever writes: it needs no lock and can be run on any
/// thread.
pub struct ChainJob {
    place: Place,
    disk: Disk,
    epoch: u32,
    base: Base,
    key: SealKey,
    format: &'static Format,
}

impl ChainJob {
    /// Walks it; none where another epoch has begun meanwhile.
    ///
    /// # Errors
    /// The first frame that does not read or does not follow from the one before.
    pub fn run(self) -> Result<Option<Chain>, StoreError> {
        let path = self.place.journal(self.epoch);
        let Some(file) = self.disk.open(&path, false)? else {
            return Ok(None);
        };
        let journal = Journal::of(file, self.epoch, self.base, &self.key, self.format);
        journal::verify(&journal).map(Some)
    }
}

impl Store {
    /// The walk through the whole journal as it is now.
    pub fn chain_job(&self) -> ChainJob {
        ChainJob {
            place: self.place.clone(),
            disk: self.disk.clone(),
            epoch: self.vault.header.epoch,
            base: self.vault.base,
            key: self.vault.epoch_key.copy(),
            format: self.vault.format,
        }
    }

    /// Walks the whole journal; where it is damaged, begins a new epoch from the register, which
    /// holds all that was ever acknowledged, and tells what became of it. What was damaged is kept
    /// aside.
    ///
    /// # Errors
    /// The store is read-only, or the disk failed: everything is as it was then.
    pub fn mend(&mut self, register: &mut Register) -> Result<Option<StoreNotice>, StoreError> {
        match self.verify_chain() {
            Ok(_) => return Ok(None),
            Err(StoreError::Damaged { .. }) => {}
            Err(error) => return Err(error),
        }
        self.writable()?;
        let acts = salvage(&self.journal)?;
        let kept = epoch::set_aside(&self.disk, &self.place, (self.clock)())?;
        let history = acts.lost(register);
        if let Err(error) = self.begin_from(register, &acts) {
            // It would be made again at each try. Where it is not known which epoch goes on, it stays.
            if self.read_only.is_none() {
                let _ = fs::remove_dir_all(&kept);
            }
            return Err(error);
        }
        self.back_up_beginning(register);
        Ok(Some(StoreNotice::Recovered {
            kept,
            backup: None,
            acts: Vec::new(),
            history,
        }))
    }

    fn begin_from(&mut self, register: &mut Register, acts: &KnownActs) -> Result<(), StoreError> {
        let next = self.vault_after(self.mark_as_base())?;
        let plan = EpochPlan {
            register,
            kept: &seqs(register),
            entry: &|seq| acts.entry(register, seq),
            acts: &[],
        };
        let written = epoch::write(&self.disk, &self.place, &next, &plan)?;
        let before = self.switch(next, written, register)?;
        self.reseal_sessions(&before);
        Ok(())
    }
}
