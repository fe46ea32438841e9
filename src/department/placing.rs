//! Placing a pupil whom nobody accompanies, or not enough: what is to be placed, from which day, and
//! what her own timetable says of the slots. The screens and the command line ask the same.
//!
//! It knows neither words nor keys; who could take it is for `cover`.

use super::Department;
use crate::cover::{Placing, Wanted};
use crate::domain::check::{Checked, CheckedField, Severity, What};
use crate::domain::{Accompaniment, AvsId, Date, PupilId, Register, Slot};

impl Department {
    /// What is to be placed for a pupil, while it is not known when; none without a school.
    pub fn placing(&self, pupil: PupilId) -> Option<Placing> {
        Some(Placing {
            pupil,
            at: self.register.get(pupil)?.establishment?,
            hours: self.pupil_hours(pupil).missing,
            slots: Vec::new(),
        })
    }

    /// The first day on which a pupil can be placed: today, or the day from which a decision gives
    /// her help.
    pub fn placed_from(&self, pupil: PupilId) -> Date {
        let today = self.today();
        if self.register.decision_on(pupil, today).is_some() {
            return today;
        }
        let to_come = self.register.decisions_of(pupil);
        let to_come = to_come.map(|(_, decision)| decision.from);
        to_come.filter(|from| today < *from).min().unwrap_or(today)
    }

    /// The slots that a pupil had last with someone who no longer comes, but for times that someone
    /// gives again: what is most likely wanted.
    pub fn slots_before(&self, pupil: PupilId) -> Vec<Slot> {
        let today = self.today();
        let links = self.register.accompaniments_of(pupil);
        let links: Vec<&Accompaniment> = links.map(|(_, link)| link).collect();
        let ended = |link: &&Accompaniment| link.to.filter(|to| *to < today);
        let last = links.iter().filter_map(ended).max();
        let hers = links
            .iter()
            .filter(|link| last.is_some() && ended(link) == last);
        let live = links.iter().filter(|link| ended(link).is_none());
        let live: Vec<&Slot> = live.flat_map(|link| &link.slots).collect();
        let free = |slot: &&Slot| live.iter().all(|other| !other.overlaps(slot));
        numbered(hers.flat_map(|link| &link.slots).filter(free).copied())
    }
}

/// Slots numbered from 1.
pub fn numbered(slots: impl IntoIterator<Item = Slot>) -> Vec<Slot> {
    let slots = slots.into_iter().zip(1..);
    slots
        .map(|(slot, number)| Slot { number, ..slot })
        .collect()
}

/// What a pupil's own timetable refuses of the slots from a day on: two of them coincide, or
/// someone is with her elsewhere then.
pub fn clash(register: &Register, wanted: &Wanted, from: Date) -> Option<What> {
    let Wanted::Placing(placing) = wanted else {
        return None;
    };
    let faults = placing.by(AvsId(0), from).faults(register, None);
    let of_slots = faults.into_iter().find(|fault| {
        fault.severity == Severity::Refuse && matches!(fault.field, CheckedField::Slot(_))
    });
    of_slots.map(|fault| fault.what)
}
