use super::*;
use crate::domain::{Amendment, AvsId, Contract, Ended, Ending, Intention, OfferAnswer, Regime};
use crate::law::{Law, LawDay};

/// Days before a deadline that count as near.
const NEAR: i32 = 90;

/// `d-m-yyyy`.
fn day(words: &str) -> Date {
    let parts: Vec<i16> = words.split('-').map(|part| part.parse().unwrap()).collect();
    jiff::civil::date(parts[2], parts[1] as i8, parts[0] as i8)
}

fn contract(regime: Regime, start: &str, end: &str) -> Contract {
    Contract::dated(AvsId(1), regime, day(start), Some(day(end)))
}

/// Three years of an AED, whose notice is due on 30-6-2006.
fn three_years() -> Contract {
    contract(Regime::EducationAssistant, "1-9-2003", "31-8-2006")
}

/// The same with a renewal offered, received on 10-6-2006.
fn offered() -> Contract {
    let mut contract = three_years();
    contract.notice.intention = Some(Intention::Renew);
    contract.notice.sent = Some(day("8-6-2006"));
    contract.notice.received = Some(day("10-6-2006"));
    contract
}

fn on(contract: &Contract, today: &str) -> NoticeState {
    among(contract, &[], today)
}

fn among(contract: &Contract, others: &[&Contract], today: &str) -> NoticeState {
    let mut all = vec![contract];
    all.extend(others);
    notice_state(
        Law::embedded(),
        contract,
        &all,
        day(today),
        NEAR,
        LawDay::Own,
    )
}

#[track_caller]
fn by(state: NoticeState, step: Step, by: &str) {
    let next = NextStep {
        step,
        by: Some(day(by)),
    };
    assert_eq!(state.next(), Some(next), "{state:?}");
}

#[test]
fn nothing_presses_until_ninety_days_before_the_deadline() {
    let contract = three_years();
    assert!(matches!(on(&contract, "31-3-2006"), NoticeState::NotYet(_)));
    assert!(matches!(on(&contract, "1-4-2006"), NoticeState::Due(_)));
    by(on(&contract, "1-4-2006"), Step::Notice, "30-6-2006");
}

#[test]
fn the_deadline_itself_is_in_time_and_the_day_after_is_late() {
    let contract = three_years();
    assert!(matches!(on(&contract, "30-6-2006"), NoticeState::Due(_)));
    let late = on(&contract, "1-7-2006");
    assert!(matches!(late, NoticeState::Overdue(_)));
    by(late, Step::Notice, "30-6-2006");
    assert!(matches!(
        on(&contract, "31-8-2006"),
        NoticeState::Overdue(_)
    ));
    assert_eq!(
        on(&contract, "1-9-2006"),
        NoticeState::Over(day("31-8-2006"))
    );
}

#[test]
fn an_interview_comes_before_the_notice_where_the_law_asks_for_one() {
    // AESH 1-9-2023 → 31-8-2026: 31-5-2026 and interview (R6).
    let mut contract = contract(Regime::Aesh, "1-9-2023", "31-8-2026");
    by(on(&contract, "1-5-2026"), Step::Interview, "31-5-2026");
    contract.notice.interview = Some(day("11-5-2026"));
    assert!(matches!(
        on(&contract, "10-5-2026"),
        NoticeState::Due(DueNotice {
            interview: InterviewStep::Before,
            ..
        })
    ));
    let held = on(&contract, "11-5-2026");
    assert!(matches!(held, NoticeState::InterviewHeld(_)));
    by(held, Step::Notice, "31-5-2026");
    assert!(matches!(
        on(&contract, "1-6-2026"),
        NoticeState::Overdue(DueNotice {
            interview: InterviewStep::Held(_),
            ..
        })
    ));
}

#[test]
fn received_on_10_june_2006_the_offer_is_answered_by_the_18th() {
    let contract = offered();
    assert!(matches!(
        on(&contract, "9-6-2006"),
        NoticeState::Offered(RenewalOffer {
            answer_by: None,
            ..
        })
    ));
    by(on(&contract, "10-6-2006"), Step::Answer, "18-6-2006");
    by(on(&contract, "18-6-2006"), Step::Answer, "18-6-2006");
    let silent = on(&contract, "19-6-2006");
    assert!(matches!(silent, NoticeState::Silent(_)));
    assert_eq!(silent.next(), None);
}

#[test]
fn without_a_day_of_receipt_no_time_runs() {
    let mut contract = offered();
    contract.notice.received = None;
    let state = on(&contract, "1-8-2006");
    assert!(matches!(
        state,
        NoticeState::Offered(RenewalOffer {
            answer_by: None,
            ..
        })
    ));
    assert_eq!(state.next().map(|next| next.step), Some(Step::Receipt));
}

#[test]
fn an_answer_in_time_and_one_a_day_late_are_told_apart() {
    let mut contract = offered();
    let mut answered = |on_day: &str, accepted| {
        contract.notice.answer = Some(OfferAnswer {
            on: day(on_day),
            accepted,
        });
        match on(&contract, "30-6-2006") {
            NoticeState::Answered(answer) => answer,
            other => panic!("{other:?}"),
        }
    };
    let yes = answered("18-6-2006", true);
    assert_eq!((yes.late, yes.from), (None, Some(day("1-9-2006"))));
    assert_eq!(answered("19-6-2006", true).late, Some(day("18-6-2006")));
    let no = answered("12-6-2006", false);
    assert_eq!((no.late, no.from), (None, None));
    // Answered on the 12th: on the 11th the answer is still awaited, and never after.
    let awaited = |today| on(&contract, today).answer_by();
    assert_eq!(awaited("11-6-2006"), Some(day("18-6-2006")));
    assert_eq!(awaited("12-6-2006"), None);
    assert_eq!(awaited("9-6-2006"), None);
}

#[test]
fn told_in_time_or_late() {
    let mut contract = three_years();
    contract.notice.intention = Some(Intention::NotRenew);
    // Meant, not told: the notice is still due.
    assert!(matches!(on(&contract, "30-6-2006"), NoticeState::Due(_)));
    contract.notice.sent = Some(day("30-6-2006"));
    assert!(matches!(
        on(&contract, "30-6-2006"),
        NoticeState::Told(NoticeGiven { late: None, .. })
    ));
    contract.notice.sent = Some(day("1-7-2006"));
    assert!(
        matches!(on(&contract, "2-7-2006"), NoticeState::Told(NoticeGiven { late: Some(by), .. }) if by == day("30-6-2006"))
    );
    assert_eq!(on(&contract, "2-7-2006").next(), None);
    contract.notice.intention = None;
    assert!(matches!(on(&contract, "2-7-2006"), NoticeState::Given(_)));
}

#[test]
fn what_was_noted_before_a_renewal_was_about_the_term_before() {
    let mut contract = offered();
    contract.amendments.push(Amendment {
        number: 1,
        signed: Some(day("20-6-2006")),
        from: day("1-9-2006"),
        end: Some(day("31-8-2007")),
        weekly: None,
        places: None,
    });
    assert!(matches!(on(&contract, "20-6-2006"), NoticeState::NotYet(_)));
    by(on(&contract, "1-6-2007"), Step::Notice, "30-6-2007");
    assert_eq!(on(&contract, "1-6-2007").answer_by(), None);
    contract.notice.received = Some(day("1-9-2006"));
    assert!(matches!(on(&contract, "1-6-2007"), NoticeState::Silent(_)));
}

#[test]
fn a_contract_signed_from_the_next_day_leaves_nothing_to_do() {
    let (mut first, mut next) = (three_years(), three_years());
    (next.start, next.end) = (day("1-9-2006"), Some(day("31-8-2007")));
    assert_eq!(
        among(&first, &[&next], "1-8-2006"),
        NoticeState::Followed(day("1-9-2006"))
    );
    next.start = day("2-1-2007");
    assert!(matches!(
        among(&first, &[&next], "1-8-2006"),
        NoticeState::Overdue(_)
    ));
    next.start = day("1-9-2006");
    first.notice.answer = Some(OfferAnswer {
        on: day("1-6-2006"),
        accepted: true,
    });
    assert!(matches!(on(&first, "1-8-2006"), NoticeState::Answered(_)));
    assert_eq!(
        among(&first, &[&next], "1-8-2006"),
        NoticeState::Followed(day("1-9-2006"))
    );
}

#[test]
fn no_notice_is_due_of_what_has_no_term_no_law_or_ended_before_it() {
    let mut permanent = three_years();
    permanent.end = None;
    assert_eq!(on(&permanent, "1-8-2006"), NoticeState::Permanent);
    let youth = contract(Regime::YouthJob, "1-9-2003", "31-8-2006");
    assert_eq!(on(&youth, "1-8-2006"), NoticeState::NoRule);
    let mut left = three_years();
    left.ended = Some(Ended {
        on: day("31-5-2006"),
        how: Ending::Resignation,
    });
    assert_eq!(on(&left, "15-5-2006"), NoticeState::Over(day("31-5-2006")));
}
