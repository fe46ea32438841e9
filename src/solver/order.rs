//! In which order needs are settled.
//!
//! Two needs are neighbours when one menu could take either. Settling a need makes its neighbours
//! neighbours of each other, and what has to be remembered can grow to 2 to the number of
//! neighbours. The best order is hard to find; the one with the fewest new pairs is a good one.

use super::meter::{Over, Until};

/// An order of `count` needs, given the sets that menus tie together: the cheapest of so many.
/// Where they are too many to remember who is neighbour of whom, those with the fewest come first.
///
/// # Errors
/// The caller said stop.
pub(super) fn order(
    count: usize,
    ties: &[Vec<usize>],
    tries: u64,
    until: Until,
) -> Result<Vec<usize>, Over> {
    if count > MANY {
        return Ok(by_degree(count, ties));
    }
    let graph = Graph::new(count, ties, until)?;
    let mut best = one_order(graph.clone(), 0, until)?;
    for salt in 1..tries {
        if best.cost < CHEAP {
            break;
        }
        let other = one_order(graph.clone(), salt, until)?;
        if other.cost < best.cost {
            best = other;
        }
    }
    Ok(best.needs)
}

/// Needs among which it is remembered who is neighbour of whom: a bit for each two of them.
const MANY: usize = 1 << 14;

/// An order by how many each is tied to at the beginning.
fn by_degree(count: usize, ties: &[Vec<usize>]) -> Vec<usize> {
    let mut degrees = vec![0_usize; count];
    for tie in ties {
        for need in tie {
            degrees
                .get_mut(*need)
                .into_iter()
                .for_each(|degree| *degree += tie.len());
        }
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|need| (degrees.get(*need).copied(), *need));
    order
}

/// An order that is not worth improving.
const CHEAP: f64 = 20_000.0;

/// Words of bits that are gone through in the time of a step.
const WORDS_OF_A_STEP: usize = 8;

struct NeedOrder {
    needs: Vec<usize>,
    /// How many sets of needs there are to remember, all in all.
    cost: f64,
}

/// Needs that are as good as each other come in an order that the salt decides.
fn one_order(mut graph: Graph, salt: u64, until: Until) -> Result<NeedOrder, Over> {
    let count = graph.0.len();
    let fills = (0..count).map(|need| Ok(Some(graph.fill(need, until)?)));
    let mut fills: Vec<Option<usize>> = fills.collect::<Result<_, Over>>()?;
    let mut order = NeedOrder {
        needs: Vec::with_capacity(count),
        cost: 0.0,
    };
    loop {
        if salt == 0 {
            // A row of bits is counted for each that is left.
            let left = count - order.needs.len();
            until.work(left * count.div_ceil(64) / WORDS_OF_A_STEP)?;
        }
        let open = fills.iter().enumerate();
        let open = open.filter_map(|(need, fill)| Some((need, (*fill)?)));
        let next = open.min_by_key(|(need, fill)| {
            let degree = if salt == 0 { graph.degree(*need) } else { 0 };
            (*fill, degree, salted(*need, salt), *need)
        });
        let Some((next, fill)) = next else {
            return Ok(order);
        };
        order.needs.push(next);
        order.cost += (graph.degree(next) as f64).exp2();
        set(&mut fills, next, None);
        for one in graph.settle(next, fill > 0) {
            let fill = graph.fill(one, until)?;
            set(&mut fills, one, Some(fill));
        }
    }
}

fn salted(need: usize, salt: u64) -> u64 {
    let mixed = (need as u64 + 1).wrapping_mul(salt.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    mixed ^ (mixed >> 31)
}

fn set(fills: &mut [Option<usize>], need: usize, fill: Option<usize>) {
    fills.get_mut(need).into_iter().for_each(|old| *old = fill);
}

/// Who is neighbour of whom: a row of bits each.
#[derive(Clone)]
struct Graph(Vec<Vec<u64>>);

impl Graph {
    fn new(count: usize, ties: &[Vec<usize>], until: Until) -> Result<Self, Over> {
        let mut rows = vec![vec![0; count.div_ceil(64)]; count];
        for tie in ties {
            let mut all = vec![0; count.div_ceil(64)];
            tie.iter().for_each(|need| put(&mut all, *need, true));
            until.work(tie.len() * all.len() / WORDS_OF_A_STEP)?;
            for need in tie {
                rows.get_mut(*need)
                    .into_iter()
                    .for_each(|row| add(row, &all));
            }
        }
        for (need, row) in rows.iter_mut().enumerate() {
            put(row, need, false);
        }
        Ok(Self(rows))
    }

    fn row(&self, need: usize) -> &[u64] {
        self.0.get(need).map_or(&[], Vec::as_slice)
    }

    fn degree(&self, need: usize) -> usize {
        self.row(need)
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// How many pairs of neighbours are not neighbours of each other.
    fn fill(&self, need: usize, until: Until) -> Result<usize, Over> {
        let around = self.row(need);
        until.work(self.degree(need) * around.len() / WORDS_OF_A_STEP + 1)?;
        let missing = members(around).map(|one| {
            let other = around.iter().zip(self.row(one));
            let unknown = other.map(|(wanted, known)| (wanted & !known).count_ones() as usize);
            // It is no neighbour of itself.
            unknown.sum::<usize>().saturating_sub(1)
        });
        Ok(missing.sum::<usize>() / 2)
    }

    /// Takes a need out and tells whose neighbourhoods are no longer what they were.
    fn settle(&mut self, need: usize, grows: bool) -> Vec<usize> {
        let around = self.0.get_mut(need).map(std::mem::take).unwrap_or_default();
        let mut stale = around.clone();
        for one in members(&around) {
            if let Some(row) = self.0.get_mut(one) {
                add(row, &around);
                put(row, one, false);
                put(row, need, false);
                if grows {
                    add(&mut stale, row);
                }
            }
        }
        put(&mut stale, need, false);
        members(&stale).collect()
    }
}

fn put(row: &mut [u64], need: usize, value: bool) {
    if let Some(word) = row.get_mut(need / 64) {
        let bit = 1 << (need % 64);
        *word = if value { *word | bit } else { *word & !bit };
    }
}

fn add(row: &mut [u64], other: &[u64]) {
    row.iter_mut()
        .zip(other)
        .for_each(|(word, other)| *word |= other);
}

fn members(row: &[u64]) -> impl Iterator<Item = usize> {
    row.iter().enumerate().flat_map(|(at, word)| {
        let mut word = *word;
        std::iter::from_fn(move || {
            let bit = word.checked_ilog2()?;
            word ^= 1 << bit;
            Some(at * 64 + bit as usize)
        })
    })
}
