//! The worked examples of the rules, row by row, and what must hold of any history.

mod ceilings;
mod facts;
mod flags;
mod histories;
mod law_days;
mod notices;
mod properties;
mod tables;
mod terms;
mod trials;

use super::clock::{Thresholds, clock, sort, trial_until};
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

fn asked(contracts: &[Contract], on: Date, law: LawDay) -> Sum {
    let all: Vec<&Contract> = contracts.iter().collect();
    sum(Law::embedded(), &all, on, law)
}

fn sum_on(contracts: &[Contract], text: &str) -> Sum {
    asked(contracts, day(text), LawDay::Own)
}

/// The engagement alone, which the sum must agree with.
fn on(contracts: &[Contract], text: &str) -> Engagement {
    let all: Vec<&Contract> = contracts.iter().collect();
    let alone = engagement(Law::embedded(), &all, day(text), LawDay::Own);
    assert_eq!(alone, sum_on(contracts, text).engagement);
    alone
}

fn length(months: u32, days: u32) -> Length {
    Length { months, days }
}

fn clock_on(contracts: &[Contract], text: &str) -> Clock {
    let ids: Vec<ContractId> = (1..).map(ContractId).take(contracts.len()).collect();
    let all: Vec<&Contract> = contracts.iter().collect();
    let thresholds = Thresholds::default();
    clock(AvsId(1), &ids, &all, day(text), LawDay::Own, thresholds).unwrap()
}
