use super::*;
use crate::domain::week::town::*;
use crate::domain::{
    Absentee, Activity, Amendment, Avs, Contract, Function, Minute, Permille, Regime, Register,
    Suspension, SuspensionKind, Weekday, WeeklySpan, Weeks, plus_days,
};
use proptest::prelude::*;

fn hours(town: &Town, avs: AvsId) -> AvsHours {
    Figures::of(&town.register, &Roads::of(&town.register), MONDAY).avs(avs)
}

fn pupil_hours(town: &Town, pupil: PupilId) -> PupilHours {
    Figures::of(&town.register, &Roads::of(&town.register), MONDAY).pupil(pupil)
}

#[test]
fn a_pupil_misses_what_her_decision_gives_and_nobody_does() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    let lea = town.pupil("L", school, Some(12));
    town.link(
        avs,
        lea,
        &[(MON, (8, 30), (11, 30)), (TUE, (8, 30), (11, 30))],
    );
    let found = pupil_hours(&town, lea);
    assert_eq!(found.needed, Minutes::hours(12));
    assert_eq!(
        (found.covered, found.missing),
        (Minutes::hours(6), Minutes::hours(6))
    );
    // More than needed covers the need, no more.
    town.link(avs, lea, &[(THU, (8, 0), (12, 0)), (FRI, (8, 0), (12, 0))]);
    let found = pupil_hours(&town, lea);
    assert_eq!(found.placed, Minutes::hours(14));
    assert_eq!(
        (found.covered, found.missing),
        (Minutes::hours(12), Minutes::ZERO)
    );
}

#[test]
fn shared_help_needs_what_is_placed_and_training_is_never_pupil_time() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    let nino = town.pupil("N", school, None);
    let link = town.link(avs, nino, &[(MON, (15, 0), (16, 30))]);
    let span = WeeklySpan {
        day: WED,
        start: Minute(540),
        end: Minute(600),
    };
    town.edit(link, |l| {
        l.add_slot(span, Weeks::Every, Activity::Training);
    });
    let found = pupil_hours(&town, nino);
    assert_eq!((found.needed, found.missing), (Minutes(90), Minutes::ZERO));
    // For her AVS it is service all the same.
    assert_eq!(hours(&town, avs).placed, Minutes(150));
}

#[test]
fn a_pupil_with_help_and_nobody_waits_individual_or_shared() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let waits = |town: &Town, pupil| pupil_hours(town, pupil).waiting;
    let (lea, nino) = (
        town.pupil("L", school, Some(12)),
        town.pupil("N", school, None),
    );
    assert!(waits(&town, lea) && waits(&town, nino));
    // A training with her name is nobody's help.
    let avs = town.avs("A", school, 24);
    let link = town.link(avs, nino, &[]);
    let span = WeeklySpan {
        day: WED,
        start: Minute(540),
        end: Minute(600),
    };
    town.edit(link, |link| {
        link.add_slot(span, Weeks::Every, Activity::Training);
    });
    assert!(waits(&town, nino));
    town.link(avs, nino, &[(MON, (15, 0), (16, 30))]);
    town.link(avs, lea, &[(MON, (8, 30), (11, 30))]);
    assert!(!waits(&town, lea) && !waits(&town, nino));
    // An absence makes nobody wait; the end of her contract does, but not where none is known.
    town.absent(Absentee::Avs(avs), MONDAY, Minute::START, Minute::END);
    assert!(!waits(&town, nino));
    let contract = town.register.contracts_of(avs).next().unwrap().0;
    town.edit(contract, |contract| {
        contract.end = Some(plus_days(MONDAY, -1))
    });
    assert!(waits(&town, nino));
    town.remove(contract);
    assert!(!waits(&town, nino));
    // Nobody waits whom no decision helps.
    let decision = town.register.decisions_of(lea).next().unwrap().0;
    town.remove(decision);
    assert!(!waits(&town, lea));
}

#[test]
fn coinciding_shared_slots_count_once_for_the_avs_and_in_full_for_each_pupil() {
    let mut town = Town::default();
    let school = town.school(0.0);
    let avs = town.avs("A", school, 24);
    let pupils = [town.pupil("E", school, None), town.pupil("N", school, None)];
    for pupil in pupils {
        town.link(avs, pupil, &[(TUE, (15, 0), (16, 30))]);
    }
    assert_eq!(hours(&town, avs).placed, Minutes(90));
    for pupil in pupils {
        assert_eq!(pupil_hours(&town, pupil).covered, Minutes(90));
    }
}

#[test]
fn free_for_real_is_held_to_gaps_that_can_be_used() {
    let mut town = Town::default();
    let valmy = town.school(0.0);
    let moulin = town.school(5.0); // 5 km × 1.3 at 30 km/h + 5 = 18 → 20 minutes
    let avs = town.avs("Ines", valmy, 24);
    let roads = Roads::of(&town.register);
    assert_eq!(roads.minutes(valmy, moulin), Minutes(20));
    // The whole week but Tuesday is taken: 08:00–12:00 and 13:30–17:00, Wednesday morning.
    let full = town.pupil("F", valmy, None);
    let mut slots = vec![(WED, (8, 0), (12, 0))];
    for day in [MON, THU, FRI] {
        slots.extend([(day, (8, 0), (12, 0)), (day, (13, 30), (17, 0))]);
    }
    town.link(avs, full, &slots);
    // Tuesday: 08:00–09:00, then Moulin 09:30–11:00: of the gap 20 minutes are road, 10 are left.
    let lea = town.pupil("L", moulin, None);
    town.link(avs, full, &[(TUE, (8, 0), (9, 0))]);
    town.link(avs, lea, &[(TUE, (9, 30), (11, 0))]);
    town.edit(avs, |avs| {
        // 16:00–17:00 never; so 13:30–16:00 is left, and 11:20–12:00 after the road.
        avs.unavailable = vec![WeeklySpan {
            day: TUE,
            start: Minute::at(16, 0),
            end: Minute::at(18, 0),
        }];
    });
    let contract = town.register.contracts_of(avs).next().unwrap().0;
    town.edit(contract, |c| c.weekly = Some(Minutes::hours(60)));
    assert_eq!(hours(&town, avs).real, Minutes(40 + 150));
    // Absent in the afternoon of that week's Tuesday.
    town.absent(Absentee::Avs(avs), TUESDAY, Minute::at(12, 30), Minute::END);
    assert_eq!(hours(&town, avs).real, Minutes(40));
    // And never more than is told.
    let placed = hours(&town, avs).placed;
    town.edit(contract, |c| c.weekly = Some(placed + Minutes(25)));
    assert_eq!(
        (hours(&town, avs).told, hours(&town, avs).real),
        (Minutes(25), Minutes(25))
    );
    town.edit(contract, |c| c.weekly = Some(placed - Minutes(60)));
    assert_eq!(
        (hours(&town, avs).told, hours(&town, avs).real),
        (Minutes(-60), Minutes::ZERO)
    );
}

#[test]
fn the_contract_of_the_day_gives_the_minutes() {
    let mut town = Town::default();
    let avs = town.add(Avs::named("A", "x"));
    assert_eq!(contracted_on(&town.register, avs, MONDAY), None);
    let dated = |from| Contract::dated(avs, Regime::Aesh, from, None);
    let old = town.add(Contract {
        weekly: Some(Minutes::hours(20)),
        ..dated(RENTREE)
    });
    let on = |town: &Town, date| {
        contracted_on(&town.register, avs, date).map(|c| (c.weekly, c.estimated))
    };
    assert_eq!(on(&town, MONDAY), Some((Minutes::hours(20), false)));
    town.edit(old, |c| {
        c.amendments.push(Amendment {
            number: 1,
            signed: None,
            from: TUESDAY,
            end: None,
            weekly: Some(Minutes::hours(24)),
            places: None,
        });
        c.suspensions.push(Suspension {
            from: plus_days(TUESDAY, 1),
            to: plus_days(TUESDAY, 3),
            kind: SuspensionKind::Unpaid,
        });
    });
    assert_eq!(on(&town, TUESDAY), Some((Minutes::hours(24), false)));
    assert_eq!(on(&town, plus_days(TUESDAY, 1)), None);
    // Another function counts for nothing.
    town.add(Contract {
        function: Function::Other,
        weekly: Some(Minutes::hours(30)),
        ..dated(TUESDAY)
    });
    assert_eq!(on(&town, TUESDAY), Some((Minutes::hours(24), false)));
    // 62 % over 41 weeks is turned back to 24 h 15, said to be estimated; of two employers the hours
    // are added.
    town.add(Contract {
        quota: Some(Permille(620)),
        ..dated(TUESDAY)
    });
    assert_eq!(on(&town, TUESDAY), Some((Minutes(48 * 60 + 15), true)));
}

#[test]
fn a_school_adds_up_its_pupils_and_the_avs_who_count_there() {
    let mut town = Town::default();
    let (valmy, moulin) = (town.school(0.0), town.school(5.0));
    let based = town.avs("A", valmy, 24);
    let roaming = town.avs("B", valmy, 10);
    town.edit(roaming, |avs| avs.base = None);
    let gone = town.avs("C", valmy, 10);
    town.edit(gone, |avs| avs.left = Some(RENTREE));
    let lea = town.pupil("L", moulin, Some(6));
    town.link(based, lea, &[(MON, (8, 0), (12, 0))]);
    town.link(roaming, lea, &[(TUE, (8, 0), (9, 0))]);
    let roads = Roads::of(&town.register);
    let rows = Figures::of(&town.register, &roads, MONDAY).by_establishment();
    let told: Vec<_> = rows
        .iter()
        .map(|r| {
            (
                r.establishment.unwrap(),
                r.needed,
                r.covered,
                r.missing,
                r.free_told,
            )
        })
        .collect();
    let hours = Minutes::hours;
    assert_eq!(
        told,
        [
            (valmy, hours(0), hours(0), hours(0), hours(20)),
            (moulin, hours(6), hours(5), hours(1), hours(9)),
        ]
    );
    let figures = Figures::of(&town.register, &roads, MONDAY);
    assert_eq!(figures.schools(based), [moulin]);
    assert_eq!(figures.apart(based), None);
    town.link(based, lea, &[]);
    let near = town.pupil("N", valmy, None);
    town.link(based, near, &[(FRI, (8, 0), (9, 0))]);
    let figures = Figures::of(&town.register, &roads, MONDAY);
    assert!((figures.apart(based).unwrap().km - 5.0).abs() < 0.01);
}

/// Slots anywhere in a week, overlaps and odd dates included: facts that an import keeps.
fn slots() -> impl Strategy<Value = Vec<(usize, u16, u16, u8, i32, bool)>> {
    proptest::collection::vec(
        (
            0usize..7,
            400u16..1100,
            0u16..200,
            0u8..3,
            -9i32..9,
            any::<bool>(),
        ),
        0..12,
    )
}

fn busy_town(slots: &[(usize, u16, u16, u8, i32, bool)], contract: i32) -> (Town, AvsId, PupilId) {
    let mut town = Town::default();
    let schools = [town.school(0.0), town.school(4.0), town.school(30.0)];
    let avs = town.avs("A", schools[0], contract);
    let pupil = town.pupil("P", schools[0], Some(10));
    for (day, start, length, weeks, from, training) in slots {
        let place = schools[usize::from(*weeks)];
        let mut link = linked(avs, Some(pupil), place, &[]);
        link.from = plus_days(MONDAY, *from);
        link.to = (*from < 0).then(|| plus_days(MONDAY, from + 9));
        link.add_slot(
            WeeklySpan {
                day: Weekday::ALL[*day],
                start: Minute(*start),
                end: Minute(start + length),
            },
            [Weeks::Every, Weeks::A, Weeks::B][usize::from(*weeks)],
            if *training {
                Activity::Training
            } else {
                Activity::Class
            },
        );
        town.add(link);
    }
    (town, avs, pupil)
}

/// Counts, minute by minute of the week, those that some slot holds.
fn counted(links: &[&Accompaniment], pupil_time: bool) -> i32 {
    let mut count = 0;
    for offset in 0..7 {
        let date = plus_days(MONDAY, offset);
        for minute in 0..1440 {
            count += i32::from(links.iter().any(|link| {
                link.valid_on(date)
                    && link.slots.iter().any(|slot| {
                        slot.day == Weekday::of(date)
                            && slot.in_week(Some(crate::domain::Letter::of_number(date)))
                            && slot.start.0 <= minute
                            && minute < slot.end.0
                            && (!pupil_time || slot.activity.is_pupil_time())
                    })
            }));
        }
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn placed_hours_are_a_count_of_minutes(slots in slots()) {
        let (town, avs, pupil) = busy_town(&slots, 24);
        let of_avs: Vec<_> = town.register.accompaniments_by(avs).map(|(_, a)| a).collect();
        prop_assert_eq!(hours(&town, avs).placed, Minutes(counted(&of_avs, false)));
        let found = pupil_hours(&town, pupil);
        prop_assert_eq!(found.placed, Minutes(counted(&of_avs, true)));
        prop_assert_eq!(found.covered + found.missing, found.needed);
    }

    #[test]
    fn free_for_real_is_never_more_than_told_nor_than_the_school_day_leaves(
        slots in slots(), contract in 0i32..80
    ) {
        let (town, avs, _) = busy_town(&slots, contract);
        let found = hours(&town, avs);
        prop_assert_eq!(found.told, Minutes::hours(contract) - found.placed);
        prop_assert!(found.real <= found.told.max(Minutes::ZERO));
        prop_assert!(found.real >= Minutes::ZERO);
        prop_assert!(found.real <= Minutes(4 * 450 + 240));
    }

    #[test]
    fn the_table_adds_up_to_everyone(slots in slots(), contract in 0i32..80) {
        let (town, avs, pupil) = busy_town(&slots, contract);
        let roads = Roads::of(&town.register);
        let rows = Figures::of(&town.register, &roads, MONDAY).by_establishment();
        let (one, other) = (hours(&town, avs), pupil_hours(&town, pupil));
        prop_assert_eq!(rows.iter().map(|r| r.needed).sum::<Minutes>(), other.needed);
        prop_assert_eq!(rows.iter().map(|r| r.missing).sum::<Minutes>(), other.missing);
        prop_assert_eq!(rows.iter().map(|r| r.free_told).sum::<Minutes>(), one.told);
        prop_assert_eq!(rows.iter().map(|r| r.free_real).sum::<Minutes>(), one.real);
    }
}

#[test]
fn someone_of_whom_nothing_is_known_has_no_hours() {
    let register = Register::default();
    let roads = Roads::of(&register);
    let figures = Figures::of(&register, &roads, MONDAY);
    assert_eq!(figures.avs(AvsId(9)).real, Minutes::ZERO);
    assert_eq!(figures.pupil(PupilId(9)).needed, Minutes::ZERO);
    assert!(figures.by_establishment().is_empty());
}
