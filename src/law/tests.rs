//! The worked examples of the rules, row by row.

use super::clock::{Thresholds, clock, sort, trial_until};
use super::longest::{Verdict, judged, longest, renewal};
use super::notice::{Interview, notice};
use super::piece::{last_piece, pieces};
use super::value::{Ceiling, Tier};
use super::*;
use crate::domain::{
    Accompaniment, Amendment, Answer, Avs, AvsId, Changes, Contract, ContractId, Date, Ended,
    Ending, Establishment, Function, Intention, Pupil, Regime, Register, Setting, SettingKey,
    Suspension, SuspensionKind, plus_days,
};

use Regime::{Aesh, EducationAssistant as Aed};

/// `1-9-2003`.
pub(super) fn day(text: &str) -> Date {
    let parts: Vec<i16> = text.split('-').map(|part| part.parse().unwrap()).collect();
    Date::new(parts[2], parts[1] as i8, parts[0] as i8).unwrap()
}

pub(super) fn from_to(regime: Regime, first: &str, last: &str) -> Contract {
    Contract::dated(AvsId(1), regime, day(first), Some(day(last)))
}

/// `1-9-2003 → 31-8-2006, …`.
fn contracts(regime: Regime, text: &str) -> Vec<Contract> {
    let one = |text: &str| {
        let (first, last) = text.split_once('→').unwrap();
        from_to(regime, first.trim(), last.trim())
    };
    text.split(',').map(one).collect()
}

fn suspended(mut contract: Contract, from: &str, to: &str, kind: SuspensionKind) -> Contract {
    contract.suspensions.push(Suspension {
        from: day(from),
        to: day(to),
        kind,
    });
    contract
}

fn resigned(mut contract: Contract, on: &str) -> Contract {
    contract.ended = Some(Ended {
        on: day(on),
        how: Ending::Resignation,
    });
    contract
}

fn renewed(mut contract: Contract, from: &str, end: &str) -> Contract {
    contract.amendments.push(Amendment {
        number: contract.amendments.len() as u16 + 1,
        signed: None,
        from: day(from),
        end: Some(day(end)),
        weekly: None,
        places: None,
    });
    contract
}

pub(super) fn asked(contracts: &[Contract], on: Date, law: LawDay) -> Engagement {
    let all: Vec<&Contract> = contracts.iter().collect();
    engagement(Law::embedded(), &all, on, law)
}

fn on(contracts: &[Contract], text: &str) -> Engagement {
    asked(contracts, day(text), LawDay::Own)
}

fn length(months: u32, days: u32) -> Length {
    Length { months, days }
}

fn clock_on(contracts: &[Contract], text: &str) -> Clock {
    let ids: Vec<ContractId> = (1..).map(ContractId).take(contracts.len()).collect();
    let all: Vec<&Contract> = contracts.iter().collect();
    let thresholds = Thresholds::default();
    clock(AvsId(1), &ids, &all, day(text), LawDay::Own, thresholds).unwrap()
}

#[test]
fn the_embedded_tables_are_readable_and_in_order() {
    let law = Law::read().unwrap();
    assert_eq!(&law, Law::embedded());
    fn ordered<T>(values: &Values<T>) {
        assert!(!values.all().is_empty());
        assert!(values.all().windows(2).all(|two| two[0].from < two[1].from));
        assert!(
            values
                .all()
                .iter()
                .all(|dated| !dated.source.is_empty() && dated.text.is_some())
        );
    }
    for table in [&law.aed, &law.aesh] {
        ordered(&table.contract_months);
        ordered(&table.engagement_months);
        ordered(&table.ceiling);
        ordered(&table.trial);
        ordered(&table.notice);
        ordered(&table.notice_length);
        ordered(&table.interview);
        ordered(&table.answer_days);
        ordered(&table.annual_hours);
        ordered(&table.weekly_step);
        ordered(&table.weeks);
        ordered(&table.examinations_made_up);
        ordered(&table.diploma);
        ordered(&table.avenant);
        ordered(&table.short_contract_months);
    }
    ordered(&law.aed.new_avs_contracts);
    ordered(&law.aed.study_credit_hours);
    ordered(&law.aesh.contract_months_exactly);
    ordered(&law.aesh.renewals);
    ordered(&law.aesh.reset_months);
    ordered(&law.aesh.quota_step);
    ordered(&law.aesh.school_weeks);
    ordered(&law.common.circular_in_force);
    ordered(&law.common.usual_pupils);
    ordered(&law.common.lunch);
    ordered(&law.common.decision);
    ordered(&law.common.shared_help);
}

#[test]
fn a_value_holds_from_its_day_and_not_the_day_before() {
    let law = Law::embedded();
    let ceiling = |text| law.aed.ceiling.value_on(day(text)).map(|dated| dated.value);
    assert_eq!(ceiling("10-6-2003"), None);
    assert_eq!(ceiling("31-8-2022"), Some(Ceiling::Ends));
    assert_eq!(ceiling("1-9-2022"), Some(Ceiling::PermanentOnlyOnRequest));
    let months = |text| {
        law.aesh
            .engagement_months
            .value_on(day(text))
            .map(|dated| dated.value)
    };
    assert_eq!(months("31-8-2023"), Some(72));
    assert_eq!(months("1-9-2023"), Some(36));
    let hours = |text| {
        law.aed
            .annual_hours
            .value_on(day(text))
            .map(|dated| dated.value)
    };
    assert_eq!(
        (hours("31-12-2004"), hours("1-1-2005")),
        (Some(1600), Some(1607))
    );
    let since = law
        .aesh
        .engagement_months
        .value_on(day("1-1-2025"))
        .unwrap();
    assert_eq!(since.from, day("1-9-2023"));
    assert!(since.source.contains("2023-597"));
    assert!(law.table(Regime::YouthJob).is_none());
    assert_eq!(
        Ceiling::PermanentOnlyOnRequest.id(),
        "permanent-only-on-request"
    );
}

#[test]
fn the_clock_answers_every_row_of_the_table() {
    let split = "1-9-2003→15-2-2005, 1-9-2005→31-8-2008, 1-9-2010→31-8-2012";
    let shifted = "23-3-2004→12-3-2005, 16-7-2005→15-7-2007, 17-7-2007→16-7-2012";
    let kept = "1-9-2014→31-8-2016, 1-1-2017→31-12-2022";
    let reset = "1-9-2014→31-8-2016, 2-1-2017→31-12-2022";
    #[rustfmt::skip]
    let rows = [
        (Aed, "1-9-2003→31-8-2009", "15-1-2006", (28, 15), (43, 15), Some("31-8-2009")),
        (Aed, "31-12-2003→31-8-2010", "15-1-2008", (48, 16), (23, 14), Some("30-12-2009")),
        (Aed, "29-2-2004→31-8-2011", "1-5-2007", (38, 3), (33, 27), Some("27-2-2010")),
        (Aed, split, "1-5-2007", (37, 16), (34, 14), Some("15-3-2010")),
        (Aed, split, "1-5-2011", (61, 16), (10, 14), Some("15-3-2012")),
        (Aed, "1-9-2003→31-8-2005, 1-9-2006→31-8-2007", "1-1-2006", (24, 0), (48, 0), None),
        (Aed, "1-9-2003→31-8-2010, 1-9-2011→31-8-2012", "1-1-2012", (88, 1), (0, 0), Some("31-8-2009")),
        (Aed, shifted, "26-7-2010", (71, 28), (0, 2), Some("26-7-2010")),
        (Aed, "1-9-2010→31-8-2013, 1-9-2022→31-8-2026", "1-9-2024", (60, 1), (11, 29), Some("31-8-2025")),
        (Aesh, kept, "1-1-2018", (36, 1), (35, 29), Some("31-12-2020")),
        (Aesh, reset, "1-1-2018", (12, 0), (60, 0), Some("1-1-2023")),
        (Aesh, "1-9-2023→30-6-2024, 1-11-2024→31-10-2027", "21-11-2026", (34, 21), (1, 9), Some("31-12-2026")),
        (Aesh, "1-9-2023→30-6-2024, 2-11-2024→31-10-2027", "21-11-2026", (24, 20), (11, 10), Some("1-11-2027")),
    ];
    for (regime, history, date, served, left, ceiling) in rows {
        let answer = on(&contracts(regime, history), date);
        let row = format!("{history} on {date}");
        assert_eq!(answer.served, length(served.0, served.1), "{row}");
        assert_eq!(answer.left, Some(length(left.0, left.1)), "{row}");
        assert_eq!(answer.ceiling, ceiling.map(day), "{row}");
    }
}

#[test]
fn a_suspension_to_teach_is_taken_out_and_splits_the_contract() {
    let contract = from_to(Aed, "1-9-2018", "31-8-2025");
    let teaching = SuspensionKind::Teaching;
    let taught = [suspended(
        contract.clone(),
        "1-1-2020",
        "31-8-2020",
        teaching,
    )];
    let answer = on(&taught, "1-9-2024");
    assert_eq!(answer.served, length(64, 1));
    assert_eq!(answer.left, Some(length(7, 29)));
    assert_eq!(answer.ceiling, Some(day("30-4-2025")));
    assert_eq!(answer.gaps[0].kind, GapKind::Suspension);
    let parental = SuspensionKind::Parental;
    let other = [suspended(
        contract.clone(),
        "1-1-2020",
        "31-8-2020",
        parental,
    )];
    assert_eq!(on(&other, "1-9-2024"), on(&[contract], "1-9-2024"));
}

#[test]
fn both_readings_are_told_when_they_differ() {
    let shifted = "23-3-2004→12-3-2005, 16-7-2005→15-7-2007, 17-7-2007→16-7-2012";
    let readings = on(&contracts(Aed, shifted), "26-7-2010").readings.unwrap();
    assert_eq!(readings.by_shift, day("26-7-2010"));
    assert_eq!(readings.by_length, day("28-7-2010"));
    let split = "1-9-2003→15-2-2005, 1-9-2005→31-8-2008, 1-9-2010→31-8-2012";
    let readings = on(&contracts(Aed, split), "1-5-2007").readings.unwrap();
    assert_eq!(
        (readings.by_length, readings.by_shift),
        (day("15-3-2010"), day("16-3-2010"))
    );
    let one = on(&contracts(Aed, "1-9-2003→31-8-2009"), "15-1-2006");
    assert_eq!(one.readings, None);
}

#[test]
fn runs_show_a_sum_that_adds_up_and_gaps_say_whether_they_reset() {
    let answer = on(
        &contracts(Aesh, "1-9-2014→31-8-2016, 2-1-2017→31-12-2022"),
        "1-1-2018",
    );
    let told: Vec<_> = answer
        .runs
        .iter()
        .map(|run| (run.length, run.counted))
        .collect();
    assert_eq!(told, [(length(24, 0), false), (length(12, 0), true)]);
    assert_eq!(answer.runs[1].to, day("1-1-2018"));
    assert_eq!(answer.runs[1].last, day("31-12-2022"));
    let gap = answer.gaps[0];
    assert_eq!((gap.from, gap.to), (day("1-9-2016"), day("1-1-2017")));
    assert_eq!((gap.length, gap.resets), (length(4, 1), true));
}

#[test]
fn the_present_contract_chooses_the_clock() {
    let mut history = contracts(Aed, "1-9-2018→31-8-2021");
    history.extend(contracts(Aesh, "1-9-2021→31-8-2024"));
    assert_eq!(on(&history, "1-1-2020").regime, Some(Aed));
    assert_eq!(on(&history, "1-1-2022").regime, Some(Aesh));
    assert_eq!(on(&history, "1-1-2022").served, length(40, 1));
    assert_eq!(on(&history, "1-1-2025").regime, Some(Aesh));
    let ahead = on(&history, "1-1-2018");
    assert_eq!((ahead.regime, ahead.served), (Some(Aed), Length::ZERO));
    assert_eq!((ahead.left, ahead.ceiling), (Some(length(72, 0)), None));
    history[0].function = Function::Other;
    assert_eq!(on(&history, "1-1-2022").served, length(4, 1));
    assert_eq!(on(&history, "1-1-2020").served, length(16, 1));
    assert_eq!(on(&[], "1-1-2020").regime, None);
}

#[test]
fn an_uncounted_regime_has_no_clock_and_is_never_counted() {
    let youth = contracts(Regime::YouthJob, "1-9-2000→31-8-2003");
    let answer = on(&youth, "1-1-2002");
    assert_eq!((answer.left, answer.ceiling), (None, None));
    assert!(answer.runs.is_empty());
    assert_eq!(clock_on(&youth, "1-1-2002").flag, Some(Flag::Clear));
    let mut both = youth;
    both.extend(contracts(Aed, "1-9-2003→31-8-2006"));
    assert_eq!(on(&both, "30-9-2003").served, length(1, 0));
}

#[test]
fn a_permanent_contract_stops_the_clock_on_its_first_day() {
    let mut history = contracts(Aesh, "1-9-2020→31-8-2023");
    history.push(Contract::dated(AvsId(1), Aesh, day("1-9-2023"), None));
    let answer = on(&history, "1-6-2026");
    assert_eq!(answer.permanent_since, Some(day("1-9-2023")));
    assert_eq!((answer.ceiling, answer.left), (None, None));
    assert_eq!(answer.served, length(36, 0));
    let clock = clock_on(&history, "1-6-2026");
    assert_eq!(clock.flag, Some(Flag::Clear));
    assert_eq!(clock.word(), Word::Permanent);
    assert_eq!(clock.notice_by(), None);
    let before = on(&history, "1-6-2023");
    assert_eq!(before.permanent_since, None);
    assert_eq!(before.ceiling, Some(day("31-8-2026")));
}

#[test]
fn gaps_that_pass_four_months_together_give_both_results() {
    let history = contracts(
        Aesh,
        "1-9-2015→31-8-2016, 1-12-2016→31-8-2017, 1-12-2017→31-8-2020",
    );
    let answer = on(&history, "30-11-2018");
    assert_eq!(answer.served, length(33, 0));
    let other = answer.if_gaps_add_up.unwrap();
    assert_eq!(other.since, day("1-12-2017"));
    assert_eq!((other.served, other.left), (length(12, 0), length(60, 0)));
    assert_eq!(other.ceiling, Some(day("30-11-2023")));
    let once = on(&history, "1-1-2017");
    assert_eq!(once.if_gaps_add_up, None);
    let aed = contracts(
        Aed,
        "1-9-2005→31-8-2006, 1-12-2006→31-8-2007, 1-12-2007→31-8-2010",
    );
    assert_eq!(on(&aed, "30-11-2008").if_gaps_add_up, None);
}

#[test]
fn a_suspension_is_never_a_gap_that_resets() {
    let teaching = SuspensionKind::Teaching;
    let first = suspended(
        from_to(Aesh, "1-9-2015", "31-8-2016"),
        "1-6-2016",
        "31-8-2016",
        teaching,
    );
    let second = from_to(Aesh, "1-12-2016", "30-11-2018");
    let answer = on(&[first, second], "30-11-2017");
    assert_eq!(answer.served, length(21, 0));
    let kinds: Vec<_> = answer
        .gaps
        .iter()
        .map(|gap| (gap.kind, gap.length))
        .collect();
    assert_eq!(
        kinds,
        [
            (GapKind::Suspension, length(3, 0)),
            (GapKind::Interruption, length(3, 0))
        ]
    );
    let long = suspended(
        from_to(Aesh, "1-9-2015", "31-8-2018"),
        "1-1-2016",
        "31-12-2016",
        teaching,
    );
    assert_eq!(on(&[long], "30-11-2017").served, length(15, 0));
}

#[test]
fn a_contract_that_begins_after_a_ceiling_inside_a_run_does_not_move_it() {
    let late = "1-9-2003→31-8-2010, 1-9-2011→31-8-2012";
    assert_eq!(
        on(&contracts(Aed, late), "1-1-2011").ceiling,
        Some(day("31-8-2009"))
    );
    let aesh = contracts(Aesh, "1-9-2014→31-8-2021, 1-3-2022→28-2-2023");
    assert_eq!(on(&aesh, "1-2-2022").ceiling, Some(day("31-8-2020")));
    let anew = on(&aesh, "1-4-2022");
    assert_eq!(anew.ceiling, Some(day("29-2-2028")));
    assert!(!anew.over);
}

#[test]
fn another_day_of_law_is_asked_without_changing_the_day() {
    let history = contracts(Aesh, "1-9-2021→31-8-2024");
    let own = on(&history, "1-1-2024");
    assert_eq!(own.ceiling, Some(day("31-8-2024")));
    let before = asked(&history, day("1-1-2024"), LawDay::On(day("1-1-2022")));
    assert_eq!(before.ceiling, Some(day("31-8-2027")));
    assert_eq!(before.served, own.served);
    let never = asked(&history, day("1-1-2024"), LawDay::On(day("1-1-2006")));
    assert_eq!((never.ceiling, never.left, never.limit), (None, None, None));
    let aed = contracts(Aed, "1-9-2020→31-8-2024");
    assert_eq!(on(&aed, "31-8-2022").word.unwrap().value, Ceiling::Ends);
    assert_eq!(
        on(&aed, "1-9-2022").word.unwrap().value,
        Ceiling::PermanentOnlyOnRequest
    );
}

#[test]
fn one_day_overlaps_and_contracts_that_never_ran_are_answered() {
    let day_long = contracts(Aed, "29-2-2004→29-2-2004");
    assert_eq!(on(&day_long, "29-2-2004").served, length(0, 1));
    let inside = contracts(
        Aed,
        "1-9-2003→31-8-2006, 1-1-2004→31-3-2004, 1-9-2005→31-8-2007",
    );
    assert_eq!(on(&inside, "31-8-2007").served, length(48, 0));
    let backwards = contracts(Aed, "1-9-2005→31-8-2004");
    assert_eq!(on(&backwards, "1-1-2006").regime, None);
    let never = [resigned(from_to(Aed, "1-9-2005", "31-8-2006"), "15-8-2005")];
    assert_eq!(on(&never, "1-1-2006").served, Length::ZERO);
    let ages = contracts(Aed, "1-1-1990→31-12-2099");
    assert_eq!(on(&ages, "31-12-2099").served, length(1320, 0));
    let edges = [Contract::dated(AvsId(1), Aed, Date::MIN, Some(Date::MAX))];
    assert!(asked(&edges, Date::MAX, LawDay::Own).over);
    assert_eq!(asked(&edges, Date::MIN, LawDay::Own).left, None);
}

#[test]
fn one_contract_is_at_most_thirty_six_months() {
    let table = &Law::embedded().aed;
    let told = |start, end| judged(table, day(start), day(end), LawDay::Own);
    assert_eq!(told("1-9-2003", "31-8-2006"), Verdict::Fine);
    assert_eq!(told("1-9-2003", "1-9-2006"), Verdict::TooLong);
    assert_eq!(told("29-2-2004", "27-2-2007"), Verdict::Fine);
    assert_eq!(told("29-2-2004", "28-2-2007"), Verdict::Doubtful);
    assert_eq!(told("29-2-2004", "1-3-2007"), Verdict::TooLong);
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
    assert_eq!(trial_until(&all, day("2-9-2021"), LawDay::Own), None);
    assert_eq!(
        trial_until(&all, day("2-9-2020"), LawDay::Own),
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
    contract.notice.answer = Some(Answer {
        on: day("12-6-2006"),
        accepted: true,
    });
    let clock = clock_on(std::slice::from_ref(&contract), "11-6-2006");
    assert_eq!(clock.answer_by, Some(day("18-6-2006")));
    contract.notice.intention = Some(Intention::NotRenew);
    assert_eq!(clock_on(&[contract], "11-6-2006").answer_by, None);
}

#[test]
fn flags_look_at_the_contract_of_the_day() {
    let six = "1-9-2020→31-8-2023, 1-9-2023→31-8-2026";
    let flag = |regime, history, date| clock_on(&contracts(regime, history), date).flag;
    assert_eq!(flag(Aed, six, "31-8-2025"), Some(Flag::Soon));
    assert_eq!(flag(Aed, six, "30-8-2025"), Some(Flag::Clear));
    // Notice is due on 31-5-2026: ninety days before.
    assert_eq!(flag(Aed, six, "1-3-2026"), Some(Flag::Soon));
    assert_eq!(flag(Aed, six, "2-3-2026"), Some(Flag::Critical));
    assert_eq!(flag(Aed, six, "31-8-2026"), Some(Flag::Critical));
    assert_eq!(flag(Aed, six, "1-9-2026"), None);
    assert_eq!(
        flag(Aed, "1-9-2020→31-8-2027", "1-9-2020"),
        Some(Flag::Over)
    );
    assert_eq!(
        flag(Aed, "1-9-2003→31-8-2010, 1-9-2011→31-8-2012", "1-1-2012"),
        Some(Flag::Over)
    );
}

#[test]
fn a_notice_given_in_time_leaves_only_the_ceiling_to_press() {
    let mut history = contracts(Aed, "1-9-2020→31-8-2023, 1-9-2023→31-8-2026");
    let flag = |history: &[Contract], date| clock_on(history, date).flag;
    assert_eq!(flag(&history, "1-6-2026"), Some(Flag::Critical));
    history[1].notice.sent = Some(day("15-5-2026"));
    assert_eq!(flag(&history, "1-6-2026"), Some(Flag::Soon));
    assert_eq!(flag(&history, "2-6-2026"), Some(Flag::Critical));
}

#[test]
fn an_aesh_term_begun_before_september_2023_is_judged_by_six_years() {
    let flag = |history, date| clock_on(&contracts(Aesh, history), date).flag;
    let old = "1-9-2019→31-8-2022, 1-9-2022→31-8-2025";
    assert_eq!(
        on(&contracts(Aesh, old), "1-1-2024").ceiling,
        Some(day("31-8-2022"))
    );
    assert_eq!(flag(old, "1-1-2024"), Some(Flag::Clear));
    assert_eq!(flag(old, "1-9-2024"), Some(Flag::Soon));
    assert_eq!(flag(old, "1-4-2025"), Some(Flag::Critical));
    assert_eq!(
        flag("1-9-2019→31-8-2022, 1-9-2022→30-9-2025", "1-1-2024"),
        Some(Flag::Over)
    );
    assert_eq!(
        flag("1-9-2020→31-8-2023, 1-9-2023→31-8-2026", "1-1-2024"),
        Some(Flag::Over)
    );
    assert_eq!(flag("1-9-2023→31-8-2026", "1-1-2024"), Some(Flag::Clear));
    assert_eq!(flag("1-9-2021→31-8-2024", "1-4-2024"), Some(Flag::Critical));
}

#[test]
fn the_contract_in_which_the_ceiling_falls_is_named_with_its_notice() {
    let clock = clock_on(
        &contracts(Aed, "1-9-2020→31-8-2023, 1-9-2023→31-8-2026"),
        "1-1-2023",
    );
    assert_eq!(clock.contract, Some(ContractId(1)));
    assert_eq!(clock.notice_by(), Some(day("30-6-2023")));
    assert_eq!(clock.interview(), Some(Interview::LongService));
    assert_eq!(clock.ceiling_contract, Some(ContractId(2)));
    assert_eq!(clock.ceiling_notice.unwrap().by, day("31-5-2026"));
    assert!(clock.is_reached_by(day("31-8-2026")));
    assert!(!clock.is_reached_by(day("30-8-2026")));
}

/// A register of AVS, each with her contracts.
fn register(histories: &[Vec<Contract>]) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    for (at, history) in histories.iter().enumerate() {
        let avs = changes.add(Avs::named(format!("NOM{at}"), "Ana"));
        for contract in history {
            changes.add(Contract {
                avs,
                ..contract.clone()
            });
        }
    }
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

#[test]
fn a_register_lists_its_clocks_worst_first() {
    let mut register = register(&[
        contracts(Aed, "1-9-2025→31-8-2026"),
        contracts(Aed, "1-9-2020→31-8-2027"),
        contracts(Aed, "1-9-2020→31-8-2026"),
        vec![],
        contracts(Aed, "1-9-2024→31-8-2025"),
        contracts(Aed, "1-9-2020→31-8-2026"),
        vec![Contract::dated(AvsId(1), Aesh, day("1-9-2023"), None)],
    ]);
    let today = day("1-10-2025");
    let mut all = clocks(&register, today, LawDay::Own);
    sort(&mut all, std::cmp::Reverse);
    let order: Vec<u32> = all.iter().map(|clock| clock.avs.0).collect();
    assert_eq!(order, [2, 6, 3, 1, 7, 5]);
    let one = clock_of(&register, AvsId(2), today, LawDay::Own).unwrap();
    assert_eq!(one, all[0]);
    assert_eq!(one.ceiling_contract, Some(ContractId(2)));
    assert_eq!(clock_of(&register, AvsId(4), today, LawDay::Own), None);
    assert_eq!(all[1].flag, Some(Flag::Soon));

    let mut changes = Changes::of(&register);
    changes.set(SettingKey::SoonMonths.id(), Setting::Number(6));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let one = clock_of(&register, AvsId(3), today, LawDay::Own).unwrap();
    assert_eq!(one.flag, Some(Flag::Clear));
}

#[test]
fn the_pupils_who_lose_their_avs_are_those_of_that_day_each_once() {
    let mut register = register(&[vec![]]);
    let mut changes = Changes::of(&register);
    let school = changes.add(Establishment::named("École des Tilleuls"));
    let pupils = ["Léa", "Nino", "Ana"].map(|first| changes.add(Pupil::named("DUBOIS", first)));
    let mut accompany = |pupil, from: &str, to: Option<&str>| {
        changes.add(Accompaniment {
            avs: AvsId(1),
            pupil,
            establishment: school,
            from: day(from),
            to: to.map(day),
            slots: Vec::new(),
            next_slot: 1,
        })
    };
    accompany(Some(pupils[1]), "1-9-2025", None);
    accompany(Some(pupils[0]), "1-9-2025", Some("31-8-2026"));
    accompany(Some(pupils[1]), "1-1-2026", None);
    accompany(Some(pupils[2]), "1-9-2025", Some("30-8-2026"));
    accompany(None, "1-9-2025", None);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let lost = pupils_who_lose(&register, AvsId(1), day("31-8-2026"));
    assert_eq!(lost, [pupils[0], pupils[1]]);
}

#[test]
fn a_tier_holds_below_its_months() {
    let tiers = [
        Tier {
            below_months: Some(6),
            days: 8,
            ..Tier::default()
        },
        Tier {
            months: 1,
            ..Tier::default()
        },
    ];
    assert_eq!(Tier::of(&tiers, 5).unwrap().days, 8);
    assert_eq!(Tier::of(&tiers, 6).unwrap().months, 1);
    assert_eq!(Tier::of(&[], 6), None);
    assert_eq!(tiers[1].before(day("31-3-2025")), day("28-2-2025"));
    assert_eq!(
        tiers[0].after(day("31-3-2025")),
        plus_days(day("31-3-2025"), 8)
    );
}
