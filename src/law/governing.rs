//! Which clocks run for an AVS on a day, and which of her contracts speaks for each.

use std::cmp::Ordering;

use smallvec::SmallVec;

use super::timeline::has_run;
use crate::domain::{Contract, Date, Regime};

/// The regimes whose contracts are counted, as lists show them.
const COUNTED: [Regime; 2] = [Regime::Aesh, Regime::EducationAssistant];

/// Whether contracts of that regime have a clock.
#[inline]
pub fn is_counted(regime: Regime) -> bool {
    COUNTED.contains(&regime)
}

/// The clocks of an AVS on `on` (§3): one for each counted regime in which she is under contract
/// that day; on a day without such a contract those of the one that ended last; before the first,
/// of the first to come. None for somebody with nothing counted.
pub fn regimes(contracts: &[&Contract], on: Date) -> SmallVec<[Regime; 2]> {
    let counted = || {
        let counted = contracts.iter().filter(|one| is_counted(one.regime));
        counted.filter(|one| has_run(one))
    };
    let of = |which: &dyn Fn(&Contract) -> bool| -> SmallVec<[Regime; 2]> {
        let here = |regime: &Regime| counted().any(|one| one.regime == *regime && which(one));
        COUNTED.into_iter().filter(here).collect()
    };
    let present = of(&|one| one.covers(on));
    if !present.is_empty() {
        return present;
    }
    let ended = counted().filter_map(|one| one.last_day());
    if let Some(last) = ended.filter(|last| *last < on).max() {
        return of(&|one| one.last_day() == Some(last));
    }
    match counted().map(|one| one.start).min() {
        Some(first) => of(&|one| one.start == first),
        None => SmallVec::new(),
    }
}

/// The contract of `regime` in force on `on`: of several, the last begun.
pub(super) fn present<'c>(
    contracts: &[&'c Contract],
    regime: Regime,
    on: Date,
) -> Option<&'c Contract> {
    let mut present: Option<&Contract> = None;
    for contract in contracts {
        let here = contract.regime == regime && contract.covers(on);
        if here && present.is_none_or(|before| later(before, contract).is_le()) {
            present = Some(contract);
        }
    }
    present
}

/// The contract of `regime` that speaks between two: the last begun of those that had a day, else
/// the first that will be.
pub(super) fn nearest<'c>(
    contracts: &[&'c Contract],
    regime: Regime,
    on: Date,
) -> Option<&'c Contract> {
    let run = || {
        let hers = contracts.iter().copied();
        hers.filter(|contract| contract.regime == regime && has_run(contract))
    };
    let begun = run().filter(|contract| contract.start <= on);
    begun
        .max_by(|one, other| later(one, other))
        .or_else(|| run().min_by(|one, other| later(one, other)))
}

/// Which begins later; of those begun the same day the one that runs longer: the order in which
/// contracts are given never chooses.
pub(super) fn later(one: &Contract, other: &Contract) -> Ordering {
    let length = |contract: &Contract| {
        let last = contract.last_day().unwrap_or(Date::MAX);
        let term = contract.term().unwrap_or(Date::MAX);
        (last, contract.ended.is_none(), term)
    };
    let begun = one.start.cmp(&other.start);
    begun.then_with(|| length(one).cmp(&length(other)))
}
