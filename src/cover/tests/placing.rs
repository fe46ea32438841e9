//! Placing whom nobody accompanies, taking a part of what is asked, handing some slots over.

use crate::cover::*;
use crate::domain::hours::Figures;
use crate::domain::travel::Roads;
use crate::domain::week::town::*;
use crate::domain::*;
use proptest::prelude::*;

fn slot(number: u16, day: Weekday, from: (u16, u16), to: (u16, u16)) -> Slot {
    Slot {
        number,
        day,
        start: Minute::at(from.0, from.1),
        end: Minute::at(to.0, to.1),
        weeks: Weeks::Every,
        activity: Activity::Class,
        from: None,
        to: None,
    }
}

/// A school with a pupil of eleven hours whom nobody accompanies.
fn waiting() -> (Town, EstablishmentId, PupilId) {
    let mut town = Town::default();
    let school = town.school(0.0);
    let pupil = town.pupil("LE MANACH", school, Some(11));
    (town, school, pupil)
}

fn placing(pupil: PupilId, at: EstablishmentId, slots: Vec<Slot>) -> Wanted {
    let hours = Minutes::hours(11);
    Placing {
        pupil,
        at,
        hours,
        slots,
    }
    .into()
}

fn found(town: &Town, wanted: &Wanted) -> Candidates {
    for_good(
        &town.register,
        &Survey::of(&town.register, TUESDAY),
        wanted,
        TUESDAY,
    )
}

fn mornings() -> Vec<Slot> {
    vec![
        slot(1, MON, (8, 30), (11, 30)),
        slot(2, TUE, (8, 30), (11, 30)),
        slot(3, THU, (8, 30), (11, 30)),
    ]
}

#[test]
fn a_pupil_whom_nobody_accompanies_gets_an_accompaniment_and_none_ends() {
    let (mut town, school, pupil) = waiting();
    let ines = town.avs("ROUX", school, 24);
    let wanted = placing(pupil, school, mornings());
    let candidates = found(&town, &wanted);
    assert_eq!(candidates.ranked.len(), 1);
    let register = &mut town.register;
    let told = effects(
        register,
        &Survey::of(register, TUESDAY),
        &wanted,
        ines,
        TUESDAY,
    )
    .unwrap();
    assert_eq!(told.after.placed, Minutes::hours(9));
    assert_eq!((told.pupils, told.givers), (vec![pupil], Vec::new()));
    let changes = reassignment(register, &wanted, ines, TUESDAY).unwrap();
    assert_eq!(changes.len(), 1);
    register.apply(&changes).unwrap();
    let (_, link) = register.accompaniments_of(pupil).next().unwrap();
    assert_eq!((link.avs, link.establishment), (ines, school));
    assert_eq!((link.from, link.to, link.next_slot), (TUESDAY, None, 4));
    assert_eq!(link.slots, mornings());
}

#[test]
fn while_no_slot_is_known_free_hours_alone_say_who_could() {
    let (mut town, school, pupil) = waiting();
    let all = town.avs("ROUX", school, 24);
    let most = town.avs("BENALI", school, 7);
    let little = town.avs("PETIT", school, 5);
    let wanted = placing(pupil, school, Vec::new());
    let candidates = found(&town, &wanted);
    let ranked: Vec<AvsId> = candidates.ranked.iter().map(|one| one.avs).collect();
    assert_eq!(ranked, [all]);
    let part = &candidates.part[0];
    assert_eq!(
        (part.candidate.avs, part.minutes),
        (most, Minutes::hours(7))
    );
    let few = Filter::FewHours {
        free: Minutes::hours(5),
        wanted: Minutes::hours(11),
    };
    assert_eq!(candidates.out, [(little, few)]);
    // Nothing can be written yet: nobody knows when.
    let made = reassignment(&town.register, &wanted, all, TUESDAY);
    assert_eq!(made.unwrap_err(), Refused::NothingChosen);
}

#[test]
fn whoever_is_free_for_most_of_it_comes_after_those_who_can_take_all_with_what_she_lacks() {
    let (mut town, school, pupil) = waiting();
    let other = town.pupil("PETIT", school, Some(9));
    let free = town.avs("A", school, 24);
    let thursday = town.avs("B", school, 24);
    town.link(thursday, other, &[(THU, (9, 0), (10, 0))]);
    let two_days = town.avs("C", school, 24);
    town.link(
        two_days,
        other,
        &[(MON, (9, 0), (10, 0)), (THU, (10, 0), (11, 0))],
    );
    let candidates = found(&town, &placing(pupil, school, mornings()));
    assert_eq!(candidates.ranked.len(), 1);
    assert_eq!(candidates.ranked[0].avs, free);
    assert_eq!(candidates.part.len(), 1);
    let part = &candidates.part[0];
    assert_eq!(part.candidate.avs, thursday);
    assert_eq!(part.minutes, Minutes::hours(6));
    let lacks: Vec<u16> = part.lacking().iter().map(|need| need.slot).collect();
    assert_eq!(lacks, [3]);
    assert_eq!(part.why.id(), "busy");
    assert_eq!(candidates.out.len(), 1, "a third is not most of it");
    assert_eq!(candidates.out[0].0, two_days);
}

#[test]
fn hours_that_a_contract_still_holds_are_filled_as_well_as_can_be() {
    let (mut town, school, pupil) = waiting();
    let four = town.avs("A", school, 4);
    let slots = vec![
        slot(1, MON, (8, 30), (11, 30)),
        slot(2, TUE, (9, 0), (11, 0)),
        slot(3, THU, (9, 0), (11, 0)),
    ];
    let candidates = found(&town, &placing(pupil, school, slots));
    let part = &candidates.part[0];
    assert_eq!(
        (part.candidate.avs, part.minutes),
        (four, Minutes::hours(4))
    );
    let lacks: Vec<u16> = part.lacking().iter().map(|need| need.slot).collect();
    assert_eq!(lacks, [1], "two and two, not three");
}

#[test]
fn of_a_need_of_one_day_nobody_takes_a_part() {
    let (mut town, school, pupil) = waiting();
    let (sophie, ines) = (town.avs("M", school, 24), town.avs("R", school, 24));
    let other = town.pupil("PETIT", school, Some(9));
    town.link(sophie, pupil, &[(TUE, (8, 30), (11, 30))]);
    town.link(ines, other, &[(TUE, (11, 0), (11, 30))]);
    let away = absence(
        Absentee::Avs(sophie),
        TUESDAY,
        Minute::START,
        TUESDAY,
        Minute::END,
    );
    let register = &town.register;
    let need = needs_of_day(register, &away, None, TUESDAY, &|_, _| true).remove(0);
    let survey = Survey::of(register, TUESDAY);
    let candidates = for_need(register, &survey, &need, &|_, _| true);
    assert!(candidates.ranked.is_empty() && candidates.part.is_empty());
    assert_eq!(candidates.out.len(), 2);
}

#[test]
fn nobody_is_placed_where_the_law_forbids_it() {
    let (mut town, school, pupil) = waiting();
    town.avs("ROUX", school, 24);
    town.edit(school, |school| school.sector = Sector::PrivateUncontracted);
    for slots in [Vec::new(), mornings()] {
        let candidates = found(&town, &placing(pupil, school, slots));
        assert!(candidates.ranked.is_empty());
        assert_eq!(candidates.out[0].1, Filter::Sector { at: school });
    }
}

/// Sophie is with Léa on Monday, Tuesday and Thursday; Inès is free.
fn three_days() -> (Town, AvsId, AvsId, PupilId, AccompanimentId) {
    let (mut town, school, pupil) = waiting();
    let (sophie, ines) = (town.avs("M", school, 24), town.avs("R", school, 24));
    let link = town.link(
        sophie,
        pupil,
        &[
            (MON, (8, 30), (11, 30)),
            (TUE, (8, 30), (11, 30)),
            (THU, (8, 30), (11, 30)),
        ],
    );
    (town, sophie, ines, pupil, link)
}

fn without(link: AccompanimentId, slots: &[u16]) -> Wanted {
    let needs: Vec<NeedRef> = slots.iter().map(|number| need(link, *number)).collect();
    Wanted::whole(&[link]).without(&needs)
}

#[test]
fn some_slots_go_and_the_past_stays_whole() {
    let (mut town, sophie, ines, pupil, link) = three_days();
    let before = town.register.get(link).unwrap().clone();
    let wanted = without(link, &[1, 2]);
    let register = &mut town.register;
    let told = effects(
        register,
        &Survey::of(register, TUESDAY),
        &wanted,
        ines,
        TUESDAY,
    )
    .unwrap();
    assert_eq!(told.after.placed, Minutes::hours(3));
    let giver = &told.givers[0];
    assert_eq!((giver.avs, giver.pupils_left), (sophie, 1));
    assert_eq!(giver.after.placed, Minutes::hours(6));
    let changes = reassignment(register, &wanted, ines, TUESDAY).unwrap();
    register.apply(&changes).unwrap();
    let old = register.get(link).unwrap();
    assert_eq!((old.to, &old.slots), (Some(MONDAY), &before.slots));
    let of = |register: &Register, avs| -> Vec<(Date, Vec<Weekday>)> {
        let links = register.accompaniments_of(pupil);
        let hers = links.filter(|(id, other)| other.avs == avs && *id != link);
        hers.map(|(_, link)| (link.from, link.slots.iter().map(|slot| slot.day).collect()))
            .collect()
    };
    assert_eq!(of(register, ines), [(TUESDAY, vec![THU])]);
    assert_eq!(of(register, sophie), [(TUESDAY, vec![MON, TUE])]);
}

#[test]
fn covers_of_the_slots_that_stay_follow_them_and_others_stay_as_they_are() {
    let (mut town, sophie, ines, _, link) = three_days();
    let next = plus_days(TUESDAY, 7);
    let away = town.absent(Absentee::Avs(sophie), next, Minute::START, Minute::END);
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let kept = town.cover(away, vec![need(link, 2)], next, hours, Some(ines));
    let past = town.cover(away, vec![need(link, 1)], MONDAY, hours, Some(ines));
    let gone = town.cover(
        away,
        vec![need(link, 3)],
        plus_days(next, 2),
        hours,
        Some(ines),
    );
    let wanted = without(link, &[1, 2]);
    let register = &mut town.register;
    let changes = reassignment(register, &wanted, ines, TUESDAY).unwrap();
    register.apply(&changes).unwrap();
    let by = register.accompaniments_by(sophie);
    let (goes_on, _) = by.max_by_key(|(id, _)| *id).unwrap();
    let needs = |cover| register.get::<CoverId>(cover).unwrap().needs.clone();
    assert_eq!(needs(kept), [need(goes_on, 2)]);
    assert_eq!(needs(past), [need(link, 1)], "a fact");
    assert_eq!(needs(gone), [need(link, 3)]);
    // The absence of that day still finds its cover.
    let absence = register.get(away).unwrap();
    let open = needs_of_day(register, absence, Some(away), next, &|_, _| true);
    assert!(matches!(open[0].status, NeedState::Covered { by, .. } if by == ines));
}

#[test]
fn one_not_yet_begun_keeps_the_slots_that_stay() {
    let (mut town, sophie, ines, _, link) = three_days();
    town.edit(link, |link| link.from = plus_days(TUESDAY, 20));
    let register = &mut town.register;
    let changes = reassignment(register, &without(link, &[1, 2]), ines, TUESDAY).unwrap();
    register.apply(&changes).unwrap();
    let left = register.get(link).unwrap();
    let numbers: Vec<u16> = left.slots.iter().map(|slot| slot.number).collect();
    assert_eq!((left.avs, numbers, left.to), (sophie, vec![1, 2], None));
    assert_eq!(register.accompaniments_by(ines).count(), 1);
}

#[test]
fn when_every_slot_stays_nothing_is_handed_over() {
    let (town, _, ines, _, link) = three_days();
    let wanted = without(link, &[1, 2, 3]);
    let refused = reassignment(&town.register, &wanted, ines, TUESDAY);
    assert_eq!(refused.unwrap_err(), Refused::NothingChosen);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whoever_is_listed_for_a_part_can_take_that_part_and_no_minute_is_lost(
        hours in proptest::collection::vec((0usize..5, 480u16..780, 30u16..200, 0usize..3), 1..7),
        busy in proptest::collection::vec((0usize..5, 480u16..900, 30u16..120), 0..4),
        contract in 2i32..20,
    ) {
        let (mut town, school, pupil) = waiting();
        let far = town.school(6.0);
        let (sophie, ines) = (town.avs("M", school, 24), town.avs("R", far, contract));
        let other = town.pupil("PETIT", far, Some(30));
        let link = town.link(sophie, pupil, &[]);
        town.edit(link, |link| for (day, start, length, weeks) in &hours {
            link.add_slot(
                WeeklySpan { day: Weekday::ALL[*day], start: Minute(*start), end: Minute(start + length) },
                [Weeks::Every, Weeks::A, Weeks::B][*weeks],
                Activity::Class,
            );
        });
        let hers = town.link(ines, other, &[]);
        town.edit(hers, |link| for (day, start, length) in &busy {
            link.add_slot(
                WeeklySpan { day: Weekday::ALL[*day], start: Minute(*start), end: Minute(start + length) },
                Weeks::Every,
                Activity::Class,
            );
        });
        let wanted = Wanted::whole(&[link]);
        let candidates = found(&town, &wanted);
        let placed = |register: &Register, weeks| {
            let date = plus_days(TUESDAY, 7 * weeks);
            Figures::of(register, &Roads::of(register), date).pupil(pupil).placed
        };
        for part in &candidates.part {
            let of_it = wanted.without(&part.lacking());
            let taken: Minutes = of_it.slots(&town.register, TUESDAY).iter()
                .map(|want| want.when.span.length()).sum();
            prop_assert_eq!(taken, part.minutes);
            let again = found(&town, &of_it);
            prop_assert!(again.ranked.iter().any(|one| one.avs == part.candidate.avs));
            let mut after = town.register.clone();
            let changes = reassignment(&after, &of_it, part.candidate.avs, TUESDAY).unwrap();
            after.apply(&changes).unwrap();
            prop_assert_eq!(after.indexes(), &after.rebuilt_indexes());
            for weeks in -2..4 {
                prop_assert_eq!(placed(&after, weeks), placed(&town.register, weeks));
            }
            let back: Vec<_> = changes.into_iter().rev().map(Change::inverse).collect();
            after.apply(&back).unwrap();
            prop_assert!(after.same_records(&town.register));
        }
    }
}
