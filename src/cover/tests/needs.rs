use crate::cover::Need;
use crate::cover::*;
use crate::domain::week::town::*;
use crate::domain::week::{Open, Span};
use crate::domain::*;

const OPEN: &Open = &|_, _| true;

fn span(a: (u16, u16), b: (u16, u16)) -> Span {
    Span::new(Minute::at(a.0, a.1), Minute::at(b.0, b.1))
}

/// MARTIN Sophie's Tuesday of the design: two individual pupils, two who share.
fn sophies_tuesday() -> (Town, AvsId, [PupilId; 4], Vec<AccompanimentId>) {
    let mut town = Town::default();
    let (moulin, pasteur) = (town.school(0.0), town.school(4.0));
    let sophie = town.avs("MARTIN", moulin, 24);
    let pupils = [
        town.pupil("DUBOIS", moulin, Some(12)),
        town.pupil("HADDAD", pasteur, Some(6)),
        town.pupil("LAURENT", pasteur, None),
        town.pupil("MOREL", pasteur, None),
    ];
    let hours = [
        ((8, 30), (11, 30)),
        ((13, 30), (15, 0)),
        ((15, 0), (16, 30)),
        ((15, 0), (16, 30)),
    ];
    let links = pupils
        .iter()
        .zip(hours)
        .map(|(pupil, (start, end))| town.link(sophie, *pupil, &[(TUE, start, end)]))
        .collect();
    (town, sophie, pupils, links)
}

fn found(town: &Town, who: AvsId, from: Minute, to: Minute) -> Vec<Need> {
    let absence = absence(Absentee::Avs(who), TUESDAY, from, TUESDAY, to);
    needs_of_day(&town.register, &absence, None, TUESDAY, OPEN)
}

#[test]
fn an_absent_day_leaves_each_pupil_open_and_those_who_share_as_one() {
    let (town, sophie, pupils, _) = sophies_tuesday();
    let found = found(&town, sophie, Minute::START, Minute::END);
    let told: Vec<_> = found
        .iter()
        .map(|n| (n.span, n.parts.len(), n.weight, n.must, n.status))
        .collect();
    assert_eq!(
        told,
        [
            (span((8, 30), (11, 30)), 1, 3, true, NeedState::Open),
            (span((13, 30), (15, 0)), 1, 3, true, NeedState::Open),
            (span((15, 0), (16, 30)), 2, 2, false, NeedState::Open),
        ]
    );
    let shared: Vec<_> = found[2].parts.iter().filter_map(|p| p.pupil).collect();
    assert_eq!(shared, pupils[2..]);
    assert!(!found[0].is_over(Moment {
        date: TUESDAY,
        minute: Minute::at(11, 29)
    }));
    assert!(found[0].is_over(Moment {
        date: TUESDAY,
        minute: Minute::at(11, 30)
    }));
}

#[test]
fn a_safety_flag_doubles_the_weight_and_makes_it_a_must() {
    let (mut town, sophie, pupils, _) = sophies_tuesday();
    town.edit(pupils[0], |pupil| pupil.safety = true);
    town.edit(pupils[3], |pupil| pupil.safety = true);
    let found = found(&town, sophie, Minute::START, Minute::END);
    let told: Vec<_> = found.iter().map(|n| (n.weight, n.must)).collect();
    assert_eq!(told, [(6, true), (3, true), (3, true)]);
}

#[test]
fn only_what_lies_inside_the_absence_is_a_need() {
    let (town, sophie, ..) = sophies_tuesday();
    let found = found(&town, sophie, Minute::at(10, 0), Minute::at(14, 0));
    let told: Vec<_> = found.iter().map(|n| n.span).collect();
    assert_eq!(told, [span((10, 0), (11, 30)), span((13, 30), (14, 0))]);
}

#[test]
fn an_absent_pupil_a_closed_school_training_and_another_day_leave_no_need() {
    let (mut town, sophie, pupils, links) = sophies_tuesday();
    town.absent(
        Absentee::Pupil(pupils[0]),
        TUESDAY,
        Minute::START,
        Minute::at(9, 0),
    );
    town.edit(links[1], |link| link.slots[0].activity = Activity::Training);
    let first = found(&town, sophie, Minute::START, Minute::END);
    assert_eq!(first[0].span, span((9, 0), (11, 30)));
    assert_eq!(first.len(), 2);

    let whole = absence(
        Absentee::Avs(sophie),
        MONDAY,
        Minute::START,
        plus_days(MONDAY, 20),
        Minute::END,
    );
    let days = |first, last, open: &Open| -> Vec<_> {
        needs(&town.register, &whole, None, (first, last), open)
            .iter()
            .map(|n| n.date)
            .collect()
    };
    let next = plus_days(TUESDAY, 7);
    assert_eq!(days(MONDAY, next, OPEN), [TUESDAY, TUESDAY, next, next]);
    assert_eq!(days(MONDAY, next, &|_, date| date != TUESDAY), [next, next]);
    assert_eq!(days(Date::MIN, Date::MAX, OPEN).len(), 6);
    let of_pupil = absence(
        Absentee::Pupil(pupils[0]),
        TUESDAY,
        Minute::START,
        TUESDAY,
        Minute::END,
    );
    assert!(needs_of_day(&town.register, &of_pupil, None, TUESDAY, OPEN).is_empty());
}

#[test]
fn a_cover_tells_what_became_of_its_need_and_leaves_the_rest_open() {
    let (mut town, sophie, _, links) = sophies_tuesday();
    let pasteur = town.register.get(links[2]).unwrap().establishment;
    let marc = town.avs("TESSIER", pasteur, 24);
    let id = town.absent(Absentee::Avs(sophie), TUESDAY, Minute::START, Minute::END);
    let hours = (Minute::at(15, 0), Minute::at(16, 30));
    let emma = town.cover(id, vec![need(links[2], 1)], TUESDAY, hours, Some(marc));
    let nino = town.cover(id, vec![need(links[3], 1)], TUESDAY, hours, None);
    let part = (Minute::at(8, 30), Minute::at(10, 0));
    let lea = town.cover(id, vec![need(links[0], 1)], TUESDAY, part, Some(marc));
    town.edit(lea, |cover| cover.contact = ContactStatus::Called);

    let absence = town.register.get(id).unwrap();
    let found = needs_of_day(&town.register, absence, Some(id), TUESDAY, OPEN);
    let told: Vec<_> = found
        .iter()
        .map(|n| (n.span, n.parts.len(), n.status))
        .collect();
    let (by, contact) = (marc, ContactStatus::Confirmed);
    let called = ContactStatus::Called;
    assert_eq!(
        told,
        [
            (
                span((8, 30), (10, 0)),
                1,
                NeedState::Covered {
                    cover: lea,
                    by,
                    contact: called
                }
            ),
            (span((10, 0), (11, 30)), 1, NeedState::Open),
            (span((13, 30), (15, 0)), 1, NeedState::Open),
            (
                span((15, 0), (16, 30)),
                1,
                NeedState::Covered {
                    cover: emma,
                    by,
                    contact
                }
            ),
            (
                span((15, 0), (16, 30)),
                1,
                NeedState::Without {
                    cover: nino,
                    contact
                }
            ),
        ]
    );
}

#[test]
fn a_class_of_a_collective_avs_is_one_need() {
    let (mut town, sophie, pupils, _) = sophies_tuesday();
    town.edit(sophie, |avs| avs.kind = AvsKind::Collective);
    let decision = town.register.decisions_of(pupils[2]).next().unwrap().0;
    town.edit(decision, |d| d.mode = Mode::Individual(Minutes::hours(3)));
    let found = found(&town, sophie, Minute::START, Minute::END);
    assert_eq!((found.len(), found[2].weight, found[2].must), (3, 4, true));
}
