//! What a part of the candidates can do for the needs that others could still be given.
//!
//! A table stands for a set of candidates whose choices are made. Needs that nobody else can be
//! given are settled and forgotten; of the others (the scope) it tells which are taken, and the
//! best way for each such set.

use super::score::Score;

/// One way to choose, as far as those outside can see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct TableState<W> {
    /// A bit for each need of the scope.
    pub taken: u64,
    /// What the choices come to.
    pub score: W,
    /// The choices, in the [`super::trace::Trace`].
    pub how: u32,
}

/// The states of a set of candidates.
#[derive(Clone, Debug)]
pub(super) struct StateTable<W> {
    /// Needs that others could be given too, ascending.
    pub scope: Vec<usize>,
    /// No two take the same.
    pub states: Vec<TableState<W>>,
    /// The menus whose choices are made, ascending.
    pub inside: Vec<usize>,
}

/// The needs that a table can tell apart.
pub(super) const WIDEST: usize = 64;

/// The needs, of those that tables take, that have to be left to others because there are more than a
/// table can tell apart: those that the fewest states take.
pub(super) fn excess<W>(wanted: &[usize], tables: [&StateTable<W>; 2]) -> Vec<usize> {
    if wanted.len() <= WIDEST {
        return Vec::new();
    }
    let count = |need: &usize| {
        let places = tables.iter().filter_map(|table| {
            let bit = table.scope.binary_search(need).ok()?;
            Some(
                table
                    .states
                    .iter()
                    .filter(|state| state.taken >> bit & 1 == 1)
                    .count(),
            )
        });
        places.sum::<usize>()
    };
    let mut all = wanted.to_vec();
    all.sort_by_cached_key(|need| (std::cmp::Reverse(count(need)), *need));
    all.split_off(WIDEST)
}

impl<W: Score> StateTable<W> {
    /// Without the states that take some needs: those are left to others.
    pub fn leaving(&self, needs: &[usize]) -> Self {
        let stays = |need: &usize| !needs.contains(need);
        let scope: Vec<usize> = self.scope.iter().copied().filter(|n| stays(n)).collect();
        let bits: Vec<Option<u32>> = self
            .scope
            .iter()
            .map(|need| {
                scope
                    .binary_search(need)
                    .ok()
                    .and_then(|at| u32::try_from(at).ok())
            })
            .collect();
        let mut gone = 0;
        for (bit, place) in bits.iter().enumerate() {
            gone |= u64::from(place.is_none()) << bit;
        }
        let states = self.states.iter().filter(|state| state.taken & gone == 0);
        let states = states.map(|state| TableState {
            taken: remapped(state.taken, &bits),
            ..*state
        });
        Self {
            states: states.collect(),
            scope,
            inside: self.inside.clone(),
        }
    }

    /// Of none of the menus.
    pub fn nothing() -> Self {
        let state = TableState {
            taken: 0,
            score: W::default(),
            how: 0,
        };
        Self {
            scope: Vec::new(),
            states: vec![state],
            inside: Vec::new(),
        }
    }
}

/// Bits of one scope as bits of another.
pub(super) fn remapped(mut bits: u64, to: &[Option<u32>]) -> u64 {
    let mut bits_there = 0;
    while bits != 0 {
        if let Some(Some(at)) = to.get(bits.trailing_zeros() as usize) {
            bits_there |= 1 << at;
        }
        bits &= bits - 1;
    }
    bits_there
}
