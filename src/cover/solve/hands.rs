//! What there is to choose from: for each candidate one hand of schedules, or several.
//!
//! A candidate whose schedules are many is split where her days do not depend on one another: into
//! weeks, and where the minutes left cannot run out, into days. What ties them still is that she counts
//! once as somebody with something to do. So a token is made for each of her hands, which every
//! schedule of that hand takes, and one more hand that either takes all tokens at no cost (she does
//! nothing) or none (she counts). A token is taken once at most, just like a need.

use super::effort::Effort;
use super::level::{Level, Totals};
use super::problem::{Able, Can, Problem};
use super::schedules::{Schedule, schedules};


/// Schedules of which one is chosen.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    /// Whose it is, as an index of the problem's candidates.
    pub candidate: usize,
    /// The first takes nothing.
    pub choices: Vec<Schedule>,
    /// Each of her offers by itself, without what a person counts, when not all schedules are among the choices.
    pub loose: Option<Vec<Schedule>>,
    /// Whether whoever takes something of it counts as a person for it.
    pub counts: bool,
}

/// Hands made for one candidate.
#[derive(Clone, Debug, Default)]
pub(super) struct Dealt {
    pub hands: Vec<Hand>,
    /// How many tokens were made; they are numbered from `first` on.
    pub tokens: usize,
}

/// Deals the hands of a candidate; `first` is the number of the next token.
pub(super) fn deal(
    problem: &Problem,
    candidate: usize,
    able: &Able,
    first: usize,
    effort: &Effort,
) -> Dealt {
    let counts = problem.levels.contains(&Level::People);
    let all: Vec<Can> = able.offers.clone();
    if let Some(whole) = schedules(problem, able, &all, effort.whole) {
        return Dealt {
            hands: vec![Hand::of(candidate, whole)],
            ..Dealt::default()
        };
    }
    let groups = groups(problem, able);
    let mut dealt = Dealt::default();
    for group in &groups {
        dealt
            .hands
            .push(match schedules(problem, able, group, effort.hand) {
                Some(all) => Hand::of(candidate, all),
                None => Hand {
                    loose: Some(singles(problem, group)),
                    ..Hand::of(candidate, best_of(problem, able, group, effort.hand))
                },
            });
    }
    if counts && groups.len() > 1 {
        dealt.tokens = groups.len();
        let tokens = first..first + dealt.tokens;
        for (token, hand) in tokens.clone().zip(&mut dealt.hands) {
            hand.counts = false;
            for choice in hand.choices.iter_mut().skip(1) {
                choice.totals.people = 0;
                choice.needs.push(token);
            }
        }
        let person = Totals {
            people: 1,
            ..Totals::default()
        };
        let counted = Schedule {
            needs: Vec::new(),
            totals: person,
            tie: 0,
        };
        let idle = Schedule {
            needs: tokens.collect(),
            ..Schedule::default()
        };
        let choices = vec![counted, idle];
        dealt.hands.push(Hand {
            candidate,
            choices,
            loose: None,
            counts: true,
        });
    }
    dealt
}

impl Hand {
    fn of(candidate: usize, found: Vec<Schedule>) -> Self {
        let choices = std::iter::once(Schedule::default()).chain(found).collect();
        Self {
            candidate,
            choices,
            loose: None,
            counts: true,
        }
    }
}

fn singles(problem: &Problem, group: &[Can]) -> Vec<Schedule> {
    let one = |can: &Can| {
        Some(Schedule {
            needs: vec![can.need],
            totals: super::schedules::change(can, problem.needs.get(can.need)?),
            tie: can.tie,
        })
    };
    group.iter().filter_map(one).collect()
}

/// Offers of one candidate that depend on one another.
fn groups(problem: &Problem, able: &Able) -> Vec<Vec<Can>> {
    let span = |can: &Can| {
        problem
            .needs
            .get(can.need)
            .map(|need| (need.week, need.span))
    };
    let mut keyed: Vec<((u32, Option<u32>), Can)> = Vec::new();
    for can in &able.offers {
        let Some((week, at)) = span(can) else {
            continue;
        };
        let alike = able
            .offers
            .iter()
            .filter_map(span)
            .filter(|(other, _)| *other == week);
        let asked: u64 = alike.clone().map(|(_, at)| u64::from(at.minutes())).sum();
        let left = able.minutes_left.get(week as usize).copied().unwrap_or(0);
        // A day that two weeks share would tie them; then all stays together.
        let mixed = able
            .offers
            .iter()
            .filter_map(span)
            .any(|(w, s)| w != week && s.day == at.day);
        if mixed {
            return vec![able.offers.clone()];
        }
        let day = (asked <= u64::from(left)).then_some(at.day);
        keyed.push(((week, day), *can));
    }
    keyed.sort_by_key(|(key, can)| (*key, can.need));
    let groups = keyed.chunk_by(|(one, _), (other, _)| one == other);
    groups
        .map(|group| group.iter().map(|(_, can)| *can).collect())
        .collect()
}

/// Some schedules of a hand that has too many: those of the offers that are best by themselves.
fn best_of(problem: &Problem, able: &Able, group: &[Can], most: usize) -> Vec<Schedule> {
    let mut some = group.to_vec();
    some.sort_by_cached_key(|can| {
        let change = problem
            .needs
            .get(can.need)
            .map(|need| super::schedules::change(can, need));
        let figures = problem
            .levels
            .iter()
            .map(|level| change.unwrap_or_default().of(*level));
        (figures.collect::<Vec<_>>(), can.need)
    });
    loop {
        if let Some(mut found) = schedules(problem, able, &some, most) {
            found
                .iter_mut()
                .for_each(|schedule| schedule.needs.sort_unstable());
            return found;
        }
        let fewer = some.len() * 3 / 4;
        some.truncate(fewer);
    }
}
