//! Ten years of contracts: who is permanent, who is far from the ceiling, near it, past it.

use super::contract::{
    AESH, Hiring, SHORT_CEILING, contract, last_day, last_months, notice, set_weekly,
};
use super::periods::{self, ContractPeriod};
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::domain::{
    Contract, Date, Ended, Ending, Intention, Minutes, Regime, Suspension, SuspensionKind,
    plus_days, plus_months,
};

/// The contracts of one assistant.
pub(crate) struct Career {
    pub(crate) contracts: Vec<Contract>,
    /// The first day of the present run: no accompaniment begins before it.
    pub(crate) since: Date,
    /// Three years of service came before all these.
    older: bool,
}

/// An assistant's contracts, the present one last; some began with fewer hours.
pub(crate) fn career(dice: &mut Dice, days: &Anchors, hiring: &Hiring) -> Career {
    let mut career = dates(dice, days, hiring);
    let fewer = Minutes::hours(20);
    if let Some((present, earlier)) = career.contracts.split_last_mut() {
        let is_less = fewer < hiring.weekly;
        for contract in earlier {
            if is_less && dice.percent(30) {
                set_weekly(contract, fewer);
            }
        }
        if is_less && dice.percent(8) && periods::can_grow(present, days.year) {
            set_weekly(present, fewer);
            let grown = periods::more_hours(present, days.year, hiring.weekly);
            present.amendments.push(grown);
        }
    }
    if let Some(first) = career.contracts.first().filter(|_| career.older) {
        let start = plus_months(first.start, -36);
        let earlier = contract(hiring, ContractPeriod::of(start, 36));
        career.contracts.insert(0, earlier);
    }
    career
}

/// Whether so many months are only what the last contracts of six years have.
fn is_second_half(months: i32) -> bool {
    months < 72
}

fn dates(dice: &mut Dice, days: &Anchors, hiring: &Hiring) -> Career {
    let today = days.today;
    let ceiling = last_months(today);
    match dice.below(100) {
        0..=32 => permanent(dice, days, hiring),
        33..=37 => veteran(dice, days, hiring),
        38..=64 => {
            let start = if dice.percent(70) {
                dice.pick(&[Some(days.year), Some(days.before)])
                    .unwrap_or(today)
            } else {
                plus_days(today, -dice.between(20, 600))
            };
            chain(dice, days, hiring, start, last_day(start, 36))
        }
        65..=73 => {
            let left = dice.between(200, 350);
            nearing(dice, days, hiring, left)
        }
        74..=79 => {
            let left = dice.between(4, 170);
            let mut career = nearing(dice, days, hiring, left);
            if dice.percent(50)
                && let Some(present) = career.contracts.last_mut()
            {
                present.notice = notice(dice, today, Intention::RenewPermanent);
            }
            career
        }
        80..=84 => {
            let start = plus_months(today, -dice.between(14, 18));
            let first = plus_months(start, 12 - ceiling);
            let mut career = chain(dice, days, hiring, first, plus_days(start, -1));
            career
                .contracts
                .push(contract(hiring, ContractPeriod::of(start, 36)));
            career.older = is_second_half(ceiling);
            career
        }
        85..=91 => interrupted(dice, days, hiring, 2),
        92..=96 => {
            let months = dice.between(6, 20);
            interrupted(dice, days, hiring, months)
        }
        _ => subsidised(dice, days, hiring),
    }
}

/// Fixed terms up to a ceiling of the day, then a permanent contract.
fn permanent(dice: &mut Dice, days: &Anchors, hiring: &Hiring) -> Career {
    let start = plus_months(days.year, -12 * dice.between(0, 4));
    let served = if start >= SHORT_CEILING {
        dice.pick(&[36, 48, 60, 72])
    } else {
        72
    };
    let mut career = chain(
        dice,
        days,
        hiring,
        plus_months(start, -served),
        plus_days(start, -1),
    );
    career
        .contracts
        .push(contract(hiring, ContractPeriod { start, end: None }));
    if dice.percent(6) {
        suspend(&mut career);
    }
    career
}

/// Begun as an AED before 2014, gone on as an AESH, permanent since.
fn veteran(dice: &mut Dice, days: &Anchors, hiring: &Hiring) -> Career {
    let start = jiff::civil::date(2018, 9, 1);
    if days.year < start {
        return permanent(dice, days, hiring);
    }
    let first = plus_months(start, -72);
    let mut career = chain(dice, days, hiring, first, plus_days(AESH, -1));
    let second = chain(dice, days, hiring, AESH, plus_days(start, -1));
    career.contracts.extend(second.contracts);
    career
        .contracts
        .push(contract(hiring, ContractPeriod { start, end: None }));
    career
}

/// Fixed terms whose last ends on the ceiling, so many days ahead.
fn nearing(dice: &mut Dice, days: &Anchors, hiring: &Hiring, left: i32) -> Career {
    let months = last_months(days.today);
    let first = plus_months(plus_days(days.today, left + 1), -months);
    let mut career = chain(dice, days, hiring, first, last_day(first, months));
    career.older = is_second_half(months);
    career
}

/// A first run, so many months without a contract, and a run that goes on below the ceiling.
fn interrupted(dice: &mut Dice, days: &Anchors, hiring: &Hiring, gap: i32) -> Career {
    let start = dice
        .pick(&[Some(days.year), Some(days.before)])
        .unwrap_or(days.year);
    let end = plus_days(plus_months(start, -gap), -1);
    let mut career = chain(dice, days, hiring, plus_months(plus_days(end, 1), -10), end);
    if dice.percent(25)
        && let Some(first) = career.contracts.last_mut()
        && let Some(term) = first.term()
    {
        first.ended = Some(Ended {
            on: plus_days(term, -dice.between(3, 40)),
            how: Ending::Resignation,
        });
    }
    career
        .contracts
        .push(contract(hiring, ContractPeriod::of(start, 24)));
    career.since = start;
    career
}

/// A subsidised job, which no clock counts, then a first AESH contract.
fn subsidised(dice: &mut Dice, days: &Anchors, hiring: &Hiring) -> Career {
    let start = dice
        .pick(&[Some(days.year), Some(days.before)])
        .unwrap_or(days.year);
    let mut career = chain(
        dice,
        days,
        hiring,
        plus_months(start, -24),
        plus_days(start, -1),
    );
    for earlier in &mut career.contracts {
        earlier.regime = Regime::SubsidisedJob;
    }
    career
        .contracts
        .push(contract(hiring, ContractPeriod::of(start, 36)));
    career.since = start;
    career
}

/// Contracts without a gap, each a renewal of the one before; some renewed by an amendment (R4).
fn chain(dice: &mut Dice, days: &Anchors, hiring: &Hiring, start: Date, end: Date) -> Career {
    let mut contracts: Vec<Contract> = Vec::new();
    for period in periods::split(dice, start, end, days.today) {
        match contracts.last_mut() {
            Some(before) if period.end.is_some() && dice.percent(15) => {
                before.amendments.push(periods::renewal(before, period));
            }
            Some(before) => {
                before.notice = notice(dice, period.start, Intention::Renew);
                contracts.push(contract(hiring, period));
            }
            None => contracts.push(contract(hiring, period)),
        }
    }
    Career {
        contracts,
        since: start,
        older: false,
    }
}

/// A parental leave in the first of the contracts that can hold it.
fn suspend(career: &mut Career) {
    if let Some(first) = career.contracts.first_mut()
        && let Some(term) = first.end
        && plus_months(first.start, 5) < term
    {
        first.suspensions.push(Suspension {
            from: plus_months(first.start, 2),
            to: last_day(first.start, 5),
            kind: SuspensionKind::Parental,
        });
    }
}
