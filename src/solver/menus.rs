//! What there is to choose from: for each candidate one menu of schedules, or several.
//!
//! A candidate whose schedules are many is split where her days do not depend on one another: into
//! weeks, and where the minutes left cannot run out, into days. What ties them still is that she counts
//! once as somebody with something to do. So a token is made for each of her menus, which every
//! schedule of that menu takes, and one more menu that either takes all tokens at no cost (she does
//! nothing) or none (she counts). A token is taken once at most, just like a need.

use std::collections::HashMap;

use super::effort::Effort;
use super::level::{Measure, Totals};
use super::meter::Until;
use super::problem::{Able, Can, Problem};
use super::schedules::{Schedule, Schedules, change, schedules};

/// Schedules of which one is chosen.
#[derive(Clone, Debug)]
pub(super) struct Menu {
    /// Whose it is, as an index of the problem's candidates.
    pub candidate: usize,
    /// One of them takes nothing at all.
    pub choices: Vec<Schedule>,
    /// Each of her offers by itself, without what a person counts, when not all schedules are among the choices.
    pub loose: Option<Vec<Schedule>>,
    /// Whether whoever takes something of it counts as a person for it.
    pub counts: bool,
}

/// Hands made for one candidate.
#[derive(Clone, Debug, Default)]
pub(super) struct Menus {
    pub menus: Vec<Menu>,
    /// How many tokens were made; they are numbered from `first` on.
    pub tokens: usize,
}

/// The menus of a candidate; `first` is the number of the next token.
pub(super) fn menus_of(
    problem: &Problem,
    candidate: usize,
    able: &Able,
    first: usize,
    (effort, until): (&Effort, Until),
) -> Menus {
    let whole = schedules(problem, able, &able.offers, effort.whole, until);
    let groups = if whole.short {
        groups(problem, able)
    } else {
        Vec::new()
    };
    if groups.len() < 2 {
        let all = if whole.short {
            schedules(problem, able, &able.offers, effort.menu, until)
        } else {
            whole
        };
        let menu = Menu::of(problem, candidate, all, &able.offers);
        return Menus {
            menus: vec![menu],
            tokens: 0,
        };
    }
    let menus = groups.iter().map(|group| {
        let all = schedules(problem, able, group, effort.menu, until);
        Menu::of(problem, candidate, all, group)
    });
    let mut made = Menus {
        menus: menus.collect(),
        tokens: 0,
    };
    if problem.levels.contains(&Measure::People) {
        made.tokens = groups.len();
        let tokens = first..first + made.tokens;
        for (token, menu) in tokens.clone().zip(&mut made.menus) {
            menu.counts = false;
            for choice in &mut menu.choices {
                // Own needs ask for somebody too.
                if choice.totals.people > 0 {
                    choice.totals.people = 0;
                    choice.needs.push(token);
                }
            }
        }
        let person = Totals {
            people: 1,
            ..Totals::default()
        };
        let counted = Schedule {
            totals: person,
            ..Schedule::default()
        };
        let idle = Schedule {
            needs: tokens.collect(),
            ..Schedule::default()
        };
        let choices = vec![counted, idle];
        made.menus.push(Menu {
            candidate,
            choices,
            loose: None,
            counts: true,
        });
    }
    made
}

impl Menus {
    /// How many schedules there are in all.
    pub fn weight(&self) -> usize {
        let of_one = |menu: &Menu| menu.choices.len() + menu.loose.as_ref().map_or(0, Vec::len);
        self.menus.iter().map(of_one).sum()
    }
}

impl Menu {
    fn of(problem: &Problem, candidate: usize, found: Schedules, group: &[Can]) -> Self {
        Self {
            candidate,
            choices: found.all,
            loose: found.short.then(|| singles(problem, group)),
            counts: true,
        }
    }
}

fn singles(problem: &Problem, group: &[Can]) -> Vec<Schedule> {
    let one = |can: &Can| {
        Some(Schedule {
            needs: vec![can.need],
            totals: change(can, problem.needs.get(can.need)?),
            tie: can.tie,
            own: Vec::new(),
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
    let mut asked: HashMap<u32, u64> = HashMap::new();
    let mut weeks: HashMap<u32, u32> = HashMap::new();
    for (week, at) in able.offers.iter().filter_map(span) {
        *asked.entry(week).or_default() += u64::from(at.minutes());
        // A day that two weeks share would tie them; then all stays together.
        if *weeks.entry(at.day).or_insert(week) != week {
            return vec![able.offers.clone()];
        }
    }
    let mut keyed: Vec<((u32, Option<u32>), Can)> = Vec::new();
    for can in &able.offers {
        let Some((week, at)) = span(can) else {
            continue;
        };
        let asked = asked.get(&week).copied().unwrap_or(0);
        let left = able.minutes_left.get(week as usize).copied().unwrap_or(0);
        let day = (asked <= u64::from(left)).then_some(at.day);
        keyed.push(((week, day), *can));
    }
    keyed.sort_by_key(|(key, can)| (*key, can.need));
    let groups = keyed.chunk_by(|(one, _), (other, _)| one == other);
    groups
        .map(|group| group.iter().map(|(_, can)| *can).collect())
        .collect()
}
