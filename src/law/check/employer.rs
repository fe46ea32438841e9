//! R16, R17 and what R19 can't say: who employs whom, with which diploma, and for where.

use super::CheckedAgainst;
use super::finding::{Fact, GatheredFindings, RecordPart};
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{
    Avs, AvsKind, Contract, Diploma, Employer, EstablishmentId, Function, Places, Regime, Register,
    SchoolKind,
};
use crate::law::table::Law;
use crate::law::value::Avenant;

/// What a contract says of the AVS it is with.
pub(super) fn of(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    avs: &Avs,
    found: &mut GatheredFindings,
) {
    let counted = matches!(contract.regime, Regime::EducationAssistant | Regime::Aesh);
    if contract.function == Function::Avs && counted {
        employer(asked, contract, avs, found);
        diploma(asked, contract, avs, found);
        unnamed(asked, contract, found);
    }
}

/// R16: a collective AVS is employed by an establishment, for schools by the support college; an
/// individual one by the authority.
///
/// Refused while the law parts employers by kind. Since 2014 the authority and establishments alike
/// employ AESH of either kind, so that nothing of this is wrong any more (L.917-1); what stays
/// refused is a school of first degree, which is nobody in law and can't sign a contract.
fn employer(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    avs: &Avs,
    found: &mut GatheredFindings,
) {
    let rule = &Law::embedded().common.employer_by_kind;
    let Some(rule) = rule.value_on(asked.law.or(contract.start)) else {
        return;
    };
    let fact = match (avs.kind, contract.employer) {
        (AvsKind::Collective, Employer::Authority) if rule.value => Fact::CollectiveByAuthority,
        (AvsKind::Individual, Employer::Establishment(_)) if rule.value => {
            Fact::IndividualByEstablishment
        }
        (_, Employer::Establishment(at)) if is_school(asked.register, at) => {
            Fact::EmployedBySchool { at }
        }
        _ => return,
    };
    found.put(
        Severity::Refuse,
        Rule::R16,
        RecordPart::Employer,
        fact,
        rule,
    );
}

/// A school of first degree: it can't employ.
fn is_school(register: &Register, at: EstablishmentId) -> bool {
    register
        .get(at)
        .is_some_and(|school| school.kind == Some(SchoolKind::School))
}

/// R17: the diploma asked of an AVS.
fn diploma(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    avs: &Avs,
    found: &mut GatheredFindings,
) {
    let table = Law::embedded().table(contract.regime);
    let rule = table.and_then(|table| table.diploma.value_on(asked.law.or(contract.start)));
    if let Some(rule) = rule.filter(|_| avs.diploma == Diploma::None) {
        found.put(
            Severity::Warn,
            Rule::R17,
            RecordPart::Avs,
            Fact::NoDiploma,
            rule,
        );
    }
}

/// R19: where a zone decides and none is named, nor any school, no avenant is owed nor excluded.
fn unnamed(asked: &CheckedAgainst<'_>, contract: &Contract, found: &mut GatheredFindings) {
    let day = asked.day(contract.start, contract.last_day());
    let table = Law::embedded().table(contract.regime);
    let rule = table.and_then(|table| table.avenant.value_on(asked.law.or(day)));
    let Places {
        establishments,
        zone,
        ..
    } = contract.places_on(day);
    let unnamed = zone.is_none() && establishments.is_empty();
    if let Some(rule) = rule.filter(|rule| rule.value == Avenant::OutsideZone && unnamed) {
        let fact = Fact::NothingNamed;
        found.put(Severity::Inform, Rule::R19, RecordPart::Places, fact, rule);
    }
}
