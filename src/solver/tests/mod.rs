//! The solver against every plan there is, against other ways to look, and in odd corners.

use super::{
    Instance, InstanceCandidate, InstanceFlaw, InstanceNeed, InstanceSpan, Limit, Measure, Offer,
    Problem, gather, hasty, solve, solve_with,
};

mod brute;
mod check;
mod corners;
mod faults;
#[allow(dead_code)] // the bench has its own use of it
#[path = "../../../benches/cover/generator.rs"]
mod generator;
mod large;
mod limits;
mod optimal;
mod small;

use super::Solution;
use super::effort::Effort;

/// The answer to an instance, with steps enough; its figures are checked against its assignments.
fn answer(instance: &Instance) -> Solution {
    checked(
        instance,
        solve(&Problem::of(instance).unwrap(), Limit::NONE),
    )
}

/// The answer of a search that leaves out more than it should.
fn hurried(instance: &Instance, effort: Effort) -> Solution {
    checked(
        instance,
        solve_with(&Problem::of(instance).unwrap(), Limit::NONE, effort),
    )
}

fn checked(instance: &Instance, answer: Solution) -> Solution {
    let figures = check::levels(instance, &answer.assignments);
    let said = Measure::ALL.map(|level| answer.totals.of(level));
    assert_eq!(figures, Ok(said), "{instance:?}");
    answer
}

/// The levels that an instance names, of its answer.
fn named(instance: &Instance, answer: &Solution) -> Vec<i64> {
    instance
        .levels
        .iter()
        .map(|level| answer.totals.of(*level))
        .collect()
}
