//! A plan made at once, where a search has neither time nor room: need by need, to whoever is best
//! for it as things stand.
//!
//! Nothing is proved of it but what each need comes to at best if it stood alone.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::explore::Explored;
use super::instance::{InstanceNeed, InstanceSpan};
use super::level::{Measure, Totals};
use super::plan::PartPlan;
use super::problem::{Able, Can, Problem, gain};
use super::schedules::change;

/// A need with those who can take it.
struct Wanted<'p> {
    at: usize,
    need: &'p InstanceNeed,
    takers: Vec<(usize, &'p Can)>,
}

/// What a candidate has been given.
#[derive(Clone, Debug, Default)]
struct Load {
    spans: Vec<InstanceSpan>,
    /// Minutes by week.
    used: HashMap<u32, u32>,
}

/// A plan of these needs among these candidates, both by index.
pub(super) fn hasty(problem: &Problem, needs: &[usize], candidates: &[usize]) -> Explored {
    let wanted = wanted(problem, needs, candidates);
    let bound = problem.levels.first().map(|level| least(&wanted, *level));
    let mut loads: HashMap<usize, Load> = HashMap::new();
    let mut plan = PartPlan::default();
    for one in &wanted {
        let able = |(who, can): &&(usize, &Can)| {
            let able = problem.candidates.get(*who);
            let load = loads.get(who);
            able.filter(|able| fits(problem, able, load, one.need))
                .map(|_| (*who, worth(one.need, can, load.is_none()), can.tie))
        };
        let best = one.takers.iter().filter_map(|taker| able(&taker));
        let best = best.min_by(|(a, worth, tie), (b, other, other_tie)| {
            compared(&problem.levels, worth, other).then_with(|| (tie, a).cmp(&(other_tie, b)))
        });
        let Some((who, worth, _)) = best else {
            continue;
        };
        if compared(&problem.levels, &worth, &Totals::default()).is_ge() {
            continue;
        }
        let load = loads.entry(who).or_default();
        load.spans.push(one.need.span);
        *load.used.entry(one.need.week).or_default() += one.need.span.minutes();
        plan.given.push((one.at, who));
        plan.totals += worth;
    }
    Explored {
        plan,
        proved: 0,
        bound,
    }
}

/// The needs that somebody can take: what weighs most first, then what fewest can take.
fn wanted<'p>(problem: &'p Problem, needs: &[usize], candidates: &[usize]) -> Vec<Wanted<'p>> {
    let known = |at: &usize| {
        Some(Wanted {
            at: *at,
            need: problem.needs.get(*at)?,
            takers: Vec::new(),
        })
    };
    let mut wanted: Vec<Wanted> = needs.iter().filter_map(known).collect();
    let places: HashMap<usize, usize> = (0..)
        .zip(&wanted)
        .map(|(place, one)| (one.at, place))
        .collect();
    for who in candidates {
        let able = problem.candidates.get(*who);
        for can in able.into_iter().flat_map(|able| &able.offers) {
            let place = places
                .get(&can.need)
                .and_then(|place| wanted.get_mut(*place));
            place
                .into_iter()
                .for_each(|one| one.takers.push((*who, can)));
        }
    }
    wanted.retain(|one| !one.takers.is_empty());
    wanted.sort_by(|one, other| {
        compared(&problem.levels, &gain(one.need), &gain(other.need))
            .then_with(|| (one.takers.len(), one.at).cmp(&(other.takers.len(), other.at)))
    });
    wanted
}

fn fits(problem: &Problem, able: &Able, load: Option<&Load>, need: &InstanceNeed) -> bool {
    let Some(load) = load else {
        // What she cannot be given at all is no offer.
        return true;
    };
    let left = able.minutes_left.get(need.week as usize);
    let used = load.used.get(&need.week).copied().unwrap_or_default();
    left.is_some_and(|left| need.span.minutes() <= left.saturating_sub(used))
        && load
            .spans
            .iter()
            .all(|span| problem.apart(*span, need.span))
}

fn worth(need: &InstanceNeed, can: &Can, is_new: bool) -> Totals {
    let person = Totals {
        people: i64::from(is_new),
        ..Totals::default()
    };
    change(can, need) + person
}

fn compared(levels: &[Measure], one: &Totals, other: &Totals) -> Ordering {
    let by_level = levels
        .iter()
        .map(|level| one.of(*level).cmp(&other.of(*level)));
    by_level.fold(Ordering::Equal, Ordering::then)
}

/// What a level comes to at least: each need by itself with whoever is best for it, or nobody.
fn least(wanted: &[Wanted], level: Measure) -> i64 {
    let of_one = |one: &Wanted| {
        let taken = one.takers.iter().map(|(_, can)| change(can, one.need));
        taken.map(|change| change.of(level)).min().unwrap_or(0)
    };
    wanted.iter().map(|one| of_one(one).min(0)).sum()
}
