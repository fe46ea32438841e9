//! Judging what was found: whole, torn, damaged, or put back to an earlier state.

use super::StoreOpening;
use super::fill::Filled;
use crate::store::error::{ReadOnlyReason, StoreError};
use crate::store::head::{self, Memory};
use crate::store::journal::ReplayEnd;
use crate::store::notice::StoreNotice;

impl StoreOpening<'_> {
    /// Whether the journal is whole and no older than this machine has seen; a torn end is cut.
    pub(super) fn judge(
        &mut self,
        filled: &mut Filled,
        memory: &Memory,
    ) -> Result<Option<ReadOnlyReason>, StoreError> {
        let mark = filled.progress.mark;
        if let ReplayEnd::Damaged(flaw) = filled.ending {
            self.notices.push(StoreNotice::Damaged {
                file: self.journal.file.path().to_owned(),
                at: mark.end,
                flaw,
                shown: mark.seq,
            });
            return Ok(Some(ReadOnlyReason::Damaged));
        }
        match memory {
            Memory::None if mark.end > 0 => self.notices.push(StoreNotice::NoHead),
            Memory::None => {}
            Memory::Unreadable => self.notices.push(StoreNotice::HeadUnreadable),
            Memory::Of(head) => {
                if !head::agrees(&self.journal, &self.vault, &filled.progress, head)? {
                    self.notices.push(StoreNotice::RolledBack {
                        holds: mark.seq,
                        seen: head.seq,
                    });
                    return Ok(Some(ReadOnlyReason::RolledBack));
                }
            }
        }
        if filled.ending == ReplayEnd::Torn {
            self.cut(mark.end)?;
        }
        Ok(None)
    }

    /// Cuts what was never acknowledged, keeping a copy.
    fn cut(&mut self, end: u64) -> Result<(), StoreError> {
        let file = &self.journal.file;
        let bytes = file.len()?.saturating_sub(end);
        let mut tail = vec![0; bytes as usize];
        file.read_at(&mut tail, end)?;
        let aside = self.place.aside(self.now);
        self.disk.make_folder(&aside)?;
        let kept = aside.join(format!("journal-{:06}.tail", self.epoch()));
        self.disk.replace(&kept, &tail)?;
        file.cut(end)?;
        file.sync_all()?;
        self.notices.push(StoreNotice::TornTail { bytes, kept });
        Ok(())
    }
}
