//! The contracts that count on a day, and their weekly minutes.

use crate::domain::{AvsId, Contract, ContractId, Date, Function, Minutes, Register, plus_days};

/// Weekly minutes of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contracted {
    /// Minutes a week.
    pub weekly: Minutes,
    /// Turned back from a quota, because the contract does not state its minutes.
    pub estimated: bool,
}

/// The contract as AVS in force on a day; of several, the last begun. A suspended one is not.
pub fn contract_on(register: &Register, avs: AvsId, on: Date) -> Option<(ContractId, &Contract)> {
    register
        .contracts_of(avs)
        .filter(|(_, contract)| is_in_force(contract, on))
        .max_by_key(|(id, contract)| (contract.start, *id))
}

/// It holds hours of accompaniment on a day: as AVS, in force, not suspended.
pub fn is_in_force(contract: &Contract, on: Date) -> bool {
    let suspended = contract
        .suspensions
        .iter()
        .any(|suspension| suspension.from <= on && on <= suspension.to);
    contract.function == Function::Avs && contract.covers(on) && !suspended
}

/// Weekly minutes under the contracts as AVS in force on a day, all together: two employers have her
/// twice.
pub fn contracted_on(register: &Register, avs: AvsId, on: Date) -> Option<Contracted> {
    let hers = register.contracts_of(avs).map(|(_, contract)| contract);
    let present = hers.filter(|contract| is_in_force(contract, on));
    let each = present.filter_map(|contract| weekly(contract, on));
    each.reduce(|one, other| Contracted {
        weekly: one.weekly + other.weekly,
        estimated: one.estimated || other.estimated,
    })
}

/// Weekly minutes of a contract on a day.
pub fn weekly(contract: &Contract, on: Date) -> Option<Contracted> {
    let stated = contract.weekly_on(on).map(|weekly| Contracted {
        weekly,
        estimated: false,
    });
    stated.or_else(|| estimated(contract))
}

/// The last day she serves from `on` without a break, contracts that touch taken together; the
/// inner none is endless, the outer one says that no contract is in force.
pub fn served_until(register: &Register, avs: AvsId, on: Date) -> Option<Option<Date>> {
    let (_, contract) = contract_on(register, avs, on)?;
    let mut last = contract.last_day();
    while let Some(day) = last {
        let next = register
            .contracts_of(avs)
            .map(|(_, contract)| contract)
            .filter(|next| next.function == Function::Avs && next.start <= plus_days(day, 1))
            .map(Contract::last_day)
            .max_by_key(|last| last.unwrap_or(Date::MAX));
        match next {
            Some(later) if later.is_none_or(|later| later > day) => last = later,
            _ => break,
        }
    }
    Some(last)
}

/// `floor to 5 min (1607·q / weeks)`, 41 weeks unless stated. Source: circular 2019-090 (R8′).
fn estimated(contract: &Contract) -> Option<Contracted> {
    let year = i64::from(Minutes::hours(1607).0);
    let quota = i64::from(contract.quota?.0);
    let weeks = i64::from(contract.service_weeks.unwrap_or(41)).max(1);
    let exact = year * quota / (1000 * weeks);
    Some(Contracted {
        weekly: Minutes((exact / 5 * 5) as i32),
        estimated: true,
    })
}
