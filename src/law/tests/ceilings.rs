//! R3, the engagement clock, row by row.

use super::*;

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
    let gap = sum_on(&taught, "1-9-2024").gaps[0];
    assert_eq!(gap.kind, GapKind::Suspension);
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
    let answer = sum_on(
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
    assert!(sum_on(&youth, "1-1-2002").runs.is_empty());
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
    assert_eq!(clock.word(), ClockWord::Permanent);
    assert_eq!(clock.notice_by, None);
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
    let other = sum_on(&history, "30-11-2018").if_gaps_add_up.unwrap();
    assert_eq!(other.since, day("1-12-2017"));
    assert_eq!((other.served, other.left), (length(12, 0), length(60, 0)));
    assert_eq!(other.ceiling, Some(day("30-11-2023")));
    let once = sum_on(&history, "1-1-2017");
    assert_eq!(once.if_gaps_add_up, None);
    let aed = contracts(
        Aed,
        "1-9-2005→31-8-2006, 1-12-2006→31-8-2007, 1-12-2007→31-8-2010",
    );
    assert_eq!(sum_on(&aed, "30-11-2008").if_gaps_add_up, None);
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
    let answer = sum_on(&[first, second], "30-11-2017");
    assert_eq!(answer.engagement.served, length(21, 0));
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
    assert_eq!(before.engagement.ceiling, Some(day("31-8-2027")));
    assert_eq!(before.engagement.served, own.served);
    let never = asked(&history, day("1-1-2024"), LawDay::On(day("1-1-2006")));
    assert_eq!(
        (
            never.engagement.ceiling,
            never.engagement.left,
            never.engagement.limit
        ),
        (None, None, None)
    );
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
    assert!(asked(&edges, Date::MAX, LawDay::Own).engagement.over);
    assert_eq!(asked(&edges, Date::MIN, LawDay::Own).engagement.left, None);
}
