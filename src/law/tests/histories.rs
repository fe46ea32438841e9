//! Histories that nobody lived, the same at each run, and the proof of a sentence over many.

use std::fmt;

use super::*;
use crate::domain::plus_months;

/// Contracts, the day asked and the law asked.
#[derive(Clone)]
pub struct Case {
    pub contracts: Vec<Contract>,
    pub on: Date,
    pub law: LawDay,
    /// Chooses whatever else a sentence needs.
    pub seed: u64,
}

impl Case {
    /// One answer a clock that runs.
    pub fn answers(&self) -> Vec<Sum> {
        answers(&self.contracts, self.on, self.law)
    }

    /// The clock of a regime, whether it runs or not.
    pub fn answer(&self, regime: Regime) -> Sum {
        asked(&self.contracts, regime, self.on, self.law)
    }

    /// Each regime whose clock runs.
    pub fn regimes(&self) -> Vec<Regime> {
        running(&self.contracts, self.on)
    }

    pub fn dice(&self) -> Dice {
        Dice(self.seed)
    }

    /// The day whose law answers.
    pub fn law_day(&self) -> Date {
        self.law.or(self.on)
    }

    /// One law whatever the day: what a sentence about two days needs.
    pub fn under_one_law(mut self) -> Self {
        self.law = LawDay::On(self.law_day());
        self
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for contract in &self.contracts {
            let Contract { regime, start, .. } = contract;
            write!(f, "\n  {regime:?} {:?} {start}", contract.function)?;
            match contract.end {
                Some(end) => write!(f, " → {end}")?,
                None => write!(f, " permanent")?,
            }
            for out in &contract.suspensions {
                write!(f, ", {:?} {} → {}", out.kind, out.from, out.to)?;
            }
            if let Some(ended) = contract.ended {
                write!(f, ", {:?} {}", ended.how, ended.on)?;
            }
            for end in contract.amendments.iter().filter_map(|more| more.end) {
                write!(f, ", amended to {end}")?;
            }
        }
        write!(f, "\n  on {}, law {:?}", self.on, self.law)
    }
}

/// Proves a sentence over `many` cases, twenty times as many with `RELAIS_FULL=1`. One that fails
/// is told as small as it can be made.
pub fn prove(
    many: u64,
    made: impl Fn(&mut Dice) -> Case,
    holds: impl Fn(&Case) -> Result<(), String>,
) {
    let times = std::env::var_os("RELAIS_FULL").map_or(1, |_| 20);
    for number in 0..many * times {
        let mut case = made(&mut Dice::of(number));
        let Err(mut why) = holds(&case) else { continue };
        while let Some((smaller, same)) = smaller(&case)
            .into_iter()
            .find_map(|case| holds(&case).err().map(|why| (case, why)))
        {
            (case, why) = (smaller, same);
        }
        panic!("case {number}: {why}{case:?}");
    }
}

fn smaller(case: &Case) -> Vec<Case> {
    let mut all = Vec::new();
    for at in 0..case.contracts.len() {
        let mut change = |change: &dyn Fn(&mut Vec<Contract>)| {
            let mut less = case.clone();
            change(&mut less.contracts);
            all.push(less);
        };
        if case.contracts.len() > 1 {
            change(&|contracts| drop(contracts.remove(at)));
        }
        let contract = &case.contracts[at];
        if !contract.suspensions.is_empty() {
            change(&|contracts| contracts[at].suspensions.clear());
        }
        if !contract.amendments.is_empty() {
            change(&|contracts| contracts[at].amendments.clear());
        }
        if contract.ended.is_some() {
            change(&|contracts| contracts[at].ended = None);
        }
    }
    all
}

/// The same figures at each run (splitmix64).
#[derive(Clone, Copy)]
pub struct Dice(pub u64);

impl Dice {
    pub fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn within(&mut self, low: i32, high: i32) -> i32 {
        low + (self.next() % (high - low + 1) as u64) as i32
    }

    pub fn percent(&mut self, chance: i32) -> bool {
        self.within(1, 100) <= chance
    }

    pub fn of_these<T: Copy>(&mut self, these: &[T]) -> T {
        these[self.within(0, these.len() as i32 - 1) as usize]
    }
}

fn since_2003(days: i32) -> Date {
    plus_days(jiff::civil::date(2003, 6, 1), days)
}

/// Any history, any day, any law.
pub fn any(dice: &mut Dice) -> Case {
    let mixed = [Aed, Aesh, Regime::YouthJob, Regime::SubsidisedJob];
    let regimes = match dice.within(1, 6) {
        1 => &mixed[..1],
        2 | 3 => &mixed[1..2],
        4 | 5 => &mixed[..2],
        _ => &mixed[..],
    };
    of(regimes, dice)
}

/// A history of these regimes.
pub fn of(regimes: &[Regime], dice: &mut Dice) -> Case {
    let mut contracts: Vec<Contract> = Vec::new();
    let mut next = since_2003(dice.within(0, 8_000));
    for _ in 0..dice.of_these(&[1, 2, 2, 3, 3, 4, 5]) {
        let contract = contract(regimes, next, dice);
        let after = plus_days(contract.last_day().unwrap_or(contract.start), 1);
        next = match dice.within(1, 8) {
            1..=3 => after,
            4 => plus_days(after, dice.within(1, 200)),
            // Four months, date to date, and the days around.
            5 => plus_days(plus_months(after, 4), dice.within(-1, 2)),
            6 => plus_days(after, dice.within(200, 900)),
            7 => plus_days(after, dice.within(-400, -1)),
            _ => contract.start,
        };
        contracts.push(contract);
    }
    let edges: Vec<Date> = contracts
        .iter()
        .flat_map(|contract| {
            let six = plus_months(contract.start, dice.of_these(&[36, 72]));
            [Some(contract.start), contract.last_day(), Some(six)]
        })
        .flatten()
        .collect();
    let on = match dice.percent(60) {
        true => plus_days(dice.of_these(&edges), dice.within(-3, 3)),
        false => plus_days(edges[0], dice.within(-300, 4_000)),
    };
    let law = match dice.percent(50) {
        true => LawDay::Own,
        false => LawDay::On(dice.of_these(&[
            day("1-1-2012"),
            day("1-1-2015"),
            day("31-8-2022"),
            day("1-7-2020"),
            day("31-8-2023"),
            day("1-9-2023"),
            day("1-1-2026"),
        ])),
    };
    let seed = dice.next();
    Case {
        contracts,
        on,
        law,
        seed,
    }
}

fn contract(regimes: &[Regime], start: Date, dice: &mut Dice) -> Contract {
    let start = match dice.within(1, 8) {
        1 => plus_days(start.first_of_month(), -1),
        2 => jiff::civil::date(start.year() / 4 * 4, 2, dice.of_these(&[28, 29])),
        _ => start,
    };
    let end = match dice.within(1, 8) {
        1 => start,
        2 | 3 => plus_days(start, dice.within(1, 1_500)),
        4 => plus_days(
            plus_months(start, dice.of_these(&[36, 72])),
            dice.within(-2, 1),
        ),
        _ => plus_days(plus_months(start, dice.within(1, 40)), -1),
    };
    let mut contract = Contract::dated(AvsId(1), dice.of_these(regimes), start, Some(end));
    if dice.percent(10) {
        contract.function = Function::Other;
    }
    if dice.percent(15) {
        for _ in 0..dice.within(1, 2) {
            let from = plus_days(start, dice.within(-20, 700));
            let kinds = [
                SuspensionKind::Teaching,
                SuspensionKind::Teaching,
                SuspensionKind::Parental,
                SuspensionKind::Unpaid,
            ];
            contract.suspensions.push(Suspension {
                from,
                to: plus_days(from, dice.within(-2, 400)),
                kind: dice.of_these(&kinds),
            });
        }
    }
    if dice.percent(10) {
        let how = dice.of_these(&[Ending::Resignation, Ending::Dismissal, Ending::Term]);
        let back = dice.of_these(&[0, 1, 30, 200]);
        contract.ended = Some(Ended {
            on: plus_days(end, -back),
            how,
        });
    }
    if dice.percent(5) {
        contract.end = None;
        if dice.percent(50) {
            let how = Ending::Resignation;
            contract.ended = Some(Ended { on: end, how });
        }
    }
    if dice.percent(8) {
        let last = plus_days(end, dice.within(-100, 800));
        contract = renewed_until(contract, plus_days(end, 1), last);
    }
    contract
}

fn renewed_until(mut contract: Contract, from: Date, end: Date) -> Contract {
    contract.amendments.push(Amendment {
        number: 1,
        signed: None,
        from,
        end: Some(end),
        weekly: None,
        places: None,
    });
    contract
}
