//! What candidates are measured against in the whole register. Made once for a day and a state of
//! the register, then used for any number of questions.

use crate::domain::travel::Roads;
use crate::domain::{Avs, AvsId, ContactStatus, Cover, Date, NeedStatus, Register, plus_days};

/// How many days back a cover is recent.
const RECENT_DAYS: i32 = 30;

/// The map, and how often people have helped out lately.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Journeys.
    pub roads: Roads,
    /// The day of "lately": the last of the 30.
    pub on: Date,
    /// Confirmed covers of the last 30 days.
    pub recent: u32,
    /// AVS in the service.
    pub people: u32,
}

impl Survey {
    /// Looks over the register on a day.
    pub fn of(register: &Register, on: Date) -> Self {
        let recent = register
            .all::<Cover>()
            .filter(|(_, cover)| is_recent(cover, on) && cover.avs.is_some());
        let people = register.all::<Avs>().filter(|(_, avs)| avs.serves(on));
        Self {
            roads: Roads::of(register),
            on,
            recent: recent.count() as u32,
            people: people.count() as u32,
        }
    }

    /// Recent covers of one AVS.
    pub fn recent_of(&self, register: &Register, avs: AvsId) -> u32 {
        let recent = register
            .covers_by(avs)
            .filter(|(_, cover)| is_recent(cover, self.on));
        recent.count() as u32
    }

    /// Of so many recent covers, those above the mean of all AVS: with a mean of 1.4, the second
    /// is the first above it.
    pub fn above_mean(&self, count: u32) -> u32 {
        count.saturating_sub(self.recent / self.people.max(1))
    }
}

/// A confirmed cover of the 30 days that end on a day.
pub(super) fn is_recent(cover: &Cover, on: Date) -> bool {
    cover.status == NeedStatus::Covered
        && cover.contact == ContactStatus::Confirmed
        && cover.date <= on
        && plus_days(on, -RECENT_DAYS) < cover.date
}
