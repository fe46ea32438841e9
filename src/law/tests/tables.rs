//! The tables are readable, and a value holds from its day.

use super::*;

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
        ordered(&table.authorised_made_up);
        ordered(&table.diploma);
        ordered(&table.avenant);
    }
    ordered(&law.aed.short_contract_months);
    ordered(&law.aed.avs_renewals);
    ordered(&law.aed.prorated);
    ordered(&law.common.title_two_in_force);
    ordered(&law.aed.new_avs_contracts);
    ordered(&law.aed.study_credit_hours);
    ordered(&law.aesh.contract_months_exactly);
    ordered(&law.aesh.renewals);
    ordered(&law.aesh.requalified);
    ordered(&law.aesh.permanent_months);
    ordered(&law.aesh.reset_months);
    ordered(&law.aesh.neutral_in_gaps);
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
        let six = law.aesh.engagement_months.value_on(day(text));
        let three = law.aesh.permanent_months.value_on(day(text));
        (six.map(|dated| dated.value), three.map(|dated| dated.value))
    };
    assert_eq!(months("31-8-2023"), (Some(72), None));
    assert_eq!(months("1-9-2023"), (Some(72), Some(36)));
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
    let since = law.aesh.permanent_months.value_on(day("1-1-2025")).unwrap();
    assert_eq!(since.from, day("1-9-2023"));
    assert!(since.source.contains("2023-597"));
    assert!(law.table(Regime::YouthJob).is_none());
    assert_eq!(
        Ceiling::PermanentOnlyOnRequest.id(),
        "permanent-only-on-request"
    );
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

/// Every source that a value shows on a day.
fn sources(on: &str) -> Vec<String> {
    let (law, on) = (Law::embedded(), day(on));
    let common = &law.common;
    let mut all = Vec::new();
    macro_rules! each {
        ($($values:expr),* $(,)?) => {
            $(all.extend($values.value_on(on).map(|dated| dated.source.clone()));)*
        };
    }
    for table in [&law.aed, &law.aesh] {
        each!(
            table.contract_months,
            table.short_contract_months,
            table.trial,
            table.notice,
            table.notice_length,
            table.interview,
            table.answer_days,
            table.annual_hours,
            table.weekly_step,
            table.weeks,
            table.study_credit_hours,
            table.quota_step,
            table.school_weeks,
            table.authorised_made_up,
            table.examinations_made_up,
            table.diploma,
            table.avenant,
        );
    }
    each!(
        common.leave_in_holidays,
        common.contracted_only,
        common.agreement,
        common.lunch,
        common.decision,
        common.shared_help,
        common.employer_by_kind,
    );
    all
}

#[test]
fn no_value_of_today_rests_on_a_text_that_was_abrogated() {
    let dead = |source: &String| {
        source.contains("circulaire 2003-092")
            || source.contains("contrat type")
            || source.contains("décret 86-83")
    };
    let on = |day| sources(day).into_iter().filter(dead).count();
    assert!(on("1-9-2010") > 8);
    assert_eq!(sources("10-11-2026").into_iter().find(dead), None);
}

#[test]
fn a_value_by_another_source_keeps_the_day_from_which_it_holds() {
    let usual = &Law::embedded().common.usual_pupils;
    let (before, since) = (
        usual.value_on(day("2-5-2017")).unwrap(),
        usual.value_on(day("3-5-2017")).unwrap(),
    );
    assert_eq!(before.since(), since.since());
    assert_eq!(
        (before.sourced(), since.sourced()),
        (None, Some(day("3-5-2017")))
    );
    assert_eq!((before.basis, since.basis), (Basis::Text, Basis::Practice));
    assert_eq!(
        usual.changed_before(None),
        Some(day("11-6-2003")),
        "no change of the value"
    );
}
