//! All that one candidate can do: the sets of needs that she can be given together.
//!
//! Her offers are gone through in the order of time. Of two ways that take the same contested needs,
//! leave the same minutes and stand in the way of the same offers to come, only the better one goes on:
//! so needs that nobody else can be given never multiply the ways.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::instance::{InstanceNeed, InstanceSpan};
use super::level::{Measure, Totals};
use super::meter::Until;
use super::problem::{Able, Can, Problem, gain};

/// The schedules that are kept once the steps are used up.
const FEW: usize = 32;
/// Going on with a way takes as long as so many steps.
const STEPS_OF_A_WAY: usize = 64;

/// Needs given to one candidate, and what that changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Schedule {
    /// Needs that others could be given too, ascending.
    pub needs: Vec<usize>,
    /// Needs that nobody else can be given.
    pub own: Vec<usize>,
    /// Against giving her nothing.
    pub totals: Totals,
    /// What tells plans apart whose levels are the same.
    pub tie: i64,
}

/// The schedules of a candidate.
pub(super) struct Schedules {
    /// With the one that is nothing. All that is left of one when contested needs are taken from it is
    /// there too, or something better.
    pub all: Vec<Schedule>,
    /// There were too many, and the best were kept.
    pub short: bool,
}

/// The schedules of a candidate made of some of her offers, at most as many as given.
pub(super) fn schedules(
    problem: &Problem,
    able: &Able,
    offers: &[Can],
    most: usize,
    until: Until,
) -> Schedules {
    let known = |can: &Can| Some((*can, problem.needs.get(can.need)?));
    let mut offers: Vec<(Can, &InstanceNeed)> = offers.iter().filter_map(known).collect();
    offers.sort_by_key(|(can, need)| (need.week, need.span.day, need.span.start, can.need));
    let mut walk = Walk {
        problem,
        able,
        ways: vec![BegunSchedule::default()],
        short: false,
    };
    let mut days: HashMap<u32, Vec<(usize, InstanceSpan)>> = HashMap::new();
    for (at, (_, need)) in offers.iter().enumerate() {
        days.entry(need.span.day).or_default().push((at, need.span));
    }
    for (at, offer) in offers.iter().enumerate() {
        walk.consider(offer);
        let next = offers.get(at + 1);
        let is_same_week = next.is_some_and(|(_, next)| next.week == offer.1.week);
        // Only offers of the same day stand in each other's way.
        walk.forget(is_same_week, |day| {
            let of_day = days.get(&day).map_or(&[][..], Vec::as_slice);
            let passed = of_day.partition_point(|(place, _)| *place <= at);
            of_day.get(passed..).unwrap_or_default()
        });
        // When the steps are used up a few will do.
        let most = until
            .spend(STEPS_OF_A_WAY * walk.ways.len())
            .map_or(most.min(FEW), |()| most);
        walk.keep(most);
    }
    walk.ways.iter_mut().for_each(BegunSchedule::forget_time);
    walk.merge();
    let all = walk.ways.into_iter().map(|way| way.schedule).collect();
    Schedules {
        all,
        short: walk.short,
    }
}

/// A schedule on its way through the offers.
#[derive(Clone, Debug, Default)]
struct BegunSchedule {
    schedule: Schedule,
    /// Minutes of the week.
    used: u32,
    /// What stands in the way of an offer to come.
    today: Vec<InstanceSpan>,
}

/// What tells ways apart. Doing nothing stays apart from doing what nobody else can: whoever does
/// something elsewhere counts as a person already.
type WayKey = (Vec<usize>, i64, u32, Vec<InstanceSpan>);

impl BegunSchedule {
    fn key(&self) -> WayKey {
        let schedule = &self.schedule;
        (
            schedule.needs.clone(),
            schedule.totals.people,
            self.used,
            self.today.clone(),
        )
    }

    fn forget_time(&mut self) {
        self.used = 0;
        self.today.clear();
    }
}

struct Walk<'p> {
    problem: &'p Problem,
    able: &'p Able,
    ways: Vec<BegunSchedule>,
    short: bool,
}

impl Walk<'_> {
    /// Each way goes on without the offer, and with it where that is possible.
    fn consider(&mut self, (can, need): &(Can, &InstanceNeed)) {
        let left = self
            .able
            .minutes_left
            .get(need.week as usize)
            .copied()
            .unwrap_or(0);
        let minutes = need.span.minutes();
        let fits = |way: &&BegunSchedule| {
            minutes <= left.saturating_sub(way.used)
                && way
                    .today
                    .iter()
                    .all(|span| self.problem.apart(*span, need.span))
        };
        let with = self.ways.iter().filter(fits).map(|way| {
            let mut way = way.clone();
            let schedule = &mut way.schedule;
            schedule.totals += change(can, need);
            schedule.totals.people = 1;
            schedule.tie += can.tie;
            let list = if can.contested {
                &mut schedule.needs
            } else {
                &mut schedule.own
            };
            let place = list.partition_point(|known| *known < can.need);
            list.insert(place, can.need);
            way.used += minutes;
            way.today.push(need.span);
            way
        });
        let with: Vec<BegunSchedule> = with.collect();
        self.ways.extend(with);
    }

    /// Forgets what can no longer stand in the way of anything.
    fn forget<'r>(
        &mut self,
        is_same_week: bool,
        to_come: impl Fn(u32) -> &'r [(usize, InstanceSpan)],
    ) {
        for way in &mut self.ways {
            if !is_same_week {
                way.used = 0;
            }
            way.today.retain(|span| {
                let mut rest = to_come(span.day).iter();
                rest.any(|(_, next)| !self.problem.apart(*span, *next))
            });
        }
    }

    fn keep(&mut self, most: usize) {
        if self.ways.len() <= most {
            return;
        }
        self.merge();
        if self.ways.len() <= most {
            return;
        }
        self.short = true;
        let levels = &self.problem.levels;
        // Nothing comes first: there must always be a way out.
        self.ways.sort_by(|one, other| {
            let (a, b) = (&one.schedule, &other.schedule);
            let people = (a.totals.people).cmp(&b.totals.people);
            people.then_with(|| compared(levels, a, b))
        });
        self.ways.truncate(most.max(1));
    }

    /// Keeps the better one of ways between which nothing to come can tell.
    fn merge(&mut self) {
        let mut best: HashMap<WayKey, BegunSchedule> = HashMap::new();
        for way in self.ways.drain(..) {
            let key = way.key();
            let better = best.get(&key).is_none_or(|old| {
                compared(&self.problem.levels, &way.schedule, &old.schedule).is_lt()
            });
            if better {
                best.insert(key, way);
            }
        }
        self.ways = best.into_values().collect();
        self.ways.sort_by_cached_key(BegunSchedule::key);
    }
}

/// The better schedule first; which needs they take decides where nothing else does.
fn compared(levels: &[Measure], one: &Schedule, other: &Schedule) -> Ordering {
    let by_level = levels
        .iter()
        .map(|level| one.totals.of(*level).cmp(&other.totals.of(*level)));
    by_level
        .fold(Ordering::Equal, Ordering::then)
        .then_with(|| one.tie.cmp(&other.tie))
        .then_with(|| (&one.needs, &one.own).cmp(&(&other.needs, &other.own)))
}

/// What taking an offer changes, beside that its taker has something to do.
pub(super) fn change(can: &Can, need: &InstanceNeed) -> Totals {
    gain(need)
        + Totals {
            strangers: if can.stranger {
                i64::from(need.span.minutes())
            } else {
                0
            },
            cost: i64::from(can.cost),
            ..Totals::default()
        }
}
