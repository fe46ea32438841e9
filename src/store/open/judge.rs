//! Judging what was found: whole, torn, damaged, or put back to an earlier state.

use super::Opening;
use super::fill::Filled;
use crate::store::error::{Reason, StoreError};
use crate::store::head::{self, Memory};
use crate::store::journal::ReplayEnd;
use crate::store::notice::Notice;

impl Opening<'_> {
    /// Whether the journal is whole and no older than this machine has seen; a torn end is cut.
    pub(super) fn judge(
        &mut self,
        filled: &mut Filled,
        memory: &Memory,
    ) -> Result<Option<Reason>, StoreError> {
        let mark = filled.progress.mark;
        if let ReplayEnd::Damaged(flaw) = filled.ending {
            self.notices.push(Notice::Damaged {
                file: self.journal.file.path().to_owned(),
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
                if !head::agrees(&self.journal, &self.vault, &filled.progress, head)? {
                    self.notices.push(Notice::RolledBack {
                        holds: mark.seq,
                        seen: head.seq,
                    });
                    return Ok(Some(Reason::RolledBack));
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
        self.notices.push(Notice::TornTail { bytes, kept });
        Ok(())
    }
}
