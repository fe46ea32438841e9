//! Each kind by an example of the rules, on the eve, the day and the day after.

use super::super::tests::{day, from_to};
use super::*;
use crate::domain::{
    Accompaniment, Amendment, Avs, AvsId, Changes, Commission, Ended, Ending, Establishment,
    Intention, Minutes, Mode, Notice, OfferAnswer, Regime,
};
use DeadlineKind as Is;

fn filled(add: impl FnOnce(&mut Changes<'_>)) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    add(&mut changes);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

/// Deadlines of one AVS with those contracts, worst first: `what day`, late ones with a `!`. The
/// ceilings that only contracts not yet signed would reach are left out.
fn of(contracts: &[Contract], today: &str) -> Vec<String> {
    let register = filled(|changes| {
        let avs = changes.add(Avs::named("ROUX", "Inès"));
        for contract in contracts {
            changes.add(Contract {
                avs,
                ..contract.clone()
            });
        }
    });
    let terms = contracts.iter().filter_map(Contract::last_day);
    let signed = terms.max().unwrap_or(Date::MAX);
    shown_until(&register, today, signed)
}

fn shown(register: &Register, today: &str) -> Vec<String> {
    shown_until(register, today, Date::MAX)
}

fn shown_until(register: &Register, today: &str, last: Date) -> Vec<String> {
    let mut all = deadlines(register, day(today), LawDay::Own);
    all.retain(|deadline| deadline.kind != Is::Ceiling || deadline.on <= last);
    sort(&mut all, |deadline| deadline.about.record());
    let one = |deadline: &Deadline| {
        let (on, late) = (deadline.on, if deadline.late { "!" } else { "" });
        let on = format!("{}-{}-{}", on.day(), on.month(), on.year());
        format!("{} {on}{late}", deadline.kind.id())
    };
    all.iter().map(one).collect()
}

fn told(mut contract: Contract, notice: Notice) -> Contract {
    contract.notice = notice;
    contract
}

fn aesh(first: &str, last: &str) -> Contract {
    from_to(Regime::Aesh, first, last)
}

#[test]
fn the_end_of_three_years_asks_for_an_interview_a_notice_and_what_comes_after() {
    let three_years = [aesh("1-9-2023", "31-8-2026")];
    assert_eq!(
        of(&three_years, "10-5-2026"),
        ["interview 31-5-2026", "notice 31-5-2026", "term 31-8-2026"]
    );
}

#[test]
fn a_notice_is_late_from_the_day_after_until_it_is_told_or_the_contract_ends() {
    let one_year = aesh("1-9-2025", "31-8-2026");
    let on = |today| of(std::slice::from_ref(&one_year), today);
    assert_eq!(on("30-7-2026"), ["notice 31-7-2026", "term 31-8-2026"]);
    assert_eq!(on("31-7-2026"), ["notice 31-7-2026", "term 31-8-2026"]);
    assert_eq!(on("1-8-2026"), ["notice 31-7-2026!", "term 31-8-2026"]);
    assert_eq!(on("31-8-2026"), ["notice 31-7-2026!", "term 31-8-2026"]);
    assert_eq!(on("1-9-2026"), [""; 0]);
    for notice in [
        Notice {
            sent: Some(day("20-7-2026")),
            ..Notice::default()
        },
        Notice {
            received: Some(day("20-7-2026")),
            ..Notice::default()
        },
    ] {
        assert_eq!(
            of(&[told(one_year.clone(), notice)], "1-8-2026"),
            ["term 31-8-2026"]
        );
    }
}

#[test]
fn an_interview_that_was_held_is_no_deadline() {
    let notice = Notice {
        interview: Some(day("4-5-2026")),
        ..Notice::default()
    };
    let held = told(aesh("1-9-2023", "31-8-2026"), notice);
    assert_eq!(
        of(&[held], "10-5-2026"),
        ["notice 31-5-2026", "term 31-8-2026"]
    );
}

#[test]
fn an_offer_that_was_received_waits_eight_days_for_its_answer() {
    let offered = |answer| {
        let notice = Notice {
            intention: Some(Intention::Renew),
            sent: Some(day("8-6-2006")),
            received: Some(day("10-6-2006")),
            interview: None,
            answer,
        };
        let contract = from_to(Regime::EducationAssistant, "1-9-2004", "31-8-2006");
        told(contract, notice)
    };
    let open = [offered(None)];
    assert_eq!(
        of(&open, "12-6-2006"),
        ["answer 18-6-2006", "term 31-8-2006"]
    );
    assert_eq!(
        of(&open, "18-6-2006"),
        ["answer 18-6-2006", "term 31-8-2006"]
    );
    assert_eq!(
        of(&open, "19-6-2006"),
        ["answer 18-6-2006!", "term 31-8-2006"]
    );
    let on = day("12-6-2006");
    for accepted in [true, false] {
        let answered = [offered(Some(OfferAnswer { on, accepted }))];
        assert_eq!(of(&answered, "19-6-2006"), ["term 31-8-2006"]);
    }
}

#[test]
fn a_trial_counts_while_it_is_ahead() {
    let year = [aesh("1-9-2026", "31-8-2027")];
    assert_eq!(of(&year, "31-10-2026")[0], "trial 31-10-2026");
    assert_eq!(
        of(&year, "1-11-2026"),
        ["notice 31-7-2027", "term 31-8-2027"]
    );
}

#[test]
fn a_contract_that_goes_on_asks_for_nothing_at_its_term() {
    let year = aesh("1-9-2024", "31-8-2025");
    let next = aesh("1-9-2025", "31-8-2026");
    assert_eq!(
        of(&[year.clone(), next.clone()], "15-8-2025"),
        [""; 0],
        "the next contract is signed"
    );
    let after_a_gap = |start| of(&[year.clone(), aesh(start, "31-8-2026")], "15-8-2025");
    assert_eq!(after_a_gap("1-1-2026"), [""; 0], "four months");
    let more = ["notice 31-7-2025!", "term 31-8-2025"];
    assert_eq!(after_a_gap("2-1-2026"), more, "a day more");
    let mut other = next.clone();
    other.function = crate::domain::Function::Other;
    let told = of(&[year.clone(), other], "15-8-2025");
    assert_eq!(told, more, "another function follows nothing");
    let permanent = Contract::dated(AvsId(1), Regime::Aesh, day("1-9-2026"), None);
    let three_years = aesh("1-9-2023", "31-8-2026");
    assert_eq!(of(&[three_years, permanent], "10-5-2026"), [""; 0]);
}

#[test]
fn what_was_told_before_a_renewal_by_amendment_is_not_told_again_for_the_next_term() {
    let mut renewed = told(
        aesh("1-9-2024", "31-8-2025"),
        Notice {
            intention: Some(Intention::Renew),
            sent: Some(day("1-7-2025")),
            received: Some(day("2-7-2025")),
            interview: None,
            answer: Some(OfferAnswer {
                on: day("3-7-2025"),
                accepted: true,
            }),
        },
    );
    renewed.amendments.push(Amendment {
        number: 1,
        signed: None,
        from: day("1-9-2025"),
        end: Some(day("31-8-2026")),
        weekly: None,
        places: None,
    });
    let on = |today| of(std::slice::from_ref(&renewed), today);
    assert_eq!(on("15-8-2025"), ["notice 30-6-2026", "term 31-8-2026"]);
    assert_eq!(on("1-7-2026"), ["notice 30-6-2026!", "term 31-8-2026"]);
    renewed.notice.sent = Some(day("2-7-2026"));
    let told = of(&[renewed], "3-7-2026");
    assert_eq!(told, ["term 31-8-2026"]);
}

#[test]
fn who_resigned_is_told_nothing_and_her_last_day_still_counts() {
    let mut resigned = aesh("1-9-2025", "31-8-2026");
    resigned.ended = Some(Ended {
        on: day("15-7-2026"),
        how: Ending::Resignation,
    });
    assert_eq!(of(&[resigned], "10-7-2026"), ["term 15-7-2026"]);
}

#[test]
fn a_contract_past_the_ceiling_is_late_while_it_runs() {
    let over = [aesh("1-9-2020", "31-8-2026"), aesh("1-9-2026", "31-8-2027")];
    assert_eq!(of(&over, "15-9-2026")[0], "ceiling 31-8-2026!");
    assert_eq!(of(&over, "1-9-2027"), [""; 0]);
    // At 36 months nothing ends.
    let open = [aesh("1-9-2023", "31-8-2026"), aesh("1-9-2026", "31-8-2027")];
    let told = of(&open, "15-9-2026");
    assert!(!told.iter().any(|told| told.ends_with('!')), "{told:?}");
}

#[test]
fn a_contract_of_no_public_law_has_a_term_and_no_notice() {
    let job = from_to(Regime::SubsidisedJob, "1-9-2025", "31-8-2026");
    assert_eq!(of(&[job], "1-8-2026"), ["term 31-8-2026"]);
}

fn decision(pupil: PupilId, from: &str, to: &str) -> Decision {
    Decision {
        pupil,
        commission: Commission::Cdaph,
        number: None,
        taken: None,
        mode: Mode::Individual(Minutes::hours(12)),
        from: day(from),
        to: day(to),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// Deadlines of one pupil with those decisions; accompanied or not.
fn of_pupil(decisions: &[(&str, &str)], helped: bool, today: &str) -> Vec<String> {
    let register = filled(|changes| {
        let pupil = changes.add(Pupil::named("DUBOIS", "Léa"));
        for (from, to) in decisions {
            changes.add(decision(pupil, from, to));
        }
        if helped {
            let avs = changes.add(Avs::named("ROUX", "Inès"));
            let establishment = changes.add(Establishment::named("École Pasteur"));
            changes.add(Accompaniment {
                avs,
                pupil: Some(pupil),
                establishment,
                from: day("1-9-2025"),
                to: None,
                slots: Vec::new(),
                next_slot: 1,
            });
        }
    });
    shown(&register, today)
}

#[test]
fn a_decision_ends_unless_another_one_follows_at_once() {
    let one = ("1-9-2023", "31-8-2026");
    let next = ("1-9-2026", "31-8-2028");
    let today = "31-8-2026";
    assert_eq!(of_pupil(&[one], false, today), ["decision 31-8-2026"]);
    assert_eq!(of_pupil(&[one, next], false, today), ["decision 31-8-2028"]);
    let later = ("2-9-2026", "31-8-2028");
    assert_eq!(
        of_pupil(&[one, later], false, today),
        ["decision 31-8-2026"]
    );
    // A later one ends the one before on its eve, and it is never returned to.
    let shorter = ("1-9-2025", "31-12-2025");
    assert_eq!(
        of_pupil(&[one, shorter], false, "10-11-2025"),
        ["decision 31-12-2025"]
    );
}

#[test]
fn a_decision_that_ended_is_late_while_the_pupil_is_accompanied() {
    let one = ("1-9-2023", "31-8-2026");
    assert_eq!(of_pupil(&[one], true, "1-9-2026"), ["decision 31-8-2026!"]);
    assert_eq!(of_pupil(&[one], false, "1-9-2026"), [""; 0]);
    let next = ("1-9-2026", "31-8-2028");
    assert_eq!(
        of_pupil(&[one, next], true, "1-9-2026"),
        ["decision 31-8-2028"]
    );
}

#[test]
fn late_ones_come_first_then_days_then_kinds_then_names() {
    let at = |kind, on, avs, late| Deadline {
        kind,
        on: day(on),
        about: Subject::Engagement(AvsId(avs), Regime::Aesh),
        late,
    };
    let sorted = [
        at(Is::Term, "1-8-2026", 4, true),
        at(Is::Notice, "2-8-2026", 4, true),
        at(Is::Interview, "31-5-2026", 5, false),
        at(Is::Notice, "31-5-2026", 1, false),
        at(Is::Notice, "31-5-2026", 2, false),
        at(Is::Answer, "1-6-2026", 3, false),
    ];
    let mut all = sorted;
    all.reverse();
    sort(&mut all, |deadline| deadline.about.person());
    assert_eq!(all, sorted);
}

#[test]
fn nothing_is_due_in_an_empty_register() {
    assert_eq!(shown(&Register::default(), "10-11-2026"), [""; 0]);
}
