//! R3, the engagement clock, row by row.

use super::*;

#[test]
fn the_clock_answers_every_row_of_the_table() {
    let split = "1-9-2003→15-2-2005, 1-9-2005→31-8-2008, 1-9-2010→31-8-2012";
    let shifted = "23-3-2004→12-3-2005, 16-7-2005→15-7-2007, 17-7-2007→16-7-2012";
    let kept = "1-9-2014→31-8-2016, 1-1-2017→31-12-2022";
    let reset = "1-9-2014→31-8-2016, 2-1-2017→31-12-2022";
    let first_year = "1-9-2025→31-8-2026, 1-9-2026→31-8-2029";
    let sevens = "1-9-2018→31-8-2019, 1-9-2019→31-8-2022, 1-9-2022→31-8-2025";
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
        (Aesh, "1-9-2023→30-6-2024, 1-11-2024→31-10-2027", "21-11-2026", (34, 21), (37, 9), Some("31-12-2029")),
        (Aesh, "1-9-2023→30-6-2024, 2-11-2024→31-10-2027", "21-11-2026", (24, 20), (47, 10), Some("1-11-2030")),
        (Aesh, first_year, "10-11-2026", (14, 10), (57, 20), Some("31-8-2031")),
        (Aesh, sevens, "1-6-2023", (57, 1), (14, 29), Some("31-8-2024")),
        (Aesh, sevens, "1-9-2023", (60, 1), (11, 29), Some("31-8-2024")),
    ];
    for (regime, history, date, served, left, ceiling) in rows {
        let answer = on(&contracts(regime, history), date);
        let row = format!("{history} on {date}");
        assert_eq!(answer.served, length(served.0, served.1), "{row}");
        assert_eq!(answer.left, Some(length(left.0, left.1)), "{row}");
        assert_eq!(answer.ceiling, ceiling.map(day), "{row}");
    }
}

/// History, the day asked, and there the 36 months and the flag.
#[test]
fn from_september_2023_thirty_six_months_open_a_permanent_contract() {
    let sevens = "1-9-2018→31-8-2019, 1-9-2019→31-8-2022, 1-9-2022→31-8-2025";
    let first_year = "1-9-2025→31-8-2026, 1-9-2026→31-8-2029";
    let kept = "1-9-2023→30-6-2024, 1-11-2024→31-10-2027";
    let anew = "1-9-2023→30-6-2024, 2-11-2024→31-10-2027";
    #[rustfmt::skip]
    let rows = [
        (kept, "21-11-2026", Some("31-12-2026"), Flag::Soon),
        (anew, "21-11-2026", Some("1-11-2027"), Flag::Soon),
        (first_year, "10-11-2026", Some("31-8-2028"), Flag::Clear),
        (sevens, "1-6-2023", None, Flag::Clear),
        (sevens, "1-9-2023", Some("31-8-2023"), Flag::Soon),
        // The mark alone is near: that is not critical.
        (first_year, "1-7-2028", Some("31-8-2028"), Flag::Soon),
        (first_year, "31-8-2028", Some("31-8-2028"), Flag::Soon),
        (first_year, "1-9-2028", Some("31-8-2028"), Flag::Open),
        (first_year, "1-3-2029", Some("31-8-2028"), Flag::Open),
        // The notice of the term at which it is passed is ninety days ahead.
        (first_year, "2-3-2029", Some("31-8-2028"), Flag::Critical),
    ];
    for (history, date, possible, flag) in rows {
        let clock = clock_on(&contracts(Aesh, history), date);
        let row = format!("{history} on {date}");
        assert_eq!(
            clock.engagement.permanent_possible,
            possible.map(day),
            "{row}"
        );
        assert_eq!(clock.flag, Some(flag), "{row}");
        assert!(clock.ceiling().is_some(), "{row}");
    }
    let passed = on(&contracts(Aesh, sevens), "1-9-2023");
    assert_eq!(passed.opening, Some(day("31-8-2021")));
    let aed = on(&contracts(Aed, "1-9-2018→31-8-2024"), "1-1-2024");
    assert_eq!(aed.permanent_possible, None);
}

#[test]
fn a_permanent_contract_that_ended_counts_as_service_and_stops_nothing_more() {
    let history = |start, end| {
        let mut history = contracts(Aesh, "1-9-2014→31-8-2020");
        let permanent = Contract::dated(AvsId(1), Aesh, day("1-9-2020"), None);
        history.push(resigned(permanent, "31-8-2023"));
        history.push(from_to(Aesh, start, end));
        history
    };
    // Twelve months without a contract: a new clock.
    let anew = history("1-9-2024", "31-8-2027");
    let answer = on(&anew, "1-6-2026");
    assert_eq!(answer.served, length(21, 1));
    assert_eq!(answer.left, Some(length(50, 29)));
    assert_eq!(answer.ceiling, Some(day("31-8-2030")));
    assert_eq!(answer.permanent_possible, Some(day("31-8-2027")));
    assert_eq!(
        clock_on(&anew, "1-6-2026").notice_by,
        Some(day("31-5-2027"))
    );
    // Two months: the same one, which is over.
    let kept = history("1-11-2023", "31-8-2026");
    let answer = on(&kept, "1-6-2026");
    assert_eq!(answer.served, length(139, 1));
    assert_eq!(answer.left, Some(Length::ZERO));
    assert_eq!(answer.ceiling, Some(day("31-8-2020")));
    assert_eq!(clock_on(&kept, "1-6-2026").flag, Some(Flag::Over));
    // While it lasted there was neither ceiling nor flag, on its last day too.
    for date in ["1-9-2020", "31-8-2023"] {
        let clock = clock_on(&kept, date);
        assert_eq!(clock.ceiling(), None, "{date}");
        assert_eq!(clock.word(), ClockWord::Permanent, "{date}");
    }
    let eve = clock_on(&kept, "31-8-2020");
    assert_eq!(eve.ceiling(), Some(day("31-8-2020")));
}

#[test]
fn two_regimes_at_once_have_a_clock_each_and_neither_hides_the_other() {
    let mut history = vec![
        from_to(Aed, "1-9-2020", "31-8-2026"),
        from_to(Aesh, "1-9-2023", "31-8-2026"),
    ];
    history[0].function = Function::Other;
    let told = |history: &[Contract], date| -> Vec<_> {
        let all = clocks_on(history, date).into_iter();
        let told = all.map(|it| (it.regime().unwrap(), it.flag, it.ceiling(), it.notice_by));
        told.collect()
    };
    let critical = Some(Flag::Critical);
    let notice = Some(day("31-5-2026"));
    let expected = [
        (Aed, critical, Some(day("31-8-2026")), notice),
        (Aesh, critical, Some(day("31-8-2029")), notice),
    ];
    assert_eq!(told(&history, "10-5-2026"), expected);
    let aesh = clocks_on(&history, "10-5-2026")[1];
    assert_eq!(aesh.engagement.permanent_possible, Some(day("31-8-2026")));
    history.reverse();
    assert_eq!(told(&history, "10-5-2026"), expected);

    // A small contract of the other regime takes nothing from the one that presses.
    let alone = [from_to(Aesh, "10-3-2024", "9-3-2027")];
    let clock = clock_on(&alone, "10-11-2026");
    assert_eq!(clock.flag, critical);
    assert_eq!(clock.notice_by, Some(day("9-12-2026")));
    let mut small = from_to(Aed, "1-9-2026", "31-8-2027");
    small.function = Function::Other;
    let both = [alone[0].clone(), small];
    let all = clocks_on(&both, "10-11-2026");
    assert_eq!(all.len(), 2);
    let same = |one: &Clock, other: &Clock| {
        (one.flag, one.notice_by, one.engagement) == (other.flag, other.notice_by, other.engagement)
    };
    assert!(same(&all[0], &clock), "{:?}", all[0]);
    // By the length of all her contracts of public law.
    assert_eq!(all[1].notice_by, Some(day("30-6-2027")));

    // A permanent contract stops its own clock alone.
    let mut stopped = vec![
        from_to(Aed, "1-9-2020", "31-8-2026"),
        Contract::dated(AvsId(1), Aesh, day("1-9-2024"), None),
    ];
    stopped[0].function = Function::Other;
    let all = clocks_on(&stopped, "10-5-2026");
    assert_eq!((all[0].flag, all[0].notice_by), (critical, notice));
    assert_eq!(all[1].word(), ClockWord::Permanent);
}

#[test]
fn between_contracts_the_clocks_of_the_one_that_ended_last_are_told() {
    let history = [
        from_to(Aed, "1-9-2020", "31-8-2023"),
        from_to(Aesh, "1-9-2021", "31-8-2023"),
        from_to(Aesh, "1-9-2024", "31-8-2025"),
    ];
    let regimes = |date: &str| running(&history, day(date));
    assert_eq!(regimes("1-1-2020"), [Aed]);
    assert_eq!(regimes("1-9-2020"), [Aed]);
    assert_eq!(regimes("1-9-2021"), [Aesh, Aed]);
    assert_eq!(regimes("1-1-2024"), [Aesh, Aed]);
    assert_eq!(regimes("1-1-2025"), [Aesh]);
    assert_eq!(regimes("1-1-2026"), [Aesh]);
    assert!(
        clocks_on(&history, "1-1-2024")
            .iter()
            .all(|it| it.flag.is_none())
    );
    // What is not counted neither makes nor hides a clock.
    let mut more = history.to_vec();
    more.push(from_to(Regime::SubsidisedJob, "1-9-2025", "31-8-2026"));
    assert_eq!(running(&more, day("1-1-2026")), [Aesh]);
    let nothing = [more[3].clone()];
    assert!(running(&nothing, day("1-1-2026")).is_empty());
    let told = clock_on(&nothing, "1-1-2026");
    assert_eq!((told.word(), told.flag), (ClockWord::Uncounted, None));
    assert!(clocks_on(&[], "1-1-2026").is_empty());
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
fn both_ways_of_counting_are_told_when_they_differ() {
    let shifted = "23-3-2004→12-3-2005, 16-7-2005→15-7-2007, 17-7-2007→16-7-2012";
    let ways = on(&contracts(Aed, shifted), "26-7-2010").ways.unwrap();
    assert_eq!(ways.by_shift, day("26-7-2010"));
    assert_eq!(ways.by_length, day("28-7-2010"));
    let split = "1-9-2003→15-2-2005, 1-9-2005→31-8-2008, 1-9-2010→31-8-2012";
    let ways = on(&contracts(Aed, split), "1-5-2007").ways.unwrap();
    assert_eq!(
        (ways.by_length, ways.by_shift),
        (day("15-3-2010"), day("16-3-2010"))
    );
    let one = on(&contracts(Aed, "1-9-2003→31-8-2009"), "15-1-2006");
    assert_eq!(one.ways, None);
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
fn service_as_avs_under_the_old_regime_counts_in_the_clock_of_the_new_one() {
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
}

#[test]
fn an_uncounted_regime_has_no_clock_and_is_never_counted() {
    let youth = contracts(Regime::YouthJob, "1-9-2000→31-8-2003");
    let told = clock_on(&youth, "1-1-2002");
    assert_eq!((told.flag, told.ceiling()), (None, None));
    assert_eq!(told.word(), ClockWord::Uncounted);
    assert!(
        asked(&youth, Aed, day("1-1-2002"), LawDay::Own)
            .runs
            .is_empty()
    );
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
    assert_eq!(answer.permanent_possible, None);
    assert_eq!(answer.served, length(69, 1));
    let clock = clock_on(&history, "1-6-2026");
    assert_eq!(clock.flag, Some(Flag::Clear));
    assert_eq!(clock.word(), ClockWord::Permanent);
    assert_eq!(clock.notice_by, None);
    let before = on(&history, "1-6-2023");
    assert_eq!(before.permanent_since, None);
    assert_eq!(before.ceiling, Some(day("31-8-2026")));
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
    assert_eq!(own.permanent_possible, Some(day("31-8-2024")));
    let before = asked(&history, Aesh, day("1-1-2024"), LawDay::On(day("1-1-2022")));
    assert_eq!(before.engagement.permanent_possible, None);
    assert_eq!(before.engagement.ceiling, Some(day("31-8-2027")));
    assert_eq!(before.engagement.served, own.served);
    let never = asked(&history, Aesh, day("1-1-2024"), LawDay::On(day("1-1-2006")));
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
    assert!(clocks_on(&backwards, "1-1-2006").is_empty());
    let never = [resigned(from_to(Aed, "1-9-2005", "31-8-2006"), "15-8-2005")];
    assert!(clocks_on(&never, "1-1-2006").is_empty());
    let ages = contracts(Aed, "1-1-1990→31-12-2099");
    assert_eq!(on(&ages, "31-12-2099").served, length(1320, 0));
    let edges = [Contract::dated(AvsId(1), Aed, Date::MIN, Some(Date::MAX))];
    assert!(asked(&edges, Aed, Date::MAX, LawDay::Own).engagement.over);
    assert_eq!(
        asked(&edges, Aed, Date::MIN, LawDay::Own).engagement.left,
        None
    );
}
