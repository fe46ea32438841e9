//! Mending the index: brought up to the register, or made anew with what was damaged kept aside.

use std::fs;
use std::path::Path;

use super::StoreOpening;
use super::fill::Filled;
use crate::store::error::{Doing, StoreError};
use crate::store::index::{self, IndexHost, OpenIndex};
use crate::store::notice::{IndexFlaw, StoreNotice};

impl StoreOpening<'_> {
    /// The index brought up to the register, made anew if need be; none when even that fails.
    pub(super) fn index(&mut self, filled: &mut Filled) -> Option<OpenIndex> {
        let found = std::mem::replace(&mut filled.index, Err(IndexFlaw::Missing));
        let (register, progress) = (&filled.register, &filled.progress);
        let flaw = match found {
            Ok((index, None)) => return Some(index),
            Ok((mut index, Some(changed))) => match index.save(&changed, register, progress) {
                Ok(()) => return Some(index),
                Err(flaw) => flaw,
            },
            Err(flaw) => flaw,
        };
        let path = self.place.index(self.epoch());
        let made = self.clear(&path, flaw).and_then(|()| {
            let host = IndexHost::of(&self.disk);
            OpenIndex::make(host, &path, &self.vault, register, progress).map_err(|flaw| {
                tracing::warn!(?flaw, "the index could not be made anew");
            })
        });
        match made {
            Ok(index) => {
                let empty = progress.mark.end == 0;
                if !(empty && flaw == IndexFlaw::Missing) {
                    self.notices.push(StoreNotice::IndexRebuilt(flaw));
                }
                let _ = self.disk.remove(&self.place.index_mark(self.epoch()));
                Some(index)
            }
            Err(()) => {
                self.notices.push(StoreNotice::NoIndex(flaw));
                None
            }
        }
    }

    /// Makes room for a new index: what is damaged is kept aside, the rest removed.
    fn clear(&self, path: &Path, flaw: IndexFlaw) -> Result<(), ()> {
        if fs::symlink_metadata(path).is_err() {
            return Ok(());
        }
        let cleared = if flaw.is_damage() {
            let aside = self.place.aside(self.now);
            self.disk.make_folder(&aside).and_then(|()| {
                let name = format!("db-{:06}", self.epoch());
                self.disk.rename(path, &aside.join(name))
            })
        } else {
            index::clear(path).map_err(|source| StoreError::disk(Doing::Removed, path, source))
        };
        cleared.map_err(|error| {
            tracing::warn!(error = error.label(), "the index could not be cleared")
        })
    }
}
