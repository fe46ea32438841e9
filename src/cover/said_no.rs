//! Who said no on a day to any hours of it: she is asked for others, but not as if she had not.

use std::collections::BTreeMap;

use crate::domain::{AvsId, Cover, Date, Instant};

/// When each person said no to hours of a day, the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidNo(BTreeMap<(AvsId, Date), Instant>);

impl SaidNo {
    /// To those covers.
    pub fn of<'r>(covers: impl IntoIterator<Item = &'r Cover>) -> Self {
        let mut all: BTreeMap<(AvsId, Date), Instant> = BTreeMap::new();
        for cover in covers {
            for no in &cover.refusals {
                let last = all.entry((no.avs, cover.date)).or_insert(no.at);
                *last = no.at.max(*last);
            }
        }
        Self(all)
    }

    /// When she said no to hours of that day.
    pub fn on(&self, avs: AvsId, date: Date) -> Option<Instant> {
        self.0.get(&(avs, date)).copied()
    }
}
