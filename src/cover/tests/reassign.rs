use crate::cover::*;
use crate::domain::hours::Figures;
use crate::domain::travel::Roads;
use crate::domain::week::town::*;
use crate::domain::*;
use proptest::prelude::*;

struct Scene {
    town: Town,
    schools: [EstablishmentId; 2],
    pupils: [PupilId; 2],
    from: AvsId,
    to: AvsId,
    links: [AccompanimentId; 2],
}

fn scene() -> Scene {
    let mut town = Town::default();
    let schools = [town.school(0.0), town.school(20.0)];
    let (from, to) = (
        town.avs("MARTIN", schools[0], 24),
        town.avs("ROUX", schools[1], 10),
    );
    let pupils = [
        town.pupil("L", schools[0], Some(12)),
        town.pupil("N", schools[0], None),
    ];
    let links = [
        town.link(
            from,
            pupils[0],
            &[(MON, (8, 30), (11, 30)), (THU, (8, 30), (11, 30))],
        ),
        town.link(from, pupils[1], &[(FRI, (13, 30), (16, 30))]),
    ];
    Scene {
        town,
        schools,
        pupils,
        from,
        to,
        links,
    }
}

fn hours(register: &Register, avs: AvsId, date: Date) -> i32 {
    Figures::of(register, &Roads::of(register), date)
        .avs(avs)
        .placed
        .0
}

#[test]
fn the_old_one_ends_the_day_before_and_the_same_begins_with_the_other() {
    let mut scene = scene();
    scene.town.edit(scene.links[0], |link| {
        link.slots.remove(0);
        let span = WeeklySpan {
            day: WED,
            start: Minute(540),
            end: Minute(600),
        };
        assert_eq!(link.add_slot(span, Weeks::A, Activity::Class), 3);
    });
    let register = &mut scene.town.register;
    let before = register.get(scene.links[0]).unwrap().clone();
    let changes = reassignment(
        register,
        &Wanted::whole(&scene.links[..1]),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    register.apply(&changes).unwrap();
    let old = register.get(scene.links[0]).unwrap();
    assert_eq!(old.to, Some(MONDAY));
    assert_eq!(old.slots, before.slots);
    let (_, new) = register.accompaniments_by(scene.to).next().unwrap();
    assert_eq!(
        (new.from, new.to, new.pupil),
        (TUESDAY, None, Some(scene.pupils[0]))
    );
    let numbers: Vec<_> = new.slots.iter().map(|slot| slot.number).collect();
    assert_eq!((numbers, new.next_slot), (vec![1, 2], 3));
    assert_eq!(new.slots[1].weeks, Weeks::A);
}

#[test]
fn one_not_yet_begun_is_taken_back_and_keeps_its_first_day() {
    let mut scene = scene();
    let later = plus_days(TUESDAY, 20);
    scene.town.edit(scene.links[1], |link| link.from = later);
    let register = &mut scene.town.register;
    let changes = reassignment(register, &Wanted::whole(&scene.links), scene.to, TUESDAY).unwrap();
    register.apply(&changes).unwrap();
    assert_eq!(register.get(scene.links[1]), None);
    let firsts: Vec<_> = register
        .accompaniments_by(scene.to)
        .map(|(_, a)| a.from)
        .collect();
    assert_eq!(firsts, [TUESDAY, later]);
    // Begun that very day, it is taken back as well.
    let mut scene = self::scene();
    scene.town.edit(scene.links[0], |link| link.from = TUESDAY);
    let changes = reassignment(
        &scene.town.register,
        &Wanted::whole(&scene.links[..1]),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    scene.town.register.apply(&changes).unwrap();
    assert_eq!(scene.town.register.get(scene.links[0]), None);
}

#[test]
fn what_cannot_be_reassigned_says_why() {
    let mut scene = scene();
    let Scene {
        to, from, links, ..
    } = scene;
    scene.town.edit(links[1], |link| link.to = Some(MONDAY));
    let register = &scene.town.register;
    let refused = |ids: &[AccompanimentId], to| {
        reassignment(register, &Wanted::whole(ids), to, TUESDAY).unwrap_err()
    };
    assert_eq!(refused(&[], to), Refused::NothingChosen);
    assert_eq!(refused(&links[..1], AvsId(99)), Refused::NoAvs(AvsId(99)));
    let gone = AccompanimentId(99);
    assert_eq!(refused(&[gone], to), Refused::NoAccompaniment(gone));
    assert_eq!(
        refused(&links[1..], to),
        Refused::Ended {
            id: links[1],
            on: MONDAY
        }
    );
    assert_eq!(refused(&links[..1], from), Refused::Hers);
    assert_eq!(
        effects(
            register,
            &Survey::of(register, TUESDAY),
            &Wanted::whole(&[]),
            to,
            TUESDAY
        ),
        Err(Refused::NothingChosen)
    );
    // On its last day there is still something to give.
    assert!(reassignment(register, &Wanted::whole(&links[1..]), to, MONDAY).is_ok());
}

#[test]
fn covers_stay_as_they_are() {
    let mut scene = scene();
    let away = scene.town.absent(
        Absentee::Avs(scene.from),
        MONDAY,
        Minute::START,
        Minute::END,
    );
    let span = (Minute::at(8, 30), Minute::at(11, 30));
    let cover = scene.town.cover(
        away,
        vec![need(scene.links[0], 1)],
        MONDAY,
        span,
        Some(scene.to),
    );
    let before = scene.town.register.get(cover).cloned();
    let changes = reassignment(
        &scene.town.register,
        &Wanted::whole(&scene.links),
        scene.to,
        MONDAY,
    )
    .unwrap();
    scene.town.register.apply(&changes).unwrap();
    assert_eq!(scene.town.register.get(cover).cloned(), before);
}

#[test]
fn effects_tell_hours_pupils_contract_and_distance_before_anything_is_written() {
    let mut scene = scene();
    let noe = scene.town.pupil("P", scene.schools[1], None);
    scene.town.link(scene.to, noe, &[(TUE, (9, 0), (11, 0))]);
    let contract = scene.town.register.contracts_of(scene.to).next().unwrap().0;
    let ends = jiff::civil::date(2027, 6, 30);
    scene.town.edit(contract, |c| c.end = Some(ends));
    let register = &scene.town.register;
    let survey = Survey::of(register, TUESDAY);
    let told = effects(
        register,
        &survey,
        &Wanted::whole(&scene.links[..1]),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    assert_eq!(told.week.monday(), plus_days(MONDAY, 7));
    assert_eq!(
        (told.before.placed, told.after.placed),
        (Minutes::hours(2), Minutes::hours(8))
    );
    assert_eq!((told.after.told, told.over), (Minutes::hours(2), false));
    assert_eq!((told.pupils, told.pupils_after), (vec![scene.pupils[0]], 2));
    assert_eq!(told.givers.len(), 1);
    assert_eq!(
        (told.givers[0].avs, told.givers[0].pupils_left),
        (scene.from, 1)
    );
    assert_eq!(told.givers[0].after.placed, Minutes::hours(3));
    assert_eq!((told.contract_ends, told.no_contract), (Some(ends), false));
    assert!((told.apart.unwrap().km - 20.0).abs() < 0.1 && told.far);

    // Both: eleven hours under a contract of ten.
    let both = effects(
        register,
        &survey,
        &Wanted::whole(&scene.links),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    assert!(both.over);
    assert_eq!(
        (both.after.told, both.after.real),
        (Minutes::hours(-1), Minutes::ZERO)
    );
    assert_eq!(both.givers[0].pupils_left, 0);

    // The accompaniment ends before the contract: nothing to say.
    scene.town.edit(scene.links[0], |link| link.to = Some(ends));
    let told = effects(
        &scene.town.register,
        &survey,
        &Wanted::whole(&scene.links[..1]),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    assert_eq!(told.contract_ends, None);
    // A second contract that follows at once carries on.
    scene.town.edit(scene.links[0], |link| link.to = None);
    scene.town.add(Contract::dated(
        scene.to,
        Regime::Aesh,
        plus_days(ends, 1),
        None,
    ));
    let told = effects(
        &scene.town.register,
        &survey,
        &Wanted::whole(&scene.links[..1]),
        scene.to,
        TUESDAY,
    )
    .unwrap();
    assert_eq!(told.contract_ends, None);
}

fn slots() -> impl Strategy<Value = Vec<(usize, u16, u16, usize)>> {
    proptest::collection::vec((0usize..7, 480u16..900, 30u16..120, 0usize..3), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_reassignment_moves_minutes_and_makes_none_and_its_inverse_gives_all_back(
        one in slots(), two in slots(), starts in (-30i32..30, -30i32..30), on in -25i32..25,
        lasts in proptest::option::of(0i32..90),
    ) {
        let mut scene = scene();
        for (at, slots) in [&one, &two].into_iter().enumerate() {
            let from = plus_days(TUESDAY, if at == 0 { starts.0 } else { starts.1 });
            scene.town.edit(scene.links[at], |link| {
                link.slots.clear();
                link.from = from;
                link.to = lasts.map(|days| plus_days(from, days));
                for (day, start, length, weeks) in slots {
                    link.add_slot(
                        WeeklySpan { day: Weekday::ALL[*day], start: Minute(*start), end: Minute(start + length) },
                        [Weeks::Every, Weeks::A, Weeks::B][*weeks],
                        Activity::Class,
                    );
                }
            });
        }
        let on = plus_days(TUESDAY, on);
        let before = scene.town.register.clone();
        let survey = Survey::of(&before, on);
        let promised = effects(&before, &survey, &Wanted::whole(&scene.links), scene.to, on);
        let Ok(changes) = reassignment(&before, &Wanted::whole(&scene.links), scene.to, on) else {
            prop_assert!(promised.is_err());
            return Ok(());
        };
        let register = &mut scene.town.register;
        register.apply(&changes).unwrap();
        prop_assert_eq!(register.indexes(), &register.rebuilt_indexes());

        let roads = Roads::of(register);
        for week in -6..8 {
            let date = plus_days(TUESDAY, 7 * week);
            for pupil in scene.pupils {
                let placed = |register: &Register| Figures::of(register, &roads, date).pupil(pupil).placed;
                prop_assert_eq!(placed(register), placed(&before), "{} {}", pupil, date);
            }
        }
        // What was promised is what came.
        let promised = promised.unwrap();
        let monday = promised.week.monday();
        prop_assert_eq!(promised.after.placed.0, hours(register, scene.to, monday));
        prop_assert_eq!(promised.givers[0].after.placed.0, hours(register, scene.from, monday));
        prop_assert_eq!(promised.before.placed.0, hours(&before, scene.to, monday));

        let back: Vec<_> = changes.into_iter().rev().map(Change::inverse).collect();
        register.apply(&back).unwrap();
        prop_assert!(register.same_records(&before));
    }
}
