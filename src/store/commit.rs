//! A commit: checked, written, synced; then, and only then, shown.

use super::Store;
use super::check::check;
use super::error::{Flaw, ReadOnlyReason, StoreError};
use super::head::{self, Head};
use super::index::ChangedBlocks;
use super::journal::{self, Mark};
use super::notice::IndexFlaw;
use crate::command::Command;
use crate::domain::{
    Act, ActKind, Brief, Change, Instant, JournalEntry, Register, Unmovable, doing_again,
    taking_back,
};

impl Store {
    /// Saves an act: when this returns it is on the disk and in the register.
    ///
    /// # Errors
    /// The store is read-only, a change is stale, or the disk failed. Nothing was saved then, and
    /// the register is as it was.
    pub fn commit(&mut self, register: &mut Register, act: Act) -> Result<Brief, StoreError> {
        self.writable()?;
        check(register, &act.changes)?;
        if act.command == Command::Import && self.progress.mark.end > 0 {
            // Many records change at once: what was there before can be had back whole.
            self.backup_job(register).run()?;
        }
        let entry = self.entry_of(act);
        let before = self.progress.mark;
        let mark = match journal::append(&self.journal, &before, &entry) {
            Ok(mark) => mark,
            Err(failed) => {
                self.read_only = failed.closed;
                if self.read_only.is_none() && failed.error.is_full() {
                    self.fall_short();
                }
                return Err(failed.error);
            }
        };
        if let Err(displaced) = self.look_at_files() {
            // Nobody was told of it: where the file is still ours it goes.
            let _ = self.journal.file.cut(before.end);
            return Err(displaced);
        }
        self.remember(&mark);
        if register.apply(&entry.changes).is_err() {
            // Checked above: only a defect of the program leads here. The act is saved.
            self.read_only = Some(ReadOnlyReason::Diverged);
            let path = self.journal.file.path();
            return Err(StoreError::flawed(
                path,
                self.progress.mark.end,
                Flaw::Records,
                0,
            ));
        }
        let brief = self.progress.push(&entry, mark, register);
        self.index(&entry.changes, register);
        Ok(brief)
    }

    /// Takes back the newest act not taken back, which must be `seq`.
    ///
    /// # Errors
    /// It is not the newest, a later act changed the same record, or the commit fails.
    pub fn undo(&mut self, register: &mut Register, seq: u64) -> Result<Brief, StoreError> {
        let next = register.history().to_undo().map(|brief| brief.seq);
        let moved = (Command::Undo, ActKind::UndoOf(seq));
        self.move_act(register, seq, next, moved, taking_back)
    }

    /// Does again the act last taken back, which must be `seq`.
    ///
    /// # Errors
    /// It is not the last, a later act changed the same record, or the commit fails.
    pub fn redo(&mut self, register: &mut Register, seq: u64) -> Result<Brief, StoreError> {
        let next = register.history().to_redo().map(|brief| brief.seq);
        let moved = (Command::Redo, ActKind::RedoOf(seq));
        self.move_act(register, seq, next, moved, doing_again)
    }

    fn move_act(
        &mut self,
        register: &mut Register,
        seq: u64,
        next: Option<u64>,
        (command, kind): (Command, ActKind),
        changes: impl Fn(&JournalEntry, &Register) -> Result<Vec<Change>, Unmovable>,
    ) -> Result<Brief, StoreError> {
        if next != Some(seq) {
            return Err(StoreError::NotNext { asked: seq, next });
        }
        let entry = self.entry(seq)?;
        let changes = changes(&entry, register).map_err(StoreError::Unmovable)?;
        let act = Act {
            kind,
            ..Act::new(command, changes)
        };
        self.commit(register, act)
    }

    /// Whether anything can be written at all; a full disk is looked at again.
    pub(super) fn writable(&mut self) -> Result<(), StoreError> {
        self.look_for_room();
        match &self.read_only {
            Some(ReadOnlyReason::Full) => Err(StoreError::Full {
                path: self.place.data.clone(),
            }),
            _ => self.look_at_files(),
        }
    }

    /// Whether lock and journal are still the files of those names; from when they are not on, the
    /// store is only read.
    ///
    /// # Errors
    /// They are not.
    pub fn look_at_files(&mut self) -> Result<(), StoreError> {
        if let Some(reason) = &self.read_only {
            return Err(StoreError::ReadOnly(reason.clone()));
        }
        let file = if !self.lock.is_still_there() {
            self.place.lock()
        } else if !self.journal.file.is_still_there() {
            self.journal.file.path().to_owned()
        } else {
            return Ok(());
        };
        let reason = ReadOnlyReason::Displaced { file };
        self.read_only = Some(reason.clone());
        Err(StoreError::ReadOnly(reason))
    }

    pub(super) fn entry_of(&self, act: Act) -> JournalEntry {
        let now = (self.clock)();
        JournalEntry {
            seq: self.progress.mark.seq + 1,
            // To the second, as it lies on disk: what is shown now is what is read tomorrow.
            at: Instant::from_second(now.as_second()).unwrap_or(now),
            who: self.who.who.clone(),
            host: self.who.host.clone(),
            command: act.command.id().into(),
            kind: act.kind,
            reasons: act.reasons,
            source: act.source,
            note: act.note,
            changes: act.changes,
        }
    }

    pub(super) fn remember(&self, mark: &Mark) {
        if let Err(error) = self.write_head(mark) {
            tracing::warn!(error = error.label(), "the head could not be written");
        }
    }

    pub(super) fn write_head(&self, mark: &Mark) -> Result<(), StoreError> {
        let head = Head {
            epoch: self.vault.header.epoch,
            seq: mark.seq,
            hash: mark.hash,
        };
        head::write(&self.disk, &self.place, &self.vault, &head)
    }

    fn index(&mut self, changes: &[Change], register: &Register) {
        let Some(index) = &mut self.index else { return };
        let mut changed = ChangedBlocks::default();
        changed.add(changes);
        if let Err(flaw) = index.save(&changed, register, &self.progress) {
            self.give_index_up(flaw);
        }
    }

    /// A failing index is no failed save: it is left alone, and made anew at the next opening.
    pub(super) fn give_index_up(&mut self, flaw: IndexFlaw) {
        tracing::warn!(?flaw, "the index will be made anew at the next opening");
        self.index = None;
        let _ = self
            .disk
            .replace_lightly(&self.place.index_mark(self.vault.header.epoch), b"");
    }
}
