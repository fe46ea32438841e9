//! R1, how long one contract may be, and R7, how far a renewal may go.

use super::*;

#[test]
fn one_contract_is_at_most_thirty_six_months() {
    let table = &Law::embedded().aed;
    let told = |start, end| judged(table, day(start), day(end), LawDay::Own);
    assert_eq!(told("1-9-2003", "31-8-2006"), EndVerdict::Fine);
    assert_eq!(told("1-9-2003", "1-9-2006"), EndVerdict::TooLong);
    assert_eq!(told("29-2-2004", "27-2-2007"), EndVerdict::Fine);
    assert_eq!(told("29-2-2004", "28-2-2007"), EndVerdict::Doubtful);
    assert_eq!(told("29-2-2004", "1-3-2007"), EndVerdict::TooLong);
    assert_eq!(longest(table, day("1-1-2000"), LawDay::Own), None);
}

#[test]
fn the_longest_renewal_goes_to_the_earlier_of_the_ceiling_and_three_years() {
    let table = &Law::embedded().aed;
    let until = |term, ceiling| renewal(table, day(term), day(ceiling), day("1-6-2006"));
    assert_eq!(until("31-8-2006", "31-8-2009"), Some(day("31-8-2009")));
    assert_eq!(until("31-8-2004", "31-8-2009"), Some(day("31-8-2007")));
    assert_eq!(until("31-8-2008", "31-8-2009"), Some(day("31-8-2009")));
    assert_eq!(until("31-8-2009", "31-8-2009"), None);
    let answer = on(&contracts(Aed, "1-9-2003→31-8-2005"), "1-6-2005");
    assert_eq!(answer.renewal_until, Some(day("31-8-2008")));
}
