//! A finding in words: in a line, and with the sentence of its rule in an explanation.

use super::label;
use super::line::{Line, Weight};
use super::source::since_written;
use crate::department::Department;
use crate::department::findings::of;
use crate::domain::check::Severity;
use crate::domain::{ContractId, DecisionId, Ref, Register, SettingKey};
use crate::law::check::{Fact, Finding, Written};
use crate::law::value::Avenant;
use crate::law::{LawDay, Reading};
use crate::text::{Id, Text};

/// A finding with its rule and, for one of several records, which: `R17 contrat du 01/09/2026 : …`.
pub fn told(finding: &Finding, register: &Register, text: &Text) -> String {
    with_rule(finding, words(finding, register, text), register, text)
}

/// The same where `about` is named already: on her own card.
pub fn told_of(about: Ref, finding: &Finding, register: &Register, text: &Text) -> String {
    let words = match finding.fact {
        Fact::ManyPupils { avs, pupils } if about == avs.into() => {
            text.rule_many_pupils_own(pupils)
        }
        Fact::NoPupil { avs } if about == avs.into() => text.get(Id::RuleNoPupilOwn).to_owned(),
        _ => words(finding, register, text),
    };
    with_rule(finding, words, register, text)
}

fn with_rule(finding: &Finding, words: String, register: &Register, text: &Text) -> String {
    let rule = finding.rule.id();
    if finding.fact.names_itself() {
        return text.rule_has(rule, words);
    }
    let contract = finding.subject.and_then(|of| of.typed::<ContractId>());
    if let Some(contract) = contract.and_then(|id| register.get(id)) {
        let from = text.date(contract.start);
        return text.rule_of_contract(rule, from, words);
    }
    let decision = finding.subject.and_then(|of| of.typed::<DecisionId>());
    if let Some(decision) = decision.and_then(|id| register.get(id)) {
        let from = text.date(decision.from);
        return text.rule_of_decision(rule, from, words);
    }
    text.rule_has(rule, words)
}

/// What was found, as a form says it under its field.
pub fn words(finding: &Finding, register: &Register, text: &Text) -> String {
    let school = |at| label::school_short(register, at);
    let pupil = |id| label::pupil(register, id);
    let avs = |id| label::avs(register, id);
    let date = |on| text.date(on);
    let plain = |id| text.get(id).to_owned();
    match finding.fact {
        Fact::TooLong { months, until } => text.rule_longest(months, date(until)),
        Fact::Doubtful { months, until } => text.rule_doubtful(months, date(until)),
        Fact::NotWhole { months } => text.rule_not_whole(months),
        Fact::Short { months } => text.rule_short(months),
        Fact::BeyondCeiling { months, until, .. } => text.rule_ceiling(months, date(until)),
        Fact::CeilingInside { until, .. } => text.rule_ceiling_inside(date(until)),
        Fact::CeilingDivided {
            months,
            until,
            reading,
        } => text.rule_ceiling_divided(months, date(until), text.get(reading_of(reading))),
        Fact::PermanentPossible { months, on } => text.rule_permanent_possible(months, date(on)),
        Fact::AfterOpening { months, on } => text.rule_after_opening(months, date(on)),
        Fact::NoPermanent => plain(Id::RuleNoPermanent),
        Fact::PermanentEarly { months } => text.rule_permanent_early(months),
        Fact::PermanentBySchool { at } => text.rule_permanent_by_school(school(at)),
        Fact::RenewedByContract { ended } => text.rule_renewed(date(ended)),
        Fact::PermanentCredit => plain(Id::RulePermanentCredit),
        Fact::LeaveOnSchoolDays { first, days } => text.rule_leave(days, date(first)),
        Fact::ManyPupils { avs: id, pupils } => text.rule_many_pupils(avs(id), pupils),
        Fact::NoPupil { avs: id } => text.rule_no_pupil(avs(id)),
        Fact::Apart { from, to, metres } => {
            let (from, to) = (school(from), school(to));
            let km = i64::from((metres + 500) / 1000);
            let limit = register.number(SettingKey::DistanceWarning);
            if i64::from(metres) <= limit * 1000 {
                text.rule_apart(from, to, km)
            } else {
                text.rule_far(from, to, km, limit)
            }
        }
        Fact::Uncontracted { at } => text.rule_uncontracted(school(at)),
        Fact::NoAgreement { at, on, lunch } if lunch => text.rule_lunch(date(on), school(at)),
        Fact::NoAgreement { at, on, .. } => text.rule_agreement(date(on), school(at)),
        Fact::LunchToCheck { at, on } => text.rule_lunch_to_check(date(on), school(at)),
        Fact::OtherCommission { commission } => text.rule_commission(text.commission(commission)),
        Fact::DecisionLong { years, until } => {
            text.rule_decision_long(u16::from(years), date(until))
        }
        Fact::DecisionShort { years } => text.rule_decision_short(u16::from(years)),
        Fact::SharedNotYet => plain(Id::RuleSharedNotYet),
        Fact::NoDecision { pupil: id, on } => text.rule_no_decision(pupil(id), date(on)),
        Fact::DecisionEnds { pupil: id, on } => text.rule_decision_ends(pupil(id), date(on)),
        Fact::TooManyMinutes { placed, given, .. } => {
            let (placed, given) = (text.minutes(placed), text.minutes(given));
            text.rule_too_many_hours(placed, given)
        }
        Fact::CollectiveByAuthority => plain(Id::RuleEmployerCollective),
        Fact::EmployedBySchool { at } => text.rule_school_employs(school(at)),
        Fact::IndividualByEstablishment => plain(Id::RuleEmployerIndividual),
        Fact::NoDiploma => plain(Id::RuleDiploma),
        Fact::NoCareDiploma {
            months,
            level_iv,
            known,
        } => {
            let known = text.law_months(known);
            if level_iv {
                text.rule_care_or_level(months, known)
            } else {
                text.rule_care(months, known)
            }
        }
        Fact::ServiceTime { minutes } => text.rule_service_time(text.minutes(minutes)),
        Fact::AvenantOwed {
            why,
            pupil: whom,
            at,
        } => match (why, whom) {
            (Avenant::PupilOrEstablishment, Some(id)) => {
                text.rule_avenant_pupil(pupil(id), school(at))
            }
            (Avenant::OutsideZone, _) => text.rule_avenant_zone(school(at)),
            _ => text.rule_avenant_school(school(at)),
        },
        Fact::NothingNamed => plain(Id::RuleNothingNamed),
        Fact::AsAvsEnded => plain(Id::RuleAsAvsEnded),
        Fact::AsAvsRenewed => plain(Id::RuleAsAvsRenewed),
    }
}

/// What rules say of a record, by the law of a day, with the sentence of each, since when it holds
/// and where it is written: lines of an explanation. None when they say nothing.
pub fn lines(target: Ref, law: LawDay, text: &Text, department: &Department) -> Vec<Line> {
    let found = of(target, law, department);
    let mut lines = Vec::new();
    if !found.is_empty() {
        let head = text.get(Id::RulesHead).to_uppercase();
        lines.push(Line::new(Weight::Heading, head, found.len().to_string()));
    }
    for finding in &found {
        let said = told_of(target, finding, &department.register, text);
        let said = format!("{} {said}", sign(finding.severity));
        lines.push(Line::new(Weight::Plain, said, ""));
        lines.extend(provision(&finding.written, text));
    }
    lines
}

/// The sentence of a rule, and under it since when and by which source.
fn provision(written: &Written, text: &Text) -> Vec<Line> {
    let sentence = written.text.and_then(|key| text.of_key(key));
    let since = since_written(written, text);
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

/// The name of a reading of the texts.
fn reading_of(reading: Reading) -> Id {
    match reading {
        Reading::GapsAddedUp => Id::ReadingGaps,
        Reading::Emergency => Id::ReadingEmergency,
        Reading::UnpaidLeave => Id::ReadingUnpaid,
        Reading::February => Id::ReadingFebruary,
    }
}
