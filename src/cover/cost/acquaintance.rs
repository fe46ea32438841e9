//! Whom and where a candidate knows: any accompaniment or confirmed cover of hers, ever.

use super::super::person::Person;
use crate::domain::{ContactStatus, Date, EstablishmentId, PupilId};

/// Confirmed covers of hers with a pupil until the day asked, and the last day she was with her;
/// nothing when she never was. The last day of an accompaniment that goes on is not told.
pub fn with_pupil(person: &Person, pupil: PupilId) -> Option<(u32, Option<Date>)> {
    let Person { register, ask, .. } = *person;
    let mut covers = 0;
    let mut last = None;
    for (_, cover) in register.covers_by(person.id) {
        let with_her = cover.contact == ContactStatus::Confirmed
            && cover.date <= ask.on
            && cover.needs.iter().any(|need| {
                let accompaniment = register.get(need.accompaniment);
                accompaniment.is_some_and(|a| a.pupil == Some(pupil))
            });
        if with_her {
            covers += 1;
            last = last.max(Some(cover.date));
        }
    }
    let mut hers = false;
    for (_, accompaniment) in register.accompaniments_by(person.id) {
        if accompaniment.pupil == Some(pupil) && accompaniment.from <= ask.on {
            hers = true;
            last = last.max(accompaniment.to.filter(|to| *to < ask.on));
        }
    }
    (hers || covers > 0).then_some((covers, last))
}

/// Whether she has worked at a school.
pub fn with_place(person: &Person, at: EstablishmentId) -> bool {
    let Person { register, ask, .. } = *person;
    let accompanies = register
        .accompaniments_by(person.id)
        .any(|(_, a)| a.establishment == at && a.from <= ask.on);
    accompanies
        || register.covers_by(person.id).any(|(_, cover)| {
            cover.contact == ContactStatus::Confirmed
                && cover.date <= ask.on
                && cover.needs.iter().any(|need| {
                    let accompaniment = register.get(need.accompaniment);
                    accompaniment.is_some_and(|a| a.establishment == at)
                })
        })
}
