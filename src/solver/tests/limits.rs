//! A search that is cut short: what it has by then, and that it owns up to it.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::generator::{ORDERS, SIZES, absence};
use super::{Instance, Limit, Problem, Solution, checked, named, solve};

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
