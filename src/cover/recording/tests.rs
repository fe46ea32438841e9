use jiff::civil::{Date, date};

use super::*;
use crate::cover::needs;
use crate::domain::week::Span;
use crate::domain::week::town::*;
use crate::domain::{AbsenceReason, AvsId, CoverId, DayPart, Minute, Moment, NeedRef, Weekday};

const MONDAY: Date = date(2026, 11, 9);
const WEDNESDAY: Date = date(2026, 11, 11);
const FRIDAY: Date = date(2026, 11, 13);

fn at(date: Date, hour: u16, minute: u16) -> Moment {
    let minute = Minute::at(hour, minute);
    Moment { date, minute }
}

/// SOPHIE with a pupil in the morning and one in the afternoon of Tuesday and Wednesday, and INES.
struct Scene {
    town: Town,
    sophie: AvsId,
    ines: AvsId,
    morning: NeedRef,
    afternoon: NeedRef,
}

fn scene() -> Scene {
    let mut town = Town::default();
    let school = town.school(0.0);
    let sophie = town.avs("MARTIN", school, 24);
    let ines = town.avs("ROUX", school, 24);
    let both = [Weekday::Tuesday, Weekday::Wednesday];
    let (lea, yanis) = (
        town.pupil("DUBOIS", school, Some(12)),
        town.pupil("HADDAD", school, Some(12)),
    );
    let first = town.link(sophie, lea, &both.map(|day| (day, (8, 30), (11, 30))));
    let second = town.link(sophie, yanis, &both.map(|day| (day, (13, 30), (15, 0))));
    Scene {
        town,
        sophie,
        ines,
        morning: need(first, 1),
        afternoon: need(second, 1),
    }
}

impl Scene {
    fn away(&self, from: Moment, to: Moment) -> Absence {
        let who = Absentee::Avs(self.sophie);
        absence(who, from.date, from.minute, to.date, to.minute)
    }

    fn days(&self, from: Date, to: Date) -> Absence {
        self.away(at(from, 0, 0), at(to, 24, 0))
    }

    fn recorded(&mut self, absence: Absence) -> AbsenceId {
        self.town.add(absence)
    }

    fn recording(&self, asked: &Absence) -> Recording {
        Recording::of(&self.town.register, asked)
    }

    /// The day and hours of every need of what is recorded and of what is asked, each with how often
    /// it is told.
    fn all_needs(&self, asked: &Recording) -> Vec<(Date, Span)> {
        let register = &self.town.register;
        let days = (MONDAY, FRIDAY);
        let told = |id, absence: &Absence| {
            let all = needs(register, absence, id, days, &|_, _| true);
            all.into_iter().map(|need| (need.date, need.span))
        };
        let standing = register.absences_of_avs(self.sophie);
        let standing = standing.filter(|(id, _)| !asked.holds(*id));
        let mut all: Vec<_> = standing
            .flat_map(|(id, absence)| told(Some(id), absence))
            .chain(told(asked.extends, &asked.absence))
            .collect();
        all.sort_unstable();
        all
    }

    fn write(&mut self, recording: &Recording) -> AbsenceId {
        let register = self.town.register.clone();
        let mut changes = Changes::of(&register);
        let id = recording.write(&mut changes);
        recording.join(&register, &mut changes, id);
        self.town.register.apply(&changes.done()).unwrap();
        id
    }
}

fn hours(date: Date, from: (u16, u16), to: (u16, u16)) -> (Date, Span) {
    let span = Span::new(Minute::at(from.0, from.1), Minute::at(to.0, to.1));
    (date, span)
}

#[test]
fn a_whole_day_after_two_hours_of_it_is_one_absence_with_the_afternoon_too() {
    let mut scene = scene();
    let first = scene.recorded(scene.away(at(TUESDAY, 8, 0), at(TUESDAY, 10, 0)));
    let asked = scene.days(TUESDAY, TUESDAY);
    let recording = scene.recording(&asked);
    assert_eq!(recording.extends, Some(first));
    assert_eq!(recording.absence, asked);
    assert!(!recording.is_settled(&scene.town.register));
    let both = [
        hours(TUESDAY, (8, 30), (11, 30)),
        hours(TUESDAY, (13, 30), (15, 0)),
    ];
    assert_eq!(scene.all_needs(&recording), both);
    assert_eq!(scene.write(&recording), first);
    assert!(scene.recording(&asked).is_settled(&scene.town.register));
}

#[test]
fn what_contains_overlaps_or_meets_extends_and_what_lies_apart_does_not() {
    let mut scene = scene();
    let first = scene.recorded(scene.away(at(TUESDAY, 10, 0), at(TUESDAY, 14, 0)));
    for (from, to, ends) in [
        (
            at(TUESDAY, 8, 0),
            at(TUESDAY, 10, 0),
            Some(((8, 0), (14, 0))),
        ),
        (
            at(TUESDAY, 14, 0),
            at(TUESDAY, 16, 0),
            Some(((10, 0), (16, 0))),
        ),
        (
            at(TUESDAY, 12, 0),
            at(TUESDAY, 16, 0),
            Some(((10, 0), (16, 0))),
        ),
        (
            at(TUESDAY, 8, 0),
            at(TUESDAY, 11, 0),
            Some(((8, 0), (14, 0))),
        ),
        (
            at(TUESDAY, 8, 0),
            at(TUESDAY, 17, 0),
            Some(((8, 0), (17, 0))),
        ),
        (at(TUESDAY, 8, 0), at(TUESDAY, 9, 59), None),
        (at(TUESDAY, 14, 1), at(TUESDAY, 17, 0), None),
    ] {
        let recording = scene.recording(&scene.away(from, to));
        assert_eq!(recording.extends.is_some(), ends.is_some(), "{from:?}");
        if let Some((start, end)) = ends {
            assert_eq!(recording.extends, Some(first));
            let (from, to) = (at(TUESDAY, start.0, start.1), at(TUESDAY, end.0, end.1));
            assert_eq!((recording.absence.from, recording.absence.to), (from, to));
        }
    }
}

#[test]
fn the_day_after_goes_on_and_the_day_after_that_does_not() {
    let mut scene = scene();
    let first = scene.recorded(scene.days(TUESDAY, TUESDAY));
    let next = scene.recording(&scene.days(WEDNESDAY, FRIDAY));
    assert_eq!(next.extends, Some(first));
    assert_eq!(next.absence, scene.days(TUESDAY, FRIDAY));
    let before = scene.recording(&scene.days(MONDAY, MONDAY));
    assert_eq!(before.absence, scene.days(MONDAY, TUESDAY));
    let later = scene.recording(&scene.days(FRIDAY, FRIDAY));
    assert_eq!(later.extends, None);
}

#[test]
fn what_is_shorter_is_recorded_already_and_takes_nothing_away() {
    let mut scene = scene();
    let first = scene.recorded(scene.days(TUESDAY, WEDNESDAY));
    for asked in [
        scene.days(TUESDAY, WEDNESDAY),
        scene.days(WEDNESDAY, WEDNESDAY),
        scene.away(at(TUESDAY, 8, 0), at(TUESDAY, 10, 0)),
    ] {
        let recording = scene.recording(&asked);
        assert!(recording.is_settled(&scene.town.register));
        assert_eq!(recording.extends, Some(first));
        assert_eq!(recording.absence, scene.days(TUESDAY, WEDNESDAY));
    }
    let mornings = Absence {
        part: DayPart::Mornings,
        ..scene.days(TUESDAY, WEDNESDAY)
    };
    assert!(scene.recording(&mornings).is_settled(&scene.town.register));
}

#[test]
fn for_another_reason_both_stand_and_each_hour_is_needed_once() {
    let mut scene = scene();
    scene.recorded(scene.away(at(TUESDAY, 8, 0), at(TUESDAY, 10, 0)));
    let training = Absence {
        reason: AbsenceReason::Training,
        ..scene.days(TUESDAY, TUESDAY)
    };
    let recording = scene.recording(&training);
    assert_eq!(recording.extends, None);
    let each = [
        hours(TUESDAY, (8, 30), (10, 0)),
        hours(TUESDAY, (10, 0), (11, 30)),
        hours(TUESDAY, (13, 30), (15, 0)),
    ];
    assert_eq!(scene.all_needs(&recording), each);
    let second = scene.write(&recording);
    let standing = Recording::standing(second, &training);
    assert_eq!(scene.all_needs(&standing), each);
}

#[test]
fn of_another_part_of_the_day_both_stand_and_each_hour_is_needed_once() {
    let mut scene = scene();
    let mornings = Absence {
        part: DayPart::Mornings,
        ..scene.days(TUESDAY, WEDNESDAY)
    };
    scene.recorded(mornings.clone());
    let whole = scene.recording(&scene.days(TUESDAY, TUESDAY));
    assert_eq!(whole.extends, None);
    let each = [
        hours(TUESDAY, (8, 30), (11, 30)),
        hours(TUESDAY, (13, 30), (15, 0)),
        hours(WEDNESDAY, (8, 30), (11, 30)),
    ];
    assert_eq!(scene.all_needs(&whole), each);
    // More mornings go on from those there are.
    let more = Absence {
        to: at(FRIDAY, 24, 0),
        from: at(date(2026, 11, 12), 0, 0),
        ..mornings
    };
    let more = scene.recording(&more);
    assert_eq!(more.absence.from, at(TUESDAY, 0, 0));
    assert_eq!(more.absence.part, DayPart::Mornings);
}

#[test]
fn the_morning_of_one_day_is_told_by_its_hours_or_as_a_part() {
    let mut scene = scene();
    let morning = Absence {
        part: DayPart::Mornings,
        ..scene.days(TUESDAY, TUESDAY)
    };
    let first = scene.recorded(morning);
    let whole = scene.recording(&scene.days(TUESDAY, TUESDAY));
    assert_eq!(whole.extends, Some(first));
    assert_eq!(whole.absence, scene.days(TUESDAY, TUESDAY));
}

#[test]
fn two_that_are_brought_together_are_the_first_and_what_was_agreed_is_kept() {
    let mut scene = scene();
    let first = scene.recorded(scene.away(at(TUESDAY, 8, 0), at(TUESDAY, 10, 0)));
    let second = scene.recorded(scene.away(at(TUESDAY, 13, 0), at(TUESDAY, 16, 0)));
    let (morning, afternoon) = (scene.morning, scene.afternoon);
    let covered: [CoverId; 2] = [
        (first, morning, (8, 30), (10, 0)),
        (second, afternoon, (13, 30), (15, 0)),
    ]
    .map(|(of, slot, from, to)| {
        let span = (Minute::at(from.0, from.1), Minute::at(to.0, to.1));
        let ines = Some(scene.ines);
        scene.town.cover(of, vec![slot], TUESDAY, span, ines)
    });
    let asked = scene.days(TUESDAY, TUESDAY);
    let recording = scene.recording(&asked);
    assert_eq!(recording.joins, [second]);
    let each = [
        hours(TUESDAY, (8, 30), (10, 0)),
        hours(TUESDAY, (10, 0), (11, 30)),
        hours(TUESDAY, (13, 30), (15, 0)),
    ];
    assert_eq!(scene.all_needs(&recording), each);
    let before = covered.map(|id| scene.town.register.get(id).cloned().unwrap());
    scene.write(&recording);
    let register = &scene.town.register;
    assert!(register.get(second).is_none());
    assert_eq!(register.get(first), Some(&asked));
    for (id, before) in covered.into_iter().zip(before) {
        let absence = first;
        assert_eq!(register.get(id), Some(&Cover { absence, ..before }));
    }
    assert_eq!(scene.all_needs(&recording), each);
}

#[test]
fn a_class_goes_on_by_itself_and_a_pupil_too() {
    let mut scene = scene();
    let school = crate::domain::EstablishmentId(1);
    let outing = |class: &str, day| Absence {
        who: Absentee::Establishment(school),
        class: crate::domain::Clean::some(class),
        reason: AbsenceReason::Outing,
        ..scene.days(day, day)
    };
    // A class is written in many ways.
    let (first, next, other) = (
        outing("CE2 B", TUESDAY),
        outing("ce2-b", WEDNESDAY),
        outing("CM1", WEDNESDAY),
    );
    let id = scene.recorded(first);
    assert_eq!(scene.recording(&next).extends, Some(id));
    assert_eq!(scene.recording(&other).extends, None);
}

#[test]
fn what_a_longer_absence_adds_to_make_up_comes_on_top_of_what_was_recorded() {
    let mut scene = scene();
    let owing = |absence: Absence, minutes| Absence {
        owed: Minutes(minutes),
        ..absence
    };
    let first = scene.recorded(owing(scene.days(TUESDAY, TUESDAY), 270));
    let asked = owing(scene.days(WEDNESDAY, WEDNESDAY), 270);
    let recording = scene.recording(&asked);
    assert_eq!(recording.extends, Some(first));
    assert_eq!(recording.absence.owed, Minutes(540));
    let nothing_said = scene.recording(&scene.days(WEDNESDAY, WEDNESDAY));
    assert_eq!(nothing_said.absence.owed, Minutes(270));
    scene.write(&recording);
    let again = scene.recording(&asked);
    assert!(again.is_settled(&scene.town.register), "not added twice");
}
