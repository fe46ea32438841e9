//! What menus gain by needs: the most that they can lose when one is taken from them.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::meter::{Over, Until};
use super::score::Score;
use super::table::{StateTable, TableState};

/// States of a menu among which each is compared with each.
const COMPARED: usize = 512;

/// For each need, whose menu gains how much by it at most, the most first.
///
/// # Errors
/// The caller said stop.
pub(super) fn gains<W: Score>(
    needs: usize,
    menus: &[StateTable<W>],
    until: Until,
) -> Result<Vec<Vec<(usize, W)>>, Over> {
    let mut gains: Vec<Vec<(usize, W)>> = vec![Vec::new(); needs];
    for (index, table) in menus.iter().enumerate() {
        let compared = table.states.len().min(COMPARED);
        let left = Remainders::of(table);
        for (bit, need) in (0..).zip(&table.scope) {
            until.work(table.states.len() + compared * compared)?;
            let with = table
                .states
                .iter()
                .filter(|state| state.taken >> bit & 1 == 1);
            let lost = with.filter_map(|state| Some(left.of_state(state, bit)? - state.score));
            if let Some(most) = lost.max()
                && let Some(list) = gains.get_mut(*need)
            {
                list.push((index, most.max(W::default())));
            }
        }
    }
    for list in &mut gains {
        list.sort_by_key(|(menu, gain)| (Reverse(*gain), *menu));
    }
    Ok(gains)
}

/// What is left of a state of a menu when a need is taken from it.
struct Remainders<'t, W> {
    states: &'t [TableState<W>],
    known: HashMap<u64, W>,
}

impl<'t, W: Score> Remainders<'t, W> {
    fn of(table: &'t StateTable<W>) -> Self {
        let mut known: HashMap<u64, W> = HashMap::with_capacity(table.states.len());
        for state in &table.states {
            let best = known.entry(state.taken).or_insert(state.score);
            *best = (*best).min(state.score);
        }
        Self {
            states: &table.states,
            known,
        }
    }

    fn of_state(&self, state: &TableState<W>, bit: u32) -> Option<W> {
        let rest = state.taken & !(1 << bit);
        if let Some(score) = self.known.get(&rest) {
            return Some(*score);
        }
        if self.states.len() > COMPARED {
            return self.known.get(&0).copied();
        }
        let parts = self.states.iter().filter(|part| part.taken & !rest == 0);
        parts.map(|part| part.score).min()
    }
}
