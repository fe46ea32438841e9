//! The exact problem behind a roster: what is not decided yet, and who is still free for it.

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::{Hand, NeedChoice, Post, Roster};
use crate::cover::{Need, NeedState, Survey, Why};
use crate::domain::{AvsId, EstablishmentId, Register};
use crate::solver::{self, Instance, Offer};

/// The instance of what is neither lost, written nor decided by hand, without levels yet: one does
/// for all plans. Its needs are named by their place in the roster, its candidates by their number.
///
/// Offers have passed the filters, so busy times and the ways between them are no concern here:
/// only needs taken together, and the needs that hands gave away, can still clash.
pub(super) fn instance(
    register: &Register,
    survey: &Survey,
    roster: &Roster,
    hand: &Hand,
) -> Instance {
    let calendar = &roster.calendar;
    let mut places = PlaceNumbers::default();
    let mut people: BTreeMap<AvsId, solver::InstanceCandidate> = BTreeMap::new();
    let mut asked = Vec::new();
    for (at, post) in roster.posts.iter().enumerate() {
        if !is_open(post, hand) {
            continue;
        }
        let id = at as u64;
        asked.push(solver::InstanceNeed {
            id,
            week: calendar.week(post.need.date),
            span: span(calendar, &post.need, &mut places),
            weight: post.need.weight,
            must: post.need.must,
        });
        for candidate in &post.candidates.ranked {
            let person = people
                .entry(candidate.avs)
                .or_insert_with(|| person(register, roster, candidate.avs));
            let stranger =
                |line: &crate::cover::CostLine| matches!(line.why, Why::UnknownPupil { .. });
            person.offers.push(Offer {
                need: id,
                cost: candidate.cost,
                stranger: candidate.reasons.iter().any(stranger),
            });
        }
    }
    for post in &roster.posts {
        let (taker, again) = taker(post, hand);
        let Some(person) = taker.and_then(|avs| people.get_mut(&avs)) else {
            continue;
        };
        if again {
            give(person, &post.need, calendar, &mut places);
        }
    }
    for (avs, token) in (0..).zip(tokens(roster, hand, &people)).map(token) {
        let Some(person) = people.get_mut(&avs) else {
            continue;
        };
        if let Some(left) = person.minutes_left.first_mut() {
            *left = left.saturating_add(1);
        }
        person.offers.push(Offer {
            need: token.id,
            cost: 0,
            stranger: false,
        });
        asked.push(token);
    }
    Instance {
        levels: Vec::new(),
        travel: places.ways(survey),
        needs: asked,
        candidates: people.into_values().collect(),
    }
}

/// Those who are asked for something in any case: one call more or less is no matter for them.
fn tokens(
    roster: &Roster,
    hand: &Hand,
    people: &BTreeMap<AvsId, solver::InstanceCandidate>,
) -> Vec<AvsId> {
    let takers = roster.posts.iter().filter_map(|post| taker(post, hand).0);
    let mut all: Vec<AvsId> = takers.filter(|avs| people.contains_key(avs)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A minute on a day of its own that only she can take and that weighs more than all else: so the
/// solver counts her among the people it uses, whatever it gives her.
fn token((at, avs): (u32, AvsId)) -> (AvsId, solver::InstanceNeed) {
    const DAY: u32 = 1_000_000;
    let need = solver::InstanceNeed {
        id: u64::MAX - u64::from(at),
        week: 0,
        span: solver::InstanceSpan {
            day: DAY + at,
            start: 0,
            end: 1,
            place: 0,
        },
        weight: 1_000_000,
        must: true,
    };
    (avs, need)
}

/// Neither lost, written nor decided by hand.
pub(super) fn is_open(post: &Post, hand: &Hand) -> bool {
    !post.lost && post.need.status == NeedState::Open && post.choice(hand).is_none()
}

/// Who has a need already, and whether the register does not know of it yet.
fn taker(post: &Post, hand: &Hand) -> (Option<AvsId>, bool) {
    match (post.choice(hand).map(NeedChoice::avs), post.need.status) {
        (Some(by), _) => (by, true),
        (None, NeedState::Covered { by, .. }) => (Some(by), false),
        (None, _) => (None, false),
    }
}

/// Someone with what is left of her minutes each week, and nothing given to her yet.
fn person(register: &Register, roster: &Roster, avs: AvsId) -> solver::InstanceCandidate {
    let known = roster.left.get(&avs).cloned();
    solver::InstanceCandidate {
        id: u64::from(avs.0),
        minutes_left: known.unwrap_or_else(|| roster.calendar.left(register, avs)),
        busy: Vec::new(),
        offers: Vec::new(),
    }
}

fn span(calendar: &Calendar, need: &Need, places: &mut PlaceNumbers) -> solver::InstanceSpan {
    solver::InstanceSpan {
        day: calendar.day(need.date),
        start: u32::from(need.span.start.0),
        end: u32::from(need.span.end.0),
        place: places.at(need.place),
    }
}

/// Takes a need given by hand out of her time and of her week's minutes.
fn give(
    person: &mut solver::InstanceCandidate,
    need: &Need,
    calendar: &Calendar,
    places: &mut PlaceNumbers,
) {
    person.busy.push(span(calendar, need, places));
    let week = calendar.week(need.date) as usize;
    if let Some(left) = person.minutes_left.get_mut(week) {
        *left = left.saturating_sub(need.span.length().0.max(0) as u32);
    }
}

/// Schools by the number they have in the instance.
#[derive(Default)]
struct PlaceNumbers {
    known: Vec<EstablishmentId>,
}

impl PlaceNumbers {
    fn at(&mut self, school: EstablishmentId) -> u32 {
        let found = self.known.iter().position(|known| *known == school);
        let at = found.unwrap_or_else(|| {
            self.known.push(school);
            self.known.len() - 1
        });
        at as u32
    }

    fn ways(&self, survey: &Survey) -> Vec<Vec<u32>> {
        let way =
            |a: &EstablishmentId, b: &EstablishmentId| survey.roads.minutes(*a, *b).0.max(0) as u32;
        let from = |a| self.known.iter().map(|b| way(a, b)).collect();
        self.known.iter().map(from).collect()
    }
}
