//! "What did the law say on…": one day for every rule.

use super::*;

fn asked_by(regime: Regime, history: &str, on: &str, law: &str) -> Clock {
    let history = contracts(regime, history);
    clocks_as(&history, day(on), LawDay::On(day(law)))[0]
}

#[test]
fn an_aesh_clock_has_no_limit_in_2012_six_years_in_2015_and_a_mark_of_36_months_since_2023() {
    let history = "1-9-2021→31-8-2024";
    let six = Some("31-8-2027");
    for (law, left, ceiling, possible) in [
        ("1-1-2012", None, None, None),
        ("1-1-2015", Some((44, 0)), six, None),
        ("31-8-2023", Some((44, 0)), six, None),
        ("1-9-2023", Some((44, 0)), six, Some("31-8-2024")),
    ] {
        let clock = asked_by(Aesh, history, "31-12-2023", law).engagement;
        assert_eq!(clock.served, length(28, 0), "{law}");
        assert_eq!(clock.left, left.map(|(m, d)| length(m, d)), "{law}");
        assert_eq!(clock.ceiling, ceiling.map(day), "{law}");
        assert_eq!(clock.permanent_possible, possible.map(day), "{law}");
    }
}

#[test]
fn a_gap_resets_no_clock_of_2012_and_one_since_2014() {
    let history = "1-9-2014→31-8-2016, 2-1-2017→31-12-2022";
    for (law, served) in [
        ("1-1-2012", (36, 0)),
        ("1-1-2015", (12, 0)),
        ("1-9-2023", (12, 0)),
    ] {
        let clock = asked_by(Aesh, history, "1-1-2018", law).engagement;
        assert_eq!(clock.served, length(served.0, served.1), "{law}");
    }
}

#[test]
fn the_word_at_the_ceiling_is_that_of_the_day() {
    let word = |regime, law| {
        let clock = asked_by(regime, "1-9-2019→31-8-2025", "1-1-2024", law);
        clock.engagement.word.map(|word| word.value)
    };
    for (law, aed, aesh) in [
        ("1-1-2003", None, None),
        ("1-1-2012", Some(Ceiling::Ends), None),
        (
            "1-1-2015",
            Some(Ceiling::Ends),
            Some(Ceiling::PermanentOnly),
        ),
        (
            "31-8-2022",
            Some(Ceiling::Ends),
            Some(Ceiling::PermanentOnly),
        ),
        (
            "1-9-2022",
            Some(Ceiling::PermanentOnlyOnRequest),
            Some(Ceiling::PermanentOnly),
        ),
        (
            "1-9-2023",
            Some(Ceiling::PermanentOnlyOnRequest),
            Some(Ceiling::PermanentOnly),
        ),
    ] {
        assert_eq!((word(Aed, law), word(Aesh, law)), (aed, aesh), "{law}");
    }
}

#[test]
fn a_trial_is_a_twelfth_in_2012_and_capped_since_november_2014() {
    let history = contracts(Aed, "1-9-2020→31-8-2023");
    for (law, last) in [
        ("1-1-2003", None),
        ("1-1-2012", Some("30-11-2020")),
        ("5-11-2014", Some("30-11-2020")),
        ("6-11-2014", Some("30-11-2020")),
    ] {
        let told = trial_until(&[&history[0]], Aed, day("1-9-2020"), LawDay::On(day(law)));
        assert_eq!(told, last.map(day), "{law}");
    }
    let short = contracts(Aed, "1-9-2020→28-2-2021");
    for (law, last) in [("1-1-2012", "15-9-2020"), ("1-1-2015", "30-9-2020")] {
        // 181 days: fifteen of them, or twenty-five open days held at a month.
        let told = trial_until(&[&short[0]], Aed, day("1-9-2020"), LawDay::On(day(law)));
        assert_eq!(told, Some(day(last)), "{law}");
    }
    let permanent = [Contract::dated(AvsId(1), Aesh, day("1-9-2020"), None)];
    let told = |law| {
        trial_until(
            &[&permanent[0]],
            Aesh,
            day("1-9-2020"),
            LawDay::On(day(law)),
        )
    };
    assert_eq!(
        (told("1-1-2014"), told("1-1-2015")),
        (None, Some(day("31-12-2020")))
    );
}

#[test]
fn notice_counts_the_chain_in_2012_all_contracts_since_2014_and_the_permanent_renewal() {
    // Two years, three months without a contract, then one.
    let apart = "1-9-2022→31-8-2024, 1-12-2024→31-8-2025";
    // The sixth year of an AED.
    let sixth = "1-9-2019→31-8-2022, 1-9-2022→31-8-2025";
    for (law, after_a_gap, at_the_ceiling, interview) in [
        ("1-1-2006", "31-7-2025", "30-6-2025", None),
        ("1-1-2012", "31-7-2025", "30-6-2025", None),
        (
            "1-1-2015",
            "30-6-2025",
            "30-6-2025",
            Some(Interview::LongService),
        ),
        (
            "31-8-2022",
            "30-6-2025",
            "30-6-2025",
            Some(Interview::LongService),
        ),
        (
            "1-9-2022",
            "30-6-2025",
            "31-5-2025",
            Some(Interview::PermanentPossible),
        ),
        (
            "31-8-2023",
            "30-6-2025",
            "31-5-2025",
            Some(Interview::PermanentPossible),
        ),
        (
            "1-9-2023",
            "30-6-2025",
            "31-5-2025",
            Some(Interview::PermanentPossible),
        ),
    ] {
        let one = asked_by(Aed, apart, "1-8-2025", law);
        assert_eq!(one.notice_by, Some(day(after_a_gap)), "{law}");
        let two = asked_by(Aed, sixth, "1-8-2025", law);
        assert_eq!(two.notice_by, Some(day(at_the_ceiling)), "{law}");
        assert_eq!(two.interview, interview, "{law}");
    }
    let third = |law| asked_by(Aesh, "1-9-2021→31-8-2024", "1-8-2024", law);
    assert_eq!(third("1-1-2012").notice_by, None);
    assert_eq!(third("31-8-2023").notice_by, Some(day("30-6-2024")));
    assert_eq!(third("1-9-2023").notice_by, Some(day("31-5-2024")));
}

#[test]
fn a_renewal_offer_is_answered_within_eight_days_by_any_law_that_has_the_rule() {
    let mut offered = from_to(Aesh, "1-9-2023", "31-8-2026");
    offered.notice.intention = Some(Intention::Renew);
    offered.notice.received = Some(day("10-6-2026"));
    let by = |law| super::super::answer::offer_answer_by(Law::embedded(), &offered, law);
    assert_eq!(by(LawDay::Own), Some(day("18-6-2026")));
    assert_eq!(by(LawDay::On(day("1-1-2014"))), Some(day("18-6-2026")));
    assert_eq!(by(LawDay::On(day("31-12-2013"))), None);
}
