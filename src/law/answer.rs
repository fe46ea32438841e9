//! R7: how long she has to answer a renewal offer; silence gives the post up.

use super::day::LawDay;
use super::table::Law;
use crate::domain::{Contract, Date, Intention, plus_days};

/// The last day to answer an offer received on `received`: the day of receipt is not counted.
///
/// Source: D86 art. 45.
pub fn answer_by(law: &Law, contract: &Contract, received: Date, day: LawDay) -> Option<Date> {
    let days = &law.table(contract.regime)?.answer_days;
    Some(plus_days(
        received,
        i32::from(days.value_on(day.or(received))?.value),
    ))
}

/// The last day to answer the offer that this contract's notice records, if it records one.
pub fn offer_answer_by(law: &Law, contract: &Contract, day: LawDay) -> Option<Date> {
    let notice = &contract.notice;
    match notice.intention? {
        Intention::Renew | Intention::RenewPermanent => {
            answer_by(law, contract, notice.received?, day)
        }
        Intention::NotRenew => None,
    }
}
