//! The hours of an AVS as they happen: her slots on days with school, less absences, and what she
//! takes over.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::calendar::{SchoolCalendar, occurrences};
use crate::domain::{
    Absence, AbsenceId, AccompanimentId, Activity, AvsId, CoverId, Date, EstablishmentId, Minute,
    NeedStatus, PupilId, Register,
};

/// What happens in a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Her own slot, of that number; shared ones are one.
    Slot(AccompanimentId, u16, Activity),
    /// Somebody else's, which she covers.
    Cover(CoverId),
    /// She is absent.
    Absence(AbsenceId),
}

/// Part of a day of hers, half-open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// The day.
    pub date: Date,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
    /// What.
    pub what: EventKind,
    /// With whom; several where help is shared.
    pub pupils: Vec<PupilId>,
    /// Where, if anywhere.
    pub at: Option<EstablishmentId>,
}

/// The hours of an AVS on `dates`, both included, in order of time. Slots fall out where she or
/// the pupil is absent; covers are those that were not refused.
pub fn hours(
    register: &Register,
    calendar: &SchoolCalendar,
    avs: AvsId,
    dates: RangeInclusive<Date>,
) -> Vec<DayHours> {
    let mut all: BTreeMap<_, DayHours> = BTreeMap::new();
    for (id, link) in register.accompaniments_by(avs) {
        let area = calendar.area_of(register, link.establishment);
        for (date, slot) in occurrences(register, link, dates.clone(), calendar, area) {
            let freeing = register.absences_freeing(link.pupil, link.establishment);
            let away = register.absences_of_avs(avs).chain(freeing);
            let noon = register.noon();
            let away = away.filter_map(|(_, absence)| absence.on(date, noon));
            let away = away.collect();
            for (start, end) in left_of((slot.start, slot.end), away) {
                let key = (date, start, end, link.establishment, 0);
                let shared = all.entry(key).or_insert_with(|| DayHours {
                    date,
                    start,
                    end,
                    what: EventKind::Slot(id, slot.number, slot.activity),
                    pupils: Vec::new(),
                    at: Some(link.establishment),
                });
                shared.pupils.extend(link.pupil);
            }
        }
    }
    let mut all: Vec<DayHours> = all.into_values().collect();
    all.extend(covers(register, avs, &dates));
    for (id, absence) in register.times_away(avs) {
        all.extend(absent(id, absence, register.noon(), &dates));
    }
    all.sort_by_key(|hours| (hours.date, hours.start, hours.end));
    all
}

fn covers(register: &Register, avs: AvsId, dates: &RangeInclusive<Date>) -> Vec<DayHours> {
    let taken = register
        .covers_by(avs)
        .filter(|(_, cover)| cover.status == NeedStatus::Covered && dates.contains(&cover.date));
    let taken = taken.map(|(id, cover)| {
        let links = cover.needs.iter();
        let links = links.filter_map(|need| register.get(need.accompaniment));
        let links: Vec<_> = links.collect();
        DayHours {
            date: cover.date,
            start: cover.start,
            end: cover.end,
            what: EventKind::Cover(id),
            pupils: links.iter().filter_map(|link| link.pupil).collect(),
            at: links.first().map(|link| link.establishment),
        }
    });
    taken.collect()
}

/// The days of an absence that `dates` hold.
fn absent<'a>(
    id: AbsenceId,
    absence: &'a Absence,
    noon: Minute,
    dates: &RangeInclusive<Date>,
) -> impl Iterator<Item = DayHours> + 'a {
    let first = absence.from.date.max(*dates.start());
    let last = absence.to.date.min(*dates.end());
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    let days = days.take_while(move |day| *day <= last);
    days.filter_map(move |date| {
        let (start, end) = absence.on(date, noon)?;
        Some(DayHours {
            date,
            start,
            end,
            what: EventKind::Absence(id),
            pupils: Vec::new(),
            at: None,
        })
    })
}

/// What is left of a span without the others.
fn left_of(span: (Minute, Minute), mut away: Vec<(Minute, Minute)>) -> Vec<(Minute, Minute)> {
    away.sort_unstable();
    let (mut start, end) = span;
    let mut left = Vec::new();
    for (from, to) in away {
        if from.max(start) >= to.min(end) {
            continue;
        }
        if start < from {
            left.push((start, from));
        }
        start = start.max(to);
    }
    if start < end {
        left.push((start, end));
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absence_cuts_out_of_a_slot_only_what_it_takes() {
        let hours = |from, to| (Minute::at(from, 0), Minute::at(to, 0));
        let left = |away: &[_]| left_of(hours(8, 12), away.to_vec());
        assert_eq!(left(&[]), [hours(8, 12)]);
        assert_eq!(left(&[hours(13, 17)]), [hours(8, 12)]);
        assert_eq!(left(&[hours(12, 13), hours(6, 8)]), [hours(8, 12)]);
        assert_eq!(left(&[hours(9, 10)]), [hours(8, 9), hours(10, 12)]);
        assert_eq!(left(&[hours(10, 17)]), [hours(8, 10)]);
        assert_eq!(
            left(&[hours(10, 11), hours(7, 9)]),
            [hours(9, 10), hours(11, 12)]
        );
        assert_eq!(left(&[hours(7, 9), hours(8, 13)]), []);
        assert_eq!(left(&[hours(0, 24)]), []);
    }
}
