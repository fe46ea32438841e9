//! The service that an absence takes: minutes of the slots that she would have had.

use crate::domain::week::{Open, Span, covered};
use crate::domain::{Absence, AbsenceId, Absentee, Date, Minutes, Register, plus_days};

/// Days of an absence that are looked at: a longer one is no matter of hours.
const MOST: i32 = 400;

/// Minutes of an AVS's slots that her absence takes on days when their school is open, coinciding
/// ones once. Hours that a recorded absence of hers holds are that one's, where `counts_first` says
/// so. Covers she took are no part of it: they are of a day, and her weekly service is not.
pub fn missed(
    register: &Register,
    absence: &Absence,
    counts_first: impl Fn(AbsenceId) -> bool,
    open: &Open<'_>,
) -> Minutes {
    let Absentee::Avs(avs) = absence.who else {
        return Minutes::ZERO;
    };
    let noon = register.noon();
    let of_day = |date: Date| {
        let Some((start, end)) = absence.on(date, noon) else {
            return Minutes::ZERO;
        };
        let others = register
            .absences_of_avs(avs)
            .filter(|(id, _)| counts_first(*id));
        let held: Vec<Span> = others
            .filter_map(|(_, other)| other.on(date, noon))
            .map(|(start, end)| Span::new(start, end))
            .collect();
        let away = Span::new(start, end).without(&held);
        let links = register
            .accompaniments_by(avs)
            .map(|(_, link)| link)
            .filter(|link| link.valid_on(date) && open(link.establishment, date));
        let slots = links.flat_map(|link| register.slots_of(link, date));
        let spans = slots.map(|slot| Span::new(slot.start, slot.end));
        let taken = |slot: Span| away.iter().filter_map(move |span| span.common(slot));
        let mut spans: Vec<Span> = spans.flat_map(taken).collect();
        spans.sort_unstable();
        covered(spans.into_iter())
    };
    let days = (0..MOST).map(|day| plus_days(absence.from.date, day));
    days.take_while(|date| *date <= absence.to.date)
        .map(of_day)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::week::town::*;
    use crate::domain::{AvsId, EstablishmentId, Minute};

    /// An AVS with two pupils at her school on Tuesdays, from 8 to 11 and from 10 to 12, and one at
    /// another from 14 to 16.
    fn town() -> (Town, AvsId, EstablishmentId) {
        let mut town = Town::default();
        let (school, other) = (town.school(0.0), town.school(1.0));
        let avs = town.avs("ROUX", school, 24);
        let pupils = [school, school, other].map(|at| town.pupil("NOE", at, None));
        town.link(avs, pupils[0], &[(TUE, (8, 0), (11, 0))]);
        town.link(avs, pupils[1], &[(TUE, (10, 0), (12, 0))]);
        town.link(avs, pupils[2], &[(TUE, (14, 0), (16, 0))]);
        (town, avs, other)
    }

    fn whole(avs: AvsId, first: Date, last: Date) -> Absence {
        absence(Absentee::Avs(avs), first, Minute::START, last, Minute::END)
    }

    #[test]
    fn the_hours_of_her_slots_are_missed_each_once_where_school_is_open() {
        let (town, avs, other) = town();
        let day = whole(avs, TUESDAY, TUESDAY);
        let hours =
            |absence: &Absence, open: &Open<'_>| missed(&town.register, absence, |_| true, open);
        assert_eq!(hours(&day, &|_, _| true), Minutes::hours(6));
        assert_eq!(hours(&day, &|at, _| at != other), Minutes::hours(4));
        let week = whole(avs, MONDAY, plus_days(TUESDAY, 7));
        assert_eq!(hours(&week, &|_, _| true), Minutes::hours(12));
        let morning = Absence {
            part: crate::domain::DayPart::Mornings,
            ..day.clone()
        };
        assert_eq!(hours(&morning, &|_, _| true), Minutes::hours(4));
        let late = absence(
            Absentee::Avs(avs),
            TUESDAY,
            Minute::at(10, 30),
            TUESDAY,
            Minute::at(15, 0),
        );
        assert_eq!(hours(&late, &|_, _| true), Minutes(150));
        let pupil = Absence {
            who: Absentee::Establishment(other),
            ..day
        };
        assert_eq!(hours(&pupil, &|_, _| true), Minutes::ZERO);
    }

    #[test]
    fn hours_of_another_absence_are_that_ones_and_an_end_far_off_ends_the_count() {
        let (mut town, avs, _) = town();
        let (eight, eleven) = (Minute::at(8, 0), Minute::at(11, 0));
        let id = town.absent(Absentee::Avs(avs), TUESDAY, eight, eleven);
        let day = whole(avs, TUESDAY, TUESDAY);
        let hours = |absence: &Absence, own| {
            let others = |other| Some(other) != own;
            missed(&town.register, absence, others, &|_, _| true)
        };
        assert_eq!(hours(&day, None), Minutes::hours(3));
        assert_eq!(hours(&day, Some(id)), Minutes::hours(6));
        let for_good = whole(avs, TUESDAY, Date::MAX);
        assert!(hours(&for_good, Some(id)) < Minutes::hours(6 * 60));
    }
}
