//! A search that is cut short: what it has by then, and that it owns up to it.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::generator::{ORDERS, SIZES, absence};
use super::{
    Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Limit, Offer, Problem, Solution,
    checked, gather, hasty, named, solve,
};

/// A week that takes more than some thousand steps.
fn week() -> Instance {
    absence(SIZES[3], ORDERS[0].1, 2)
}

fn within(instance: &Instance, limit: Limit) -> Solution {
    checked(instance, solve(&Problem::of(instance).unwrap(), limit))
}

#[test]
fn a_search_cut_after_some_steps_has_its_best_plan_and_does_not_call_it_proved() {
    let instance = week();
    let idle = Problem::of(&instance).unwrap().nobody();
    let cut = within(&instance, Limit::steps(3_000_000));
    let (level, bound) = cut.open.unwrap();
    assert!(!cut.assignments.is_empty());
    assert!(cut.totals.uncovered < idle.uncovered);
    assert!(bound <= cut.totals.of(level), "{bound} {:?}", cut.totals);
}

#[test]
fn the_same_steps_give_the_same_answer_every_time() {
    let instance = week();
    for steps in [0, 1_000_000, 3_000_000] {
        let first = within(&instance, Limit::steps(steps));
        for _ in 0..3 {
            assert_eq!(within(&instance, Limit::steps(steps)), first);
        }
    }
}

#[test]
fn more_steps_never_make_a_worse_plan_than_none() {
    let instance = week();
    let none = named(&instance, &within(&instance, Limit::steps(0)));
    let some = named(&instance, &within(&instance, Limit::steps(6_000_000)));
    assert!(some <= none, "{some:?} {none:?}");
}

#[test]
fn who_says_stop_gets_what_is_found_by_then() {
    let instance = week();
    let asked = AtomicUsize::new(0);
    let stop = || {
        asked.fetch_add(1, Ordering::Relaxed);
        true
    };
    let stopped = within(
        &instance,
        Limit {
            steps: None,
            stop: &stop,
        },
    );
    assert!(!stopped.assignments.is_empty());
    assert!(stopped.open.is_some());
    // Once stopped, nobody is asked again: by each part of the problem once at most.
    assert!(asked.into_inner() < 900);
}

#[test]
fn the_caller_is_asked_again_and_again_while_the_search_goes_on() {
    let instance = week();
    let asked = AtomicUsize::new(0);
    let stop = || asked.fetch_add(1, Ordering::Relaxed) >= 40;
    let stopped = within(
        &instance,
        Limit {
            steps: None,
            stop: &stop,
        },
    );
    assert!(stopped.open.is_some());
    assert!(asked.into_inner() > 40);
}

/// Everybody can take everything, on so many days: what could be remembered has no end.
fn crowd(needs: u64, days: u32) -> Instance {
    let need = |id: u64| InstanceNeed {
        id,
        week: 0,
        span: InstanceSpan {
            day: id as u32 % days,
            start: 480 + id as u32 * 15 % 600,
            end: 540 + id as u32 * 15 % 600,
            place: 0,
        },
        weight: 1 + id as u32 % 3,
        must: id.is_multiple_of(3),
    };
    let candidate = |id: u64| InstanceCandidate {
        id,
        minutes_left: vec![600],
        busy: Vec::new(),
        offers: (0..needs)
            .map(|need| Offer {
                need,
                cost: (need * 7 + id * 13) as u32 % 50,
                stranger: (need + id).is_multiple_of(2),
            })
            .collect(),
    };
    Instance {
        levels: ORDERS[1].1.to_vec(),
        travel: vec![vec![0]],
        needs: (0..needs).map(need).collect(),
        candidates: (0..needs).map(candidate).collect(),
    }
}

#[test]
fn who_says_stop_before_there_is_a_plan_gets_one_made_at_once() {
    let instance = crowd(160, 20);
    let asked = AtomicUsize::new(0);
    let stop = || {
        asked.fetch_add(1, Ordering::Relaxed);
        true
    };
    let stopped = within(
        &instance,
        Limit {
            steps: None,
            stop: &stop,
        },
    );
    // All that must be covered is, by as few as their weeks allow.
    assert_eq!(stopped.totals.uncovered_must, 0);
    assert!(stopped.assignments.len() >= 54, "{stopped:?}");
    assert_eq!(stopped.totals.people, 6, "{stopped:?}");
    let (level, bound) = stopped.open.unwrap();
    assert!(bound <= stopped.totals.of(level));
    // Once stopped, nobody is asked again for what is only work.
    assert!(asked.into_inner() < 10);
}

#[test]
fn a_plan_made_at_once_is_never_better_than_the_best_nor_its_bound_above_it() {
    for seed in 1..4 {
        for (_, levels) in ORDERS {
            let instance = absence(SIZES[1], levels, seed);
            let problem = Problem::of(&instance).unwrap();
            let best = within(&instance, Limit::NONE);
            assert_eq!(best.open, None);
            let needs: Vec<usize> = (0..instance.needs.len()).collect();
            let candidates: Vec<usize> = (0..instance.candidates.len()).collect();
            let made = gather(&problem, &[hasty(&problem, &needs, &candidates)]);
            let made = checked(&instance, made);
            assert!(named(&instance, &best) <= named(&instance, &made));
            let (level, bound) = made.open.unwrap();
            assert_eq!(level, levels[0]);
            assert!(bound <= best.totals.of(level), "{bound} {best:?}");
        }
    }
}
