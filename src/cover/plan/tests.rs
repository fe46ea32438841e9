use super::*;
use crate::cover::{Filter, Need, NeedState, Recording, Survey, Why, called_together, calls};
use crate::domain::week::town::*;
use crate::domain::*;
use crate::solver::Limit;

const LIMIT: Limit = Limit::steps(500_000_000);

/// Sophie is with Léa in the morning and, in the afternoon, with Emma and Nino together; Inès and
/// Marc could take over.
struct Scene {
    town: Town,
    away: Absence,
    id: Option<AbsenceId>,
    hand: Hand,
    now: Moment,
    moulin: EstablishmentId,
    sophie: AvsId,
    ines: AvsId,
    marc: AvsId,
}

fn scene() -> Scene {
    let mut town = Town::default();
    let moulin = town.school(0.0);
    let sophie = town.avs("MARTIN", moulin, 24);
    let ines = town.avs("ROUX", moulin, 24);
    let marc = town.avs("TESSIER", moulin, 24);
    let lea = town.pupil("DUBOIS", moulin, Some(12));
    let emma = town.pupil("LAURENT", moulin, None);
    let nino = town.pupil("MOREL", moulin, None);
    town.link(sophie, lea, &[(TUE, (8, 30), (11, 30))]);
    town.link(sophie, emma, &[(TUE, (13, 30), (15, 0))]);
    town.link(sophie, nino, &[(TUE, (13, 30), (15, 0))]);
    let day = (Minute::START, Minute::END);
    Scene {
        away: absence(Absentee::Avs(sophie), TUESDAY, day.0, TUESDAY, day.1),
        id: None,
        hand: Hand::default(),
        now: Moment {
            date: TUESDAY,
            minute: Minute::at(7, 30),
        },
        town,
        moulin,
        sophie,
        ines,
        marc,
    }
}

impl Scene {
    fn standing(&self) -> Standing<'static> {
        Standing {
            days: (TUESDAY, TUESDAY),
            now: self.now,
            open: &|_, _| true,
        }
    }

    fn survey(&self) -> Survey {
        Survey::of(&self.town.register, TUESDAY)
    }

    fn roster(&self) -> Roster {
        let away = Away {
            absence: &self.away,
            id: self.id,
        };
        let register = &self.town.register;
        Roster::of(
            register,
            &self.survey(),
            &[away],
            self.standing(),
            &self.hand,
        )
    }

    fn plan(&self) -> (Roster, Plan) {
        let roster = self.roster();
        let (register, survey) = (&self.town.register, self.survey());
        let order = Order::FewestCalls;
        let plan = plan(register, &survey, &roster, &self.hand, order, LIMIT);
        (roster, plan)
    }

    fn outcome(&self) -> Outcome {
        let (roster, plan) = self.plan();
        let (register, survey) = (&self.town.register, self.survey());
        Outcome::of(register, &survey, &roster, &self.hand, &plan, &|_, _| true)
    }

    fn clash<'r>(&self, roster: &'r Roster, at: usize, avs: AvsId) -> Option<Clash<'r>> {
        let (register, survey) = (&self.town.register, self.survey());
        clash(register, &survey, roster, &self.hand, at, avs)
    }

    fn conflict<'r>(&self, roster: &'r Roster) -> Option<(usize, AvsId, Conflict<'r>)> {
        conflict(&self.town.register, &self.survey(), roster, &self.hand)
    }

    fn need(&self, at: usize) -> Need {
        self.roster().posts[at].need.clone()
    }

    /// Records the absence and writes the plan.
    fn write(&mut self) {
        let (roster, plan) = self.plan();
        let mut changes = Changes::of(&self.town.register);
        let id = self.id.unwrap_or_else(|| changes.add(self.away.clone()));
        let standing = Recording::standing(id, &self.away);
        covers(
            &self.town.register,
            &mut changes,
            &[(id, &standing)],
            &roster,
            &plan,
        );
        let made = changes.done();
        self.town.register.apply(&made).unwrap();
        self.id = Some(id);
    }

    fn no(&mut self, avs: AvsId) -> Vec<(CoverId, Option<AvsId>)> {
        let ids = [self.id.unwrap()];
        let register = &self.town.register;
        let call = calls(register, &ids)
            .into_iter()
            .find(|call| call.to == crate::cover::Callee::Avs(avs))
            .unwrap();
        let mut changes = Changes::of(register);
        let no = No {
            avs,
            covers: &call.covers,
            at: Instant::UNIX_EPOCH,
            order: Order::FewestCalls,
            limit: LIMIT,
        };
        let told = refuse(register, &self.survey(), &mut changes, no, self.standing());
        let made = changes.done();
        self.town.register.apply(&made).unwrap();
        told
    }
}

#[test]
fn one_person_is_asked_for_all_when_she_can() {
    let (roster, plan) = scene().plan();
    assert_eq!(roster.posts.len(), 2, "Emma and Nino are one need");
    assert!(plan.proven);
    assert_eq!(plan.given[0].by(), plan.given[1].by());
    assert_eq!(scene().outcome().calls(), 1);
    assert_eq!(scene().outcome().open, Minutes::ZERO);
}

#[test]
fn the_rest_is_solved_around_what_a_hand_fixed() {
    let mut scene = scene();
    let need = scene.need(1);
    scene.hand.choose(&need, NeedChoice::Take(scene.marc));
    let (_, plan) = scene.plan();
    let chosen = Given::ChosenWord {
        by: Some(scene.marc),
        forced: false,
    };
    assert_eq!(plan.given[1], chosen);
    assert!(plan.given[0].by().is_some());
    scene.hand.choose(&need, NeedChoice::Leave);
    let outcome = scene.outcome();
    assert_eq!(outcome.open, Minutes(90));
    assert_eq!((outcome.without.len(), outcome.schools.len()), (2, 1));
    scene.hand.release(&need);
    assert!(scene.hand.is_empty());
}

#[test]
fn one_person_is_not_given_two_needs_at_once_by_hand() {
    let mut scene = scene();
    let whole = scene.need(0);
    assert!(scene.hand.cut(&whole, Cut::At(Minute::at(10, 0))));
    assert_eq!(scene.roster().posts.len(), 3);
    let first = scene.need(0);
    scene.hand.choose(&first, NeedChoice::Take(scene.ines));
    let roster = scene.roster();
    assert_eq!(
        scene.clash(&roster, 1, scene.ines),
        None,
        "the one after the other"
    );
    let mut overlapping = roster.clone();
    overlapping.posts[1].need.span.start = Minute::at(9, 0);
    let found = scene.clash(&overlapping, 1, scene.ines).unwrap();
    assert_eq!(found, Clash::AtOnce(&overlapping.posts[0]));
    assert!(!found.can_be_forced());
    let second = overlapping.posts[1].need.clone();
    let forced = NeedChoice::Force(scene.ines, "pressée".into());
    scene.hand.choose(&second, forced);
    let (at, avs, why) = scene.conflict(&overlapping).unwrap();
    assert_eq!(
        (at, avs),
        (0, scene.ines),
        "no reason puts her in two places"
    );
    assert!(matches!(why, Conflict::Clash(Clash::AtOnce(_))));
}

#[test]
fn choices_that_only_together_exceed_her_minutes_need_a_reason() {
    let mut scene = scene();
    // 20 h of her own: the morning's 3 h or the afternoon's 1 h 30 fit into 24 h, not both.
    let other = scene.town.pupil("PETIT", scene.moulin, Some(20));
    let own = [
        (MON, (8, 0), (12, 0)),
        (MON, (13, 0), (17, 0)),
        (THU, (8, 0), (12, 0)),
        (THU, (13, 0), (17, 0)),
        (FRI, (8, 0), (12, 0)),
    ];
    scene.town.link(scene.ines, other, &own);
    let (morning, afternoon) = (scene.need(0), scene.need(1));
    scene.hand.choose(&morning, NeedChoice::Take(scene.ines));
    let roster = scene.roster();
    let over = Clash::OverMinutes {
        after: Minutes::hours(20) + Minutes(270),
        contracted: Minutes::hours(24),
    };
    assert_eq!(scene.clash(&roster, 0, scene.ines), None);
    assert_eq!(scene.clash(&roster, 1, scene.ines), Some(over));
    assert_eq!(scene.clash(&roster, 1, scene.marc), None);
    assert_eq!(scene.conflict(&roster), None);
    scene.hand.choose(&afternoon, NeedChoice::Take(scene.ines));
    let found = scene.conflict(&roster);
    assert_eq!(found, Some((0, scene.ines, Conflict::Clash(over))));
    let reason = NeedChoice::Force(scene.ines, "elle est d’accord".into());
    scene.hand.choose(&afternoon, reason);
    assert_eq!(scene.conflict(&roster), None, "a reason holds for both");
}

#[test]
fn choices_too_far_apart_need_a_reason() {
    let mut scene = scene();
    let far = scene.town.school(40.0);
    let jade = scene.town.pupil("MOREAU", far, Some(12));
    scene
        .town
        .link(scene.sophie, jade, &[(TUE, (11, 45), (12, 45))]);
    scene
        .hand
        .choose(&scene.need(0), NeedChoice::Take(scene.ines));
    let roster = scene.roster();
    assert_eq!(roster.posts[1].need.place, far);
    let found = scene.clash(&roster, 1, scene.ines).unwrap();
    let Clash::Road { post, way, gap } = found else {
        panic!("{found:?}");
    };
    assert_eq!((post, gap), (&roster.posts[0], Minutes(15)));
    assert!(gap < way);
    assert_eq!((found.id(), found.can_be_forced()), ("road", true));
    assert_eq!(scene.clash(&roster, 2, scene.ines), None, "back in time");
}

#[test]
fn a_choice_that_a_filter_speaks_against_by_now_does_not_hold() {
    let mut scene = scene();
    scene
        .hand
        .choose(&scene.need(0), NeedChoice::Take(scene.ines));
    assert_eq!(scene.conflict(&scene.roster()), None);
    let (ines, day) = (scene.ines, (Minute::START, Minute::END));
    scene
        .town
        .absent(Absentee::Avs(ines), TUESDAY, day.0, day.1);
    let roster = scene.roster();
    let (at, avs, why) = scene.conflict(&roster).unwrap();
    assert_eq!((at, avs), (0, ines));
    assert!(
        matches!(why, Conflict::Filter(Filter::Absent { .. })),
        "{why:?}"
    );
    let reason = NeedChoice::Force(ines, "rentre plus tôt".into());
    scene.hand.choose(&scene.need(0), reason);
    assert_eq!(scene.conflict(&roster), None);
}

#[test]
fn two_absences_are_one_plan_and_nobody_is_asked_who_is_away() {
    let mut scene = scene();
    let jade = scene.town.pupil("MOREAU", scene.moulin, Some(12));
    scene.town.link(
        scene.ines,
        jade,
        &[(TUE, (8, 30), (11, 30)), (TUE, (15, 15), (16, 0))],
    );
    let day = (Minute::START, Minute::END);
    let hers = absence(Absentee::Avs(scene.ines), TUESDAY, day.0, TUESDAY, day.1);
    let both = [
        Away {
            absence: &scene.away,
            id: None,
        },
        Away {
            absence: &hers,
            id: None,
        },
    ];
    let (register, survey) = (&scene.town.register, scene.survey());
    let roster = Roster::of(register, &survey, &both, scene.standing(), &scene.hand);
    let of = |place: usize| {
        roster
            .posts
            .iter()
            .filter(move |post| post.absence == place)
    };
    assert_eq!((of(0).count(), of(1).count()), (2, 2));
    let ranked = |post: &Post| {
        post.candidates
            .ranked
            .iter()
            .map(|one| one.avs)
            .collect::<Vec<_>>()
    };
    assert!(roster.posts.iter().all(|post| ranked(post) == [scene.marc]));
    // With Léa then, and away: it is the second that is told.
    let (_, why) = (of(1).flat_map(|post| &post.candidates.out))
        .find(|(avs, _)| *avs == scene.sophie)
        .unwrap();
    assert!(matches!(why, Filter::Absent { .. }), "{why:?}");
    // Marc alone cannot be with Léa and with Jade; apart, each plan would have him.
    let plan = plan(
        register,
        &survey,
        &roster,
        &scene.hand,
        Order::MostCovered,
        LIMIT,
    );
    let given: Vec<_> = plan.given.iter().map(|given| given.by()).collect();
    assert_eq!(given.iter().flatten().count(), 3, "{given:?}");
    let mut changes = Changes::of(register);
    let ids = [changes.add(scene.away.clone()), changes.add(hers.clone())];
    let standing = [
        Recording::standing(ids[0], &scene.away),
        Recording::standing(ids[1], &hers),
    ];
    let recorded = [(ids[0], &standing[0]), (ids[1], &standing[1])];
    covers(register, &mut changes, &recorded, &roster, &plan);
    let made = changes.done();
    scene.town.register.apply(&made).unwrap();
    for (place, id) in ids.into_iter().enumerate() {
        let written = scene.town.register.covers_of(id).count();
        assert_eq!(
            written,
            roster
                .posts
                .iter()
                .filter(|post| post.absence == place)
                .count()
        );
    }
    assert_eq!(called_together(&scene.town.register, ids[0]), [ids[1]]);
}

#[test]
fn the_same_hour_of_two_absences_is_one_need() {
    let scene = scene();
    let again = scene.away.clone();
    let twice = [
        Away {
            absence: &scene.away,
            id: None,
        },
        Away {
            absence: &again,
            id: None,
        },
    ];
    let (register, survey) = (&scene.town.register, scene.survey());
    let roster = Roster::of(register, &survey, &twice, scene.standing(), &scene.hand);
    assert_eq!(roster, scene.roster());
}

#[test]
fn a_roster_made_again_is_the_one_made_anew() {
    let mut scene = scene();
    let first = scene.roster();
    let (morning, shared) = (scene.need(0), scene.need(1));
    scene.hand.choose(&morning, NeedChoice::Take(scene.marc));
    scene.hand.cut(&shared, Cut::Apart);
    let away = [Away {
        absence: &scene.away,
        id: None,
    }];
    let (register, survey) = (&scene.town.register, scene.survey());
    let again = |roster: Roster, scene: &Scene| {
        roster.again(register, &survey, &away, scene.standing(), &scene.hand)
    };
    let cut = again(first, &scene);
    assert_eq!(cut, scene.roster());
    let mut later = scene.standing();
    later.now.minute = Minute::at(12, 0);
    let lost = cut.again(register, &survey, &away, later, &scene.hand);
    assert!(lost.posts[0].lost && lost.posts[0].candidates.ranked.is_empty());
    assert_eq!(again(lost, &scene), scene.roster(), "the hour is set back");
}

#[test]
fn a_shared_need_is_split_by_pupil_and_put_together_again() {
    let mut scene = scene();
    let shared = scene.need(1);
    assert!(scene.hand.cut(&shared, Cut::Apart));
    let roster = scene.roster();
    let whom = |at: usize| roster.posts[at].need.parts.len();
    assert_eq!((roster.posts.len(), whom(1), whom(2)), (3, 1, 1));
    let piece = roster.posts[2].need.clone();
    scene.hand.choose(&piece, NeedChoice::Leave);
    assert!(scene.hand.join(&piece));
    assert!(
        scene.hand.is_empty(),
        "what was decided of a piece goes with it"
    );
    assert!(!scene.hand.join(&shared));
    assert!(!scene.hand.cut(&scene.need(0), Cut::Apart), "one pupil");
}

#[test]
fn what_is_over_is_lost_and_written_nowhere() {
    let mut scene = scene();
    scene.now.minute = Minute::at(11, 30);
    let (_, plan) = scene.plan();
    assert_eq!(plan.given[0], Given::Lost);
    assert_eq!(scene.outcome().lost, Minutes::hours(3));
    scene.write();
    assert_eq!(scene.town.register.covers_of(scene.id.unwrap()).count(), 1);
}

#[test]
fn a_plan_written_stands_and_is_not_written_again() {
    let mut scene = scene();
    scene.write();
    let (roster, plan) = scene.plan();
    assert!(
        plan.given
            .iter()
            .all(|given| matches!(given, Given::Standing { .. }))
    );
    let mut changes = Changes::of(&scene.town.register);
    let id = scene.id.unwrap();
    covers(
        &scene.town.register,
        &mut changes,
        &[(id, &Recording::standing(id, &scene.away))],
        &roster,
        &plan,
    );
    assert!(changes.is_empty());
}

#[test]
fn a_no_is_kept_and_the_next_best_is_asked_until_nobody_is_left() {
    let mut scene = scene();
    scene.write();
    let first = scene.plan().1.given[0].by().unwrap();
    let next = if first == scene.ines {
        scene.marc
    } else {
        scene.ines
    };
    let told = scene.no(first);
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|(_, by)| *by == Some(next)));
    let told = scene.no(next);
    assert!(told.iter().all(|(_, by)| by.is_none()), "{told:?}");
    let covers: Vec<_> = scene.town.register.covers_of(scene.id.unwrap()).collect();
    for (_, cover) in covers {
        assert_eq!(cover.status, NeedStatus::Without);
        let who: Vec<_> = cover.refusals.iter().map(|no| no.avs).collect();
        assert_eq!(who, [first, next]);
    }
}

#[test]
fn who_said_no_is_not_proposed_again() {
    let mut scene = scene();
    scene.write();
    let first = scene.plan().1.given[0].by().unwrap();
    scene.no(first);
    let roster = scene.roster();
    let out = |post: &Post| post.candidates.out.iter().any(|(avs, _)| *avs == first);
    assert!(roster.posts.iter().all(out));
}

#[test]
fn a_no_to_other_hours_of_the_day_is_said_and_neither_bars_nor_costs() {
    let said = |scene: &Scene, at: usize| -> Option<(Option<Instant>, u32)> {
        let roster = scene.roster();
        let ranked = &roster.posts[at].candidates.ranked;
        let marc = ranked.iter().find(|one| one.avs == scene.marc)?;
        let no = marc.reasons.iter().find_map(|line| match line.why {
            Why::SaidNo { at } => {
                assert!(!line.is_for_her());
                Some(at)
            }
            _ => None,
        });
        Some((no, marc.cost))
    };
    let mut scene = scene();
    scene.write();
    let (_, before) = said(&scene, 1).unwrap();
    let all = scene.town.register.covers_of(scene.id.unwrap());
    let mut all: Vec<_> = all.map(|(id, cover)| (cover.start, id)).collect();
    all.sort_unstable();
    let morning = all[0].1;
    let (avs, at) = (scene.marc, Instant::UNIX_EPOCH);
    let no = Refusal { avs, at };
    scene.town.edit(morning, |cover| cover.refusals.push(no));
    assert_eq!(said(&scene, 0), None, "she said no to that one");
    assert_eq!(said(&scene, 1), Some((Some(at), before)));
    // Of another day it says nothing; of another absence that day the same.
    let other = scene.town.add(absence(
        Absentee::Avs(scene.ines),
        TUESDAY,
        Minute::START,
        plus_days(TUESDAY, 1),
        Minute::END,
    ));
    scene.town.edit(morning, |cover| {
        cover.date = plus_days(TUESDAY, 1);
        cover.absence = other;
    });
    assert_eq!(said(&scene, 1), Some((None, before)));
    scene.town.edit(morning, |cover| cover.date = TUESDAY);
    assert_eq!(said(&scene, 1), Some((Some(at), before)));
}

#[test]
fn an_absence_of_someone_who_covers_opens_her_cover_again() {
    let mut scene = scene();
    scene.write();
    let taker = scene.plan().1.given[0].by().unwrap();
    let hers = absence(
        Absentee::Avs(taker),
        TUESDAY,
        Minute::START,
        TUESDAY,
        Minute::END,
    );
    let first = scene.id.unwrap();
    let mut other = scene;
    (other.away, other.id) = (hers, None);
    let (roster, plan) = other.plan();
    assert_eq!(roster.posts.len(), 2, "she has no pupils of her own");
    assert!(roster.posts.iter().all(|post| post.broken.is_some()));
    let next = plan.given[0].by().unwrap();
    assert_ne!(next, taker);
    assert_eq!(
        reopened(&other.town.register, taker, (TUESDAY, TUESDAY)),
        [first]
    );
    other.write();
    let covers: Vec<_> = other.town.register.covers_of(first).collect();
    assert_eq!(covers.len(), 2, "no cover is written twice");
    assert!(covers.iter().all(|(_, cover)| cover.avs == Some(next)));
}

#[test]
fn what_is_recorded_of_the_takers_absence_opens_it_too() {
    let mut scene = scene();
    scene.write();
    let taker = scene.plan().1.given[0].by().unwrap();
    scene
        .town
        .absent(Absentee::Avs(taker), TUESDAY, Minute::START, Minute::END);
    let (roster, plan) = scene.plan();
    assert!(
        roster
            .posts
            .iter()
            .all(|post| post.need.status == NeedState::Open)
    );
    assert!(
        plan.given
            .iter()
            .all(|given| given.by().is_some_and(|by| by != taker))
    );
}

#[test]
fn the_three_orders_have_ids_letters_and_numbers_of_their_own() {
    for (number, order) in Order::ALL.into_iter().enumerate() {
        assert_eq!(Order::of_number(number as i64), order);
        assert_ne!(order.next(), order);
    }
    assert_eq!(Order::of_number(9), Order::FewestCalls);
}
