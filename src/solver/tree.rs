//! One pass over a part: tables are joined, need by need, until one choice is left.
//!
//! This is dynamic programming over a tree decomposition. Nothing is lost as long as no table is cut
//! for lack of room, and then the choice is the best there is.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::gains::gains;
use super::join::{Allowance, join};
use super::menus::Menu;
use super::meter::Over;
use super::order::order;
use super::pairing::Pairing;
use super::part::Competition;
use super::score::{Score, Weighting};
use super::table::{StateTable, TableState, WIDEST, excess};
use super::trace::{Trace, TraceStep};

/// How often menus are thinned out at most.
const ROUNDS: usize = 8;

/// Orders among which a pass chooses, and how many states a pass has that takes the first.
const TRIES: u64 = 12;
const BRIEF: usize = 1 << 10;

/// To take a choice up takes as long as so many steps.
const STEPS_OF_A_CHOICE: usize = 16;

/// A plan for a part.
#[derive(Clone, Debug)]
pub(super) struct PassPlan {
    /// Hands and the choices made, by index.
    pub chosen: Vec<(usize, usize)>,
    /// Tables were cut: there may be a better one.
    pub cut: bool,
}

/// Searches a part.
pub(super) fn search<W: Score>(
    part: &Competition,
    scale: &Weighting,
    room: Allowance,
) -> Result<PassPlan, Over> {
    let mut tree = Tree::<W> {
        gains: Vec::new(),
        live: Vec::new(),
        trace: Trace::default(),
        room,
        cut: part.short,
    };
    tree.trace.push(TraceStep::Nothing);
    for (index, menu) in part.menus.iter().enumerate() {
        tree.take_up(index, menu, scale)?;
    }
    tree.thin_out(part.needs)?;
    let scopes: Vec<Vec<usize>> = tree.live.iter().map(|table| table.scope.clone()).collect();
    // A short pass has no time to look for a better order.
    let tries = if room.states > BRIEF { TRIES } else { 1 };
    for need in order(part.needs, &scopes, tries, room.until)? {
        tree.settle(need)?;
    }
    Ok(tree.end())
}

struct Tree<'m, W> {
    /// For each need, whose menu gains how much by it at most, the most first.
    gains: Vec<Vec<(usize, W)>>,
    live: Vec<StateTable<W>>,
    trace: Trace,
    room: Allowance<'m>,
    cut: bool,
}

impl<W: Score> Tree<'_, W> {
    fn take_up(&mut self, index: usize, menu: &Menu, scale: &Weighting) -> Result<(), Over> {
        self.room
            .until
            .work(STEPS_OF_A_CHOICE * menu.choices.len())?;
        let scope = widest(menu);
        let states = menu.choices.iter().enumerate().filter_map(|(at, choice)| {
            let mut bits = choice
                .needs
                .iter()
                .map(|need| scope.binary_search(need).ok());
            Some(TableState {
                taken: bits.try_fold(0, |all, bit| Some(all | 1 << bit?))?,
                score: scale.of(&choice.totals, choice.tie),
                how: self.trace.push(TraceStep::Given(index, at)),
            })
        });
        let states: Vec<TableState<W>> = states.collect();
        self.cut |= states.len() < menu.choices.len();
        self.live.push(StateTable {
            scope,
            states,
            inside: vec![index],
        });
        Ok(())
    }

    /// Drops what no menu would choose whatever the others do, until there is no more of it: less to lose
    /// outside makes more needless inside.
    fn thin_out(&mut self, needs: usize) -> Result<(), Over> {
        let count =
            |live: &[StateTable<W>]| live.iter().map(|table| table.states.len()).sum::<usize>();
        let mut before = usize::MAX;
        for _ in 0..ROUNDS {
            self.gains = gains(needs, &self.live, self.room.until)?;
            let nothing = StateTable::nothing();
            for table in std::mem::take(&mut self.live) {
                let table = self.joined(&table, &nothing)?;
                self.live.push(table);
            }
            let after = count(&self.live);
            if after == before {
                break;
            }
            before = after;
        }
        self.gains = gains(needs, &self.live, self.room.until)?;
        Ok(())
    }

    /// Joins all tables that have a need.
    fn settle(&mut self, need: usize) -> Result<(), Over> {
        let live = std::mem::take(&mut self.live);
        self.room.until.work(live.len())?;
        let (mut mine, rest): (Vec<_>, Vec<_>) = live
            .into_iter()
            .partition(|table| table.scope.contains(&need));
        self.live = rest;
        mine.sort_by_key(|table| (table.scope.len(), table.states.len()));
        let mut mine = mine.into_iter();
        let Some(first) = mine.next() else {
            return Ok(());
        };
        // Others that had it may have been thinned out since.
        let mut all = self.joined(&first, &StateTable::nothing())?;
        for next in mine {
            all = self.joined(&all, &next)?;
        }
        self.live.push(all);
        Ok(())
    }

    fn unite(
        &mut self,
        left: &StateTable<W>,
        right: &StateTable<W>,
    ) -> Result<StateTable<W>, Over> {
        let inside = left.inside.iter().chain(&right.inside);
        let mut inside: Vec<usize> = inside.copied().collect();
        inside.sort_unstable();
        let outside = |need: usize| {
            let gains = self.gains.get(need).into_iter().flatten();
            gains
                .filter(|(menu, _)| inside.binary_search(menu).is_err())
                .map(|(_, gain)| *gain)
                .next()
        };
        let pairing = Pairing::new(&left.scope, &right.scope, |need| outside(need).is_some());
        let loss: Vec<W> = pairing
            .scope
            .iter()
            .filter_map(|need| outside(*need))
            .collect();
        let joined = join(&pairing, &left.states, &right.states, &loss, self.room)?;
        self.cut |= joined.cut;
        let how =
            |of: &StateTable<W>, at: u32| of.states.get(at as usize).map_or(0, |state| state.how);
        let states = joined.states.into_iter().map(|joint| {
            let how = match (how(left, joint.from.0), how(right, joint.from.1)) {
                // The first step is the one of nothing.
                (how, 0) | (0, how) => how,
                (one, other) => self.trace.push(TraceStep::Both(one, other)),
            };
            TableState {
                taken: joint.taken,
                score: joint.score,
                how,
            }
        });
        let states: Vec<TableState<W>> = states.collect();
        let taken = states.iter().fold(0, |all, state| all | state.taken);
        let scope = (0..).zip(&pairing.scope);
        let idle: Vec<usize> = scope
            .filter(|(bit, _)| taken >> bit & 1 == 0)
            .map(|(_, need)| *need)
            .collect();
        let table = StateTable {
            states,
            scope: pairing.scope,
            inside,
        };
        Ok(if idle.is_empty() {
            table
        } else {
            table.leaving(&idle)
        })
    }

    /// Joins two tables. What no table can tell apart is left to others.
    fn joined(
        &mut self,
        left: &StateTable<W>,
        right: &StateTable<W>,
    ) -> Result<StateTable<W>, Over> {
        let mut wanted: Vec<usize> = left.scope.iter().chain(&right.scope).copied().collect();
        wanted.sort_unstable();
        wanted.dedup();
        let excess = excess(&wanted, [left, right]);
        if excess.is_empty() {
            return self.unite(left, right);
        }
        self.cut = true;
        self.unite(&left.leaving(&excess), &right.leaving(&excess))
    }

    fn end(self) -> PassPlan {
        // Nothing is left that ties tables together: each has its best state.
        let best = self
            .live
            .iter()
            .filter_map(|t| t.states.iter().min_by_key(|s| s.score));
        let chosen = best.flat_map(|state| self.trace.given(state.how)).collect();
        PassPlan {
            chosen,
            cut: self.cut,
        }
    }
}

/// The needs that a menu could take, ascending.
pub(super) fn scope(menu: &Menu) -> Vec<usize> {
    let mut scope: Vec<usize> = menu
        .choices
        .iter()
        .flat_map(|c| c.needs.iter().copied())
        .collect();
    scope.sort_unstable();
    scope.dedup();
    scope
}

/// The needs that a menu could take, and that a table can tell apart.
fn widest(menu: &Menu) -> Vec<usize> {
    let mut scope = scope(menu);
    if scope.len() > WIDEST {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for need in menu.choices.iter().flat_map(|choice| &choice.needs) {
            *counts.entry(*need).or_default() += 1;
        }
        scope.sort_by_cached_key(|need| (Reverse(counts.get(need).copied()), *need));
        scope.truncate(WIDEST);
        scope.sort_unstable();
    }
    scope
}
