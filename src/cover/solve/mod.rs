//! x
mod clock;
mod effort;
mod explore;
pub mod fault;
mod hands;
pub mod instance;
mod join;
pub mod level;
mod order;
mod part;
mod problem;
mod relax;
mod schedules;
mod table;
mod tree;
mod worth;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use clock::Deadline;
use effort::Effort;
use explore::{Explored, Search};
pub use fault::{Fault, Flaw};
pub use instance::{Candidate, Instance, Need, Offer, Span};
pub use level::{Level, Totals};
use part::Part;
pub use problem::Problem;

/// A plan, and what is proved of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Needs and who takes them, by id, in the order of needs.
    pub assignments: Vec<(u64, u64)>,
    /// All five levels of the plan.
    pub totals: Totals,
    /// The first level that is not proved, and what it comes to at least; none when all are proved.
    pub open: Option<(Level, i64)>,
}

/// The best plan that is found within `limit`, and whether it is proved to be the best there is.
pub fn solve(problem: &Problem, limit: Option<Duration>) -> Answer {
    solve_with(problem, limit, Effort::default())
}

fn solve_with(problem: &Problem, limit: Option<Duration>, effort: Effort) -> Answer {
    let start = Instant::now();
    // What is left of the time goes into bounds.
    let search = Deadline::after(start, limit.map(|limit| limit * 17 / 20));
    let end = Deadline::after(start, limit);
    let parts = part::parts(problem, (&effort, search.share(50)));
    let levels = &problem.levels;
    let explored = in_pairs(&parts, |part| {
        let mut one = Search::begin(part, levels, effort);
        one.go_on(search);
        one.end(end)
    });
    gather(problem, &explored)
}

/// The same for each part, the smallest first, on two threads when it is worth their making.
fn in_pairs(parts: &[Part], explore: impl Fn(&Part) -> Explored + Sync) -> Vec<Explored> {
    let mut queue: Vec<&Part> = parts.iter().collect();
    queue.sort_by_key(|part| part.needs);
    let choices = parts
        .iter()
        .flat_map(|part| &part.hands)
        .map(|hand| hand.choices.len());
    if choices.sum::<usize>() < 400 || parts.len() < 2 {
        return queue.into_iter().map(explore).collect();
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some(part) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
            let explored = explore(part);
            done.lock()
                .unwrap_or_else(|broken| broken.into_inner())
                .push(explored);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
    done.into_inner()
        .unwrap_or_else(|broken| broken.into_inner())
}

fn gather(problem: &Problem, explored: &[Explored]) -> Answer {
    let mut totals = problem.nobody();
    explored.iter().for_each(|part| totals += part.totals);
    let proved = explored
        .iter()
        .map(|part| part.proved)
        .min()
        .unwrap_or(problem.levels.len());
    let open = problem.levels.get(proved).map(|level| {
        let least = explored.iter().map(|part| {
            let bound = part.bound.filter(|_| part.proved == proved);
            bound.unwrap_or(part.totals.of(*level))
        });
        (*level, problem.nobody().of(*level) + least.sum::<i64>())
    });
    let given = explored.iter().flat_map(|part| &part.given);
    let given = given.filter_map(|(need, candidate)| {
        Some((
            problem.needs.get(*need)?.id,
            problem.candidates.get(*candidate)?.id,
        ))
    });
    let mut assignments: Vec<(u64, u64)> = given.collect();
    assignments.sort_unstable();
    Answer {
        assignments,
        totals,
        open,
    }
}

#[cfg(test)]
mod tests;
