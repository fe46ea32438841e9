//! Counts: the covers that an AVS took, the hours that a pupil lost.

use std::collections::BTreeSet;

use super::need::needs;
use super::survey::is_recent;
use super::{Need, NeedState};
use crate::domain::week::Open;
use crate::domain::{AvsId, ContactStatus, Date, Minutes, Moment, NeedStatus, PupilId, Register};
use crate::law::hours::school_year;

/// Covers that an AVS took, all of them confirmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoversTaken {
    /// In the last 30 days.
    pub lately: u32,
    /// Since the school year began.
    pub year: u32,
}

/// The covers that an AVS took until a day, that day included.
pub fn taken(register: &Register, avs: AvsId, on: Date) -> CoversTaken {
    let first = school_year(on);
    let mut taken = CoversTaken::default();
    for (_, cover) in register.covers_by(avs) {
        let confirmed =
            cover.status == NeedStatus::Covered && cover.contact == ContactStatus::Confirmed;
        let this_year = confirmed && first <= cover.date && cover.date <= on;
        taken.year += u32::from(this_year);
        taken.lately += u32::from(is_recent(cover, on));
    }
    taken
}

/// Time of help that a pupil lost since the school year began because her AVS was away and nobody
/// came. What is not over yet is not lost.
pub fn lost(register: &Register, pupil: PupilId, now: Moment, open: &Open) -> Minutes {
    let days = (school_year(now.date), now.date);
    let hers: BTreeSet<AvsId> = register
        .accompaniments_of(pupil)
        .map(|(_, link)| link.avs)
        .collect();
    let is_lost = |need: &Need| {
        let nobody = matches!(need.status, NeedState::Open | NeedState::Without { .. });
        nobody && need.is_over(now) && need.parts.iter().any(|part| part.pupil == Some(pupil))
    };
    // Two absences of one AVS may hold the same hour: it is lost once.
    let mut lost = BTreeSet::new();
    for avs in hers {
        for (id, absence) in register.absences_of_avs(avs) {
            if absence.to.date < days.0 || now.date < absence.from.date {
                continue;
            }
            let needs = needs(register, absence, Some(id), days, open);
            lost.extend(needs.iter().filter(|need| is_lost(need)).flat_map(minutes));
        }
    }
    Minutes(lost.len() as i32)
}

fn minutes(need: &Need) -> impl Iterator<Item = (Date, u16)> {
    let date = need.date;
    (need.span.start.0..need.span.end.0).map(move |minute| (date, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::week::town::*;
    use crate::domain::{Absentee, Minute, plus_days};

    fn noon() -> Moment {
        Moment {
            date: TUESDAY,
            minute: Minute::at(12, 0),
        }
    }

    #[test]
    fn covers_count_when_they_were_confirmed_and_are_of_this_year() {
        let mut town = Town::default();
        let school = town.school(0.0);
        let (sick, ines) = (town.avs("MARTIN", school, 24), town.avs("ROUX", school, 24));
        let away = town.absent(Absentee::Avs(sick), TUESDAY, Minute::START, Minute::END);
        let hours = (Minute::at(8, 0), Minute::at(9, 0));
        for days in [0, -29, -30, -70, -71, 1] {
            town.cover(
                away,
                Vec::new(),
                plus_days(TUESDAY, days),
                hours,
                Some(ines),
            );
        }
        let asked = town.cover(away, Vec::new(), TUESDAY, hours, Some(ines));
        town.edit(asked, |cover| cover.contact = ContactStatus::Called);
        // 1 September was 70 days before.
        assert_eq!(
            taken(&town.register, ines, TUESDAY),
            CoversTaken { lately: 2, year: 4 }
        );
        assert_eq!(taken(&town.register, sick, TUESDAY), CoversTaken::default());
    }

    #[test]
    fn hours_are_lost_when_nobody_came_and_only_once() {
        let mut town = Town::default();
        let school = town.school(0.0);
        let (sick, ines) = (town.avs("MARTIN", school, 24), town.avs("ROUX", school, 24));
        let pupil = town.pupil("DUBOIS", school, Some(12));
        let slots = [
            (MON, (8, 30), (10, 0)),
            (TUE, (8, 30), (11, 30)),
            (TUE, (13, 30), (15, 0)),
        ];
        let link = town.link(sick, pupil, &slots);
        let whole = |town: &mut Town, day| {
            town.absent(Absentee::Avs(sick), day, Minute::START, Minute::END)
        };
        whole(&mut town, TUESDAY);
        let lost = |town: &Town| lost(&town.register, pupil, noon(), &|_, _| true);
        assert_eq!(lost(&town), Minutes(180), "the afternoon is still to come");
        whole(&mut town, TUESDAY);
        assert_eq!(lost(&town), Minutes(180), "absent twice, lost once");
        let monday = whole(&mut town, MONDAY);
        assert_eq!(lost(&town), Minutes(270));
        let hours = (Minute::at(8, 30), Minute::at(10, 0));
        town.cover(monday, vec![need(link, 1)], MONDAY, hours, Some(ines));
        assert_eq!(lost(&town), Minutes(180), "someone came");
    }
}
