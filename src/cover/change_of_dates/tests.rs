use super::*;
use crate::domain::week::town::*;
use crate::domain::{AvsId, NeedRef};
use jiff::civil::{Date, date};

const WEDNESDAY: Date = date(2026, 11, 11);

fn at(date: Date, hour: u16, minute: u16) -> Moment {
    Moment {
        date,
        minute: Minute::at(hour, minute),
    }
}

fn span(a: (u16, u16), b: (u16, u16)) -> Span {
    Span::new(Minute::at(a.0, a.1), Minute::at(b.0, b.1))
}

/// Someone away Tuesday and Wednesday; INES takes Tuesday 8:30–11:30, MARC Wednesday 8:30–11:30.
struct Away {
    town: Town,
    sick: AvsId,
    slot: NeedRef,
    absence: AbsenceId,
    covers: [CoverId; 2],
}

fn away() -> Away {
    let mut town = Town::default();
    let school = town.school(0.0);
    let (sick, ines, marc) = (
        town.avs("MARTIN", school, 24),
        town.avs("ROUX", school, 24),
        town.avs("TESSIER", school, 24),
    );
    let pupil = town.pupil("DUBOIS", school, Some(12));
    let hours = ((8, 30), (11, 30));
    let link = town.link(
        sick,
        pupil,
        &[
            (crate::domain::Weekday::Tuesday, hours.0, hours.1),
            (crate::domain::Weekday::Wednesday, hours.0, hours.1),
        ],
    );
    let absence = town.add(absence(
        Absentee::Avs(sick),
        TUESDAY,
        Minute::START,
        WEDNESDAY,
        Minute::END,
    ));
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let covers = [(TUESDAY, 1, ines), (WEDNESDAY, 2, marc)]
        .map(|(day, slot, by)| town.cover(absence, vec![need(link, slot)], day, hours, Some(by)));
    Away {
        town,
        sick,
        slot: need(link, 1),
        absence,
        covers,
    }
}

impl Away {
    fn redated(&self, from: Moment, to: Moment, now: Moment) -> Vec<(CoverId, Fate)> {
        let after = Absence {
            from,
            to,
            ..self.town.register.get(self.absence).unwrap().clone()
        };
        self.fates(Some(&after), now)
    }

    fn fates(&self, after: Option<&Absence>, now: Moment) -> Vec<(CoverId, Fate)> {
        let touched = changed(&self.town.register, self.absence, after, now);
        touched.into_iter().map(|one| (one.id, one.fate)).collect()
    }
}

#[test]
fn back_a_day_early_the_covers_of_that_day_go_and_the_others_stay() {
    let away = away();
    let early = at(TUESDAY, 7, 30);
    let fates = away.redated(at(TUESDAY, 0, 0), at(TUESDAY, 24, 0), early);
    assert_eq!(fates, [(away.covers[1], Fate::Dropped)]);
}

#[test]
fn staying_longer_touches_no_cover() {
    let away = away();
    let longer = at(date(2026, 11, 13), 24, 0);
    assert_eq!(
        away.redated(at(TUESDAY, 0, 0), longer, at(TUESDAY, 7, 30)),
        []
    );
}

#[test]
fn an_hour_that_cuts_a_cover_shortens_it() {
    let away = away();
    let early = at(TUESDAY, 7, 30);
    let fates = away.redated(at(TUESDAY, 10, 0), at(WEDNESDAY, 9, 0), early);
    assert_eq!(
        fates,
        [
            (away.covers[0], Fate::Shortened(span((10, 0), (11, 30)))),
            (away.covers[1], Fate::Shortened(span((8, 30), (9, 0)))),
        ]
    );
}

#[test]
fn what_is_over_is_a_fact_and_stays() {
    let away = away();
    let fates = away.redated(
        at(WEDNESDAY, 10, 0),
        at(WEDNESDAY, 24, 0),
        at(TUESDAY, 11, 30),
    );
    assert_eq!(
        fates,
        [(away.covers[1], Fate::Shortened(span((10, 0), (11, 30))))]
    );
}

#[test]
fn of_a_cover_under_way_what_has_been_stays() {
    let away = away();
    let now = at(TUESDAY, 10, 0);
    let fates = away.redated(at(TUESDAY, 0, 0), at(TUESDAY, 9, 0), now);
    assert_eq!(
        fates,
        [
            (away.covers[0], Fate::Shortened(span((8, 30), (10, 0)))),
            (away.covers[1], Fate::Dropped),
        ]
    );
    let fates = away.redated(at(WEDNESDAY, 0, 0), at(WEDNESDAY, 24, 0), now);
    assert_eq!(
        fates,
        [(away.covers[0], Fate::Shortened(span((8, 30), (10, 0))))]
    );
}

#[test]
fn an_absence_that_never_was_takes_its_covers_along() {
    let away = away();
    let both = away.covers.map(|cover| (cover, Fate::Dropped));
    assert_eq!(away.fates(None, at(TUESDAY, 7, 30)), both);
    // That of someone else is another absence.
    let mut hers = away.town.register.get(away.absence).unwrap().clone();
    hers.who = Absentee::Avs(AvsId(2));
    assert_eq!(away.fates(Some(&hers), at(TUESDAY, 7, 30)), both);
}

#[test]
fn a_cover_that_another_absence_of_hers_needs_answers_that_one() {
    let mut away = away();
    let other = away.town.add(absence(
        Absentee::Avs(away.sick),
        TUESDAY,
        Minute::START,
        TUESDAY,
        Minute::at(12, 0),
    ));
    let touched = changed(&away.town.register, away.absence, None, at(TUESDAY, 7, 30));
    assert_eq!(touched[0].fate, Fate::Kept(other, span((8, 30), (11, 30))));
    assert!(!touched[0].is_to_be_told(), "nothing changes for her");
    assert_eq!(touched[1].fate, Fate::Dropped);
    assert!(touched[1].is_to_be_told());
}

#[test]
fn whom_to_tell_is_whoever_heard_of_it() {
    let mut away = away();
    for (contact, told) in [
        (ContactStatus::Proposed, false),
        (ContactStatus::Called, true),
        (ContactStatus::Confirmed, true),
        (ContactStatus::Refused, false),
    ] {
        away.town
            .edit(away.covers[0], |cover| cover.contact = contact);
        let register = &away.town.register;
        let touched = changed(register, away.absence, None, at(TUESDAY, 7, 30));
        assert_eq!(touched[0].is_to_be_told(), told, "{contact:?}");
    }
}

#[test]
fn a_cover_that_someone_took_and_that_is_over_keeps_its_absence() {
    let mut away = away();
    let noon = at(TUESDAY, 12, 0);
    let count = |away: &Away| facts(&away.town.register, away.absence, noon);
    assert_eq!(count(&away), 1);
    away.town.edit(away.covers[0], |cover| {
        cover.contact = ContactStatus::Refused
    });
    assert_eq!(count(&away), 0);
    let mut changes = Changes::of(&away.town.register);
    sweep(&away.town.register, &mut changes, away.absence, noon);
    assert_eq!(changes.done().len(), 1, "nobody came: it goes along");
    assert_eq!(away.slot.slot, 1);
}

#[test]
fn what_is_written_is_what_was_told_and_the_rest_stays() {
    let away = away();
    let register = &away.town.register;
    let after = Absence {
        to: at(WEDNESDAY, 9, 0),
        ..register.get(away.absence).unwrap().clone()
    };
    let early = at(TUESDAY, 7, 30);
    let touched = changed(register, away.absence, Some(&after), early);
    let mut changes = Changes::of(register);
    write(&mut changes, &touched);
    let changes = changes.done();
    assert_eq!(changes.len(), 1);
    let mut later = register.clone();
    later.apply(&changes).unwrap();
    let cover = later.get(away.covers[1]).unwrap();
    let old = register.get(away.covers[1]).unwrap();
    assert_eq!(cover.end, Minute::at(9, 0));
    assert_eq!((cover.avs, cover.contact), (old.avs, old.contact));
}
