use super::*;
use crate::domain::week::town::*;
use crate::domain::*;
use proptest::prelude::*;

fn faults<R: Checked>(town: &Town, record: &R) -> Vec<(CheckedField, What)> {
    record
        .faults(&town.register, None)
        .into_iter()
        .map(|fault| (fault.field, fault.what))
        .collect()
}

fn town() -> (Town, EstablishmentId, AvsId) {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    (town, school, avs)
}

#[test]
fn slots_of_one_avs_may_not_overlap_unless_all_help_is_shared_at_one_place_and_hours() {
    let (mut town, school, avs) = town();
    let (emma, nino) = (town.pupil("E", school, None), town.pupil("N", school, None));
    let lea = town.pupil("L", school, Some(12));
    let link = town.link(avs, emma, &[(TUE, (15, 0), (16, 30))]);
    let would_be =
        |pupil, at, start: (u16, u16)| linked(avs, Some(pupil), at, &[(TUE, start, (16, 30))]);
    let clash = What::Overlaps(SlotClash {
        with: Some(link),
        slot: 1,
        on: RENTREE,
    });

    assert_eq!(faults(&town, &would_be(nino, school, (15, 0))), []);
    assert_eq!(
        faults(&town, &would_be(nino, school, (15, 30))),
        [(CheckedField::Slot(1), clash)]
    );
    assert_eq!(
        faults(&town, &would_be(lea, school, (15, 0))),
        [(CheckedField::Slot(1), clash)]
    );
    assert_eq!(
        faults(&town, &would_be(emma, school, (15, 0))),
        [(CheckedField::Slot(1), clash)]
    );
    let elsewhere = town.school(3.0);
    assert_eq!(
        faults(&town, &would_be(nino, elsewhere, (15, 0))),
        [(CheckedField::Slot(1), clash)]
    );
    // A class's AVS may have them all at once.
    town.edit(avs, |avs| avs.kind = AvsKind::Collective);
    assert_eq!(faults(&town, &would_be(lea, school, (15, 0))), []);
    // The record itself, edited, does not clash with itself.
    let same = town.register.get(link).unwrap().clone();
    assert_eq!(same.faults(&town.register, Some(link)), []);
}

#[test]
fn slots_clash_only_on_a_day_that_both_know() {
    let (mut town, school, avs) = town();
    let (one, two) = (
        town.pupil("1", school, Some(5)),
        town.pupil("2", school, Some(5)),
    );
    let link = town.link(avs, one, &[(MON, (9, 0), (10, 0))]);
    town.edit(link, |l| l.to = Some(MONDAY));
    let mut next = linked(avs, Some(two), school, &[(MON, (9, 0), (10, 0))]);
    next.from = TUESDAY;
    assert_eq!(faults(&town, &next), []);
    next.from = MONDAY;
    assert_eq!(next.faults(&town.register, None).len(), 1);
    // Odd weeks beside even ones.
    town.edit(link, |l| l.slots[0].weeks = Weeks::A);
    next.from = RENTREE;
    next.slots[0].weeks = Weeks::B;
    assert_eq!(faults(&town, &next), []);
    // Both odd, but the one day in common is in an even week.
    next.from = MONDAY;
    next.slots[0].weeks = Weeks::A;
    assert_eq!(faults(&town, &next), []);
}

#[test]
fn a_pupil_is_not_with_two_avs_at_once() {
    let (mut town, school, avs) = town();
    let other = town.avs("B", school, 24);
    let lea = town.pupil("L", school, Some(12));
    let link = town.link(avs, lea, &[(TUE, (9, 0), (10, 0))]);
    let twice = linked(other, Some(lea), school, &[(TUE, (9, 30), (10, 30))]);
    let clash = SlotClash {
        with: Some(link),
        slot: 1,
        on: RENTREE,
    };
    let expected = |severity| {
        [RecordFault {
            field: CheckedField::Slot(1),
            what: What::PupilTaken(clash),
            severity,
        }]
    };
    assert_eq!(twice.faults(&town.register, None), expected(Severity::Warn));
    let elsewhere = Accompaniment {
        establishment: town.school(2.0),
        ..twice
    };
    assert_eq!(
        elsewhere.faults(&town.register, None),
        expected(Severity::Refuse)
    );
}

#[test]
fn slots_have_their_own_number_a_minute_and_end_with_the_day() {
    let (mut town, school, avs) = town();
    town.edit(avs, |avs| {
        avs.unavailable = vec![WeeklySpan {
            day: FRI,
            start: Minute(0),
            end: Minute(1440),
        }];
    });
    let lea = town.pupil("L", school, Some(12));
    let mut link = linked(
        avs,
        Some(lea),
        school,
        &[
            (MON, (10, 0), (9, 0)),
            (TUE, (23, 0), (24, 1)),
            (WED, (9, 0), (10, 0)),
            (WED, (9, 0), (9, 30)),
            (FRI, (9, 0), (10, 0)),
        ],
    );
    link.slots[3].number = 3;
    link.to = Some(plus_days(RENTREE, -1));
    link.from = RENTREE;
    let found = faults(&town, &link);
    for expected in [
        (CheckedField::To, What::EndsBeforeStart),
        (CheckedField::Slot(1), What::NoMinute),
        (CheckedField::Slot(2), What::BeyondDay),
        (CheckedField::Slot(3), What::Twice),
        (CheckedField::Slot(5), What::NeverFree),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    link.to = None;
    let overlaps = faults(&town, &link).into_iter().any(|(_, what)| {
        matches!(
            what,
            What::Overlaps(SlotClash {
                with: None,
                slot: 3,
                ..
            })
        )
    });
    assert!(overlaps);
}

#[test]
fn what_is_named_must_be_there() {
    let (town, school, avs) = town();
    let gone = linked(
        AvsId(9),
        Some(PupilId(9)),
        EstablishmentId(9),
        &[(MON, (9, 0), (10, 0))],
    );
    assert_eq!(
        faults(&town, &gone),
        [
            (CheckedField::Avs, What::Missing(AvsId(9).into())),
            (CheckedField::Pupil, What::Missing(PupilId(9).into())),
            (
                CheckedField::Establishment,
                What::Missing(EstablishmentId(9).into())
            ),
        ]
    );
    let mut ann = town.register.get(avs).unwrap().clone();
    ann.base = Some(EstablishmentId(9));
    ann.last = "".into();
    ann.prefers = vec![PupilId(4)];
    assert_eq!(
        faults(&town, &ann),
        [
            (CheckedField::Last, What::Empty),
            (CheckedField::Base, What::Missing(EstablishmentId(9).into())),
            (CheckedField::Prefers, What::Missing(PupilId(4).into())),
        ]
    );
    let pupil = Pupil::named("L", "l");
    assert_eq!(
        faults(&town, &pupil),
        [(CheckedField::Establishment, What::Empty)]
    );
    let there = Pupil {
        establishment: Some(school),
        ..pupil
    };
    assert_eq!(faults(&town, &there), []);
}

#[test]
fn contracts_and_decisions_have_their_dates_in_order() {
    let (mut town, school, avs) = town();
    let mut contract = Contract::dated(avs, Regime::Aesh, RENTREE, Some(plus_days(RENTREE, -1)));
    contract.amendments.push(Amendment {
        number: 1,
        signed: None,
        from: plus_days(RENTREE, -9),
        end: None,
        weekly: None,
        places: None,
    });
    contract.suspensions.push(Suspension {
        from: TUESDAY,
        to: MONDAY,
        kind: SuspensionKind::Other,
    });
    contract.employer = Employer::Establishment(EstablishmentId(7));
    contract.quota = Some(Permille(1001));
    assert_eq!(
        faults(&town, &contract),
        [
            (CheckedField::End, What::EndsBeforeStart),
            (CheckedField::Quota, What::TooMuch),
            (
                CheckedField::Employer,
                What::Missing(EstablishmentId(7).into())
            ),
            (CheckedField::Suspension(0), What::EndsBeforeStart),
            (CheckedField::Amendment(0), What::OutsideDates),
        ]
    );
    let plain = Contract::dated(avs, Regime::Aesh, RENTREE, None);
    assert_eq!(
        faults(&town, &plain),
        [(CheckedField::Weekly, What::NeitherMinutesNorQuota)]
    );
    let severity = |hours| {
        let mut long = plain.clone();
        long.weekly = Some(Minutes::hours(hours));
        let faults = long.faults(&town.register, None);
        faults.first().map(|fault| (fault.what, fault.severity))
    };
    assert_eq!(severity(60), None);
    assert_eq!(severity(168), Some((What::TooMuch, Severity::Warn)));
    assert_eq!(severity(169), Some((What::TooMuch, Severity::Refuse)));

    let lea = town.pupil("L", school, Some(12));
    let mut decision = town.register.decisions_of(lea).next().unwrap().1.clone();
    assert_eq!(faults(&town, &decision), []);
    decision.mode = Mode::Individual(Minutes::ZERO);
    decision.to = plus_days(decision.from, -1);
    assert_eq!(
        faults(&town, &decision),
        [
            (CheckedField::To, What::EndsBeforeStart),
            (CheckedField::Weekly, What::NoMinute)
        ]
    );
}

#[test]
fn a_typo_in_a_uai_is_refused_and_none_is_said() {
    let (town, ..) = town();
    let school = |uai: Option<&str>| Establishment {
        uai: uai.map(Clean::new),
        ..Establishment::named("É")
    };
    assert_eq!(faults(&town, &school(Some("0350122T"))), []);
    assert_eq!(
        faults(&town, &school(Some("0350122A"))),
        [(CheckedField::Uai, What::WrongKey)]
    );
    assert_eq!(
        school(None).faults(&town.register, None)[0].severity,
        Severity::Inform
    );
}

#[test]
fn an_absence_holds_a_minute_and_a_cover_lies_in_its_absence() {
    let (mut town, school, avs) = town();
    let none = absence(
        Absentee::Avs(avs),
        TUESDAY,
        Minute(600),
        TUESDAY,
        Minute(600),
    );
    assert_eq!(
        faults(&town, &none),
        [(CheckedField::To, What::EndsBeforeStart)]
    );
    let away = town.absent(Absentee::Avs(avs), TUESDAY, Minute(0), Minute::END);
    let lea = town.pupil("L", school, Some(12));
    let link = town.link(avs, lea, &[(TUE, (9, 0), (10, 0))]);
    let cover = town.cover(
        away,
        vec![need(link, 1)],
        TUESDAY,
        (Minute(540), Minute(600)),
        Some(avs),
    );
    let mut cover = town.register.get(cover).unwrap().clone();
    assert_eq!(faults(&town, &cover), []);
    cover.needs.push(need(link, 2));
    cover.date = MONDAY;
    cover.avs = None;
    assert_eq!(
        faults(&town, &cover),
        [
            (CheckedField::Needs, What::Missing(link.into())),
            (CheckedField::Avs, What::Empty),
            (CheckedField::From, What::OutsideDates),
        ]
    );
}

fn weeks() -> impl Strategy<Value = Weeks> {
    prop_oneof![Just(Weeks::Every), Just(Weeks::A), Just(Weeks::B)]
}

proptest! {
    #[test]
    fn the_first_clash_is_the_one_a_walk_through_the_days_finds(
        days in (0usize..7, 0usize..7), hours in (0u16..6, 1u16..3, 0u16..6, 1u16..3),
        parity in (weeks(), weeks()), from in (0i32..900, 0i32..60), length in (0i32..60, 0i32..60),
    ) {
        let link = |from: i32, length: i32, day: usize, start: u16, hours: u16, weeks| {
            let mut link = linked(AvsId(1), None, EstablishmentId(1), &[(Weekday::ALL[day], (start, 0), (start + hours, 0))]);
            link.from = plus_days(RENTREE, from);
            link.to = Some(plus_days(link.from, length));
            link.slots[0].weeks = weeks;
            link
        };
        let a = link(from.0, length.0, days.0, hours.0, hours.1, parity.0);
        let b = link(from.0 + from.1 - 30, length.1, days.1, hours.2, hours.3, parity.1);
        let happens = |link: &Accompaniment, date| {
            let slot = &link.slots[0];
            link.valid_on(date) && slot.day == Weekday::of(date) && slot.in_week(Some(crate::domain::Letter::of_number(date)))
        };
        let (s, t) = (&a.slots[0], &b.slots[0]);
        let walked = (-40..1100).map(|n| plus_days(RENTREE, n)).find(|date| {
            happens(&a, *date) && happens(&b, *date) && s.start < t.end && t.start < s.end
        });
        prop_assert_eq!(first_clash(&Register::default(), (&a, s), (&b, t)), walked);
    }
}
