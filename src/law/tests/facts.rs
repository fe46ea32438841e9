//! Facts for her file: what opens, from which day, by which source.

use super::*;
use crate::domain::Minutes;
use crate::law::facts::{FactOfFile, FileFact, facts};
use crate::law::service_as_avs::{completed_on, months_until};

/// The facts on a day of an AVS with these contracts.
fn file(contracts: &[Contract], avs: Avs, on: &str) -> Vec<FileFact> {
    let hers: Vec<&Contract> = contracts.iter().collect();
    facts(&hers, Some(&avs), day(on), LawDay::Own)
}

fn roux() -> Avs {
    Avs::named("ROUX", "Inès")
}

fn found(all: &[FileFact], is: impl Fn(&FactOfFile) -> bool) -> Option<FileFact> {
    all.iter().find(|fact| is(&fact.what)).copied()
}

#[test]
fn validation_of_experience_opens_at_three_years_then_one_then_at_once() {
    let validation = |what: &FactOfFile| matches!(what, FactOfFile::Validation { .. });
    let at = |contracts: &[Contract], on: &str| found(&file(contracts, roux(), on), validation);
    let aed = contracts(Aed, "1-9-2003→31-8-2006, 1-9-2006→31-8-2009");
    let fact = at(&aed, "30-8-2006").unwrap();
    assert_eq!(fact.from, None, "35 months and 30 days");
    assert!(fact.written.source.contains("1.V.1"), "{fact:?}");
    assert_eq!(at(&aed, "31-8-2006").unwrap().from, Some(day("31-8-2006")));
    assert_eq!(at(&aed, "1-6-2009").unwrap().from, Some(day("31-8-2006")));
    let aesh = contracts(Aesh, "1-9-2015→31-8-2018");
    let fact = at(&aesh, "31-8-2016").unwrap();
    assert_eq!(
        fact.from,
        Some(day("31-8-2016")),
        "one year since 10-8-2016"
    );
    assert_eq!(at(&aesh, "9-8-2016").unwrap().from, None);
    // Who had a year already, had it open on the day of the law.
    let older = contracts(Aesh, "1-1-2015→31-12-2017");
    assert_eq!(at(&older, "1-9-2016").unwrap().from, Some(day("10-8-2016")));
    let new = contracts(Aesh, "1-9-2026→31-8-2029");
    assert_eq!(at(&new, "10-11-2026").unwrap().from, Some(day("1-9-2026")));
    let mut other = contracts(Aed, "1-9-2003→31-8-2009");
    other[0].function = Function::Other;
    assert_eq!(at(&other, "1-9-2008"), None, "not as AVS");
}

#[test]
fn months_as_avs_are_those_of_every_regime_days_at_once_once() {
    let mut all = contracts(Aesh, "1-9-2024→31-8-2025, 1-3-2025→31-12-2025");
    all.push(from_to(Regime::SubsidisedJob, "1-9-2022", "31-8-2023"));
    let each: Vec<&Contract> = all.iter().collect();
    assert_eq!(months_until(each.iter().copied(), day("31-12-2026")), 28);
    assert_eq!(
        completed_on(&each, 12, day("31-12-2026")),
        Some(day("31-8-2023"))
    );
    assert_eq!(
        completed_on(&each, 13, day("31-12-2026")),
        Some(day("30-9-2024"))
    );
    assert_eq!(completed_on(&each, 29, day("31-12-2026")), None);
    assert_eq!(completed_on(&[], 0, day("31-12-2026")), None);
}

#[test]
fn an_elector_serves_150_hours_and_is_eligible_when_appointed_for_the_year() {
    let elector = |weekly: i32, span: &str| {
        let mut contract = contracts(Aed, span).remove(0);
        contract.weekly = Some(Minutes(weekly));
        contract.service_weeks = Some(39);
        let all = file(&[contract], roux(), "1-3-2008");
        found(&all, |what| matches!(what, FactOfFile::Elector { .. })).map(|fact| fact.what)
    };
    let eligible = |eligible| FactOfFile::Elector {
        hours: 150,
        eligible,
    };
    assert_eq!(
        elector(231, "1-9-2007→31-8-2008"),
        Some(eligible(true)),
        "150 h 9"
    );
    assert_eq!(elector(230, "1-9-2007→31-8-2008"), None, "149 h 30");
    assert_eq!(elector(600, "1-1-2008→31-8-2008"), Some(eligible(false)));
    assert_eq!(elector(600, "1-9-2007→30-4-2008"), Some(eligible(false)));
}

#[test]
fn part_time_or_under_a_year_is_of_the_general_scheme() {
    let general = |quota: u16, span: &str| {
        let mut contract = contracts(Aesh, span).remove(0);
        contract.quota = Some(crate::domain::Permille(quota));
        let all = file(&[contract], roux(), "1-3-2027");
        found(&all, |what| {
            matches!(what, FactOfFile::SocialSecurity { .. })
        })
        .map(|fact| fact.what)
    };
    let is = |general| Some(FactOfFile::SocialSecurity { general });
    assert_eq!(general(1000, "1-9-2026→31-8-2027"), is(false));
    assert_eq!(general(1000, "1-9-2026→30-8-2027"), is(true));
    assert_eq!(general(620, "1-9-2026→31-8-2029"), is(true));
}

#[test]
fn her_file_tells_pay_as_an_index_the_proof_of_studies_and_her_training() {
    let mut hired = contracts(Aed, "1-9-2003→31-8-2006").remove(0);
    hired.quota = Some(crate::domain::Permille(500));
    hired.study_credit = Minutes::hours(100);
    let all = file(&[hired.clone()], roux(), "10-11-2003");
    let pay = found(&all, |what| matches!(what, FactOfFile::Pay { .. })).unwrap();
    assert!(pay.written.source.contains("1.III.4"), "{pay:?}");
    let credit = |all: &[FileFact]| {
        let fact = found(all, |what| matches!(what, FactOfFile::StudyCredit { .. }));
        fact.map(|fact| fact.what)
    };
    let (minutes, proof) = (Minutes::hours(100), None);
    assert_eq!(
        credit(&all),
        Some(FactOfFile::StudyCredit { minutes, proof })
    );
    hired.credit_proof = Some(day("15-9-2003"));
    let mut avs = roux();
    avs.trained = Some(day("31-10-2003"));
    let all = file(&[hired], avs, "10-11-2003");
    let proof = Some(day("15-9-2003"));
    assert_eq!(
        credit(&all),
        Some(FactOfFile::StudyCredit { minutes, proof })
    );
    let trained = found(&all, |what| matches!(what, FactOfFile::Training { .. })).unwrap();
    assert_eq!(trained.from, Some(day("31-10-2003")));
    let today = file(&contracts(Aesh, "1-9-2026→31-8-2029"), roux(), "10-11-2026");
    for fact in today {
        let source = fact.written.source;
        assert!(!source.contains("2003-092"), "abrogated: {source}");
    }
}
