//! What each contract in force asks for by itself: notice, interview, answer, trial. One contract
//! never hides another one.

use super::answer::offer_answer_by;
use super::day::LawDay;
use super::governing::{later, present};
use super::notice::{NoticeDue, notice};
use super::piece::last_piece;
use super::table::Law;
use super::trial::trial;
use crate::domain::{Contract, Date, Regime};

/// A contract in force, with the days that are its own.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'c> {
    /// The contract.
    pub contract: &'c Contract,
    /// The notice of its last term.
    pub notice: Option<NoticeDue>,
    /// The last day to answer the renewal that it records as offered.
    pub answer_by: Option<Date>,
    /// The last day of its trial.
    pub trial_until: Option<Date>,
}

/// The contracts of `regime` in force on `on`, the first begun first; `all` are hers.
pub fn in_force<'c>(
    law: &'static Law,
    all: &[&'c Contract],
    regime: Regime,
    on: Date,
    day: LawDay,
) -> Vec<InForce<'c>> {
    let hers = all.iter().copied();
    let mut here: Vec<&Contract> = hers
        .filter(|one| one.regime == regime && one.covers(on))
        .collect();
    here.sort_by(|one, other| later(one, other));
    let told = here.into_iter().map(|contract| InForce {
        contract,
        notice: notice(law, contract, last_piece(contract), all, day),
        answer_by: offer_answer_by(law, contract, day).filter(|_| contract.notice.answer.is_none()),
        trial_until: trial(law, contract, all, day).last_day(),
    });
    told.collect()
}

/// The last day of the trial of her contract of `regime` in force on `on`.
pub fn trial_until(all: &[&Contract], regime: Regime, on: Date, day: LawDay) -> Option<Date> {
    trial(Law::embedded(), present(all, regime, on)?, all, day).last_day()
}
