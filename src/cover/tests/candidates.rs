use crate::cover::Need;
use crate::cover::*;
use crate::domain::hours::Figures;
use crate::domain::travel::{Certainty, Origin};
use crate::domain::week::town::*;
use crate::domain::week::{Open, Span};
use crate::domain::*;
use proptest::prelude::*;

const OPEN: &Open = &|_, _| true;

/// A pupil with individual help on Tuesday morning, accompanied by `sophie`, and `ines` who could
/// take over.
struct Scene {
    town: Town,
    moulin: EstablishmentId,
    valmy: EstablishmentId,
    lea: PupilId,
    sophie: AvsId,
    ines: AvsId,
    link: AccompanimentId,
}

fn scene() -> Scene {
    let mut town = Town::default();
    let (moulin, valmy) = (town.school(0.0), town.school(5.0));
    let sophie = town.avs("MARTIN", moulin, 24);
    let ines = town.avs("ROUX", valmy, 24);
    let lea = town.pupil("DUBOIS", moulin, Some(12));
    let link = town.link(sophie, lea, &[(TUE, (8, 30), (11, 30))]);
    Scene {
        town,
        moulin,
        valmy,
        lea,
        sophie,
        ines,
        link,
    }
}

impl Scene {
    fn need(&self) -> Need {
        let away = absence(
            Absentee::Avs(self.sophie),
            TUESDAY,
            Minute::START,
            TUESDAY,
            Minute::END,
        );
        let mut recorded = self.town.register.absences_of_avs(self.sophie);
        let id = recorded.find(|(_, one)| **one == away).map(|(id, _)| id);
        needs_of_day(&self.town.register, &away, id, TUESDAY, OPEN).remove(0)
    }

    fn of_day(&self) -> Candidates {
        let survey = Survey::of(&self.town.register, TUESDAY);
        for_need(&self.town.register, &survey, &self.need(), OPEN)
    }

    fn lasting(&self) -> Candidates {
        let survey = Survey::of(&self.town.register, TUESDAY);
        for_good(
            &self.town.register,
            &survey,
            &Wanted::whole(&[self.link]),
            TUESDAY,
        )
    }

    /// Why Inès is not proposed, for the day and for good.
    fn why_not(&self) -> (Option<&'static str>, Option<&'static str>) {
        let id = |found: Candidates| {
            let out = found.out.iter().find(|(avs, _)| *avs == self.ines);
            assert_eq!(
                out.is_none(),
                found.ranked.iter().any(|c| c.avs == self.ines)
            );
            out.map(|(_, filter)| filter.id())
        };
        (id(self.of_day()), id(self.lasting()))
    }
}

#[test]
fn a_stranger_from_another_school_costs_pupil_place_and_way() {
    let scene = scene();
    for found in [scene.of_day(), scene.lasting()] {
        assert_eq!(found.out, [(scene.sophie, Filter::Hers)]);
        assert_eq!(found.ranked.len(), 1);
        let ines = &found.ranked[0];
        assert_eq!((ines.avs, ines.cost), (scene.ines, 30 + 15 + 20));
        assert!(ines.reasons.contains(&CostLine {
            points: 20,
            why: Why::Travel {
                from: Origin::School(scene.valmy),
                minutes: Minutes(20),
                journeys: 1,
                known: Certainty::Exact,
            },
        }));
    }
}

#[test]
fn who_knows_pupil_and_school_and_is_there_costs_nothing() {
    let mut scene = scene();
    let away = scene.town.absent(
        Absentee::Avs(scene.sophie),
        MONDAY,
        Minute::START,
        Minute::END,
    );
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let last = plus_days(TUESDAY, -100);
    scene.town.cover(
        away,
        vec![need(scene.link, 1)],
        last,
        hours,
        Some(scene.ines),
    );
    // She begins at eight in the same school.
    let noe = scene.town.pupil("PETIT", scene.moulin, Some(2));
    scene.town.link(scene.ines, noe, &[(TUE, (8, 0), (8, 30))]);
    let found = scene.of_day();
    assert_eq!(found.ranked[0].cost, 0);
    assert!(found.ranked[0].reasons.contains(&CostLine {
        points: 0,
        why: Why::KnowsPupil {
            pupil: scene.lea,
            covers: 1,
            last: Some(last)
        },
    }));
}

#[test]
fn each_filter_says_its_name() {
    type Edit = fn(&mut Scene);
    let cases: [(Edit, Option<&str>, Option<&str>); 18] = [
        (
            |s| s.town.edit(s.ines, |a| a.left = Some(MONDAY)),
            Some("left"),
            Some("left"),
        ),
        (
            |s| {
                let id = s.town.register.contracts_of(s.ines).next().unwrap().0;
                s.town.edit(id, |c| c.end = Some(MONDAY));
            },
            Some("contract"),
            Some("contract"),
        ),
        (
            |s| {
                let lea = s.lea;
                s.town.edit(s.ines, |a| a.excludes = vec![lea])
            },
            Some("excluded"),
            Some("excluded"),
        ),
        (
            |s| {
                s.town
                    .edit(s.moulin, |e| e.sector = Sector::PrivateUncontracted)
            },
            Some("R13"),
            Some("R13"),
        ),
        (
            |s| {
                s.town
                    .edit(s.moulin, |e| e.sector = Sector::PrivateContracted)
            },
            None,
            None,
        ),
        (
            |s| {
                s.town
                    .edit(s.link, |l| l.slots[0].activity = Activity::PeriSchool)
            },
            Some("R14"),
            Some("R14"),
        ),
        (
            |s| {
                s.town
                    .edit(s.link, |l| l.slots[0].activity = Activity::Lunch)
            },
            None,
            None,
        ),
        (
            |s| s.town.edit(s.ines, |a| a.kind = AvsKind::Collective),
            Some("R16"),
            Some("R16"),
        ),
        (
            |s| s.town.edit(s.ines, |a| a.kind = AvsKind::Individual),
            None,
            None,
        ),
        (
            |s| {
                s.town.edit(s.ines, |a| a.kind = AvsKind::Individual);
                let id = s.town.register.decisions_of(s.lea).next().unwrap().0;
                s.town.edit(id, |d| d.to = MONDAY);
            },
            Some("R16"),
            Some("R16"),
        ),
        (
            |s| s.town.edit(s.lea, |p| p.needs = vec![Coded::gesture(true)]),
            Some("skill"),
            Some("skill"),
        ),
        (
            |s| {
                s.town
                    .edit(s.lea, |p| p.needs = vec![Coded::gesture(false)])
            },
            None,
            None,
        ),
        (
            |s| {
                let who = Absentee::Avs(s.ines);
                s.town.absent(who, TUESDAY, Minute::at(11, 0), Minute::END);
            },
            Some("absent"),
            None,
        ),
        (
            |s| s.town.edit(s.ines, |a| a.reach = Some(Km(4))),
            Some("reach"),
            Some("reach"),
        ),
        (
            |s| {
                let span = WeeklySpan {
                    day: TUE,
                    start: Minute::at(11, 0),
                    end: Minute::at(12, 0),
                };
                s.town.edit(s.ines, |a| a.unavailable = vec![span]);
            },
            Some("unavailable"),
            Some("unavailable"),
        ),
        (
            |s| {
                let noe = s.town.pupil("PETIT", s.valmy, None);
                s.town.link(s.ines, noe, &[(TUE, (11, 0), (12, 0))]);
            },
            Some("busy"),
            Some("busy"),
        ),
        (
            // Free at 11:30, but twenty minutes away at 11:45.
            |s| {
                let noe = s.town.pupil("PETIT", s.valmy, None);
                s.town.link(s.ines, noe, &[(TUE, (11, 45), (12, 0))]);
            },
            Some("road"),
            Some("road"),
        ),
        (
            |s| {
                let noe = s.town.pupil("PETIT", s.valmy, None);
                let slots: Vec<_> = [MON, THU, FRI].map(|day| (day, (8, 30), (16, 0))).into();
                s.town.link(s.ines, noe, &slots);
            },
            Some("minutes"),
            Some("minutes"),
        ),
    ];
    for (at, (edit, once, lasting)) in cases.into_iter().enumerate() {
        let mut scene = scene();
        edit(&mut scene);
        assert_eq!(scene.why_not(), (once, lasting), "case {at}");
    }
}

/// A coded need of a pupil, beside the needs of an absence.
struct Coded;

impl Coded {
    fn gesture(required: bool) -> crate::domain::PupilNeed {
        crate::domain::PupilNeed {
            skill: Skill::Gesture("aspiration".into()),
            required,
        }
    }
}

#[test]
fn the_law_is_not_forced_and_the_rest_is_explained_in_full() {
    let mut scene = scene();
    scene.town.edit(scene.ines, |a| a.reach = Some(Km(1)));
    let noe = scene.town.pupil("PETIT", scene.valmy, None);
    scene.town.link(scene.ines, noe, &[(TUE, (9, 0), (12, 0))]);
    let survey = Survey::of(&scene.town.register, TUESDAY);
    let ask = Ask::lasting(&scene.town.register, &Wanted::whole(&[scene.link]), TUESDAY);
    let (fails, all_the_same) =
        explain(&scene.town.register, &survey, &ask, scene.ines, OPEN).unwrap();
    let ids: Vec<_> = fails.iter().map(Filter::id).collect();
    assert_eq!(ids, ["reach", "busy"]);
    assert!(fails.iter().all(Filter::can_be_forced));
    assert!(all_the_same.cost > 0);
    assert!(!Filter::Sector { at: scene.moulin }.can_be_forced());
    // A wider reach brings her in as far as the way is concerned.
    let (fails, _) = explain(
        &scene.town.register,
        &survey,
        &ask.widened(Km(4)),
        scene.ines,
        OPEN,
    )
    .unwrap();
    assert!(fails.iter().all(|filter| filter.id() != "reach"));
    let nobody = explain(
        &scene.town.register,
        &survey,
        &Ask::lasting(&scene.town.register, &Wanted::whole(&[]), TUESDAY),
        AvsId(99),
        OPEN,
    );
    assert_eq!(nobody, None);
}

#[test]
fn a_pupil_who_is_absent_frees_her_avs_that_day_only() {
    let mut scene = scene();
    let noe = scene.town.pupil("PETIT", scene.moulin, Some(3));
    scene
        .town
        .link(scene.ines, noe, &[(TUE, (8, 30), (11, 30))]);
    assert_eq!(scene.why_not(), (Some("busy"), Some("busy")));
    scene
        .town
        .absent(Absentee::Pupil(noe), TUESDAY, Minute::START, Minute::END);
    assert_eq!(scene.why_not(), (None, Some("busy")));
}

#[test]
fn a_cover_she_takes_that_day_holds_her_but_not_against_its_own_need() {
    let mut scene = scene();
    let away = scene.town.absent(
        Absentee::Avs(scene.sophie),
        TUESDAY,
        Minute::START,
        Minute::END,
    );
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    let noe = scene.town.pupil("PETIT", scene.moulin, Some(3));
    let other = scene
        .town
        .link(scene.sophie, noe, &[(TUE, (13, 30), (14, 0))]);
    let cover = scene.town.cover(
        away,
        vec![need(scene.link, 1)],
        TUESDAY,
        hours,
        Some(scene.ines),
    );
    let need_of_lea = scene.need();
    let survey = Survey::of(&scene.town.register, TUESDAY);
    let register = &scene.town.register;
    assert_eq!(
        for_need(register, &survey, &need_of_lea, OPEN).ranked[0].avs,
        scene.ines
    );
    // Moved onto another pupil's slot, it holds her.
    scene
        .town
        .edit(cover, |cover| cover.needs = vec![need(other, 1)]);
    assert_eq!(scene.why_not().0, Some("busy"));
    scene
        .town
        .edit(cover, |cover| cover.contact = ContactStatus::Refused);
    assert_eq!(scene.why_not().0, None);
}

#[test]
fn shared_help_at_the_same_place_and_hours_can_be_taken_over_for_good() {
    let mut scene = scene();
    let decision = scene
        .town
        .register
        .decisions_of(scene.lea)
        .next()
        .unwrap()
        .0;
    scene.town.edit(decision, |d| d.mode = Mode::Shared);
    let noe = scene.town.pupil("PETIT", scene.moulin, None);
    scene
        .town
        .link(scene.ines, noe, &[(TUE, (8, 30), (11, 30))]);
    assert_eq!(scene.why_not(), (Some("busy"), None));
    // And costs her no minute more.
    let contract = scene
        .town
        .register
        .contracts_of(scene.ines)
        .next()
        .unwrap()
        .0;
    scene
        .town
        .edit(contract, |c| c.weekly = Some(Minutes::hours(3)));
    assert_eq!(scene.why_not().1, None);
}

#[test]
fn recent_covers_a_contract_that_ends_many_pupils_and_mismatches_cost_their_points() {
    let mut scene = scene();
    let away = scene.town.absent(
        Absentee::Avs(scene.sophie),
        MONDAY,
        Minute::START,
        Minute::END,
    );
    let hours = (Minute::at(8, 30), Minute::at(11, 30));
    for days in [1, 2, 40] {
        let date = plus_days(TUESDAY, -days);
        scene.town.cover(
            away,
            vec![need(scene.link, 1)],
            date,
            hours,
            Some(scene.ines),
        );
    }
    scene.town.edit(scene.lea, |p| {
        p.needs = vec![Coded::gesture(false)];
        p.level = Some(Level::Elementary);
    });
    scene
        .town
        .edit(scene.ines, |a| a.levels = vec![Level::LowerSecondary]);
    let contract = scene
        .town
        .register
        .contracts_of(scene.ines)
        .next()
        .unwrap()
        .0;
    scene
        .town
        .edit(contract, |c| c.end = Some(jiff::civil::date(2026, 11, 30)));
    for n in 0..4 {
        let pupil = scene.town.pupil(&format!("P{n}"), scene.valmy, None);
        scene.town.link(scene.ines, pupil, &[(FRI, (8, 0), (9, 0))]);
    }
    let found = scene.of_day();
    let ines = &found.ranked[0];
    let points = |pick: fn(&Why) -> bool| {
        ines.reasons
            .iter()
            .filter(|line| pick(&line.why))
            .map(|line| line.points)
            .collect::<Vec<_>>()
    };
    // Two recent covers among two people: the mean is one, one lies above it.
    assert_eq!(
        points(|w| matches!(
            w,
            Why::Recent {
                covers: 2,
                all: 2,
                people: 2
            }
        )),
        [5]
    );
    assert_eq!(points(|w| matches!(w, Why::ContractEnds { .. })), [10]);
    assert_eq!(points(|w| matches!(w, Why::ManyPupils { pupils: 4 })), [10]);
    assert_eq!(points(|w| matches!(w, Why::Unskilled { .. })), [20]);
    assert_eq!(points(|w| matches!(w, Why::Level { .. })), [20]);
    assert_eq!(
        points(|w| matches!(w, Why::KnowsPupil { covers: 3, .. })),
        [0]
    );
    assert_eq!(ines.cost, 5 + 10 + 10 + 20 + 20 + 20);
    assert_eq!(
        ines.cost,
        ines.reasons.iter().map(|line| line.points).sum::<u32>()
    );
    // Costs are settings.
    scene.town.set(SettingKey::CostMismatch, 0);
    assert_eq!(scene.of_day().ranked[0].cost, 45);
}

#[test]
fn cheaper_comes_first_and_of_equals_the_one_noted_to_suit() {
    let mut scene = scene();
    let near = scene.town.avs("NEAR", scene.moulin, 24);
    let suits = scene.town.avs("SUITS", scene.valmy, 24);
    let lea = scene.lea;
    scene.town.edit(suits, |a| a.prefers = vec![lea]);
    for found in [scene.of_day(), scene.lasting()] {
        let order: Vec<_> = found.ranked.iter().map(|c| c.avs).collect();
        assert_eq!(order, [near, suits, scene.ines]);
    }
}

#[test]
fn nothing_asked_is_answered_with_nobody() {
    let scene = scene();
    let survey = Survey::of(&scene.town.register, TUESDAY);
    for ids in [vec![], vec![AccompanimentId(99)]] {
        let found = for_good(&scene.town.register, &survey, &Wanted::whole(&ids), TUESDAY);
        assert_eq!(found, Candidates::default());
    }
}

type Draw = (usize, u16, u16, u8, i32, bool);

/// A town of a few people with slots anywhere, whose first accompaniment is asked for.
fn crowd(draws: &[Draw]) -> (Town, Vec<AccompanimentId>) {
    let mut town = Town::default();
    let schools = [town.school(0.0), town.school(3.0), town.school(12.0)];
    let people: Vec<_> = (0..4)
        .map(|n| town.avs(&format!("A{n}"), schools[n % 3], 30))
        .collect();
    let mut links = Vec::new();
    for (at, (day, start, length, pick, from, shared)) in draws.iter().enumerate() {
        let place = schools[usize::from(pick % 3)];
        let pupil = town.pupil(&format!("P{at}"), place, (!shared).then_some(6));
        let start = start / 30 * 30;
        let mut link = linked(people[at % 4], Some(pupil), place, &[]);
        link.from = plus_days(TUESDAY, *from);
        link.to = (pick % 2 == 0).then(|| plus_days(TUESDAY, from + 30));
        link.add_slot(
            WeeklySpan {
                day: Weekday::ALL[*day],
                start: Minute(start),
                end: Minute(start + 30 + length / 30 * 30),
            },
            [Weeks::Every, Weeks::A, Weeks::B][usize::from(pick / 3) % 3],
            Activity::Class,
        );
        links.push(town.add(link));
    }
    (town, links)
}

fn draws() -> impl Strategy<Value = Vec<Draw>> {
    proptest::collection::vec(
        (
            0usize..3,
            480u16..720,
            0u16..120,
            0u8..9,
            -20i32..20,
            any::<bool>(),
        ),
        1..14,
    )
}

fn happens(link: &Accompaniment, date: Date) -> Option<Span> {
    let slot = link.slots[0];
    let held = link.valid_on(date)
        && slot.day == Weekday::of(date)
        && slot.in_week(Some(crate::domain::Letter::of_number(date)));
    held.then(|| Span::new(slot.start, slot.end))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nobody_is_proposed_for_good_who_is_elsewhere_on_any_day(draws in draws()) {
        let (town, links) = crowd(&draws);
        let register = &town.register;
        let survey = Survey::of(register, TUESDAY);
        let asked = register.get(links[0]).unwrap();
        let found = for_good(register, &survey, &Wanted::whole(&links[..1]), TUESDAY);
        for candidate in &found.ranked {
            prop_assert_ne!(candidate.avs, asked.avs);
            for (_, other) in register.accompaniments_by(candidate.avs) {
                for date in (0..80).map(|n| plus_days(TUESDAY, n)) {
                    let (Some(a), Some(b)) = (happens(asked, date), happens(other, date)) else { continue };
                    let way = survey.roads.minutes(asked.establishment, other.establishment);
                    let gap = a.end.until(b.start).max(b.end.until(a.start));
                    let shared = a == b && asked.establishment == other.establishment
                        && [asked, other].iter().all(|link| {
                            register.decision_on(link.pupil.unwrap(), date).unwrap().1.mode == Mode::Shared
                        });
                    prop_assert!(gap >= way || shared, "{date} {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn nobody_is_proposed_for_good_who_would_pass_her_weekly_minutes(
        draws in draws(), hours in 1i32..12
    ) {
        let (mut town, links) = crowd(&draws);
        let contracts: Vec<_> = town.register.all::<Contract>().map(|(id, _)| id).collect();
        for id in contracts {
            town.edit(id, |c| c.weekly = Some(Minutes::hours(hours)));
        }
        let register = &town.register;
        let survey = Survey::of(register, TUESDAY);
        let found = for_good(register, &survey, &Wanted::whole(&links[..1]), TUESDAY);
        let begins = register.get(links[0]).unwrap().from.max(TUESDAY);
        for candidate in &found.ranked {
            let mut after = register.clone();
            after.apply(&reassignment(register, &Wanted::whole(&links[..1]), candidate.avs, TUESDAY).unwrap()).unwrap();
            for days in [7, 14] {
                let figures = Figures::of(&after, &survey.roads, plus_days(begins, days));
                prop_assert!(figures.avs(candidate.avs).placed <= Minutes::hours(hours));
            }
        }
    }

    #[test]
    fn nobody_is_proposed_for_a_day_who_is_elsewhere_on_it(draws in draws()) {
        let (town, links) = crowd(&draws);
        let register = &town.register;
        let survey = Survey::of(register, TUESDAY);
        let who = register.get(links[0]).unwrap().avs;
        let whole = absence(Absentee::Avs(who), MONDAY, Minute::START, plus_days(MONDAY, 13), Minute::END);
        for need in needs(register, &whole, None, (MONDAY, plus_days(MONDAY, 13)), OPEN) {
            let found = for_need(register, &survey, &need, OPEN);
            prop_assert_eq!(found.ranked.len() + found.out.len(), 4);
            for candidate in &found.ranked {
                prop_assert_ne!(candidate.avs, who);
                for (_, other) in register.accompaniments_by(candidate.avs) {
                    let Some(span) = happens(other, need.date) else { continue };
                    let gap = need.span.end.until(span.start).max(span.end.until(need.span.start));
                    prop_assert!(gap >= survey.roads.minutes(need.place, other.establishment));
                }
            }
        }
    }
}

#[test]
fn what_frees_her_is_told_with_the_school_whose_consent_it_takes() {
    let freed = |scene: &Scene| -> Vec<(AbsenceId, Option<EstablishmentId>)> {
        let found = scene.of_day();
        let ines = found.ranked.into_iter().find(|one| one.avs == scene.ines);
        let lines = ines.map(|one| one.reasons).unwrap_or_default();
        let freed = lines.into_iter().filter_map(|line| match line.why {
            Why::Freed { absence, elsewhere } => {
                assert_eq!(line.points, 0);
                Some((absence, elsewhere))
            }
            _ => None,
        });
        freed.collect()
    };
    // At the same school, and at another.
    for elsewhere in [false, true] {
        let mut scene = scene();
        let at = if elsewhere { scene.valmy } else { scene.moulin };
        let noe = scene.town.pupil("PETIT", at, Some(3));
        let hours = (TUE, (9, 0), (10, 0));
        scene.town.link(scene.ines, noe, &[hours]);
        assert_eq!(scene.why_not().0, Some("busy"));
        let away = |who| absence(who, TUESDAY, Minute::START, TUESDAY, Minute::END);
        let asked = elsewhere.then_some(at);
        let pupil = scene.town.add(away(Absentee::Pupil(noe)));
        assert_eq!(freed(&scene), [(pupil, asked)]);
        scene.town.edit(pupil, |absence| {
            absence.who = Absentee::Establishment(at);
        });
        // Where the need itself is, a closed school asks for nobody.
        if elsewhere {
            assert_eq!(freed(&scene), [(pupil, asked)], "the school is closed");
        }
        // Of a class only whoever is in it.
        let class = |name: &str| Clean::some(name);
        scene
            .town
            .edit(pupil, |absence| absence.class = class("CE2 B"));
        assert_eq!(scene.why_not().0, Some("busy"));
        scene.town.edit(noe, |pupil| pupil.class = class("ce2-b"));
        assert_eq!(freed(&scene), [(pupil, asked)], "her class is out");
        scene
            .town
            .edit(pupil, |absence| absence.part = DayPart::Afternoons);
        assert_eq!(
            scene.why_not().0,
            Some("busy"),
            "in the morning it is there"
        );
    }
}

#[test]
fn a_class_that_is_out_opens_no_needs() {
    let mut scene = scene();
    let of_lea = |scene: &Scene| {
        let sophie = Absentee::Avs(scene.sophie);
        let away = absence(sophie, TUESDAY, Minute::START, TUESDAY, Minute::END);
        needs_of_day(&scene.town.register, &away, None, TUESDAY, OPEN).len()
    };
    assert_eq!(of_lea(&scene), 1);
    scene
        .town
        .edit(scene.lea, |lea| lea.class = Clean::some("CM1"));
    let at = Absentee::Establishment(scene.moulin);
    let out = absence(at, TUESDAY, Minute::START, TUESDAY, Minute::END);
    let id = scene.town.add(Absence {
        class: Clean::some("CE2"),
        ..out
    });
    assert_eq!(of_lea(&scene), 1, "another class");
    scene.town.edit(id, |out| out.class = Clean::some("CM1"));
    assert_eq!(of_lea(&scene), 0);
    scene.town.edit(id, |out| out.class = None);
    assert_eq!(of_lea(&scene), 0, "all of the school");
}
