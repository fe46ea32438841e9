//! Accompaniments as they would be: the register's, with drafts in their place or beside them.

use super::CheckedAgainst;
use crate::domain::{Accompaniment, AccompanimentId, AvsId, AvsKind, PupilId};

/// A would-be accompaniment, and its number when it is in the register.
pub(super) type DraftAccompaniment<'a> = (Option<AccompanimentId>, &'a Accompaniment);

/// The register's accompaniments with drafts.
#[derive(Clone, Copy)]
pub(super) struct AccompanimentOutlook<'a> {
    pub asked: &'a CheckedAgainst<'a>,
    drafts: &'a [DraftAccompaniment<'a>],
    /// Those that end: they no longer count.
    gone: &'a [AccompanimentId],
}

impl<'a> AccompanimentOutlook<'a> {
    pub fn of(
        asked: &'a CheckedAgainst<'a>,
        drafts: &'a [DraftAccompaniment<'a>],
        gone: &'a [AccompanimentId],
    ) -> Self {
        Self {
            asked,
            drafts,
            gone,
        }
    }

    /// Those by an AVS.
    pub fn by(self, avs: AvsId) -> impl Iterator<Item = &'a Accompaniment> {
        let kept = self.asked.register.accompaniments_by(avs);
        let drafts = self.drafts.iter().map(|(_, draft)| *draft);
        self.kept(kept)
            .chain(drafts.filter(move |draft| draft.avs == avs))
    }

    /// Those of a pupil.
    pub fn of_pupil(self, pupil: PupilId) -> impl Iterator<Item = &'a Accompaniment> {
        let kept = self.asked.register.accompaniments_of(pupil);
        let drafts = self.drafts.iter().map(|(_, draft)| *draft);
        self.kept(kept)
            .chain(drafts.filter(move |draft| draft.pupil == Some(pupil)))
    }

    /// What an AVS is employed for; none when she is not there.
    pub fn kind(self, avs: AvsId) -> Option<AvsKind> {
        self.asked.register.get(avs).map(|avs| avs.kind)
    }

    fn kept(
        self,
        all: impl Iterator<Item = (AccompanimentId, &'a Accompaniment)>,
    ) -> impl Iterator<Item = &'a Accompaniment> {
        all.filter(move |(id, _)| {
            !self.gone.contains(id) && !self.drafts.iter().any(|(own, _)| *own == Some(*id))
        })
        .map(|(_, kept)| kept)
    }
}
