//! Judging what was found: whole, torn, damaged, or put back to an earlier state.

use super::Opening;
use super::fill::Filled;
use crate::store::error::StoreError;
use crate::store::head::{Head, Memory};
use crate::store::journal::Journal;
use crate::store::notice::{Notice, Reason};
use crate::store::timeline::{Ending, Timeline};
use crate::store::vault::Vault;

impl Opening<'_> {
    /// Whether the journal is whole and no older than this machine has seen; a torn end is cut.
    pub(super) fn judge(
        &mut self,
        filled: &mut Filled,
        memory: &Memory,
    ) -> Result<Option<Reason>, StoreError> {
        let mark = filled.timeline.mark;
        if let Ending::Damaged(flaw) = filled.ending {
            self.notices.push(Notice::Damaged {
                file: self.journal.paper.path().to_owned(),
                at: mark.end,
                flaw,
                shown: mark.seq,
            });
            return Ok(Some(Reason::Damaged));
        }
        match memory {
            Memory::None if mark.end > 0 => self.notices.push(Notice::NoHead),
            Memory::None => {}
            Memory::Unreadable => self.notices.push(Notice::HeadUnreadable),
            Memory::Of(head) => {
                if !agrees(&self.journal, &self.vault, &filled.timeline, head)? {
                    self.notices.push(Notice::RolledBack {
                        holds: mark.seq,
                        seen: head.seq,
                    });
                    return Ok(Some(Reason::RolledBack));
                }
            }
        }
        if filled.ending == Ending::Torn {
            self.cut(mark.end)?;
        }
        Ok(None)
    }

    /// Cuts what was never acknowledged, keeping a copy.
    fn cut(&mut self, end: u64) -> Result<(), StoreError> {
        let paper = &self.journal.paper;
        let bytes = paper.len()?.saturating_sub(end);
        let mut tail = vec![0; bytes as usize];
        paper.read_at(&mut tail, end)?;
        let aside = self.place.aside(self.now);
        self.disk.make_folder(&aside)?;
        let kept = aside.join(format!("journal-{:06}.tail", self.epoch()));
        self.disk.replace(&kept, &tail)?;
        paper.cut(end)?;
        paper.sync_all()?;
        self.notices.push(Notice::TornTail { bytes, kept });
        Ok(())
    }
}

/// Whether the store holds what this machine has seen acknowledged.
pub(in crate::store) fn agrees(
    journal: &Journal,
    vault: &Vault,
    timeline: &Timeline,
    head: &Head,
) -> Result<bool, StoreError> {
    let (epoch, mark) = (vault.plate.epoch, &timeline.mark);
    let base = &vault.base;
    if head.epoch != epoch {
        // An earlier epoch's head: a compaction was cut short behind its switch.
        let before = head.seq < base.seq || (head.seq == base.seq && head.hash == base.hash);
        return Ok(head.epoch < epoch && before);
    }
    if head.seq >= mark.seq {
        return Ok(head.seq == mark.seq && head.hash == mark.hash);
    }
    if head.seq == base.seq {
        return match timeline.start_of(base.seq + 1) {
            Some(start) => Ok(journal.previous_of(start)? == Some(head.hash)),
            None => Ok(false),
        };
    }
    match timeline.start_of(head.seq) {
        Some(start) => Ok(journal.hash_of(start)? == Some(head.hash)),
        None => Ok(true),
    }
}
