//! The other readings of the texts, each applied alone, wherever one changes the answer.

use super::*;

fn told(history: &[Contract], date: &str) -> Vec<(Reading, Option<Date>, Option<Date>)> {
    let readings = sum_on(history, date).readings.into_iter();
    let told = readings.map(|it| (it.reading, it.ceiling, it.permanent_possible));
    told.collect()
}

#[test]
fn gaps_that_pass_four_months_together_give_both_results() {
    let history = contracts(
        Aesh,
        "1-9-2015→31-8-2016, 1-12-2016→31-8-2017, 1-12-2017→31-8-2020",
    );
    let answer = sum_on(&history, "30-11-2018");
    assert_eq!(answer.engagement.served, length(33, 0));
    let [other] = answer.readings.as_slice() else {
        panic!("{:?}", answer.readings);
    };
    assert_eq!(other.reading, Reading::GapsAddedUp);
    assert_eq!(other.since, Some(day("1-12-2017")));
    assert_eq!(other.served, length(12, 0));
    assert_eq!(other.left, Some(length(60, 0)));
    assert_eq!(other.ceiling, Some(day("30-11-2023")));
    assert!(sum_on(&history, "1-1-2017").readings.is_empty());
    let aed = contracts(
        Aed,
        "1-9-2005→31-8-2006, 1-12-2006→31-8-2007, 1-12-2007→31-8-2010",
    );
    assert!(sum_on(&aed, "30-11-2008").readings.is_empty());
}

#[test]
fn four_months_together_keep_and_a_day_more_begins_anew() {
    let two = |last: &str| {
        let text = format!("1-9-2023→31-5-2024, 1-8-2024→31-5-2025, {last}→31-8-2028");
        contracts(Aesh, &text)
    };
    assert!(told(&two("1-8-2025"), "1-10-2026").is_empty());
    let other = told(&two("2-8-2025"), "1-10-2026");
    let (ceiling, possible) = (Some(day("1-8-2031")), Some(day("1-8-2028")));
    assert_eq!(other, [(Reading::GapsAddedUp, ceiling, possible)]);
    // The sum begins again at the contract that begins anew.
    let history = contracts(
        Aesh,
        "1-9-2019→31-8-2020, 1-12-2020→31-8-2021, 1-12-2021→31-8-2022, 1-11-2022→31-8-2025",
    );
    let since = sum_on(&history, "1-1-2023").readings;
    let added_up = since.iter().find(|it| it.reading == Reading::GapsAddedUp);
    assert_eq!(added_up.unwrap().since, Some(day("1-12-2021")));
}

#[test]
fn days_of_the_health_emergency_bring_the_next_contract_forward() {
    // Five months without a contract, of which 109 days are neutral.
    let history = contracts(Aesh, "1-9-2018→29-2-2020, 1-9-2020→31-8-2023");
    assert_eq!(on(&history, "1-1-2022").ceiling, Some(day("31-8-2026")));
    let other = told(&history, "1-1-2022");
    assert_eq!(other, [(Reading::Emergency, Some(day("28-2-2025")), None)]);
    // A year: neutral days do not make it short.
    let long = contracts(Aesh, "1-9-2018→31-8-2019, 1-9-2020→31-8-2023");
    assert!(told(&long, "1-1-2022").is_empty());
    // Nobody read it so before the law.
    let asked = LawDay::On(day("18-6-2020"));
    assert!(
        super::asked(&history, Aesh, day("1-1-2022"), asked)
            .readings
            .is_empty()
    );
}

#[test]
fn leave_without_pay_may_be_no_service_of_an_aesh() {
    let whole = from_to(Aesh, "1-9-2023", "31-8-2026");
    for kind in [SuspensionKind::Unpaid, SuspensionKind::Parental] {
        let history = [suspended(whole.clone(), "1-9-2024", "31-8-2025", kind)];
        let other = told(&history, "1-6-2026");
        let (ceiling, possible) = (Some(day("31-8-2030")), Some(day("31-8-2027")));
        assert_eq!(
            other,
            [(Reading::UnpaidLeave, ceiling, possible)],
            "{kind:?}"
        );
    }
    let other = [suspended(
        whole,
        "1-9-2024",
        "31-8-2025",
        SuspensionKind::Other,
    )];
    assert!(told(&other, "1-6-2026").is_empty());
    let aed = from_to(Aed, "1-9-2023", "31-8-2026");
    let aed = [suspended(
        aed,
        "1-9-2024",
        "31-8-2025",
        SuspensionKind::Unpaid,
    )];
    assert!(told(&aed, "1-6-2026").is_empty());
}

#[test]
fn around_the_end_of_february_a_gap_is_counted_both_ways() {
    let after = |last: &str| contracts(Aesh, &format!("1-9-2021→{last}, 1-3-2023→28-2-2026"));
    for last in ["28-10-2022", "29-10-2022", "30-10-2022"] {
        let history = after(last);
        assert_eq!(
            on(&history, "1-1-2025").ceiling,
            Some(day("28-2-2029")),
            "{last}"
        );
        let other = told(&history, "1-1-2025");
        assert_eq!(other.len(), 1, "{last}");
        assert_eq!(other[0].0, Reading::February, "{last}");
        assert!(other[0].1 < Some(day("28-2-2028")), "{last}");
    }
    for last in ["27-10-2022", "31-10-2022"] {
        assert!(told(&after(last), "1-1-2025").is_empty(), "{last}");
    }
}
