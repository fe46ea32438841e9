use crate::cover::plan::Away;
use crate::cover::*;
use crate::domain::week::town::*;
use crate::domain::week::{Open, Span};
use crate::domain::*;

const OPEN: &Open = &|_, _| true;

/// SOPHIE with one pupil in the morning and with two who share in the afternoon, at one school.
struct Scene {
    town: Town,
    moulin: EstablishmentId,
    sophie: AvsId,
    ines: AvsId,
    pupils: [PupilId; 3],
    links: Vec<AccompanimentId>,
}

fn scene() -> Scene {
    let mut town = Town::default();
    let moulin = town.school(0.0);
    let sophie = town.avs("MARTIN", moulin, 24);
    let ines = town.avs("ROUX", moulin, 24);
    let pupils = [
        town.pupil("DUBOIS", moulin, Some(12)),
        town.pupil("LAURENT", moulin, None),
        town.pupil("MOREL", moulin, None),
    ];
    let hours = [
        ((8, 30), (11, 30)),
        ((13, 30), (15, 0)),
        ((13, 30), (15, 0)),
    ];
    let links = pupils.iter().zip(hours);
    let links = links.map(|(pupil, (start, end))| town.link(sophie, *pupil, &[(TUE, start, end)]));
    let links = links.collect();
    Scene {
        town,
        moulin,
        sophie,
        ines,
        pupils,
        links,
    }
}

fn away(who: Absentee, from: (u16, u16), to: (u16, u16)) -> Absence {
    let (from, to) = (Minute::at(from.0, from.1), Minute::at(to.0, to.1));
    absence(who, TUESDAY, from, TUESDAY, to)
}

fn all_day(who: Absentee) -> Absence {
    away(who, (0, 0), (24, 0))
}

impl Scene {
    /// Who is free, when, with whom she would be.
    fn freed(&self, absences: &[&Absence]) -> Vec<(AvsId, Span, Option<PupilId>)> {
        let absences: Vec<Away> = absences
            .iter()
            .map(|absence| Away { absence, id: None })
            .collect();
        let days = (MONDAY, plus_days(MONDAY, 6));
        let all = freed(&self.town.register, &absences, days, OPEN);
        assert!(all.iter().all(|one| one.date == TUESDAY));
        all.into_iter()
            .map(|one| (one.avs, one.span, one.pupil))
            .collect()
    }
}

fn span(from: (u16, u16), to: (u16, u16)) -> Span {
    Span::new(Minute::at(from.0, from.1), Minute::at(to.0, to.1))
}

#[test]
fn a_pupil_away_frees_whoever_is_with_her_for_the_hours_of_the_absence() {
    let scene = scene();
    let [lea, ..] = scene.pupils;
    let whole = all_day(Absentee::Pupil(lea));
    let morning = span((8, 30), (11, 30));
    assert_eq!(scene.freed(&[&whole]), [(scene.sophie, morning, Some(lea))]);
    let part = away(Absentee::Pupil(lea), (10, 0), (16, 0));
    let rest = span((10, 0), (11, 30));
    assert_eq!(scene.freed(&[&part]), [(scene.sophie, rest, Some(lea))]);
    let sophies = all_day(Absentee::Avs(scene.sophie));
    assert_eq!(scene.freed(&[&sophies]), []);
}

#[test]
fn one_of_two_who_share_frees_nobody_and_both_do() {
    let scene = scene();
    let [_, emma, nino] = scene.pupils;
    let (one, other) = (
        all_day(Absentee::Pupil(emma)),
        all_day(Absentee::Pupil(nino)),
    );
    assert_eq!(scene.freed(&[&one]), []);
    let shared = span((13, 30), (15, 0));
    let both = [
        (scene.sophie, shared, Some(emma)),
        (scene.sophie, shared, Some(nino)),
    ];
    assert_eq!(scene.freed(&[&one, &other]), both);
    // The other one is back at half past two.
    let shorter = away(Absentee::Pupil(nino), (8, 0), (14, 30));
    let until = span((13, 30), (14, 30));
    let both = [
        (scene.sophie, until, Some(emma)),
        (scene.sophie, until, Some(nino)),
    ];
    assert_eq!(scene.freed(&[&one, &shorter]), both);
}

#[test]
fn a_school_frees_all_and_a_class_only_those_of_its_pupils() {
    let mut scene = scene();
    let [lea, emma, nino] = scene.pupils;
    let school = all_day(Absentee::Establishment(scene.moulin));
    assert_eq!(scene.freed(&[&school]).len(), 3);
    let class = Absence {
        class: Clean::some("ce2-b"),
        ..school.clone()
    };
    assert_eq!(scene.freed(&[&class]), [], "nobody is in a class");
    scene
        .town
        .edit(lea, |pupil| pupil.class = Clean::some("CE2 B"));
    for pupil in [emma, nino] {
        scene
            .town
            .edit(pupil, |pupil| pupil.class = Clean::some("CM1"));
    }
    let morning = span((8, 30), (11, 30));
    assert_eq!(scene.freed(&[&class]), [(scene.sophie, morning, Some(lea))]);
}

#[test]
fn what_another_absence_frees_is_not_freed_again() {
    let mut scene = scene();
    let [lea, ..] = scene.pupils;
    let first = scene.town.add(away(Absentee::Pupil(lea), (8, 0), (10, 0)));
    let school = all_day(Absentee::Establishment(scene.moulin));
    let told = scene.freed(&[&school]);
    let rest = span((10, 0), (11, 30));
    assert_eq!(told[0], (scene.sophie, rest, Some(lea)));
    // Recorded first, it frees its own hours whatever came after.
    scene.town.add(school);
    let register = &scene.town.register;
    let held = register.get(first).unwrap();
    let id = Some(first);
    let one = [Away { absence: held, id }];
    let all = freed(register, &one, (TUESDAY, TUESDAY), OPEN);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].span, span((8, 30), (10, 0)));
}

#[test]
fn while_her_avs_is_absent_it_is_the_cover_that_nobody_waits_for() {
    let mut scene = scene();
    let [lea, ..] = scene.pupils;
    let pupils = all_day(Absentee::Pupil(lea));
    let sophies = scene.town.add(all_day(Absentee::Avs(scene.sophie)));
    assert_eq!(scene.freed(&[&pupils]), [], "nobody would be there");
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let asked = vec![need(scene.links[0], 1)];
    let cover = scene
        .town
        .cover(sophies, asked, TUESDAY, hours, Some(scene.ines));
    let register = &scene.town.register;
    let one = [Away {
        absence: &pupils,
        id: None,
    }];
    let all = freed(register, &one, (TUESDAY, TUESDAY), OPEN);
    let told: Vec<_> = all.iter().map(|one| (one.avs, one.cover)).collect();
    let confirmed = Some((cover, ContactStatus::Confirmed));
    assert_eq!(told, [(scene.ines, confirmed)]);
}

#[test]
fn on_a_day_without_school_nobody_is_freed() {
    let scene = scene();
    let [lea, ..] = scene.pupils;
    let absence = all_day(Absentee::Pupil(lea));
    let one = [Away {
        absence: &absence,
        id: None,
    }];
    let closed: &Open = &|_, _| false;
    let all = freed(&scene.town.register, &one, (TUESDAY, TUESDAY), closed);
    assert_eq!(all, []);
}
