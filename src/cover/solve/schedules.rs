//! All that one candidate can do: the sets of needs that she can be given together.

use super::instance::{Need, Span};
use super::level::Totals;
use super::problem::{Able, Can, Problem, gain};

/// Needs given to one candidate, and what that changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Schedule {
    /// Indices of the problem's needs, ascending.
    pub needs: Vec<usize>,
    /// Against giving her nothing.
    pub totals: Totals,
    /// What tells plans apart whose levels are the same.
    pub tie: i64,
}

/// The schedules of a candidate made of some of her offers, but the empty one; none when there are
/// more than `most`.
///
/// Every part of a schedule is a schedule too: whoever can do three things can do two of them.
pub(super) fn schedules(
    problem: &Problem,
    able: &Able,
    offers: &[Can],
    most: usize,
) -> Option<Vec<Schedule>> {
    let mut walk = Walk {
        problem,
        offers: offers
            .iter()
            .filter_map(|can| Some((can, problem.needs.get(can.need)?)))
            .collect(),
        most,
        found: Vec::new(),
    };
    let mut left = able.minutes_left.clone();
    walk.from(0, &mut Vec::new(), &mut left, Totals::default(), 0)?;
    Some(walk.found)
}

struct Walk<'p> {
    problem: &'p Problem,
    offers: Vec<(&'p Can, &'p Need)>,
    most: usize,
    found: Vec<Schedule>,
}

impl Walk<'_> {
    /// Adds every schedule that extends `taken` by offers from `at` on.
    fn from(
        &mut self,
        at: usize,
        taken: &mut Vec<(usize, Span)>,
        left: &mut [u32],
        totals: Totals,
        tie: i64,
    ) -> Option<()> {
        for next in at..self.offers.len() {
            let (can, need) = *self.offers.get(next)?;
            let week = need.week as usize;
            let minutes = need.span.minutes();
            let enough = left.get(week).is_some_and(|left| *left >= minutes);
            if !enough
                || !taken
                    .iter()
                    .all(|(_, span)| self.problem.apart(*span, need.span))
            {
                continue;
            }
            if self.found.len() >= self.most {
                return None;
            }
            let mut after = totals + change(can, need);
            after.people = 1;
            taken.push((can.need, need.span));
            self.found.push(Schedule {
                needs: taken.iter().map(|(need, _)| *need).collect(),
                totals: after,
                tie: tie + can.tie,
            });
            spend(left, week, |left| left - minutes);
            self.from(next + 1, taken, left, after, tie + can.tie)?;
            spend(left, week, |left| left + minutes);
            taken.pop();
        }
        Some(())
    }
}

fn spend(left: &mut [u32], week: usize, change: impl FnOnce(u32) -> u32) {
    if let Some(left) = left.get_mut(week) {
        *left = change(*left);
    }
}

/// What taking an offer changes, beside that its taker has something to do.
pub(super) fn change(can: &Can, need: &Need) -> Totals {
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
