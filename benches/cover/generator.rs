//! Absences made up for measuring, the same on every machine: a department in a square of 60 km,
//! as `cover.md` §3 describes it.
//!
//! Whoever includes this file names the types of the instance beside it.

use super::{Instance, InstanceCandidate, InstanceNeed, InstanceSpan, Measure, Offer};

/// How large an absence is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub name: &'static str,
    pub needs: usize,
    pub candidates: usize,
    /// Offers a need.
    pub offers: usize,
    pub days: u32,
}

pub const SIZES: [Size; 4] = [
    Size {
        name: "one day of one AVS",
        needs: 8,
        candidates: 60,
        offers: 10,
        days: 1,
    },
    Size {
        name: "three days of one AVS",
        needs: 30,
        candidates: 60,
        offers: 10,
        days: 3,
    },
    Size {
        name: "a bad morning of a department",
        needs: 180,
        candidates: 1300,
        offers: 12,
        days: 1,
    },
    Size {
        name: "a bad week",
        needs: 900,
        candidates: 1300,
        offers: 12,
        days: 5,
    },
];

/// The plans that screens offer.
pub const ORDERS: [(&str, &[Measure]); 3] = [
    ("A", &[Measure::Uncovered, Measure::People, Measure::Cost]),
    (
        "B",
        &[
            Measure::UncoveredMust,
            Measure::People,
            Measure::Uncovered,
            Measure::Cost,
        ],
    ),
    (
        "C",
        &[
            Measure::UncoveredMust,
            Measure::Strangers,
            Measure::Uncovered,
            Measure::People,
            Measure::Cost,
        ],
    ),
];

/// When needs begin, and how long they last.
const STARTS: [u32; 7] = [510, 540, 600, 630, 810, 840, 900];
const LENGTHS: [u32; 4] = [60, 90, 120, 180];
/// The quarters of a school day; a person is busy in half of them.
const QUARTERS: [(u32, u32); 4] = [(480, 600), (600, 720), (810, 915), (915, 1020)];
/// From how many places help comes, the need's own among them.
const NEAR: usize = 6;

/// Numbers drawn one after the other. Source: Steele, Lea and Flood, splittable generators (2014).
#[derive(Clone, Debug)]
pub struct Draw(pub u64);

impl Draw {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `count`, without it.
    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}

/// An absence of that size.
pub fn absence(size: Size, levels: &[Measure], seed: u64) -> Instance {
    let mut draw = Draw(seed);
    let places = Places::new(size.candidates / 3, &mut draw);
    let mut candidates: Vec<InstanceCandidate> = (0..size.candidates)
        .map(|id| candidate(id, size, &places, &mut draw))
        .collect();
    let needs = needs(size, &places, &mut draw);
    for need in &needs {
        offer(need, size, &places, &mut candidates, &mut draw);
    }
    Instance {
        levels: levels.to_vec(),
        travel: places.travel,
        needs,
        candidates,
    }
}

struct Places {
    at: Vec<(f64, f64)>,
    travel: Vec<Vec<u32>>,
}

impl Places {
    fn new(count: usize, draw: &mut Draw) -> Self {
        let mut side = || draw.below(60_000) as f64 / 1000.0;
        let at: Vec<(f64, f64)> = (0..count.max(1)).map(|_| (side(), side())).collect();
        let minutes = |one: &(f64, f64), other: &(f64, f64)| {
            let km = (one.0 - other.0).hypot(one.1 - other.1);
            // 1.3 times the way, at 30 km/h, and 5 minutes, rounded up to 5 minutes.
            if km == 0.0 {
                0
            } else {
                ((km * 2.6 + 5.0) / 5.0).ceil() as u32 * 5
            }
        };
        let travel = at
            .iter()
            .map(|one| at.iter().map(|other| minutes(one, other)).collect());
        Self {
            travel: travel.collect(),
            at,
        }
    }

    /// Places by distance, itself first.
    fn near(&self, place: usize) -> Vec<usize> {
        let far = |other: usize| {
            let (one, other) = (self.at[place], self.at[other]);
            (one.0 - other.0).hypot(one.1 - other.1)
        };
        let mut all: Vec<usize> = (0..self.at.len()).collect();
        all.sort_by(|one, other| far(*one).total_cmp(&far(*other)));
        all.truncate(NEAR);
        all
    }
}

fn candidate(id: usize, size: Size, places: &Places, draw: &mut Draw) -> InstanceCandidate {
    let place = (id % places.at.len()) as u32;
    let mut busy = Vec::new();
    for day in 0..size.days {
        for (start, end) in QUARTERS {
            if draw.chance(50) {
                busy.push(InstanceSpan {
                    day,
                    start,
                    end,
                    place,
                });
            }
        }
    }
    let minutes_left = vec![15 * draw.below(25) as u32];
    InstanceCandidate {
        id: id as u64,
        minutes_left,
        busy,
        offers: Vec::new(),
    }
}

fn needs(size: Size, places: &Places, draw: &mut Draw) -> Vec<InstanceNeed> {
    let mut needs = Vec::new();
    while needs.len() < size.needs {
        let place = draw.below(places.at.len()) as u32;
        let day = (needs.len() * size.days as usize / size.needs) as u32;
        for _ in 0..=draw.below(3) {
            let (must, safety) = (draw.chance(45), draw.chance(15));
            let start = draw.one(&STARTS);
            let span = InstanceSpan {
                day,
                start,
                end: start + draw.one(&LENGTHS),
                place,
            };
            let weight = if must { 3 } else { 1 } * if safety { 2 } else { 1 };
            let id = needs.len() as u64;
            needs.push(InstanceNeed {
                id,
                week: 0,
                span,
                weight,
                must: must || safety,
            });
        }
    }
    needs.truncate(size.needs);
    needs
}

fn offer(
    need: &InstanceNeed,
    size: Size,
    places: &Places,
    all: &mut [InstanceCandidate],
    draw: &mut Draw,
) {
    let count = places.at.len();
    let near = places.near(need.span.place as usize);
    let mut who: Vec<usize> = (0..all.len())
        .filter(|id| near.contains(&(id % count)))
        .collect();
    draw.shuffle(&mut who);
    for id in who.into_iter().take(size.offers) {
        let way = places.travel[id % count][need.span.place as usize];
        let cost = way + draw.one(&[0, 30]) + draw.below(16) as u32;
        all[id].offers.push(Offer {
            need: need.id,
            cost,
            stranger: draw.chance(60),
        });
    }
}
