//! R6, the notice, and R7, the answer to an offer.

use super::histories::{any, prove};
use super::*;
use crate::law::notice::notice_in;
use crate::law::timeline::Timeline;

fn notice_of(history: &[Contract]) -> NoticeDue {
    let all: Vec<&Contract> = history.iter().collect();
    let last = all[all.len() - 1];
    notice(Law::embedded(), last, last_piece(last), &all, LawDay::Own).unwrap()
}

#[test]
fn notice_is_due_as_the_rule_of_its_deadline_says() {
    #[rustfmt::skip]
    let rows = [
        (Aed, "1-9-2003→28-2-2004", "20-2-2004", None),
        (Aed, "1-9-2003→29-2-2004", "29-1-2004", None),
        (Aed, "1-9-2003→30-8-2005", "30-7-2005", None),
        (Aed, "1-9-2003→31-8-2005", "30-6-2005", None),
        (Aed, "1-9-2004→31-8-2005, 1-9-2005→31-8-2006", "30-6-2006", None),
        (Aed, "1-5-2007→30-4-2009", "28-2-2009", None),
        (Aed, "1-10-2003→6-2-2004", "29-1-2004", None),
        (Aed, "1-9-2022→31-8-2024, 1-1-2025→31-8-2025", "30-6-2025", None),
        (Aed, "1-9-2022→31-8-2024, 2-1-2025→31-8-2025", "31-7-2025", None),
        (Aesh, "1-9-2023→31-8-2026", "31-5-2026", Some(Interview::PermanentPossible)),
        (Aed, "1-9-2019→31-8-2022, 1-9-2022→31-8-2025", "31-5-2025", Some(Interview::PermanentPossible)),
        (Aed, "1-9-2016→31-8-2019, 1-9-2019→31-8-2022", "30-6-2022", Some(Interview::LongService)),
        (Aed, "1-9-2003→31-8-2006, 1-9-2006→31-8-2009", "30-6-2009", None),
        (Aesh, "1-9-2014→31-8-2017, 1-9-2017→31-8-2020", "31-5-2020", Some(Interview::PermanentPossible)),
    ];
    for (regime, history, by, interview) in rows {
        let due = notice_of(&contracts(regime, history));
        assert_eq!(due.by, day(by), "{history}");
        assert_eq!(due.interview, interview, "{history}");
    }
}

#[test]
fn until_2014_both_lengths_are_named_and_the_earlier_deadline_shown() {
    let due = notice_of(&contracts(Aed, "1-9-2004→31-8-2005, 1-9-2005→31-8-2006"));
    assert_eq!(due.length, length(24, 0));
    let other = due.other.unwrap();
    assert_eq!((other.length, other.by), (length(12, 0), day("31-7-2006")));
    let apart = notice_of(&contracts(Aed, "1-9-2004→31-8-2005, 2-9-2005→31-8-2006"));
    assert_eq!((apart.by, apart.other), (day("31-7-2006"), None));
}

#[test]
fn nothing_before_a_resignation_makes_notice_longer() {
    let mut history = contracts(Aed, "1-9-2022→31-8-2024, 1-9-2024→31-8-2025");
    assert_eq!(notice_of(&history).by, day("30-6-2025"));
    history[0] = resigned(history[0].clone(), "31-7-2024");
    assert_eq!(notice_of(&history).by, day("31-7-2025"));
}

#[test]
fn a_notice_value_that_begins_after_its_own_deadline_is_passed_over() {
    // The sixth year ends on 30-11-2022: three months before, no permanent renewal was possible.
    let history = contracts(Aed, "1-12-2016→30-11-2019, 1-12-2019→30-11-2022");
    let due = notice_of(&history);
    assert_eq!((due.by, due.permanent_possible), (day("30-9-2022"), false));
    let later = contracts(Aed, "1-1-2017→31-12-2019, 1-1-2020→31-12-2022");
    let due = notice_of(&later);
    assert_eq!((due.by, due.permanent_possible), (day("30-9-2022"), true));
    let all: Vec<&Contract> = later.iter().collect();
    let asked = LawDay::On(day("1-1-2020"));
    let then = notice(Law::embedded(), all[1], last_piece(all[1]), &all, asked).unwrap();
    assert_eq!(then.by, day("31-10-2022"));
}

#[test]
fn a_renewal_by_amendment_counts_as_a_contract_of_its_own() {
    let contract = renewed(
        from_to(Aed, "1-9-2004", "31-8-2005"),
        "1-9-2005",
        "31-8-2006",
    );
    let told: Vec<_> = pieces(&contract)
        .map(|piece| (piece.first, piece.renewal))
        .collect();
    assert_eq!(told, [(day("1-9-2004"), false), (day("1-9-2005"), true)]);
    let due = notice_of(std::slice::from_ref(&contract));
    assert_eq!((due.by, due.term), (day("30-6-2006"), day("31-8-2006")));
    assert_eq!(due.other.unwrap().length, length(12, 0));
    assert_eq!(
        on(std::slice::from_ref(&contract), "31-8-2006").served,
        length(24, 0)
    );
    let cut = renewed(
        from_to(Aed, "1-9-2004", "31-8-2006"),
        "1-9-2005",
        "31-12-2005",
    );
    let told: Vec<_> = pieces(&cut).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].last, Some(day("31-12-2005")));
}

#[test]
fn eight_days_to_answer_without_the_day_of_receipt() {
    let mut contract = from_to(Aed, "1-9-2003", "31-8-2006");
    contract.notice.intention = Some(Intention::Renew);
    contract.notice.received = Some(day("10-6-2006"));
    contract.notice.answer = Some(OfferAnswer {
        on: day("12-6-2006"),
        accepted: true,
    });
    let clock = clock_on(std::slice::from_ref(&contract), "11-6-2006");
    assert_eq!(clock.answer_by(), Some(day("18-6-2006")));
    contract.notice.intention = Some(Intention::NotRenew);
    assert_eq!(clock_on(&[contract], "11-6-2006").answer_by(), None);
}

#[test]
fn the_runs_of_the_clock_give_the_same_notice_as_the_contracts_themselves() {
    prove(10_000, any, |case| {
        let all: Vec<&Contract> = case.contracts.iter().collect();
        for contract in &all {
            let quick = Timeline::of(&all, contract.regime);
            let mut slow = Timeline::of(&all, contract.regime);
            slow.plain = false;
            for piece in pieces(contract) {
                let due = |timeline: &Timeline| {
                    notice_in(Law::embedded(), timeline, contract, piece, &all, case.law)
                };
                if due(&quick) != due(&slow) {
                    return Err(format!("{piece:?}"));
                }
            }
        }
        Ok(())
    });
}
