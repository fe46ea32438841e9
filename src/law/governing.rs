//! Which of an AVS's contracts speaks for her on a day.

use std::cmp::Ordering;

use super::timeline::has_run;
use crate::domain::{Contract, Date, Regime};

/// The contract in force on `on`: of several, the last begun.
pub(super) fn present<'c>(contracts: &[&'c Contract], on: Date) -> Option<&'c Contract> {
    let mut present: Option<&Contract> = None;
    for contract in contracts {
        let gives_way = |before| later(before, contract).is_le();
        if contract.covers(on) && present.is_none_or(gives_way) {
            present = Some(contract);
        }
    }
    present
}

/// The contract that chooses the clock: the present one, else the last begun, else the first that
/// will be.
pub(super) fn governing<'c>(contracts: &[&'c Contract], on: Date) -> Option<&'c Contract> {
    present(contracts, on).or_else(|| nearest(contracts, on))
}

/// The last begun of those that had a day, else the first that will be.
pub(super) fn nearest<'c>(contracts: &[&'c Contract], on: Date) -> Option<&'c Contract> {
    let run = || {
        contracts
            .iter()
            .copied()
            .filter(|contract| has_run(contract))
    };
    let begun = run().filter(|contract| contract.start <= on);
    begun.max_by(|one, other| later(one, other)).or_else(|| {
        let first = run().map(|contract| contract.start).min()?;
        let begin = run().filter(|contract| contract.start == first);
        begin.max_by(|one, other| later(one, other))
    })
}

/// Which begins later; of those begun the same day a counted regime, AESH before AED, then the
/// one that runs longer: the order in which contracts are given never chooses.
pub(super) fn later(one: &Contract, other: &Contract) -> Ordering {
    let weight = |contract: &Contract| match contract.regime {
        Regime::Aesh => 3,
        Regime::EducationAssistant => 2,
        Regime::YouthJob => 1,
        Regime::SubsidisedJob => 0,
    };
    let length = |contract: &Contract| {
        let last = contract.last_day().unwrap_or(Date::MAX);
        let term = contract.term().unwrap_or(Date::MAX);
        (weight(contract), last, contract.ended.is_none(), term)
    };
    let begun = one.start.cmp(&other.start);
    begun.then_with(|| length(one).cmp(&length(other)))
}
