//! What a part of the candidates can do for the needs that others could still be given.
//!
//! A table stands for a set of candidates whose choices are made. Needs that nobody else can be
//! given are settled and forgotten; of the others (the scope) it tells which are taken, and the
//! best way for each such set.

use super::clock::{Deadline, Over};
use super::worth::Worth;

/// One way to choose, as far as those outside can see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct State<W> {
    /// A bit for each need of the scope.
    pub taken: u64,
    /// What the choices come to.
    pub worth: W,
    /// The choices, in the table's [`Past`].
    pub how: u32,
}

/// The states of a set of candidates.
#[derive(Clone, Debug)]
pub(super) struct Table<W> {
    /// Needs that others could be given too, ascending.
    pub scope: Vec<usize>,
    /// No two take the same.
    pub states: Vec<State<W>>,
    /// Whose choices are made: a flag for each hand.
    pub inside: Vec<bool>,
}

/// The needs that a table can tell apart.
pub(super) const WIDEST: usize = 64;

/// The needs, of those that tables take, that have to be left to others because there are more than a
/// table can tell apart: those that the fewest states take.
pub(super) fn excess<W>(wanted: &[usize], tables: [&Table<W>; 2]) -> Vec<usize> {
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

impl<W: Worth> Table<W> {
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
        let states = states.map(|state| State {
            taken: moved(state.taken, &bits),
            ..*state
        });
        Self {
            states: states.collect(),
            scope,
            inside: self.inside.clone(),
        }
    }

    /// Of none of the hands.
    pub fn nothing(hands: usize) -> Self {
        let state = State {
            taken: 0,
            worth: W::default(),
            how: 0,
        };
        Self {
            scope: Vec::new(),
            states: vec![state],
            inside: vec![false; hands],
        }
    }
}

/// How states came to be, without copying: each points at those that it was made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Past(Vec<Step>);

/// One step back.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// Nothing was chosen.
    Nothing,
    /// Of a hand a choice was made, both by index.
    Given(usize, usize),
    /// Both were chosen.
    Both(u32, u32),
}

impl Past {
    /// Remembers a step.
    pub fn push(&mut self, step: Step) -> u32 {
        self.0.push(step);
        u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX)
    }

    /// All that was given on the way to a state.
    pub fn given(&self, how: u32) -> Vec<(usize, usize)> {
        let mut open = vec![how];
        let mut found = Vec::new();
        while let Some(step) = open.pop() {
            match self.0.get(step as usize) {
                Some(Step::Given(hand, choice)) => found.push((*hand, *choice)),
                Some(Step::Both(one, other)) => open.extend([*one, *other]),
                Some(Step::Nothing) | None => {}
            }
        }
        found
    }
}

/// Two states put together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint<W> {
    pub taken: u64,
    pub worth: W,
    /// The states that it is made of.
    pub from: (u32, u32),
}

/// How the bits of two scopes come together in one.
pub(super) struct Seam {
    /// Needs that stay.
    pub scope: Vec<usize>,
    left: Bits,
    right: Bits,
}

/// Where bits of a scope go.
struct Bits {
    /// To the needs that both have.
    shared: Vec<Option<u32>>,
    /// To the scope that results.
    kept: Vec<Option<u32>>,
}

impl Seam {
    /// Of two scopes; `stays` tells which needs others could be given still.
    pub fn new(left: &[usize], right: &[usize], stays: impl Fn(usize) -> bool) -> Self {
        let mut all: Vec<usize> = left.iter().chain(right).copied().collect();
        all.sort_unstable();
        all.dedup();
        let shared: Vec<usize> = left.iter().filter(|n| right.contains(n)).copied().collect();
        let scope: Vec<usize> = all.into_iter().filter(|need| stays(*need)).collect();
        let place = |of: &[usize], need: &usize| {
            of.binary_search(need)
                .ok()
                .and_then(|at| u32::try_from(at).ok())
        };
        let bits = |side: &[usize]| Bits {
            shared: side.iter().map(|need| place(&shared, need)).collect(),
            kept: side.iter().map(|need| place(&scope, need)).collect(),
        };
        Self {
            left: bits(left),
            right: bits(right),
            scope,
        }
    }

    /// Shows every pair of states that takes no need twice.
    pub fn each<W: Worth>(
        &self,
        left: &[State<W>],
        right: &[State<W>],
        mut show: impl FnMut(Joint<W>),
        until: Deadline,
    ) -> Result<(), Over> {
        let right: Vec<(u64, Joint<W>)> = (0_u32..)
            .zip(right)
            .map(|(at, state)| {
                let (shared, taken) = self.right.of(state.taken);
                (
                    shared,
                    Joint {
                        taken,
                        worth: state.worth,
                        from: (0, at),
                    },
                )
            })
            .collect();
        for (at, state) in (0_u32..).zip(left) {
            until.check()?;
            let (shared, taken) = self.left.of(state.taken);
            for (other, joint) in &right {
                if shared & other == 0 {
                    show(Joint {
                        taken: taken | joint.taken,
                        worth: state.worth + joint.worth,
                        from: (at, joint.from.1),
                    });
                }
            }
        }
        Ok(())
    }
}

impl Bits {
    /// What is shared, and what is kept.
    fn of(&self, taken: u64) -> (u64, u64) {
        (moved(taken, &self.shared), moved(taken, &self.kept))
    }
}

/// Bits of one scope as bits of another.
fn moved(mut bits: u64, to: &[Option<u32>]) -> u64 {
    let mut moved = 0;
    while bits != 0 {
        if let Some(Some(at)) = to.get(bits.trailing_zeros() as usize) {
            moved |= 1 << at;
        }
        bits &= bits - 1;
    }
    moved
}
