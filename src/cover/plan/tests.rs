use std::time::Duration;

use super::*;
use crate::cover::{Need, Status, Survey, calls};
use crate::domain::week::town::*;
use crate::domain::*;

const LIMIT: Duration = Duration::from_secs(5);

/// Sophie is with Léa in the morning and, in the afternoon, with Emma and Nino together; Inès and
/// Marc could take over.
struct Scene {
    town: Town,
    away: Absence,
    id: Option<AbsenceId>,
    hand: Hand,
    now: Moment,
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

    fn need(&self, at: usize) -> Need {
        self.roster().posts[at].need.clone()
    }

    /// Records the absence and writes the plan.
    fn write(&mut self) {
        let (roster, plan) = self.plan();
        let mut changes = Changes::of(&self.town.register);
        let id = self.id.unwrap_or_else(|| changes.add(self.away.clone()));
        covers(&self.town.register, &mut changes, &[id], &roster, &plan);
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
    scene.hand.choose(&need, Choice::Take(scene.marc));
    let (_, plan) = scene.plan();
    let chosen = Given::Chosen {
        by: Some(scene.marc),
        forced: false,
    };
    assert_eq!(plan.given[1], chosen);
    assert!(plan.given[0].by().is_some());
    scene.hand.choose(&need, Choice::Leave);
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
    scene.hand.choose(&first, Choice::Take(scene.ines));
    let roster = scene.roster();
    let clash = |at| clash(&scene.survey(), &roster, &scene.hand, at, scene.ines);
    assert!(clash(1).is_none(), "the one after the other");
    let mut overlapping = roster.clone();
    overlapping.posts[1].need.span.start = Minute::at(9, 0);
    let found = super::clash(&scene.survey(), &overlapping, &scene.hand, 1, scene.ines);
    assert_eq!(found.map(|post| post.need.span), Some(first.span));
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
    scene.hand.choose(&piece, Choice::Leave);
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
    covers(
        &scene.town.register,
        &mut changes,
        &[scene.id.unwrap()],
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
        touched(&other.town.register, taker, (TUESDAY, TUESDAY)),
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
            .all(|post| post.need.status == Status::Open)
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
