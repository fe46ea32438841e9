//! Facts for an AVS's file: what her service opens or owes beside the clock, each with the day from
//! which it holds and where it is written. It judges nothing, and promises no sum of money.

use super::check::Written;
use super::dated::{Dated, Values};
use super::day::LawDay;
use super::hours::{school_year, school_year_end};
use super::service_as_avs::{completed_on, months_until};
use super::table::Law;
use super::value::PayReference;
use crate::domain::{Avs, Contract, Date, Minutes, Permille, Regime, plus_days, plus_months};

/// Weeks of service of a contract that states none.
const WEEKS: i64 = 41;

/// One fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFact {
    /// What it is.
    pub what: FactOfFile,
    /// The regime of the contract that it is told of; none where it is of her, whatever the contract.
    pub regime: Option<Regime>,
    /// The day from which it holds of her; none where it does not hold yet.
    pub from: Option<Date>,
    /// Where it is written.
    pub written: Written,
}

/// What a file may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactOfFile {
    /// The validation of her experience asks for so many months (none: for no length); so many are
    /// served.
    Validation {
        /// Asked for.
        months: u16,
        /// Served as AVS.
        served: u16,
    },
    /// Elector to a school's board, from so many hours a year; eligible where she is appointed for
    /// the year.
    Elector {
        /// Hours a year asked for.
        hours: u16,
        /// Her contract holds the school year.
        eligible: bool,
    },
    /// Her social security: the general scheme for all risks, or the second case.
    SocialSecurity {
        /// Part time, or a contract of less than a year.
        general: bool,
    },
    /// What her pay is reckoned from, times her quota.
    Pay {
        /// The index, or the first and the last of its grid.
        reference: PayReference,
        /// Her share of a full-time post, where it is known.
        quota: Option<Permille>,
    },
    /// Study credit a year, and the day on which its proof was seen.
    StudyCredit {
        /// A year.
        minutes: Minutes,
        /// Seen on.
        proof: Option<Date>,
    },
    /// Training for the post, of so many hours.
    Training {
        /// Hours.
        hours: u16,
        /// Its last day.
        done: Option<Date>,
    },
}

/// The facts of an AVS with these contracts on a day, in the order of a file; none but the training
/// without a contract, and nothing of training where only contracts are known.
pub fn facts(hers: &[&Contract], avs: Option<&Avs>, on: Date, day: LawDay) -> Vec<FileFact> {
    let asked = AskedFacts {
        law: Law::embedded(),
        hers,
        on,
        law_on: day.or(on),
    };
    let present = hers.iter().filter(|contract| contract.covers(on));
    let mut all: Vec<FileFact> = asked.validation().into_iter().collect();
    for contract in present.filter(|contract| counted(contract.regime)) {
        let of_contract = asked.of_contract(contract).into_iter();
        all.extend(of_contract.map(|fact| FileFact {
            regime: Some(contract.regime),
            ..fact
        }));
    }
    all.extend(avs.and_then(|avs| asked.training(avs)));
    all
}

fn counted(regime: Regime) -> bool {
    matches!(regime, Regime::EducationAssistant | Regime::Aesh)
}

struct AskedFacts<'a> {
    law: &'static Law,
    hers: &'a [&'a Contract],
    on: Date,
    law_on: Date,
}

impl AskedFacts<'_> {
    fn fact<T>(&self, what: FactOfFile, from: Option<Date>, rule: &'static Dated<T>) -> FileFact {
        FileFact {
            what,
            regime: None,
            from,
            written: rule.into(),
        }
    }

    fn read<T>(&self, values: &'static Values<T>) -> Option<&'static Dated<T>> {
        values.value_on(self.law_on)
    }

    fn validation(&self) -> Option<FileFact> {
        let rule = self.read(&self.law.common.validation_months)?;
        let served = months_until(self.hers.iter().copied(), self.on);
        if served == 0 && rule.value > 0 {
            return None;
        }
        let complete = completed_on(self.hers, rule.value, self.on);
        let what = FactOfFile::Validation {
            months: rule.value,
            served,
        };
        // A text that came later opened it on its own day.
        let from = complete.map(|day| day.max(rule.from));
        Some(self.fact(what, from, rule))
    }

    fn of_contract(&self, contract: &Contract) -> Vec<FileFact> {
        let all = [
            self.elector(contract),
            self.social_security(contract),
            self.pay(contract),
            self.study_credit(contract),
        ];
        all.into_iter().flatten().collect()
    }

    fn elector(&self, contract: &Contract) -> Option<FileFact> {
        let rule = self.read(&self.law.common.elector_hours)?;
        let yearly = self.yearly(contract)?;
        if yearly < i64::from(rule.value) * 60 {
            return None;
        }
        let what = FactOfFile::Elector {
            hours: rule.value,
            eligible: holds_the_year(contract, self.on),
        };
        Some(self.fact(what, Some(contract.start), rule))
    }

    fn social_security(&self, contract: &Contract) -> Option<FileFact> {
        let rule = self.read(&self.law.common.social_security)?;
        let short = contract
            .last_day()
            .is_some_and(|last| last < plus_days(plus_months(contract.start, 12), -1));
        let part_time = match self.quota(contract) {
            Some(quota) => quota.0 < 1000,
            None if short => true,
            None => return None,
        };
        let general = short || part_time;
        let what = FactOfFile::SocialSecurity { general };
        Some(self.fact(what, Some(contract.start), rule))
    }

    fn pay(&self, contract: &Contract) -> Option<FileFact> {
        let table = self.law.table(contract.regime)?;
        let rule = self.read(&table.pay)?;
        let what = FactOfFile::Pay {
            reference: rule.value,
            quota: self.quota(contract),
        };
        Some(self.fact(what, Some(contract.start.max(rule.from)), rule))
    }

    fn study_credit(&self, contract: &Contract) -> Option<FileFact> {
        let rule = self.read(&self.law.table(contract.regime)?.study_credit_hours)?;
        let what = FactOfFile::StudyCredit {
            minutes: contract.study_credit,
            proof: contract.credit_proof,
        };
        let asked = contract.study_credit > Minutes::ZERO;
        asked.then(|| self.fact(what, Some(contract.start), rule))
    }

    fn training(&self, avs: &Avs) -> Option<FileFact> {
        let rule = self.read(&self.law.common.training_hours)?;
        let what = FactOfFile::Training {
            hours: rule.value,
            done: avs.trained,
        };
        Some(self.fact(what, avs.trained, rule))
    }

    /// Minutes a year of her service, where they are known.
    fn yearly(&self, contract: &Contract) -> Option<i64> {
        let weeks = contract.service_weeks.map_or(WEEKS, i64::from);
        let by_week = contract
            .weekly_on(self.on)
            .map(|week| i64::from(week.0) * weeks);
        by_week.or_else(|| {
            let annual = self
                .law
                .table(contract.regime)?
                .annual_hours
                .value_on(self.law_on)?;
            let quota = i64::from(contract.quota?.0);
            Some(i64::from(annual.value) * 60 * quota / 1000)
        })
    }

    /// Her share of a full-time post, stated or made of her hours.
    fn quota(&self, contract: &Contract) -> Option<Permille> {
        contract.quota.or_else(|| {
            let annual = self
                .law
                .table(contract.regime)?
                .annual_hours
                .value_on(self.law_on)?;
            let share = self.yearly(contract)? * 1000 / (i64::from(annual.value) * 60).max(1);
            u16::try_from(share.min(1000)).ok().map(Permille)
        })
    }
}

/// A contract holds the school year that holds a day: from its first month to its last.
fn holds_the_year(contract: &Contract, on: Date) -> bool {
    let begun = contract.start <= plus_months(school_year(on), 1);
    begun
        && contract
            .last_day()
            .is_none_or(|last| last >= plus_months(school_year_end(on), -2))
}
