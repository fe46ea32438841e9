//! The worked examples of the rules, row by row, and what must hold of any history.

mod ceilings;
mod facts;
mod flags;
mod follows;
mod histories;
mod law_days;
mod notices;
mod properties;
mod readings;
mod tables;
mod terms;
mod trials;

use super::clock::{Thresholds, clocks_by, sort};
use super::longest::{EndVerdict, judged, longest, renewal};
use super::notice::{Interview, notice};
use super::piece::{last_piece, pieces};
use super::value::{Ceiling, Tier};
use super::*;
use crate::domain::{
    Accompaniment, Amendment, Avs, AvsId, Changes, Contract, ContractId, Date, Employer, Ended,
    Ending, Establishment, EstablishmentId, Function, Intention, OfferAnswer, Pupil, Regime,
    Register, Setting, SettingKey, Suspension, SuspensionKind, plus_days,
};

use Regime::{Aesh, EducationAssistant as Aed};

/// `1-9-2003`.
pub(in crate::law) fn day(text: &str) -> Date {
    let parts: Vec<i16> = text.split('-').map(|part| part.parse().unwrap()).collect();
    Date::new(parts[2], parts[1] as i8, parts[0] as i8).unwrap()
}

pub(in crate::law) fn from_to(regime: Regime, first: &str, last: &str) -> Contract {
    Contract::dated(AvsId(1), regime, day(first), Some(day(last)))
}

/// `1-9-2003 → 31-8-2006, …`.
fn contracts(regime: Regime, text: &str) -> Vec<Contract> {
    let one = |text: &str| {
        let (first, last) = text.split_once('→').unwrap();
        from_to(regime, first.trim(), last.trim())
    };
    text.split(',').map(one).collect()
}

fn suspended(mut contract: Contract, from: &str, to: &str, kind: SuspensionKind) -> Contract {
    contract.suspensions.push(Suspension {
        from: day(from),
        to: day(to),
        kind,
    });
    contract
}

fn resigned(mut contract: Contract, on: &str) -> Contract {
    contract.ended = Some(Ended {
        on: day(on),
        how: Ending::Resignation,
    });
    contract
}

fn renewed(mut contract: Contract, from: &str, end: &str) -> Contract {
    contract.amendments.push(Amendment {
        number: contract.amendments.len() as u16 + 1,
        signed: None,
        from: day(from),
        end: Some(day(end)),
        weekly: None,
        places: None,
    });
    contract
}

fn running(contracts: &[Contract], on: Date) -> Vec<Regime> {
    let all: Vec<&Contract> = contracts.iter().collect();
    regimes(&all, on).into_vec()
}

fn asked(contracts: &[Contract], regime: Regime, on: Date, law: LawDay) -> Sum {
    let all: Vec<&Contract> = contracts.iter().collect();
    sum(Law::embedded(), &all, regime, on, law)
}

fn answers(contracts: &[Contract], on: Date, law: LawDay) -> Vec<Sum> {
    let regimes = running(contracts, on).into_iter();
    regimes
        .map(|regime| asked(contracts, regime, on, law))
        .collect()
}

/// Of the one clock that runs.
fn sum_on(contracts: &[Contract], text: &str) -> Sum {
    let mut all = answers(contracts, day(text), LawDay::Own);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

/// The engagement alone, which the sum must agree with.
fn on(contracts: &[Contract], text: &str) -> Engagement {
    let all: Vec<&Contract> = contracts.iter().collect();
    let told = sum_on(contracts, text).engagement;
    let regime = told.regime.unwrap();
    let alone = engagement(Law::embedded(), &all, regime, day(text), LawDay::Own);
    assert_eq!(alone, told);
    alone
}

fn length(months: u32, days: u32) -> Length {
    Length { months, days }
}

fn clocks_on(contracts: &[Contract], text: &str) -> Vec<Clock> {
    clocks_as(contracts, day(text), LawDay::Own)
}

fn clocks_as(contracts: &[Contract], on: Date, law: LawDay) -> Vec<Clock> {
    let ids: Vec<ContractId> = (1..).map(ContractId).take(contracts.len()).collect();
    let all: Vec<&Contract> = contracts.iter().collect();
    clocks_by(AvsId(1), &ids, &all, on, law, Thresholds::default()).into_vec()
}

/// The worst clock.
fn clock_on(contracts: &[Contract], text: &str) -> Clock {
    clocks_on(contracts, text)[0]
}
