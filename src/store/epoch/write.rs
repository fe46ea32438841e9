//! Writing the journal of a new epoch, whole, before anything names it.

use crate::domain::{Brief, History, JournalEntry, Register};
use crate::store::disk::Disk;
use crate::store::error::StoreError;
use crate::store::journal::{self, ActStart, FrameKind, Frames, Journal, Mark, Progress};
use crate::store::page::{Preface, SnapshotPage};
use crate::store::place::Place;
use crate::store::vault::Vault;

/// What a new epoch shall hold.
pub(in crate::store) struct EpochPlan<'a> {
    /// The records as they stand.
    pub(in crate::store) register: &'a Register,
    /// The acts whose history is kept, oldest first.
    pub(in crate::store) kept: &'a [u64],
    /// Tells one of them.
    pub(in crate::store) entry: &'a dyn Fn(u64) -> Result<JournalEntry, StoreError>,
    /// Acts of the new epoch itself; they change no record that is not already as they leave it.
    pub(in crate::store) acts: &'a [JournalEntry],
}

/// A journal that lies on the disk and that no vault names yet.
pub(in crate::store) struct NewEpoch {
    pub(in crate::store) journal: Journal,
    pub(in crate::store) progress: Progress,
    pub(in crate::store) history: History,
}

/// Writes the journal of the vault's epoch, syncs it and its folder, and reads it again. When that
/// fails, nothing of it is left.
///
/// # Errors
/// The disk's own, or what the plan's acts fail with.
pub(in crate::store) fn write(
    disk: &Disk,
    place: &Place,
    vault: &Vault,
    plan: &EpochPlan<'_>,
) -> Result<NewEpoch, StoreError> {
    let path = place.journal(vault.header.epoch);
    // Left by a compaction that was cut short before its switch.
    disk.remove(&path)?;
    let written = disk
        .make(&path)
        // Nobody else knows of it yet: it is ours at once.
        .and_then(|file| file.try_take().map(|_| vault.journal(file)))
        .and_then(|journal| write_on(journal, plan));
    if written.is_err() {
        let _ = disk.remove(&path);
    }
    written
}

fn write_on(journal: Journal, plan: &EpochPlan<'_>) -> Result<NewEpoch, StoreError> {
    let base = journal.base;
    let mut writer = EpochWriter {
        mark: Mark::start(base),
        journal: &journal,
    };
    let mut progress = Progress::at(writer.mark);
    let mut history = History::default();
    let preface = Preface::of(plan.register, plan.kept.len());
    writer.page(&SnapshotPage::Preface(preface))?;
    SnapshotPage::each(plan.register, |page| writer.page(&page))?;
    for seq in plan.kept {
        let entry = (plan.entry)(*seq)?;
        let at = writer.act(FrameKind::History, &entry)?;
        progress.starts.push(ActStart { seq: *seq, at });
        history.push(Brief::from(&entry));
    }
    for entry in plan.acts {
        let at = writer.act(FrameKind::Act, entry)?;
        writer.mark.seq = entry.seq;
        progress.starts.push(ActStart { seq: entry.seq, at });
        history.push(Brief::from(entry));
    }
    progress.mark = writer.mark;
    journal.file.sync_all()?;
    journal.file.sync_folder()?;
    read_again(&journal)?;
    Ok(NewEpoch {
        journal,
        progress,
        history,
    })
}

/// Nothing is given up before what takes its place was read back.
fn read_again(journal: &Journal) -> Result<(), StoreError> {
    let mut mark = Mark::start(journal.base);
    match journal::walk(journal, &mut mark, |_| Ok(()))? {
        None => Ok(()),
        Some(flaw) => {
            let path = journal.file.path();
            Err(StoreError::flawed(path, mark.end, flaw, 0))
        }
    }
}

struct EpochWriter<'a> {
    journal: &'a Journal,
    mark: Mark,
}

impl EpochWriter<'_> {
    /// Writes a page behind what is there.
    fn page(&mut self, page: &SnapshotPage) -> Result<(), StoreError> {
        let frames = self.journal.page_frames(page, self.mark.hash)?;
        self.put(&frames).map(|_| ())
    }

    /// Writes an act behind what is there and tells where it begins.
    fn act(&mut self, kind: FrameKind, entry: &JournalEntry) -> Result<u64, StoreError> {
        let frames = self.journal.act_frames(kind, entry, self.mark.hash)?;
        self.put(&frames)
    }

    fn put(&mut self, frames: &Frames) -> Result<u64, StoreError> {
        let start = self.mark.end;
        self.journal.file.write_at(&frames.bytes, start)?;
        self.mark = Mark {
            seq: self.mark.seq,
            hash: frames.hash,
            last: start + frames.last,
            end: start + frames.bytes.len() as u64,
        };
        Ok(start)
    }
}
