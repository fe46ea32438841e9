//! In which order needs are settled.
//!
//! Two needs are neighbours when one menu could take either. Settling a need makes its neighbours
//! neighbours of each other, and what has to be remembered can grow to 2 to the number of
//! neighbours. The best order is hard to find; the one with the fewest new pairs is a good one.

/// An order of `count` needs, given the sets that menus tie together: the cheapest of so many.
pub(super) fn order(count: usize, ties: &[Vec<usize>], tries: u64) -> Vec<usize> {
    let graph = Graph::new(count, ties);
    let mut best = one_order(graph.clone(), 0);
    for salt in 1..tries {
        if best.cost < CHEAP {
            break;
        }
        let other = one_order(graph.clone(), salt);
        if other.cost < best.cost {
            best = other;
        }
    }
    best.needs
}

/// An order that is not worth improving.
const CHEAP: f64 = 20_000.0;

struct NeedOrder {
    needs: Vec<usize>,
    /// How many sets of needs there are to remember, all in all.
    cost: f64,
}

/// Needs that are as good as each other come in an order that the salt decides.
fn one_order(mut graph: Graph, salt: u64) -> NeedOrder {
    let count = graph.0.len();
    let mut fills: Vec<Option<usize>> = (0..count).map(|need| Some(graph.fill(need))).collect();
    let mut order = NeedOrder {
        needs: Vec::with_capacity(count),
        cost: 0.0,
    };
    loop {
        let open = fills.iter().enumerate();
        let open = open.filter_map(|(need, fill)| Some((need, (*fill)?)));
        let next = open.min_by_key(|(need, fill)| {
            let degree = if salt == 0 { graph.degree(*need) } else { 0 };
            (*fill, degree, salted(*need, salt), *need)
        });
        let Some((next, fill)) = next else {
            return order;
        };
        order.needs.push(next);
        order.cost += (graph.degree(next) as f64).exp2();
        set(&mut fills, next, None);
        for one in graph.settle(next, fill > 0) {
            let fill = graph.fill(one);
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
    fn new(count: usize, ties: &[Vec<usize>]) -> Self {
        let mut rows = vec![vec![0; count.div_ceil(64)]; count];
        for tie in ties {
            let mut all = vec![0; count.div_ceil(64)];
            tie.iter().for_each(|need| put(&mut all, *need, true));
            for need in tie {
                rows.get_mut(*need)
                    .into_iter()
                    .for_each(|row| add(row, &all));
            }
        }
        for (need, row) in rows.iter_mut().enumerate() {
            put(row, need, false);
        }
        Self(rows)
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
    fn fill(&self, need: usize) -> usize {
        let around = self.row(need);
        let missing = members(around).map(|one| {
            let other = around.iter().zip(self.row(one));
            let unknown = other.map(|(wanted, known)| (wanted & !known).count_ones() as usize);
            // It is no neighbour of itself.
            unknown.sum::<usize>().saturating_sub(1)
        });
        missing.sum::<usize>() / 2
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
