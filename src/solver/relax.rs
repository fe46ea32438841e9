//! A bound for what was not proved: what a level comes to at least.
//!
//! Needs may be taken more than once, at a price, and the levels before may be missed, at a price:
//! then each menu chooses for itself, and what all come to is a lower bound whatever the prices are.
//! Prices rise where too much is taken and fall where too little is. They are rounded before the bound
//! is reckoned, in whole numbers: no rounding error is ever taken for a proof.
//! Source: Held, Wolfe and Crowder, Validation of subgradient optimization (1974).

use super::level::{Measure, Totals};
use super::menus::Menu;
use super::meter::Until;
use super::part::Competition;
use super::schedules::Schedule;

/// Prices are whole multiples of one part in so many.
const FINE: i64 = 1024;
/// How often prices are set at most.
const ROUNDS: usize = 600;
/// How often they are set though the steps are used up.
const LEAST: usize = 10;
/// And that often though the caller said stop: what so many steps allow.
const LEAST_STOPPED: usize = 1 << 20;
/// To weigh a choice takes as long as so many steps.
const STEPS_OF_A_CHOICE: usize = 16;

/// A lower bound for `level` among the plans of a part that come to `before` on the levels before,
/// all against giving nothing; `reached` is what is known to be possible.
pub(super) fn bound(
    part: &Competition,
    before: &[(Measure, i64)],
    level: Measure,
    reached: i64,
    until: Until,
) -> i64 {
    let mut prices = Prices {
        needs: vec![0.0; part.needs],
        levels: before
            .iter()
            .map(|(level, value)| Tied::new(*level, *value, part))
            .collect(),
    };
    let mut best = i64::MIN;
    let mut step = 1.0;
    let mut idle = 0;
    let steps = STEPS_OF_A_CHOICE * part.weight();
    for round in 0..ROUNDS {
        let relaxed = prices.relaxed(part, level);
        let value = i64::try_from(ceil(relaxed.value)).unwrap_or(i64::MIN);
        if value > best {
            best = value;
            idle = 0;
        } else {
            idle += 1;
        }
        if idle >= 12 {
            step *= 0.6;
            idle = 0;
        }
        let is_over = until.spend(steps).is_err();
        let is_stopped = until.work(0).is_err() && (round + 1) * steps >= LEAST_STOPPED;
        if best >= reached || step < 1e-3 || is_stopped || (round >= LEAST && is_over) {
            break;
        }
        let apart = reached as f64 - relaxed.value as f64 / FINE as f64;
        prices.follow(&relaxed, step * apart.max(1.0));
    }
    best.min(reached)
}

fn ceil(value: i128) -> i128 {
    -(-value).div_euclid(i128::from(FINE))
}

struct Prices {
    needs: Vec<f64>,
    levels: Vec<Tied>,
}

/// A level that must not come to more than it can be held to.
struct Tied {
    level: Measure,
    value: i64,
    price: f64,
    /// What a choice usually comes to: prices of levels move by so much less.
    usual: f64,
}

impl Tied {
    fn new(level: Measure, value: i64, part: &Competition) -> Self {
        let count = part.names.len().max(1) as f64;
        let usual = (part.reach.of(level) as f64 / count).max(1.0);
        Self {
            level,
            value,
            price: 0.0,
            usual,
        }
    }
}

/// What menus choose by themselves.
struct Relaxed {
    /// A bound, in parts.
    value: i128,
    /// How often each need is taken too much.
    taken: Vec<i64>,
    /// What the levels before come to.
    totals: Totals,
}

impl Prices {
    fn relaxed(&self, part: &Competition, level: Measure) -> Relaxed {
        let fine = |price: f64| (price * FINE as f64).round() as i64;
        let needs: Vec<i64> = self.needs.iter().map(|price| fine(*price)).collect();
        let levels: Vec<(Measure, i64)> = self
            .levels
            .iter()
            .map(|tied| (tied.level, fine(tied.price)))
            .collect();
        let paid: i128 = needs.iter().map(|price| i128::from(*price)).sum();
        let held = self.levels.iter().zip(&levels);
        let held = held.map(|(tied, (_, price))| i128::from(tied.value) * i128::from(*price));
        let mut relaxed = Relaxed {
            value: -paid - held.sum::<i128>(),
            taken: vec![-1; part.needs],
            totals: Totals::default(),
        };
        let score = |choice: &Schedule| {
            let own = i128::from(choice.totals.of(level)) * i128::from(FINE);
            let tied = levels
                .iter()
                .map(|(l, p)| i128::from(choice.totals.of(*l)) * i128::from(*p));
            let asked = choice.needs.iter().filter_map(|need| needs.get(*need));
            own + tied.sum::<i128>() + asked.map(|price| i128::from(*price)).sum::<i128>()
        };
        part.menus
            .iter()
            .for_each(|menu| relaxed.choose(menu, &score));
        relaxed
    }

    fn follow(&mut self, relaxed: &Relaxed, distance: f64) {
        let slopes = relaxed.taken.iter().zip(&self.needs);
        let slopes = slopes.filter(|(taken, price)| **taken > 0 || **price > 0.0);
        let mut norm: f64 = slopes.map(|(taken, _)| (*taken * *taken) as f64).sum();
        for tied in &self.levels {
            norm += tied.slope(relaxed).powi(2);
        }
        let length = distance / norm.max(1e-9);
        for (price, taken) in self.needs.iter_mut().zip(&relaxed.taken) {
            *price = (*price + length * *taken as f64).max(0.0);
        }
        for tied in &mut self.levels {
            let slope = tied.slope(relaxed);
            tied.price = (tied.price + length * slope / tied.usual).max(0.0);
        }
    }
}

impl Tied {
    fn slope(&self, relaxed: &Relaxed) -> f64 {
        (relaxed.totals.of(self.level) - self.value) as f64 / self.usual
    }
}

impl Relaxed {
    fn choose(&mut self, menu: &Menu, score: &impl Fn(&Schedule) -> i128) {
        if let Some(all) = &menu.loose {
            self.loosely(all, menu.counts, score);
            return;
        }
        if let Some((least, choice)) = menu
            .choices
            .iter()
            .map(|choice| (score(choice), choice))
            .min_by_key(|(w, _)| *w)
        {
            self.value += least;
            self.note(choice);
        }
    }

    /// A menu whose schedules are too many: all that pays at all, together or not.
    fn loosely(&mut self, all: &[Schedule], counts: bool, score: &impl Fn(&Schedule) -> i128) {
        let person = Schedule {
            totals: Totals {
                people: i64::from(counts),
                ..Totals::default()
            },
            ..Schedule::default()
        };
        let paying = all
            .iter()
            .map(|one| (score(one), one))
            .filter(|(w, _)| *w < 0);
        let paying: Vec<(i128, &Schedule)> = paying.collect();
        let sum = paying.iter().map(|(w, _)| *w).sum::<i128>() + score(&person);
        if sum < 0 {
            self.value += sum;
            self.note(&person);
            paying.iter().for_each(|(_, one)| self.note(one));
        }
    }

    fn note(&mut self, choice: &Schedule) {
        self.totals += choice.totals;
        for need in &choice.needs {
            self.taken
                .get_mut(*need)
                .into_iter()
                .for_each(|taken| *taken += 1);
        }
    }
}
