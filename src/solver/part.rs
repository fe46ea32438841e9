//! A part of the problem that nothing ties to the rest: since every level is a sum, the best of
//! the whole is the best of each part.

use super::effort::Effort;
use super::level::{Measure, Totals};
use super::menus::{Menu, menus_of};
use super::meter::{Over, Until};
use super::problem::{Problem, TIE};
use super::schedules::change;
use super::score::Weighting;

/// The schedules of all menus for which there is room: a few hundred megabytes.
const ROOM: usize = 1_000_000;

/// Candidates that compete for the same needs, directly or through others.
#[derive(Clone, Debug)]
pub(super) struct Competition {
    /// Needs as indices of the problem's, ascending; choices count them from 0, tokens follow.
    pub names: Vec<usize>,
    /// Needs and tokens.
    pub needs: usize,
    /// Of each menu one schedule is chosen.
    pub menus: Vec<Menu>,
    /// The most that the figures of a plan can come to, whichever way.
    pub reach: Totals,
    /// What ties can come to.
    pub ties: i64,
    /// Schedules were left out: what is found may not be the best.
    pub short: bool,
}

/// The parts of a problem, in the order of their first need.
///
/// # Errors
/// The caller said stop, or there is no room for all that candidates can do.
pub(super) fn parts(problem: &Problem, effort: (&Effort, Until)) -> Result<Vec<Competition>, Over> {
    let count = problem.needs.len();
    let mut groups = Groups((0..count).collect());
    for able in &problem.candidates {
        let mut needs = able.offers.iter().map(|can| can.need);
        if let Some(first) = needs.next() {
            needs.for_each(|need| groups.tie(first, need));
        }
    }
    let mut members: Vec<(Vec<usize>, Vec<usize>)> = vec![Default::default(); count];
    for need in 0..count {
        let root = groups.root(need);
        members
            .get_mut(root)
            .into_iter()
            .for_each(|(names, _)| names.push(need));
    }
    for (index, able) in problem.candidates.iter().enumerate() {
        if let Some(first) = able.offers.first() {
            let root = groups.root(first.need);
            members
                .get_mut(root)
                .into_iter()
                .for_each(|(_, who)| who.push(index));
        }
    }
    let tied = members.into_iter().filter(|(_, who)| !who.is_empty());
    let mut made = Vec::new();
    let mut room = ROOM;
    for (names, who) in tied {
        made.push(part(problem, names, &who, effort, &mut room)?);
    }
    Ok(made)
}

fn part(
    problem: &Problem,
    names: Vec<usize>,
    who: &[usize],
    effort: (&Effort, Until),
    room: &mut usize,
) -> Result<Competition, Over> {
    let mut largest = vec![Totals::default(); names.len()];
    let mut part = Competition {
        needs: names.len(),
        menus: Vec::new(),
        reach: Totals::default(),
        ties: TIE * i64::try_from(names.len()).unwrap_or(i64::MAX / TIE),
        short: false,
        names,
    };
    for index in who {
        let Some(able) = problem.candidates.get(*index) else {
            continue;
        };
        // Tokens are numbered after all needs of the problem until needs get their own numbers.
        let beyond = problem.needs.len();
        let made = menus_of(problem, *index, able, beyond + part.needs, effort);
        *room = room.checked_sub(made.weight()).ok_or(Over)?;
        effort.1.work(0)?;
        for mut menu in made.menus {
            part.short |= menu.loose.is_some();
            let all = menu
                .choices
                .iter_mut()
                .chain(menu.loose.iter_mut().flatten());
            let needs = all.flat_map(|choice| &mut choice.needs);
            needs.for_each(|need| {
                *need = match need.checked_sub(beyond) {
                    Some(token) => token,
                    None => part.names.binary_search(need).unwrap_or_default(),
                };
            });
            part.menus.push(menu);
        }
        for can in &able.offers {
            let place = part.names.binary_search(&can.need).unwrap_or_default();
            if let (Some(need), Some(reach)) = (problem.needs.get(can.need), largest.get_mut(place))
            {
                let change = change(can, need);
                Measure::ALL
                    .into_iter()
                    .for_each(|l| raise(reach, l, change.of(l).abs().max(1)));
            }
        }
        part.needs += made.tokens;
        part.reach.people += 1;
    }
    largest.iter().for_each(|one| part.reach += *one);
    Ok(part)
}

fn raise(reach: &mut Totals, level: Measure, value: i64) {
    let figure = match level {
        Measure::UncoveredMust => &mut reach.uncovered_must,
        Measure::People => &mut reach.people,
        Measure::Uncovered => &mut reach.uncovered,
        Measure::Strangers => &mut reach.strangers,
        Measure::Cost => &mut reach.cost,
    };
    *figure = (*figure).max(value);
}

impl Competition {
    /// Its needs as the problem numbers them.
    pub fn real_needs(&self) -> &[usize] {
        &self.names
    }

    /// Its candidates as the problem numbers them, ascending.
    pub fn candidates(&self) -> Vec<usize> {
        let mut all: Vec<usize> = self.menus.iter().map(|menu| menu.candidate).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How much there is to decide.
    pub fn weight(&self) -> usize {
        self.menus.iter().map(|menu| menu.choices.len()).sum()
    }

    /// A smaller part: some of its menus and the needs that they can take, numbered anew.
    pub fn narrowed(&self, mut menus: Vec<Menu>) -> Self {
        let all = menus.iter().flat_map(|menu| &menu.choices);
        let mut needs: Vec<usize> = all.flat_map(|c| c.needs.iter().copied()).collect();
        needs.sort_unstable();
        needs.dedup();
        let choices = menus.iter_mut().flat_map(|menu| &mut menu.choices);
        for need in choices.flat_map(|choice| &mut choice.needs) {
            *need = needs.binary_search(need).unwrap_or_default();
        }
        let names = needs.iter().filter_map(|need| self.names.get(*need));
        Self {
            names: names.copied().collect(),
            needs: needs.len(),
            menus,
            reach: self.reach,
            ties: self.ties,
            short: false,
        }
    }

    /// How its levels are put into one number.
    pub fn scale(&self, levels: &[Measure]) -> Weighting {
        Weighting::new(levels, &self.reach, self.ties)
    }
}

/// Needs that belong together, each pointing towards the first of its group.
struct Groups(Vec<usize>);

impl Groups {
    fn root(&mut self, mut need: usize) -> usize {
        while let Some(up) = self.0.get(need).copied().filter(|up| *up != need) {
            let above = self.0.get(up).copied().unwrap_or(up);
            self.0
                .get_mut(need)
                .into_iter()
                .for_each(|way| *way = above);
            need = above;
        }
        need
    }

    fn tie(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        self.0.get_mut(high).into_iter().for_each(|way| *way = low);
    }
}
