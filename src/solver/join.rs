//! Two tables become one, and only the states that may be of use are kept.
//!
//! Of two states of a table, `one` makes `other` needless when it is no worse even after it has
//! paid, for each need that it takes and `other` leaves, the most that those outside may lose by it
//! (the loss). For take any plan with `other`: put `one` in its place, take those needs from whoever has
//! them outside, and the plan is no worse. Where needs change hands it must even be better: else two
//! tables could each leave the same need to the other.

use super::meter::{Over, Until};
use super::pairing::{Joint, Pairing};
use super::score::Score;
use super::table::TableState;

/// Bits of a scope for which every set of needs has its own place in memory.
const DENSE: usize = 16;
/// States among which each is compared with each.
const PAIRED: usize = 6000;

/// To put one of many states in its place takes as long as so many steps.
const STEPS_OF_A_SORT: usize = 32;

/// How many states a table may keep, and how far the search of it may go.
#[derive(Clone, Copy)]
pub(super) struct Allowance<'m> {
    pub states: usize,
    pub until: Until<'m>,
}

/// What came of a join.
pub(super) struct Joined<W> {
    pub states: Vec<Joint<W>>,
    /// States were left out for lack of room.
    pub cut: bool,
}

/// Joins two tables; `loss` is told for each need of the pairing's scope.
pub(super) fn join<W: Score>(
    pairing: &Pairing,
    left: &[TableState<W>],
    right: &[TableState<W>],
    loss: &[W],
    room: Allowance,
) -> Result<Joined<W>, Over> {
    let width = pairing.scope.len();
    let pairs = left.len().saturating_mul(right.len());
    let found = if width <= DENSE && pairs.saturating_mul(pairs) > width << width {
        dense(pairing, left, right, loss, room)?
    } else {
        sparse(pairing, left, right, loss, room)?
    };
    room.until.spend(STEPS_OF_A_SORT * found.len())?;
    Ok(fitted(found, loss, room.states))
}

/// Every set of needs has its place: dominance is one pass over the bits.
fn dense<W: Score>(
    pairing: &Pairing,
    left: &[TableState<W>],
    right: &[TableState<W>],
    loss: &[W],
    room: Allowance,
) -> Result<Vec<Joint<W>>, Over> {
    let mut best: Vec<Option<Joint<W>>> = vec![None; 1 << pairing.scope.len()];
    pairing.each(
        left,
        right,
        |joint| {
            if let Some(place) = best.get_mut(joint.taken as usize)
                && place.is_none_or(|old| joint.score < old.score)
            {
                *place = Some(joint);
            }
        },
        room.until,
    )?;
    let mut least: Vec<Option<W>> = best.iter().map(|joint| joint.map(|j| j.score)).collect();
    for (bit, loss) in loss.iter().enumerate() {
        room.until.spend(least.len())?;
        let half = 1 << bit;
        for block in least.chunks_mut(2 * half) {
            let (without, with) = block.split_at_mut(half);
            for (without, with) in without.iter_mut().zip(with) {
                let (low, high) = (*without, *with);
                *without = lesser(low, high.map(|score| score + *loss + W::ONE));
                *with = lesser(high, low);
            }
        }
    }
    let kept = best
        .into_iter()
        .zip(least)
        .filter_map(|(joint, least)| joint.filter(|j| j.taken == 0 || Some(j.score) == least));
    Ok(kept.collect())
}

fn lesser<W: Score>(one: Option<W>, other: Option<W>) -> Option<W> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn sparse<W: Score>(
    pairing: &Pairing,
    left: &[TableState<W>],
    right: &[TableState<W>],
    loss: &[W],
    room: Allowance,
) -> Result<Vec<Joint<W>>, Over> {
    let mut all: Vec<Joint<W>> = Vec::new();
    let most = PAIRED.max(room.states.saturating_mul(8)).min(1 << 22);
    let mut full = most;
    let mut sorted = 0;
    pairing.each(
        left,
        right,
        |joint| {
            all.push(joint);
            sorted += 1;
            if all.len() >= full {
                once_each(&mut all);
                full = all.len() + most;
            }
        },
        room.until,
    )?;
    room.until.spend(STEPS_OF_A_SORT * sorted)?;
    once_each(&mut all);
    if all.len() > PAIRED {
        drop_needless(&mut all, loss, room.until)?;
    }
    room.until.spend(STEPS_OF_A_SORT * all.len())?;
    if all.len() > PAIRED {
        return Ok(all);
    }
    all.sort_unstable_by_key(|joint| (joint.score, joint.taken.count_ones(), joint.taken));
    let mut kept: Vec<Joint<W>> = Vec::new();
    for joint in all {
        room.until.spend(kept.len())?;
        if joint.taken == 0 || !kept.iter().any(|one| pays(one, &joint, loss)) {
            kept.push(joint);
        }
    }
    Ok(kept)
}

/// The best of those that take the same.
fn once_each<W: Score>(all: &mut Vec<Joint<W>>) {
    all.sort_unstable_by_key(|joint| (joint.taken, joint.score, joint.from));
    all.dedup_by_key(|joint| joint.taken);
}

/// Drops what is needless beside a state that differs by one need. `all` is ordered by what is taken.
fn drop_needless<W: Score>(all: &mut Vec<Joint<W>>, loss: &[W], until: Until) -> Result<(), Over> {
    let find = |taken: u64| {
        all.binary_search_by_key(&taken, |joint| joint.taken)
            .ok()
            .and_then(|at| all.get(at))
    };
    let needless = |joint: &Joint<W>| {
        joint.taken != 0
            && (0..).zip(loss).any(|(bit, loss)| {
                let other = find(joint.taken ^ (1 << bit));
                other.is_some_and(|other| {
                    if joint.taken >> bit & 1 == 1 {
                        other.score <= joint.score
                    } else {
                        other.score + *loss < joint.score
                    }
                })
            })
    };
    let keep = all.iter().map(|joint| {
        until.work(loss.len())?;
        Ok(!needless(joint))
    });
    let keep: Vec<bool> = keep.collect::<Result<_, Over>>()?;
    let mut keep = keep.into_iter();
    all.retain(|_| keep.next().unwrap_or(true));
    Ok(())
}

/// Whether `one` makes `other` needless.
fn pays<W: Score>(one: &Joint<W>, other: &Joint<W>, loss: &[W]) -> bool {
    let mut score = one.score;
    let mut extra = one.taken & !other.taken;
    if extra == 0 {
        return score <= other.score;
    }
    while extra != 0 {
        score = score
            + loss
                .get(extra.trailing_zeros() as usize)
                .copied()
                .unwrap_or_default();
        if score >= other.score {
            return false;
        }
        extra &= extra - 1;
    }
    true
}

/// What there is room for: half of it for the best as they stand, half for the best if all that they
/// take were lost outside; and always the best that takes nothing, which fits with everything.
fn fitted<W: Score>(mut all: Vec<Joint<W>>, loss: &[W], room: usize) -> Joined<W> {
    if all.len() <= room {
        return Joined {
            states: all,
            cut: false,
        };
    }
    let nothing = all.iter().find(|joint| joint.taken == 0).copied();
    let wary = |joint: &Joint<W>| {
        let lost = (0..)
            .zip(loss)
            .filter(|(bit, _)| joint.taken >> bit & 1 == 1);
        lost.fold(joint.score, |sum, (_, loss)| sum + *loss)
    };
    all.sort_unstable_by_key(|joint| (joint.score, joint.taken));
    let mut rest = all.split_off(room / 2);
    rest.sort_by_cached_key(|joint| (wary(joint), joint.taken));
    rest.truncate(room - room / 2);
    all.extend(rest);
    if let Some(nothing) = nothing
        && !all.iter().any(|joint| joint.taken == 0)
    {
        all.push(nothing);
    }
    Joined {
        states: all,
        cut: true,
    }
}
