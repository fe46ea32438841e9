//! How much experience of helping disabled pupils is known of an AVS (R17).

use crate::domain::{Avs, Contract, Diploma, Register, plus_days};
use crate::law::service_as_avs::months_until;

/// Months that three years of youth-job integration help make.
const YOUTH_JOB_MONTHS: u16 = 36;

/// Whole months known before a contract begins: what her record states, or what her contracts as AVS
/// of any regime tell, whichever is more.
pub(super) fn known(register: &Register, contract: &Contract, avs: &Avs) -> u16 {
    let youth = match avs.diploma {
        Diploma::YouthJobYears => YOUTH_JOB_MONTHS,
        _ => 0,
    };
    let stated = avs.experience.unwrap_or(0).max(youth);
    let hers = register.contracts_of(contract.avs).map(|(_, one)| one);
    stated.max(months_until(hers, plus_days(contract.start, -1)))
}
