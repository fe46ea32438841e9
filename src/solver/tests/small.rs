//! Instances small enough to look at every plan, and nasty enough that the first idea is wrong.

use super::generator::Draw;
use super::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer};

/// How many of what.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub needs: usize,
    pub candidates: usize,
    /// Percent of all offers that could be.
    pub offers: usize,
}

/// A day in each of two weeks, four places, and ways that take another time back.
pub fn instance(shape: Shape, draw: &mut Draw) -> Instance {
    let travel = (0..4).map(|one| {
        (0..4)
            .map(|other| {
                if one == other {
                    0
                } else {
                    5 * draw.below(7) as u32
                }
            })
            .collect()
    });
    let travel: Vec<Vec<u32>> = travel.collect();
    let needs: Vec<InstanceNeed> = (0..shape.needs).map(|id| need(id, draw)).collect();
    let candidates = (0..shape.candidates)
        .map(|id| candidate(id, shape, draw))
        .collect();
    Instance {
        levels: levels(draw),
        travel,
        needs,
        candidates,
    }
}

fn need(id: usize, draw: &mut Draw) -> InstanceNeed {
    let day = draw.one(&[0, 0, 7]);
    let start = 480 + 15 * draw.below(12) as u32;
    InstanceNeed {
        id: 10 + 3 * id as u64,
        week: day / 7,
        span: InstanceSpan {
            day,
            start,
            end: start + draw.one(&[15, 30, 60, 90]),
            place: draw.below(4) as u32,
        },
        weight: draw.one(&[0, 1, 2, 3, 4]),
        must: draw.chance(50),
    }
}

fn candidate(id: usize, shape: Shape, draw: &mut Draw) -> InstanceCandidate {
    let mut busy = Vec::new();
    if draw.chance(30) {
        let start = 480 + 15 * draw.below(16) as u32;
        let place = draw.below(4) as u32;
        busy.push(InstanceSpan {
            day: draw.one(&[0, 7]),
            start,
            end: start + 30,
            place,
        });
    }
    let mut offers = Vec::new();
    for need in 0..shape.needs {
        if draw.chance(shape.offers) {
            offers.push(Offer {
                need: 10 + 3 * need as u64,
                cost: draw.below(40) as u32,
                stranger: draw.chance(50),
            });
        }
    }
    let minutes_left = vec![
        30 * (1 + draw.below(6)) as u32,
        30 * (1 + draw.below(6)) as u32,
    ];
    InstanceCandidate {
        id: 5 + 2 * id as u64,
        minutes_left,
        busy,
        offers,
    }
}

/// Any of the levels in any order; mostly with something to cover first.
fn levels(draw: &mut Draw) -> Vec<Measure> {
    let mut all = Measure::ALL.to_vec();
    draw.shuffle(&mut all);
    all.truncate(1 + draw.below(5));
    if draw.chance(85) {
        let first = draw.one(&[Measure::Uncovered, Measure::UncoveredMust]);
        all.retain(|level| *level != first);
        all.insert(0, first);
        if all.len() < 3 {
            let rest = [Measure::Cost, Measure::People]
                .into_iter()
                .filter(|l| !all.contains(l));
            all.extend(rest.collect::<Vec<_>>());
        }
    }
    all
}
