//! Three other ways to a plan: every one there is, every set of needs candidate by candidate, and the
//! best next step.

use std::collections::HashMap;

use super::check::{levels, named};
use super::{Instance, InstanceCandidate};

/// The best of all plans, each looked at.
pub fn best(instance: &Instance) -> Vec<i64> {
    let mut best = None;
    every(instance, &mut Vec::new(), 0, &mut best);
    best.unwrap()
}

fn every(
    instance: &Instance,
    plan: &mut Vec<(u64, u64)>,
    next: usize,
    best: &mut Option<Vec<i64>>,
) {
    let Ok(all) = levels(instance, plan) else {
        // What is wrong stays wrong with more.
        return;
    };
    let Some(need) = instance.needs.get(next) else {
        let figures = named(instance, all);
        if best.as_ref().is_none_or(|best| figures < *best) {
            *best = Some(figures);
        }
        return;
    };
    every(instance, plan, next + 1, best);
    for candidate in &instance.candidates {
        if candidate.offers.iter().any(|offer| offer.need == need.id) {
            plan.push((need.id, candidate.id));
            every(instance, plan, next + 1, best);
            plan.pop();
        }
    }
}

/// The best levels for each set of covered needs, candidate by candidate: for up to 16 needs.
pub fn by_sets(instance: &Instance) -> Vec<i64> {
    let bits: HashMap<u64, usize> = instance.needs.iter().map(|n| n.id).zip(0..).collect();
    let mut known: Vec<Option<Vec<i64>>> = vec![None; 1 << instance.needs.len()];
    let nothing = levels(instance, &[]).unwrap();
    known[0] = Some(named(instance, nothing));
    let base = named(instance, nothing);
    for candidate in &instance.candidates {
        let mut sets = Vec::new();
        subsets(instance, candidate, 0, &mut Vec::new(), &mut sets);
        let steps = sets.iter().map(|plan| {
            let bits = plan.iter().map(|(need, _)| 1 << bits[need]).sum::<usize>();
            (bits, named(instance, levels(instance, plan).unwrap()))
        });
        let steps: Vec<(usize, Vec<i64>)> = steps.collect();
        for taken in (0..known.len()).rev() {
            let Some(before) = known[taken].clone() else {
                continue;
            };
            for (bits, figures) in steps.iter().filter(|(bits, _)| bits & taken == 0) {
                let sums = before.iter().zip(figures).zip(&base);
                let after: Vec<i64> = sums
                    .map(|((one, other), base)| one + other - base)
                    .collect();
                let place = &mut known[taken | bits];
                if place.as_ref().is_none_or(|old| after < *old) {
                    *place = Some(after);
                }
            }
        }
    }
    known.into_iter().flatten().min().unwrap()
}

fn subsets(
    instance: &Instance,
    candidate: &InstanceCandidate,
    at: usize,
    plan: &mut Vec<(u64, u64)>,
    found: &mut Vec<Vec<(u64, u64)>>,
) {
    for (next, offer) in candidate.offers.iter().enumerate().skip(at) {
        plan.push((offer.need, candidate.id));
        if levels(instance, plan).is_ok() {
            found.push(plan.clone());
            subsets(instance, candidate, next + 1, plan, found);
        }
        plan.pop();
    }
}

/// Takes the offer that is best as things stand, until none makes the plan better.
pub fn greedy(instance: &Instance) -> Vec<i64> {
    let mut plan = Vec::new();
    let mut figures = named(instance, levels(instance, &plan).unwrap());
    loop {
        let offers = instance.candidates.iter().flat_map(|candidate| {
            candidate
                .offers
                .iter()
                .map(|offer| (offer.need, candidate.id))
        });
        let steps = offers.filter_map(|step| {
            let plan: Vec<(u64, u64)> = plan.iter().copied().chain([step]).collect();
            Some((named(instance, levels(instance, &plan).ok()?), step))
        });
        match steps.min() {
            Some((better, step)) if better < figures => {
                plan.push(step);
                figures = better;
            }
            _ => return figures,
        }
    }
}
