//! R5, the trial.

use super::*;

#[test]
fn the_trial_ends_as_the_rule_of_its_day_says() {
    #[rustfmt::skip]
    let rows = [
        ("1-9-2003→31-8-2006", "30-11-2003"), ("1-9-2003→31-8-2004", "30-9-2003"),
        ("1-9-2003→30-6-2004", "25-9-2003"), ("1-9-2026→30-10-2026", "10-9-2026"),
        ("1-9-2026→11-12-2026", "18-9-2026"), ("1-9-2026→31-1-2027", "21-9-2026"),
        ("1-9-2026→30-6-2027", "30-9-2026"), ("1-9-2026→31-8-2027", "31-10-2026"),
        ("1-9-2026→31-8-2029", "30-11-2026"),
    ];
    for (history, last) in rows {
        let contract = &contracts(Aed, history)[0];
        let told = trial::trial(Law::embedded(), contract, &[contract], LawDay::Own);
        assert_eq!(told, Trial::Until(day(last)), "{history}");
    }
    let permanent = Contract::dated(AvsId(1), Aesh, day("1-9-2026"), None);
    let told = |contract: &Contract, all: &[&Contract]| {
        trial::trial(Law::embedded(), contract, all, LawDay::Own).last_day()
    };
    assert_eq!(told(&permanent, &[]), Some(day("31-12-2026")));
    let short = from_to(Aed, "1-9-2026", "5-9-2026");
    assert_eq!(told(&short, &[]), None);
    let saturday = from_to(Aed, "5-9-2026", "2-10-2026");
    assert_eq!(told(&saturday, &[]), Some(day("10-9-2026")));
}

#[test]
fn a_renewal_for_the_same_functions_has_no_trial_and_a_stated_one_holds() {
    let two = contracts(Aed, "1-9-2020→31-8-2021, 1-9-2021→31-8-2022");
    let all: Vec<&Contract> = two.iter().collect();
    assert_eq!(trial_until(&all, Aed, day("2-9-2021"), LawDay::Own), None);
    assert_eq!(
        trial_until(&all, Aed, day("2-9-2020"), LawDay::Own),
        Some(day("31-10-2020"))
    );
    let mut other = two[1].clone();
    other.function = Function::Other;
    let moved = trial::trial(Law::embedded(), &other, &all, LawDay::Own);
    assert_eq!(moved, Trial::Until(day("31-10-2021")));
    let aesh = from_to(Aesh, "1-12-2021", "30-11-2024");
    let follows = |contract: &Contract| trial::trial(Law::embedded(), contract, &all, LawDay::Own);
    assert_eq!(follows(&aesh), Trial::Renewal, "from AED as AVS to AESH");
    let mut by_school = aesh.clone();
    by_school.employer = Employer::Establishment(EstablishmentId(1));
    assert_eq!(follows(&by_school), Trial::Until(day("28-2-2022")));
    let surveyor = from_to(Aed, "1-9-2010", "31-8-2013");
    let surveyor = Contract {
        function: Function::Other,
        ..surveyor
    };
    let told = trial::trial(Law::embedded(), &aesh, &[&surveyor], LawDay::Own);
    assert_eq!(told, Trial::Until(day("28-2-2022")), "other functions");
    let mut stated = two[1].clone();
    stated.trial_end = Some(day("15-9-2021"));
    let told = trial::trial(Law::embedded(), &stated, &all, LawDay::Own);
    assert_eq!(told, Trial::Stated(day("15-9-2021")));
}

#[test]
fn a_contract_may_provide_for_no_trial() {
    for regime in [Aed, Aesh] {
        let mut contract = from_to(regime, "1-9-2026", "31-8-2029");
        contract.no_trial = true;
        let told = trial::trial(Law::embedded(), &contract, &[&contract], LawDay::Own);
        assert_eq!((told, told.last_day()), (Trial::Excluded, None));
    }
}

#[test]
fn exactly_two_years_has_two_readings_since_october_2025() {
    let of = |first: &str, last: &str| {
        let contract = from_to(Aesh, first, last);
        trial::trial(Law::embedded(), &contract, &[&contract], LawDay::Own)
    };
    assert_eq!(of("1-9-2025", "31-8-2027"), Trial::Until(day("30-11-2025")));
    let both = Trial::Either {
        shorter: day("30-11-2025"),
        until: day("31-12-2025"),
    };
    assert_eq!(of("1-10-2025", "30-9-2027"), both);
    assert_eq!(both.last_day(), Some(day("31-12-2025")));
    assert_eq!(
        of("1-10-2025", "29-9-2027"),
        Trial::Until(day("30-11-2025"))
    );
    assert_eq!(
        of("1-10-2025", "1-10-2027"),
        Trial::Until(day("31-12-2025"))
    );
}

#[test]
fn the_source_of_a_trial_is_the_one_in_force_on_its_day() {
    let source = |table: &'static RegimeTable, on: &str| {
        let rule = table.trial.value_on(day(on)).unwrap();
        (rule.source.as_str(), rule.since())
    };
    let law = Law::embedded();
    for table in [&law.aed, &law.aesh] {
        let capped = day("6-11-2014");
        assert_eq!(source(table, "30-9-2025"), ("décret 86-83, art. 9", capped));
        let (now, since) = source(table, "1-10-2025");
        assert!(now.contains("R.332-20"), "{now}");
        assert_eq!(since, capped, "the value is as old as it was");
    }
}
