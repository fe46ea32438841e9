use super::*;
use crate::domain::week::town::*;
use crate::domain::{Absentee, Instant, Minute, Places, Refusal};
use jiff::civil::date;

fn at(day: Date, hour: u16) -> Moment {
    Moment {
        date: day,
        minute: Minute::at(hour, 0),
    }
}

/// Sophie accompanies Léa on Tuesdays; she is away on a Tuesday, and Inès takes it.
struct Cluster {
    town: Town,
    sophie: AvsId,
    ines: AvsId,
    lea: PupilId,
    link: AccompanimentId,
    absence: AbsenceId,
    cover: CoverId,
}

fn cluster() -> Cluster {
    let mut town = Town::default();
    let school = town.school(0.0);
    let (sophie, ines) = (town.avs("MARTIN", school, 24), town.avs("ROUX", school, 24));
    let lea = town.pupil("DUBOIS", school, Some(12));
    let link = town.link(sophie, lea, &[(TUE, (8, 30), (11, 30))]);
    let absence = town.absent(Absentee::Avs(sophie), TUESDAY, Minute::START, Minute::END);
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let cover = town.cover(absence, vec![need(link, 1)], TUESDAY, hours, Some(ines));
    Cluster {
        town,
        sophie,
        ines,
        lea,
        link,
        absence,
        cover,
    }
}

fn after(register: &Register, deletion: &Deletion) -> Register {
    let mut register = register.clone();
    register.apply(&deletion.changes).unwrap();
    register
}

#[test]
fn a_decision_and_a_contract_are_deleted_alone() {
    let Cluster {
        town, sophie, lea, ..
    } = cluster();
    let register = &town.register;
    let (decision, _) = register.decisions_of(lea).next().unwrap();
    let (contract, _) = register.contracts_of(sophie).next().unwrap();
    for target in [Ref::from(decision), contract.into()] {
        let deletion = of(register, target, at(TUESDAY, 7)).unwrap();
        assert_eq!(deletion.changes.len(), 1, "{target}");
        assert!(!after(register, &deletion).holds(target));
    }
}

#[test]
fn a_person_or_a_school_stays_while_records_point_at_her() {
    let Cluster {
        mut town,
        sophie,
        ines,
        lea,
        link,
        absence,
        cover,
    } = cluster();
    let pointing = |register: &Register, target: Ref| match of(register, target, at(TUESDAY, 7))
        .unwrap_err()
    {
        Kept::PointedAt(pointing) => pointing,
        other => panic!("{other:?}"),
    };
    let contract = |register: &Register, avs| register.contracts_of(avs).next().unwrap().0;
    let register = &town.register;
    assert_eq!(
        pointing(register, sophie.into()),
        [
            contract(register, sophie).into(),
            link.into(),
            absence.into()
        ]
    );
    assert_eq!(
        pointing(register, ines.into()),
        [contract(register, ines).into(), cover.into()]
    );
    let (decision, _) = register.decisions_of(lea).next().unwrap();
    assert_eq!(
        pointing(register, lea.into()),
        [decision.into(), link.into()]
    );
    let camus = town.school(5.0);
    let hers = contract(&town.register, sophie);
    town.edit(hers, |contract| {
        contract.places.establishments = vec![camus];
    });
    assert_eq!(
        pointing(&town.register, camus.into()),
        [hers.into()],
        "a contract names it"
    );
}

#[test]
fn who_refused_a_call_stays_for_what_is_told_of_it() {
    let Cluster {
        mut town, cover, ..
    } = cluster();
    let karim = town.add(Avs::named("BENALI", "Karim"));
    town.edit(cover, |cover| {
        cover.refusals.push(Refusal {
            avs: karim,
            at: Instant::UNIX_EPOCH,
        });
    });
    assert_eq!(
        of(&town.register, karim.into(), at(TUESDAY, 7)).unwrap_err(),
        Kept::PointedAt(vec![cover.into()])
    );
}

#[test]
fn an_accompaniment_takes_its_covers_to_come_along_and_stays_once_one_was_done() {
    let Cluster {
        town, link, cover, ..
    } = cluster();
    let register = &town.register;
    let deletion = of(register, link.into(), at(TUESDAY, 7)).unwrap();
    assert_eq!(deletion.covers.len(), 1);
    let left = after(register, &deletion);
    assert!(!left.holds(link.into()) && !left.holds(cover.into()));
    for kept in [Ref::from(link), cover.into()] {
        assert_eq!(
            of(register, kept, at(TUESDAY, 12)).unwrap_err(),
            Kept::Done(1)
        );
    }
}

#[test]
fn a_cover_of_several_pupils_keeps_those_that_stay() {
    let Cluster {
        mut town,
        sophie,
        link,
        cover,
        ..
    } = cluster();
    let school = town.register.get(link).unwrap().establishment;
    let noe = town.pupil("PETIT", school, None);
    let other = town.link(sophie, noe, &[(TUE, (8, 30), (11, 30))]);
    town.edit(cover, |cover| cover.needs.push(need(other, 1)));
    let deletion = of(&town.register, link.into(), at(TUESDAY, 7)).unwrap();
    assert!(deletion.covers.is_empty());
    let left = after(&town.register, &deletion);
    assert_eq!(left.get(cover).unwrap().needs, [need(other, 1)]);
}

#[test]
fn what_only_mentions_a_record_forgets_it() {
    let Cluster {
        mut town, sophie, ..
    } = cluster();
    let twin = town.add(crate::domain::Pupil::named("DUBOIS", "Lea"));
    town.edit(sophie, |avs| {
        avs.prefers.push(twin);
        avs.excludes.push(twin);
    });
    let (contract, _) = town.register.contracts_of(sophie).next().unwrap();
    town.edit(contract, |contract| {
        contract.places = Places {
            pupils: vec![twin],
            ..Places::default()
        };
    });
    let deletion = of(&town.register, twin.into(), at(TUESDAY, 7)).unwrap();
    let left = after(&town.register, &deletion);
    let avs = left.get(sophie).unwrap();
    assert!(avs.prefers.is_empty() && avs.excludes.is_empty());
    assert!(left.get(contract).unwrap().places.pupils.is_empty());
}

#[test]
fn what_must_stay_is_closed_on_a_day_of_its_own_span() {
    let Cluster {
        town,
        sophie,
        lea,
        link,
        ..
    } = cluster();
    let register = &town.register;
    let (decision, decided) = register.decisions_of(lea).next().unwrap();
    for target in [Ref::from(sophie), link.into(), decision.into()] {
        let changes = closing(register, target, TUESDAY).unwrap();
        let mut closed = register.clone();
        closed.apply(&changes).unwrap();
        assert_eq!(
            closing(&closed, target, TUESDAY),
            Err(NotClosed::EndsOn(TUESDAY)),
            "{target}"
        );
    }
    let early = date(2026, 8, 31);
    assert_eq!(
        closing(register, link.into(), early),
        Err(NotClosed::BeginsOn(RENTREE))
    );
    assert_eq!(
        closing(register, decision.into(), decided.to),
        Err(NotClosed::EndsOn(decided.to))
    );
    assert_eq!(
        closing(register, lea.into(), TUESDAY),
        Err(NotClosed::HasNone)
    );
}
