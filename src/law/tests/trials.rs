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
    let mut stated = two[1].clone();
    stated.trial_end = Some(day("15-9-2021"));
    let told = trial::trial(Law::embedded(), &stated, &all, LawDay::Own);
    assert_eq!(told, Trial::Stated(day("15-9-2021")));
}
