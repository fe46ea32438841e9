//! Where the notice of a contract stands today, or would stand.

use super::Desk;
use crate::domain::{Contract, ContractId};
use crate::law::{Law, LawDay, NoticeState, Thresholds, notice_state};

/// The state of a contract's notice today, were the record of that number `as_if`.
pub fn state(id: ContractId, as_if: &Contract, desk: &Desk) -> NoticeState {
    let others = desk.register.contracts_of(as_if.avs);
    let mut all: Vec<&Contract> = others
        .filter(|(other, _)| *other != id)
        .map(|(_, other)| other)
        .collect();
    all.push(as_if);
    let ahead = Thresholds::of(&desk.register).critical_days;
    notice_state(
        Law::embedded(),
        as_if,
        &all,
        desk.today(),
        ahead,
        LawDay::Own,
    )
}
