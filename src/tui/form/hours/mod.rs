//! What the law makes of the hours of a contract as they are typed (R8, R8′): a proposal beside the
//! field it belongs in, and what to look at again.

use super::fault::Fault;
use super::ground::Ground;
use crate::domain::check::Severity;
use crate::domain::{Contract, Minutes, Regime, SettingKey};
use crate::law::hours::{HoursAsked, HoursRefusal, Service, weekly};
use crate::law::{Law, LawDay, Length};
use crate::text::Id;
use crate::words::hours as words;
use crate::words::hours_sum;
use crate::words::source::source;

/// The fields that have a part in it.
pub const FIELDS: [Id; 4] = [
    Id::FieldWeekly,
    Id::FieldQuota,
    Id::FieldWeeks,
    Id::FieldCredit,
];

/// The field that the answer belongs in, and its words.
pub fn proposal(contract: &Contract, ground: &Ground<'_>) -> Option<(Id, String)> {
    let text = ground.text;
    match contract.regime {
        Regime::EducationAssistant => {
            let answer = of_aed(contract, ground)?.ok()?;
            let weekly = text.minutes(answer);
            Some((Id::FieldWeekly, text.echo_aed(weekly)))
        }
        Regime::Aesh => {
            let answer = of_aesh(contract, ground)?.ok()?;
            let connected = text.minutes(answer.connected);
            if answer.estimated {
                let weekly = text.minutes(answer.weekly);
                let words = text.echo_estimate(weekly, connected);
                return Some((Id::FieldWeekly, words));
            }
            let quota = words::share(text, answer.quota);
            let words = text.echo_aesh(quota, connected);
            Some((Id::FieldQuota, words))
        }
        _ => None,
    }
}

/// What to look at again: a warning each, for the contract may say otherwise.
pub fn faults(contract: &Contract, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
    let text = ground.text;
    match contract.regime {
        Regime::EducationAssistant => match of_aed(contract, ground) {
            Some(Err(refusal)) => refused("R8", &refusal, ground).into_iter().collect(),
            _ => Vec::new(),
        },
        Regime::Aesh => match of_aesh(contract, ground) {
            Some(Err(refusal)) => refused("R8′", &refusal, ground).into_iter().collect(),
            Some(Ok(answer)) => {
                let stated = contract.quota.filter(|_| !answer.estimated);
                let stated =
                    stated.and_then(|stated| words::mismatch(text, &answer, stated.into()));
                let warn =
                    |source: String, words| Fault::law(Severity::Warn, "R8′", &source, words);
                let of_weeks = words::few_weeks(text, &answer)
                    .map(|words| (Id::FieldWeeks, warn(source(answer.weeks, text), words)));
                let of_quota =
                    stated.map(|words| (Id::FieldQuota, warn(source(answer.annual, text), words)));
                of_weeks.into_iter().chain(of_quota).collect()
            }
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The weekly hours of an AED; none until quota and weeks are there.
fn of_aed(contract: &Contract, ground: &Ground<'_>) -> Option<Result<Minutes, HoursRefusal>> {
    let (quota, weeks) = contract.quota.zip(contract.service_weeks)?;
    let split_leave = ground.department.register.number(SettingKey::SplitLeave);
    let asked = HoursAsked {
        credit: contract.study_credit,
        split_leave: Minutes(i32::try_from(split_leave).unwrap_or(i32::MAX)),
        span: contract.end.map(|end| Length::between(contract.start, end)),
        ..HoursAsked::of(quota.into(), weeks.into())
    };
    let answer = weekly(Law::embedded(), asked, contract.start, LawDay::Own);
    Some(answer.map(|proposal| proposal.weekly))
}

/// The service of an AESH; none until minutes or quota are there.
fn of_aesh(contract: &Contract, ground: &Ground<'_>) -> Option<Result<Service, HoursRefusal>> {
    hours_sum::asked_of(contract, contract.start, ground.department)
}

/// A refusal at its field; none where no law of that day speaks of hours.
fn refused(code: &'static str, refusal: &HoursRefusal, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let words = words::refusal(ground.text, refusal);
    let (id, written) = match refusal {
        HoursRefusal::NoLaw { .. } => return None,
        // No text has to say that a part of a post is more than nothing.
        HoursRefusal::Quota { .. } => {
            let fault = Fault {
                severity: Severity::Warn,
                ..Fault::refuse(words)
            };
            return Some((Id::FieldQuota, fault));
        }
        HoursRefusal::Weeks { allowed, .. } => (Id::FieldWeeks, source(allowed, ground.text)),
        HoursRefusal::Credit { limit, .. } => (Id::FieldCredit, source(limit, ground.text)),
        HoursRefusal::Weekly { annual, .. } => (Id::FieldWeekly, source(annual, ground.text)),
    };
    Some((id, Fault::law(Severity::Warn, code, &written, words)))
}

#[cfg(test)]
mod tests;
