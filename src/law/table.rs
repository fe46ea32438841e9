//! The tables of the law, embedded and read once. They hold every dated number; arithmetic is
//! elsewhere.

use std::sync::OnceLock;

use serde::Deserialize;

use super::dated::Values;
use super::value::{
    Avenant, Ceiling, DecisionRule, DiplomaRule, InterviewRule, Lunch, MadeUp, NeutralPeriod,
    NoticeLength, NoticeRule, PayReference, ServiceWeeks, TrialRule,
};
use crate::domain::Regime;

/// What the law says of the contracts of one regime.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RegimeTable {
    /// R1: months of the longest contract.
    pub contract_months: Values<u16>,
    /// R2: months a contract has; fewer are exceptional.
    pub contract_months_exactly: Values<u16>,
    /// How often a contract can be renewed.
    pub renewals: Values<u8>,
    /// R2: fewer months are exceptional.
    pub short_contract_months: Values<u16>,
    /// R3: months of the whole engagement.
    pub engagement_months: Values<u16>,
    /// R3: what happens then.
    pub ceiling: Values<Ceiling>,
    /// R3: a fixed term within which the ceiling is reached is made permanent.
    pub requalified: Values<bool>,
    /// R3: from so many months a permanent contract is possible, before the ceiling.
    pub permanent_months: Values<u16>,
    /// R3: a gap of more months starts a new clock; no value: no gap does.
    pub reset_months: Values<u16>,
    /// R3: days that some hold not to count in a gap.
    pub neutral_in_gaps: Values<Vec<NeutralPeriod>>,
    /// R22: new contracts as AVS are made under this regime.
    pub new_avs_contracts: Values<bool>,
    /// R22: those that there are may be renewed under it.
    pub avs_renewals: Values<bool>,
    /// R4: an AVS-i is renewed by amendment.
    pub renewed_by_amendment: Values<bool>,
    /// R5: the trial.
    pub trial: Values<TrialRule>,
    /// R6: the tiers of notice.
    pub notice: Values<NoticeRule>,
    /// R6: the length that chooses the tier.
    pub notice_length: Values<NoticeLength>,
    /// R6: the interview.
    pub interview: Values<InterviewRule>,
    /// R7: days to answer an offer.
    pub answer_days: Values<u16>,
    /// R8, R8′: hours a year of a full-time post.
    pub annual_hours: Values<u16>,
    /// R8, R8′: weekly hours are rounded down to so many minutes.
    pub weekly_step: Values<u16>,
    /// R8, R8′: weeks of service a year.
    pub weeks: Values<ServiceWeeks>,
    /// R8: hours of study credit a year, at most.
    pub study_credit_hours: Values<u16>,
    /// R8: a permanent contract gives study credit.
    pub permanent_study_credit: Values<bool>,
    /// R8: the hours of a contract of less than a year are those of its part of the year.
    pub prorated: Values<bool>,
    /// R8′: the quota is rounded up to so many percent.
    pub quota_step: Values<u8>,
    /// R8′: weeks of school; those of service beyond them make the connected hours.
    pub school_weeks: Values<u8>,
    /// R9: an authorised absence is made up later.
    pub authorised_made_up: Values<MadeUp>,
    /// R9: leave for an examination is made up.
    pub examinations_made_up: Values<MadeUp>,
    /// What pay is reckoned from.
    pub pay: Values<PayReference>,
    /// R17: what is asked of the diploma.
    pub diploma: Values<DiplomaRule>,
    /// R19: what owes an avenant.
    pub avenant: Values<Avenant>,
}

/// What holds whatever the regime of a contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Common {
    /// The circular of 2003 is in force.
    pub circular_in_force: Values<bool>,
    /// Its second title, of AVS, is.
    pub title_two_in_force: Values<bool>,
    /// Months of service that the validation of experience asks for; 0: no length.
    pub validation_months: Values<u16>,
    /// Hours a year from which she is an elector to a school's board.
    pub elector_hours: Values<u16>,
    /// Whether part time or under a year is of the general social security for all risks.
    pub social_security: Values<bool>,
    /// Hours of training for the post.
    pub training_hours: Values<u16>,
    /// R10: leave falls in school holidays.
    pub leave_in_holidays: Values<bool>,
    /// R11: pupils an AVS-i usually has, at most.
    pub usual_pupils: Values<u8>,
    /// R12: schools of one AVS lie close to one another.
    pub schools_near: Values<bool>,
    /// R13: no AVS in a private school without contract.
    pub contracted_only: Values<bool>,
    /// R14: whose time lunch is.
    pub lunch: Values<Lunch>,
    /// R14: time outside school needs an agreement with the commune.
    pub agreement: Values<bool>,
    /// R15: the commission and how long its decisions may hold.
    pub decision: Values<DecisionRule>,
    /// R15: help can be shared.
    pub shared_help: Values<bool>,
    /// R16: who employs whom: a collective AVS a school, an individual one the authority.
    pub employer_by_kind: Values<bool>,
    /// R18: training and meetings are service time, never pupil time.
    pub service_apart: Values<bool>,
}

/// The whole law that relais knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Law {
    /// Assistants d'éducation.
    pub aed: RegimeTable,
    /// Accompagnants des élèves en situation de handicap.
    pub aesh: RegimeTable,
    /// Whatever the regime.
    pub common: Common,
}

impl Law {
    /// The law built in, read once. The tables are proved readable by a test; a table that were
    /// not would be empty, and its questions unanswered.
    pub fn embedded() -> &'static Self {
        static LAW: OnceLock<Law> = OnceLock::new();
        LAW.get_or_init(|| Self::read().unwrap_or_default())
    }

    /// The table of a regime; none for one that has no law here.
    pub fn table(&self, regime: Regime) -> Option<&RegimeTable> {
        match regime {
            Regime::EducationAssistant => Some(&self.aed),
            Regime::Aesh => Some(&self.aesh),
            // Never counted: no table is kept of them.
            _ => None,
        }
    }

    pub(super) fn read() -> Result<Self, toml::de::Error> {
        Ok(Self {
            aed: toml::from_str(include_str!("aed.toml"))?,
            aesh: toml::from_str(include_str!("aesh.toml"))?,
            common: toml::from_str(include_str!("common.toml"))?,
        })
    }
}
