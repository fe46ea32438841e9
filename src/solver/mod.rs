//! The solver: needs are given to candidates as well as can be, level by level.
//!
//! It knows nothing but an [`Instance`]: no record, no language, no file. Source: `cover.md` §2–§3.
//!
//! # The method, and why
//!
//! Every level is a sum, and what comes first always weighs more. So all levels of a part are put into
//! one whole number (`score`), and one search finds the lexicographic optimum of all of them: no level
//! is solved again for the sake of the next.
//!
//! 1. Offers that clash with busy slots or minutes fall away (`problem`); the rest splits into parts
//!    that share nothing (`part`).
//! 2. What one candidate can do becomes a menu of schedules (`schedules`, `menus`). Few are many enough
//!    to matter: on average less than two offers a candidate remain.
//! 3. What is left to decide is who takes which contested need. That graph is narrow, since help comes
//!    from nearby: dynamic programming over a tree decomposition (`order`, `tree`, `table`) remembers, for
//!    the candidates decided so far, which needs that others want are taken.
//! 4. Most of what could be remembered is needless: one state beats another if it is no worse even after
//!    paying whoever wants the needs it takes the most that they can lose (`join`, `gains`). This
//!    thins out menus before the first join, and tables after each; it is exact.
//! 5. Where tables outgrow their room all the same, the best states are kept: a plan, but no proof. Then
//!    levels are proved one by one as far as the steps go, pieces of the plan are made better
//!    (`improvement`), and a relaxation bounds the first level that is left (`relax`).
//!
//! Every number is whole: no rounding error is ever taken for a proof. The answer depends neither on the
//! order of the file nor on threads: ties are broken by numbers drawn from the order of ids. There is no
//! clock: steps are counted (`meter`), and a search cut after so many is cut at the same place every
//! time. Only a caller who says stop by a clock of its own gets what is found by then: where that is
//! nothing yet, or there are more schedules than memory has room for, a plan made at once (`hasty`).
//!
//! # Measured
//!
//! `benches/cover.rs`, five seeds and the orders A, B, C, on 2 cores that much else was running on:
//! 8 × 60 in 0.2 ms, 30 × 60 in 0.6 ms, 180 × 1,300 in 10 to 40 ms, 900 × 1,300 in 0.1 to 0.4 s of
//! processor time (0.1 s of the clock when few others ran, over 1 s when many did), all proved but for
//! one of the fifteen weeks: there, in order A, `uncovered` stays under 1 % above its bound. Levels
//! are those of an independent exact solver (HiGHS) on all of them that are
//! proved. A linear programme over the same schedules is nearly integral too, but solving it takes as
//! long as everything here; a column for each schedule and branching were not needed.

mod effort;
mod explore;
pub mod fault;
mod gains;
mod hasty;
mod improvement;
pub mod instance;
mod join;
pub mod level;
pub mod limit;
mod menus;
mod meter;
mod order;
mod pairing;
mod part;
mod plan;
mod problem;
mod relax;
mod schedules;
mod score;
mod table;
mod trace;
mod tree;

use std::sync::{Mutex, MutexGuard, PoisonError};

use effort::Effort;
use explore::{Explored, Search, share};
pub use fault::{InstanceFault, InstanceFlaw};
use hasty::hasty;
pub use instance::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Offer};
pub use level::{Measure, Totals};
pub use limit::Limit;
use meter::Meter;
use part::Competition;
pub use problem::Problem;

/// The work on menus before anybody is asked whether to stop.
const UNASKED: u64 = 1 << 22;
/// With fewer choices in all a second thread takes longer to begin than it saves.
const WORTH_A_THREAD: usize = 400;

/// A plan, and what is proved of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Needs and who takes them, by id, in the order of needs.
    pub assignments: Vec<(u64, u64)>,
    /// All five levels of the plan.
    pub totals: Totals,
    /// The first level that is not proved, and what it comes to at least; none when all are proved.
    pub open: Option<(Measure, i64)>,
}

/// The best plan that is found within `limit`, and whether it is proved to be the best there is.
///
/// The same steps give the same answer, unless the caller stops it.
pub fn solve(problem: &Problem, limit: Limit) -> Solution {
    solve_with(problem, limit, Effort::default())
}

fn solve_with(problem: &Problem, limit: Limit, effort: Effort) -> Solution {
    let meter = Meter::new(limit.stop).asked_after(UNASKED);
    let in_schedules = meter.until(limit.steps.map_or(u64::MAX, |steps| steps / 2));
    let Ok(parts) = part::parts(problem, (&effort, in_schedules)) else {
        let needs: Vec<usize> = (0..problem.needs.len()).collect();
        let candidates: Vec<usize> = (0..problem.candidates.len()).collect();
        return gather(problem, &[hasty(problem, &needs, &candidates)]);
    };
    let levels = &problem.levels;
    let whole: usize = parts.iter().map(Competition::weight).sum();
    let begun = in_pairs(
        parts.iter().collect(),
        |part: &&Competition| part.weight(),
        |part| Search::begin(part, levels, effort, (limit, whole)),
    );
    let (begun, stopped): (Vec<Search>, Vec<Search>) =
        begun.into_iter().partition(Search::has_begun);
    let (done, open): (Vec<Search>, Vec<Search>) = begun.into_iter().partition(Search::is_done);
    let taken = done.iter().chain(&open).map(Search::taken);
    let taken = meter.taken().saturating_add(taken.sum::<u64>());
    let left = limit.steps.map(|steps| steps.saturating_sub(taken));
    let whole: usize = open.iter().map(Search::weight).sum();
    let mut explored = in_pairs(open, Search::weight, |search| {
        // Nobody gets what another leaves: which thread is first must not matter.
        let steps = left.map(|left| share(left, search.weight(), whole));
        search.finish(Limit { steps, ..limit })
    });
    explored.extend(done.into_iter().map(|search| search.finish(limit)));
    explored.extend(stopped.into_iter().map(|search| {
        let part = search.part();
        hasty(problem, part.real_needs(), &part.candidates())
    }));
    gather(problem, &explored)
}

/// The same for each, the largest first, on two threads when that is worth their making.
fn in_pairs<T: Send, R: Send>(
    mut queue: Vec<T>,
    weight: impl Fn(&T) -> usize,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    if queue.len() < 2 || queue.iter().map(&weight).sum::<usize>() < WORTH_A_THREAD {
        return queue.into_iter().map(work).collect();
    }
    queue.sort_by_key(weight);
    let queue = Mutex::new(queue);
    let done = Mutex::new(Vec::new());
    let next = || lock(&queue).pop();
    let all = || {
        while let Some(one) = next() {
            let result = work(one);
            lock(&done).push(result);
        }
    };
    std::thread::scope(|scope| {
        // Where the system has no thread to give, this one does it all.
        let _ = std::thread::Builder::new().spawn_scoped(scope, all);
        all();
    });
    std::mem::take(&mut lock(&done))
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn gather(problem: &Problem, explored: &[Explored]) -> Solution {
    let mut totals = problem.nobody();
    explored.iter().for_each(|part| totals += part.plan.totals);
    let proved = explored
        .iter()
        .map(|part| part.proved)
        .min()
        .unwrap_or(problem.levels.len());
    let open = problem.levels.get(proved).map(|level| {
        let least = explored.iter().map(|part| {
            let bound = part.bound.filter(|_| part.proved == proved);
            bound.unwrap_or(part.plan.totals.of(*level))
        });
        // No level is ever negative.
        let least = problem.nobody().of(*level) + least.sum::<i64>();
        (*level, least.max(0))
    });
    let given = explored.iter().flat_map(|part| &part.plan.given);
    let given = given.filter_map(|(need, candidate)| {
        Some((
            problem.needs.get(*need)?.id,
            problem.candidates.get(*candidate)?.id,
        ))
    });
    let mut assignments: Vec<(u64, u64)> = given.collect();
    assignments.sort_unstable();
    Solution {
        assignments,
        totals,
        open,
    }
}

#[cfg(test)]
mod tests;
