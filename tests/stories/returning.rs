//! Who was to be away comes back early, stays away longer or never goes; who was to cover is
//! herself away. What was arranged follows, as little as it must, and in one act.

use jiff::civil::{Date, date};
use relais::cover::{Need, NeedState, needs};
use relais::domain::{
    Absence, AbsenceId, Absentee, Avs, AvsId, ContactStatus, Cover, Minute, Moment, NeedStatus,
    Register,
};

use crate::support::Story;

const TUESDAY: Date = date(2026, 11, 10);
const THURSDAY: Date = date(2026, 11, 12);
const FRIDAY: Date = date(2026, 11, 13);

fn avs(register: &Register, name: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| avs.name() == name).unwrap().0
}

/// MARTIN Sophie's absence of the day.
fn hers(register: &Register) -> (AbsenceId, Absence) {
    let sophie = avs(register, "MARTIN Sophie");
    let mut all = register.absences_of_avs(sophie);
    let found = all.find(|(_, absence)| absence.touches(TUESDAY));
    found.map(|(id, absence)| (id, absence.clone())).unwrap()
}

fn needs_on(register: &Register, day: Date) -> Vec<Need> {
    let (id, absence) = hers(register);
    needs(register, &absence, Some(id), (day, day), &|_, _| true)
}

/// The covers of her absence from a day on.
fn covers(register: &Register, from: Date) -> Vec<Cover> {
    let (id, _) = hers(register);
    let covers = register.covers_of(id).map(|(_, cover)| cover.clone());
    covers.filter(|cover| from <= cover.date).collect()
}

fn at(date: Date, minute: Minute) -> Moment {
    Moment { date, minute }
}

/// MARTIN Sophie is away until Friday, and ROUX Inès said yes to all of these days.
fn arranged(days: &[Date]) -> Story {
    let mut made = None;
    let story = Story::demo().register(|register| {
        let (id, absence) = hers(register);
        let absence = Absence {
            to: at(FRIDAY, Minute::END),
            ..absence
        };
        let ines = avs(register, "ROUX Inès");
        let mut covers = Vec::new();
        for day in days {
            for need in needs(register, &absence, Some(id), (*day, *day), &|_, _| true) {
                covers.push(Cover {
                    absence: id,
                    needs: need.refs(),
                    date: *day,
                    start: need.span.start,
                    end: need.span.end,
                    avs: Some(ines),
                    status: NeedStatus::Covered,
                    contact: ContactStatus::Confirmed,
                    forced: false,
                    refusals: Vec::new(),
                });
            }
        }
        assert!(covers.len() >= days.len());
        made = Some((id, absence, covers));
    });
    let (id, absence, covers) = made.unwrap();
    story.with(|changes| {
        changes.set(id, absence);
        for cover in covers {
            changes.add(cover);
        }
    })
}

#[test]
fn back_early_the_covers_of_those_days_go_and_who_heard_of_them_is_named() {
    let story = arranged(&[TUESDAY, THURSDAY]);
    let acts = story.acts();
    let story = story
        .keys("! mart enter tab tab")
        .types("10/11")
        .keys("enter")
        .shows_beside("Remplacement", "ROUX Inès · jeu. 12/11")
        .shows("À prévenir : ROUX Inès (avait confirmé)")
        .keys("enter")
        .register(|register| {
            assert_eq!(hers(register).1.to, at(TUESDAY, Minute::END));
            assert!(!covers(register, TUESDAY).is_empty(), "today's stay");
            assert_eq!(covers(register, THURSDAY), []);
        });
    assert_eq!(story.acts(), acts + 1, "absence and covers are one act");
    story
        .keys("ctrl-z")
        .register(|register| {
            assert_eq!(hers(register).1.to, at(FRIDAY, Minute::END));
            assert!(!covers(register, THURSDAY).is_empty());
        })
        .ends_whole();
}

#[test]
fn staying_longer_leaves_what_was_arranged_and_opens_the_new_days() {
    let monday = date(2026, 11, 16);
    let mut before = Vec::new();
    arranged(&[TUESDAY, THURSDAY])
        .register(|register| before = covers(register, TUESDAY))
        .keys("! mart enter tab tab")
        .types("16/11")
        .keys("enter")
        .shows("16/11/2026")
        .hides("À prévenir")
        .keys("enter")
        .register(|register| {
            assert_eq!(hers(register).1.to, at(monday, Minute::END));
            assert_eq!(covers(register, TUESDAY), before);
            let new = needs_on(register, monday);
            assert!(!new.is_empty());
            assert!(new.iter().all(|need| need.status == NeedState::Open));
        })
        .ends_whole();
}

#[test]
fn an_absence_that_never_was_goes_with_its_covers_in_one_act() {
    let story = arranged(&[TUESDAY, THURSDAY]);
    let acts = story.acts();
    let story = story
        .keys("! mart enter delete")
        .shows("supprimer avec ses")
        .shows("À prévenir : ROUX Inès")
        .keys("2")
        .register(|register| {
            let sophie = avs(register, "MARTIN Sophie");
            let mut left = register.absences_of_avs(sophie);
            assert!(left.all(|(_, absence)| !absence.touches(TUESDAY)));
        });
    assert_eq!(story.acts(), acts + 1);
    story
        .keys("ctrl-z")
        .register(|register| assert!(!covers(register, THURSDAY).is_empty()))
        .ends_whole();
}

#[test]
fn an_absence_that_someone_covered_already_is_a_fact() {
    arranged(&[TUESDAY, THURSDAY])
        .ticks_to("2026-11-10T18:00")
        .keys("! mart enter delete")
        .shows("changez ses dates")
        .hides("supprimer avec")
        .register(|register| assert!(!covers(register, TUESDAY).is_empty()));
}

#[test]
fn absent_twice_what_one_absence_lets_go_the_other_keeps() {
    let mut sophie = None;
    let mut other = None;
    arranged(&[THURSDAY])
        .register(|register| sophie = Some(hers(register).1))
        .with(|changes| {
            let absence = Absence {
                from: at(THURSDAY, Minute::START),
                to: at(THURSDAY, Minute::END),
                ..sophie.unwrap()
            };
            other = Some(changes.add(absence));
        })
        .keys("! mart enter delete")
        .hides("À prévenir")
        .keys("2")
        .register(|register| {
            let kept: Vec<_> = register.covers_of(other.unwrap()).collect();
            assert!(!kept.is_empty());
            assert!(
                kept.iter().all(|(_, cover)| cover.date == THURSDAY
                    && cover.contact == ContactStatus::Confirmed)
            );
        })
        .ends_whole();
}

#[test]
fn when_she_who_covers_is_away_herself_the_need_is_open_again() {
    let mut ines = None;
    let story = arranged(&[TUESDAY]).register(|register| {
        ines = Some(avs(register, "ROUX Inès"));
        let needs = needs_on(register, TUESDAY);
        assert!(
            needs
                .iter()
                .all(|need| matches!(need.status, NeedState::Covered { .. }))
        );
    });
    let before = story.line_with("MARTIN Sophie, absente");
    let story = story
        .with(|changes| {
            changes.add(Absence {
                who: Absentee::Avs(ines.unwrap()),
                from: at(TUESDAY, Minute::START),
                to: at(TUESDAY, Minute::at(14, 0)),
                reason: relais::domain::AbsenceReason::Sickness,
                part: relais::domain::DayPart::Whole,
                class: None,
                owed: relais::domain::Minutes::ZERO,
            });
        })
        .register(|register| {
            let needs = needs_on(register, TUESDAY);
            for need in &needs {
                let is_open = need.span.start < Minute::at(14, 0);
                assert_eq!(need.status == NeedState::Open, is_open, "{need:?}");
            }
            // What she takes until she leaves and what is left of it are two needs.
            assert!(
                needs
                    .iter()
                    .any(|need| need.span.start == Minute::at(14, 0))
            );
        });
    let after = story.line_with("MARTIN Sophie, absente");
    assert_ne!(before, after, "Home says that it is open again");
    story.keys("ctrl-z").ends_whole();
}
