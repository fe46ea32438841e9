//! The cover solver on absences of every size, beside its targets. `cargo bench --bench cover`.
//!
//! Nothing is asserted: machines differ. Five seeds each; the median, the longest, and how many were
//! proved.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "cover/generator.rs"]
mod generator;

use std::time::Instant;

use generator::{ORDERS, SIZES, absence};
use relais::solver::{
    Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Limit, Measure, Offer, Problem, solve,
};

const SEEDS: u64 = 5;
const TARGETS: [&str; 4] = [
    "proved, ≤ 2 ms",
    "proved, ≤ 5 ms",
    "proved, ≤ 100 ms",
    "proved, ≤ 1 s wanted",
];
/// What the week is accepted with.
const LIMIT: Limit = Limit::steps(500_000_000);

fn main() {
    println!(
        "{:<32} {:>5} {:>10} {:>10} {:>7}   target",
        "absence", "order", "median ms", "longest", "proved"
    );
    for (size, target) in SIZES.into_iter().zip(TARGETS) {
        for (order, levels) in ORDERS {
            let mut times = Vec::new();
            let mut proved = 0;
            for seed in 1..=SEEDS {
                let instance = absence(size, levels, seed);
                let (time, is_proved) = solved(&instance);
                times.push(time);
                proved += usize::from(is_proved);
            }
            times.sort_by(f64::total_cmp);
            let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
            println!(
                "{:<32} {order:>5} {median:>10.2} {longest:>10.2} {:>7}   {target}",
                size.name,
                format!("{proved}/{SEEDS}"),
            );
        }
    }
}

/// Milliseconds from the instance to the answer, the best of three, and whether it was proved.
fn solved(instance: &Instance) -> (f64, bool) {
    let mut best = f64::INFINITY;
    let mut proved = true;
    for _ in 0..3 {
        let start = Instant::now();
        let problem = Problem::of(instance).expect("a sound instance");
        let answer = solve(&problem, LIMIT);
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
        proved &= answer.open.is_none();
    }
    (best, proved)
}
