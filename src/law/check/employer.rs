//! R16, R17 and what R19 can't say: who employs whom, with which diploma, and for where.

use super::finding::{Fact, GatheredFindings, RecordPart};
use super::rule::Rule;
use super::{CheckedAgainst, experience};
use crate::domain::check::Severity;
use crate::domain::{
    Avs, AvsKind, Contract, Diploma, Employer, EstablishmentId, Function, Places, Regime, Register,
    SchoolKind,
};
use crate::law::table::Law;
use crate::law::value::{Avenant, DiplomaRule};

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

/// R17: the diploma asked of an AVS, or the experience that does instead.
fn diploma(
    asked: &CheckedAgainst<'_>,
    contract: &Contract,
    avs: &Avs,
    found: &mut GatheredFindings,
) {
    let table = Law::embedded().table(contract.regime);
    let rule = table.and_then(|table| table.diploma.value_on(asked.law.or(contract.start)));
    let Some(rule) = rule else {
        return;
    };
    let none = avs.diploma == Diploma::None;
    let (severity, fact) = match rule.value {
        // What began already is a fact: it is kept, and flagged.
        DiplomaRule::Required if none && contract.start > asked.on => {
            (Severity::Refuse, Fact::NoDiploma)
        }
        DiplomaRule::Required | DiplomaRule::Advised if none => (Severity::Warn, Fact::NoDiploma),
        DiplomaRule::Required | DiplomaRule::Advised => return,
        DiplomaRule::CareOrExperience { months, level_iv } => {
            let known = experience::known(asked.register, contract, avs);
            let does = match avs.diploma {
                Diploma::Care => true,
                Diploma::LevelIV | Diploma::Higher => level_iv,
                Diploma::None | Diploma::YouthJobYears => false,
            };
            if does || known >= months {
                return;
            }
            let fact = Fact::NoCareDiploma {
                months,
                level_iv,
                known,
            };
            (Severity::Warn, fact)
        }
    };
    found.put(severity, Rule::R17, RecordPart::Avs, fact, rule);
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
