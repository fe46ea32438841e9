//! R15 of a decision: whose it is, how long it holds, since when help is shared, and what is placed
//! for it.

use super::CheckedAgainst;
use super::finding::{Fact, Finding, GatheredFindings, RecordPart};
use super::help::placed;
use super::outlook::AccompanimentOutlook;
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{Date, Decision, DecisionId, Mode, plus_days, plus_months};
use crate::law::table::Law;

/// R15 of a decision as it is or would be; the values are those of its date: taken on, else from.
///
/// Source: circular 2003-092, 2.III; model contract, art. 1; code de l'éducation, L.351-3.
pub fn of_decision(
    asked: &CheckedAgainst<'_>,
    decision: &Decision,
    own: Option<DecisionId>,
) -> Vec<Finding> {
    let mut found = GatheredFindings::about(own);
    let common = &Law::embedded().common;
    let date = asked.law.or(decision.date());
    if let Some(rule) = common.decision.value_on(date) {
        let mut warn = |part, fact| found.put(Severity::Warn, Rule::R15, part, fact, rule);
        let commission = rule.value.commission;
        if commission != decision.commission {
            warn(RecordPart::Commission, Fact::OtherCommission { commission });
        }
        let after = |years: u8| plus_days(plus_months(decision.from, i32::from(years) * 12), -1);
        let until = after(rule.value.max_years);
        if decision.to > until {
            let years = rule.value.max_years;
            warn(RecordPart::To, Fact::DecisionLong { years, until });
        }
        if let Some(years) = rule.value.min_years
            && decision.from <= decision.to
            && decision.to < after(years)
        {
            warn(RecordPart::To, Fact::DecisionShort { years });
        }
        if let Some(fact) = too_many(asked, decision, own) {
            warn(RecordPart::Weekly, fact);
        }
    }
    let shared = common.shared_help.value_on(date);
    if let Some(shared) = shared.filter(|shared| decision.mode == Mode::Shared && !shared.value) {
        let fact = Fact::SharedNotYet;
        found.put(Severity::Refuse, Rule::R15, RecordPart::Mode, fact, shared);
    }
    found.done()
}

/// More is placed than this decision gives, on the day asked or the first it holds: where it is the
/// one that counts.
fn too_many(
    asked: &CheckedAgainst<'_>,
    decision: &Decision,
    own: Option<DecisionId>,
) -> Option<Fact> {
    let given = decision.mode.weekly()?;
    let day: Date = decision.from.max(asked.on).min(decision.to);
    let counts = |other: &Decision| {
        other.from <= day
            && day <= other.to
            && (decision.from, decision.date()) < (other.from, other.date())
    };
    let mut others = asked.register.decisions_of(decision.pupil);
    if others.any(|(id, other)| Some(id) != own && counts(other)) {
        return None;
    }
    let outlook = AccompanimentOutlook::of(asked, &[], &[]);
    let placed = placed(&outlook, decision.pupil, day);
    (placed > given).then_some(Fact::TooManyMinutes {
        pupil: decision.pupil,
        placed,
        given,
    })
}
