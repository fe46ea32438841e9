//! Where two tables meet: which bits of their states mean the same need, and which pairs fit.

use super::meter::{Over, Until};
use super::score::Score;
use super::table::{TableState, remapped};

/// Two states put together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint<W> {
    pub taken: u64,
    pub score: W,
    /// The states that it is made of.
    pub from: (u32, u32),
}

/// How the bits of two scopes come together in one.
pub(super) struct Pairing {
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

impl Pairing {
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
    pub fn each<W: Score>(
        &self,
        left: &[TableState<W>],
        right: &[TableState<W>],
        mut show: impl FnMut(Joint<W>),
        until: Until,
    ) -> Result<(), Over> {
        let right: Vec<(u64, Joint<W>)> = (0_u32..)
            .zip(right)
            .map(|(at, state)| {
                let (shared, taken) = self.right.of(state.taken);
                (
                    shared,
                    Joint {
                        taken,
                        score: state.score,
                        from: (0, at),
                    },
                )
            })
            .collect();
        for (at, state) in (0_u32..).zip(left) {
            until.spend(right.len())?;
            let (shared, taken) = self.left.of(state.taken);
            for (other, joint) in &right {
                if shared & other == 0 {
                    show(Joint {
                        taken: taken | joint.taken,
                        score: state.score + joint.score,
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
        (remapped(taken, &self.shared), remapped(taken, &self.kept))
    }
}
