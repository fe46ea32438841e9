//! Where the notice of a contract stands today, or would stand.

use super::Department;
use crate::domain::{Contract, ContractId};
use crate::law::{Law, LawDay, NoticeState, Thresholds, notice_state};

/// The state of a contract's notice today, were the record of that number `as_if`.
pub fn state(id: ContractId, as_if: &Contract, department: &Department) -> NoticeState {
    let others = department.register.contracts_of(as_if.avs);
    let mut all: Vec<&Contract> = others
        .filter(|(other, _)| *other != id)
        .map(|(_, other)| other)
        .collect();
    all.push(as_if);
    let ahead = Thresholds::of(&department.register).critical_days;
    notice_state(
        Law::embedded(),
        as_if,
        &all,
        department.today(),
        ahead,
        LawDay::Own,
    )
}
