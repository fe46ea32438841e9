//! A finding in words: in a line, and with the sentence of its rule in an explanation.

use super::label;
use super::line::{Line, Weight};
use crate::department::Desk;
use crate::department::findings::of;
use crate::domain::check::Severity;
use crate::domain::{ContractId, DecisionId, Ref, Register, SettingKey};
use crate::law::LawDay;
use crate::law::check::{Fact, Finding, Written};
use crate::law::value::Avenant;
use crate::say;
use crate::text::{Id, Text};

/// A finding with its rule and, for one of several records, which: `R17 contrat du 01/09/2026 : …`.
pub fn told(finding: &Finding, register: &Register, text: &Text) -> String {
    with_rule(finding, words(finding, register, text), register, text)
}

/// The same where `about` is named already: on her own card.
pub fn told_of(about: Ref, finding: &Finding, register: &Register, text: &Text) -> String {
    let words = match finding.fact {
        Fact::ManyPupils { avs, pupils } if about == avs.into() => {
            say!(text, RuleManyPupilsOwn, n = pupils)
        }
        Fact::NoPupil { avs } if about == avs.into() => text.get(Id::RuleNoPupilOwn).to_owned(),
        _ => words(finding, register, text),
    };
    with_rule(finding, words, register, text)
}

fn with_rule(finding: &Finding, words: String, register: &Register, text: &Text) -> String {
    let rule = finding.rule.id();
    if finding.fact.names_itself() {
        return say!(text, RuleHas, rule = rule, words = words);
    }
    let contract = finding.subject.and_then(|of| of.typed::<ContractId>());
    if let Some(contract) = contract.and_then(|id| register.get(id)) {
        let from = text.date(contract.start);
        return say!(
            text,
            RuleOfContract,
            rule = rule,
            from = from,
            words = words
        );
    }
    let decision = finding.subject.and_then(|of| of.typed::<DecisionId>());
    if let Some(decision) = decision.and_then(|id| register.get(id)) {
        let from = text.date(decision.from);
        return say!(
            text,
            RuleOfDecision,
            rule = rule,
            from = from,
            words = words
        );
    }
    say!(text, RuleHas, rule = rule, words = words)
}

/// What was found, as a form says it under its field.
pub fn words(finding: &Finding, register: &Register, text: &Text) -> String {
    let school = |at| label::school_short(register, at);
    let pupil = |id| label::pupil(register, id);
    let avs = |id| label::avs(register, id);
    let date = |on| text.date(on);
    let plain = |id| text.get(id).to_owned();
    match finding.fact {
        Fact::TooLong { months, until } => say!(text, RuleLongest, n = months, until = date(until)),
        Fact::Doubtful { months, until } => {
            say!(text, RuleDoubtful, n = months, until = date(until))
        }
        Fact::NotWhole { months } => say!(text, RuleNotWhole, n = months),
        Fact::Short { months } => say!(text, RuleShort, n = months),
        Fact::BeyondCeiling { months, until, .. } => {
            say!(text, RuleCeiling, n = months, until = date(until))
        }
        Fact::RenewedByContract { ended } => say!(text, RuleRenewed, on = date(ended)),
        Fact::LeaveOnSchoolDays { first, days } => {
            say!(text, RuleLeave, n = days, on = date(first))
        }
        Fact::ManyPupils { avs: id, pupils } => {
            say!(text, RuleManyPupils, name = avs(id), n = pupils)
        }
        Fact::NoPupil { avs: id } => say!(text, RuleNoPupil, name = avs(id)),
        Fact::Apart { from, to, metres } => {
            let (from, to) = (school(from), school(to));
            let km = i64::from((metres + 500) / 1000);
            let limit = register.number(SettingKey::DistanceWarning);
            match finding.severity {
                Severity::Inform => say!(text, RuleApart, from = from, to = to, km = km),
                _ => say!(text, RuleFar, from = from, to = to, km = km, limit = limit),
            }
        }
        Fact::Uncontracted { at } => say!(text, RuleUncontracted, name = school(at)),
        Fact::NoAgreement { at, on, lunch } if lunch => {
            say!(text, RuleLunch, name = school(at), on = date(on))
        }
        Fact::NoAgreement { at, on, .. } => {
            say!(text, RuleAgreement, name = school(at), on = date(on))
        }
        Fact::OtherCommission { commission } => {
            say!(text, RuleCommission, name = text.commission(commission))
        }
        Fact::DecisionLong { years, until } => {
            say!(
                text,
                RuleDecisionLong,
                n = u16::from(years),
                until = date(until)
            )
        }
        Fact::DecisionShort { years } => say!(text, RuleDecisionShort, n = u16::from(years)),
        Fact::SharedNotYet => plain(Id::RuleSharedNotYet),
        Fact::NoDecision { pupil: id, on } => {
            say!(text, RuleNoDecision, name = pupil(id), on = date(on))
        }
        Fact::DecisionEnds { pupil: id, on } => {
            say!(text, RuleDecisionEnds, name = pupil(id), on = date(on))
        }
        Fact::TooManyMinutes { placed, given, .. } => {
            let (placed, given) = (text.minutes(placed), text.minutes(given));
            say!(text, RuleTooManyHours, placed = placed, given = given)
        }
        Fact::CollectiveByAuthority => plain(Id::RuleEmployerCollective),
        Fact::EmployedBySchool { at } => say!(text, RuleSchoolEmploys, name = school(at)),
        Fact::IndividualByEstablishment => plain(Id::RuleEmployerIndividual),
        Fact::NoDiploma => plain(Id::RuleDiploma),
        Fact::ServiceTime { minutes } => {
            say!(text, RuleServiceTime, minutes = text.minutes(minutes))
        }
        Fact::AvenantOwed {
            why,
            pupil: whom,
            at,
        } => match (why, whom) {
            (Avenant::PupilOrEstablishment, Some(id)) => {
                say!(text, RuleAvenantPupil, name = pupil(id), at = school(at))
            }
            (Avenant::OutsideZone, _) => say!(text, RuleAvenantZone, at = school(at)),
            _ => say!(text, RuleAvenantSchool, at = school(at)),
        },
        Fact::NothingNamed => plain(Id::RuleNothingNamed),
    }
}

/// What rules say of a record, by the law of a day, with the sentence of each, since when it holds
/// and where it is written: lines of an explanation. None when they say nothing.
pub fn lines(target: Ref, law: LawDay, text: &Text, desk: &Desk) -> Vec<Line> {
    let found = of(target, law, desk);
    let mut lines = Vec::new();
    if !found.is_empty() {
        let head = text.get(Id::RulesHead).to_uppercase();
        lines.push(Line::new(Weight::Heading, head, found.len().to_string()));
    }
    for finding in &found {
        let said = told_of(target, finding, &desk.register, text);
        let said = format!("{} {said}", sign(finding.severity));
        lines.push(Line::new(Weight::Plain, said, ""));
        lines.extend(provision(&finding.written, text));
    }
    lines
}

/// The sentence of a rule, and under it since when and by which source.
fn provision(written: &Written, text: &Text) -> Vec<Line> {
    let sentence = written.text.and_then(|key| text.of_key(key));
    let source = written.source.replace('\'', "’");
    let since = say!(
        text,
        RuleSince,
        on = text.date(written.since),
        source = source
    );
    let under = |words: &str| Line::new(Weight::Under, words, "");
    sentence.into_iter().chain([&*since]).map(under).collect()
}

/// The sign that stands before a finding; a terminal without it shows its own.
fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Refuse => "■",
        Severity::Warn => "▲",
        Severity::Inform => "·",
    }
}
