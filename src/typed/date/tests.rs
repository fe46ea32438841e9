use super::*;
use crate::domain::Weekday;
use proptest::prelude::*;

/// A Tuesday, in week 46.
const TODAY: &str = "2026-11-10";

fn day(iso: &str) -> Date {
    iso.parse().unwrap()
}

fn read(text: &str, today: &str, looking: Looking, lang: TypedLang) -> String {
    match date(text, day(today), looking, lang) {
        Ok(date) => date.to_string(),
        Err(problem) => format!("{problem:?}"),
    }
}

fn ahead(text: &str) -> String {
    read(text, TODAY, Looking::Ahead, TypedLang::Fr)
}

fn back(text: &str) -> String {
    read(text, TODAY, Looking::Back, TypedLang::Fr)
}

#[test]
fn every_french_form_is_understood_looking_ahead() {
    for (text, expected) in [
        ("auj", "2026-11-10"),
        ("aujourd’hui", "2026-11-10"),
        ("dem", "2026-11-11"),
        ("Demain", "2026-11-11"),
        ("hier", "2026-11-09"),
        ("lun", "2026-11-16"),
        ("mar", "2026-11-17"),
        ("mer", "2026-11-11"),
        ("jeudi", "2026-11-12"),
        ("ven", "2026-11-13"),
        ("sam", "2026-11-14"),
        ("dim", "2026-11-15"),
        ("ven+", "2026-11-20"),
        ("ven++", "2026-11-27"),
        ("ven-", "2026-11-06"),
        ("mar+", "2026-11-24"),
        ("12", "2026-11-12"),
        ("10", "2026-11-10"),
        ("9", "2026-12-09"),
        ("31", "2026-12-31"),
        ("12/11", "2026-11-12"),
        ("10/11", "2026-11-10"),
        ("09/11", "2027-11-09"),
        ("29/02", "2028-02-29"),
        ("12/11/27", "2027-11-12"),
        ("12/11/2027", "2027-11-12"),
        ("12.11.27", "2027-11-12"),
        ("12-11-27", "2027-11-12"),
        ("1 / 3", "2027-03-01"),
        ("2027-11-12", "2027-11-12"),
        ("+3j", "2026-11-13"),
        ("+2s", "2026-11-24"),
        ("-1m", "2026-10-10"),
        ("+1mois", "2026-12-10"),
        ("+0j", "2026-11-10"),
        ("−2sem", "2026-10-27"),
        ("s46", "2026-11-09"),
        ("s45", "2027-11-08"),
        ("s47", "2026-11-16"),
        ("sem 1", "2027-01-04"),
        ("s53", "2026-12-28"),
        ("fin", "2027-08-31"),
        ("rentrée", "2027-09-01"),
        ("RENTREE", "2027-09-01"),
    ] {
        assert_eq!(ahead(text), expected, "{text}");
    }
}

#[test]
fn english_words_mean_the_same_in_english_only() {
    for (french, english) in [
        ("auj", "today"),
        ("dem", "tomorrow"),
        ("hier", "yesterday"),
        ("lun", "mon"),
        ("mar", "tue"),
        ("mer", "wed"),
        ("jeu", "thu"),
        ("ven", "fri"),
        ("sam", "sat"),
        ("dim", "sunday"),
        ("ven+", "fri+"),
        ("+3j", "+3d"),
        ("+2s", "+2w"),
        ("-1m", "-1m"),
        ("s46", "w46"),
        ("fin", "end"),
        ("rentrée", "start"),
        ("12/11", "12/11"),
        ("12", "12"),
    ] {
        for looking in [Looking::Ahead, Looking::Back, Looking::Birth] {
            let of = |text, lang| date(text, day(TODAY), looking, lang);
            assert_eq!(
                of(french, TypedLang::Fr),
                of(english, TypedLang::En),
                "{english}"
            );
            assert!(of(english, TypedLang::En).is_ok(), "{english}");
            if french != english {
                assert!(of(french, TypedLang::En).is_err(), "{french}");
                assert!(of(english, TypedLang::Fr).is_err(), "{english}");
            }
        }
    }
}

#[test]
fn a_field_that_looks_back_takes_the_nearest_past() {
    for (text, expected) in [
        ("auj", "2026-11-10"),
        ("dem", "2026-11-11"),
        ("lun", "2026-11-09"),
        ("mar", "2026-11-03"),
        ("mer", "2026-11-04"),
        ("ven+", "2026-11-13"),
        ("ven-", "2026-10-30"),
        ("12", "2026-10-12"),
        ("10", "2026-11-10"),
        ("31", "2026-10-31"),
        ("12/11", "2025-11-12"),
        ("10/11", "2026-11-10"),
        ("29/02", "2024-02-29"),
        ("12/11/27", "2027-11-12"),
        ("+3j", "2026-11-13"),
        ("s46", "2026-11-09"),
        ("s47", "2025-11-17"),
        ("s45", "2026-11-02"),
        ("fin", "2026-08-31"),
        ("rentrée", "2026-09-01"),
    ] {
        assert_eq!(back(text), expected, "{text}");
    }
}

#[test]
fn births_lie_in_the_past() {
    let birth = |text| read(text, TODAY, Looking::Birth, TypedLang::Fr);
    assert_eq!(birth("12/11/17"), "2017-11-12");
    assert_eq!(birth("10/11/26"), "2026-11-10");
    assert_eq!(birth("11/11/26"), "1926-11-11");
    assert_eq!(birth("12/11/75"), "1975-11-12");
    assert_eq!(birth("12/11"), "2025-11-12");
    assert_eq!(
        birth("29/02/27"),
        "NoSuchDay { year: 1927, month: 2, days: 28 }"
    );
}

#[test]
fn a_day_that_does_not_exist_is_refused_with_its_reason() {
    for (text, expected) in [
        ("31/02", "NoSuchDay { year: 2026, month: 2, days: 28 }"),
        ("30/02/28", "NoSuchDay { year: 2028, month: 2, days: 29 }"),
        ("29/02/27", "NoSuchDay { year: 2027, month: 2, days: 28 }"),
        ("31/11/26", "NoSuchDay { year: 2026, month: 11, days: 30 }"),
        ("0/11", "NoSuchDay { year: 2026, month: 11, days: 30 }"),
        ("32", "NoSuchDay { year: 2026, month: 11, days: 30 }"),
        ("12/13", "NoSuchMonth"),
        ("12/00/27", "NoSuchMonth"),
        ("s54", "NoSuchWeek { year: 2026, weeks: 53 }"),
        ("s0", "NoSuchWeek { year: 2027, weeks: 52 }"),
        ("12/11/1899", "TooFar"),
        ("12/11/9999", "TooFar"),
        ("+9999m", "TooFar"),
        ("-9999s", "TooFar"),
        ("", "Empty"),
        ("   ", "Empty"),
    ] {
        assert_eq!(ahead(text), expected, "{text}");
    }
    let last = read("s53", "2027-03-01", Looking::Ahead, TypedLang::Fr);
    assert_eq!(last, "NoSuchWeek { year: 2027, weeks: 52 }");
}

#[test]
fn what_is_none_of_the_forms_is_unknown() {
    for text in [
        "au",
        "vendre di soir",
        "auj+",
        "fin-",
        "+3",
        "+j",
        "+3x",
        "+12345j",
        "-",
        "+",
        "--3j",
        "12/",
        "/11",
        "12/11/",
        "12/11/2",
        "12/11/027",
        "12/11/27/3",
        "123",
        "12,11",
        "s",
        "s467",
        "x46",
        "46s",
        "toussaint",
        "é",
        "١٢",
        "12\u{0}",
        "+३j",
    ] {
        assert_eq!(ahead(text), "Unknown", "{text}");
    }
}

#[test]
fn ends_of_months_and_leap_days_hold() {
    let of = |text, today| read(text, today, Looking::Ahead, TypedLang::Fr);
    assert_eq!(of("+1m", "2027-01-31"), "2027-02-28");
    assert_eq!(of("+1m", "2028-01-31"), "2028-02-29");
    assert_eq!(of("dem", "2028-02-28"), "2028-02-29");
    assert_eq!(of("dem", "2026-12-31"), "2027-01-01");
    assert_eq!(of("30", "2027-01-31"), "2027-03-30");
    assert_eq!(of("31", "2027-06-30"), "2027-07-31");
    assert_eq!(of("29", "2027-02-10"), "2027-03-29");
    assert_eq!(of("29/02", "2028-02-29"), "2028-02-29");
    assert_eq!(of("29/02", "2028-03-01"), "2032-02-29");
    assert_eq!(of("29/02", "2096-03-01"), "2104-02-29");
    assert_eq!(of("fin", "2026-08-31"), "2026-08-31");
    assert_eq!(of("rentrée", "2026-09-01"), "2026-09-01");
    assert_eq!(of("lun", "2026-11-09"), "2026-11-16");
    let back = |text, today| read(text, today, Looking::Back, TypedLang::Fr);
    assert_eq!(back("31", "2027-03-01"), "2027-01-31");
    assert_eq!(back("30", "2027-03-01"), "2027-01-30");
    assert_eq!(back("lun", "2026-11-09"), "2026-11-02");
}

#[test]
fn weeks_across_the_new_year_hold() {
    // 1 and 2 January 2027 lie in week 53 of 2026.
    let of = |text, looking| read(text, "2027-01-02", looking, TypedLang::Fr);
    assert_eq!(of("s53", Looking::Ahead), "2026-12-28");
    assert_eq!(of("s53", Looking::Back), "2026-12-28");
    assert_eq!(of("s1", Looking::Ahead), "2027-01-04");
    assert_eq!(of("s52", Looking::Back), "2026-12-21");
    // 30 December 2024 lies in week 1 of 2025.
    let of = |text, looking| read(text, "2024-12-30", looking, TypedLang::Fr);
    assert_eq!(of("s1", Looking::Ahead), "2024-12-30");
    assert_eq!(of("s52", Looking::Ahead), "2025-12-22");
    assert_eq!(of("s52", Looking::Back), "2024-12-23");
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..70_000i32).prop_map(|n| plus_days(day("1950-01-01"), n))
}

fn any_looking() -> impl Strategy<Value = Looking> {
    proptest::sample::select(vec![Looking::Ahead, Looking::Back, Looking::Birth])
}

fn any_lang() -> impl Strategy<Value = TypedLang> {
    proptest::sample::select(vec![TypedLang::Fr, TypedLang::En])
}

proptest! {
    #[test]
    fn any_text_is_a_date_in_range_or_refused(
        text in "\\PC{0,12}|[0-9/.+jsmdwven -]{0,10}|.*",
        today in any_day(), looking in any_looking(), lang in any_lang(),
    ) {
        if let Ok(found) = date(&text, today, looking, lang) {
            prop_assert!((FIRST_YEAR..=LAST_YEAR).contains(&found.year()));
        }
    }

    #[test]
    fn a_day_and_month_lie_where_the_field_looks(
        today in any_day(), other in any_day(), looking in any_looking(),
    ) {
        let text = format!("{}/{}", other.day(), other.month());
        let found = date(&text, today, looking, TypedLang::Fr).unwrap();
        prop_assert_eq!((found.day(), found.month()), (other.day(), other.month()));
        match looking {
            Looking::Ahead => prop_assert!(found >= today),
            _ => prop_assert!(found <= today),
        }
    }

    #[test]
    fn a_weekday_is_one_to_seven_days_away(today in any_day(), looking in any_looking()) {
        for (word, name) in ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"].iter().zip(Weekday::ALL) {
            let found = date(word, today, looking, TypedLang::Fr).unwrap();
            prop_assert_eq!(Weekday::of(found), name);
            let away = crate::domain::days_between(today, found) * step(looking);
            prop_assert!((1..=7).contains(&away));
        }
    }

    #[test]
    fn a_week_is_the_monday_of_that_number(
        today in any_day(), week in 1..=52i32, looking in any_looking(),
    ) {
        let found = date(&format!("s{week}"), today, looking, TypedLang::Fr).unwrap();
        prop_assert_eq!(i32::from(found.iso_week_date().week()), week);
        prop_assert_eq!(Weekday::of(found), Weekday::Monday);
        let sunday = plus_days(found, 6);
        match looking {
            Looking::Ahead => prop_assert!(sunday >= today),
            _ => prop_assert!(found <= today),
        }
    }

    #[test]
    fn a_full_date_is_itself(on in any_day(), today in any_day(), looking in any_looking()) {
        let text = format!("{:02}/{:02}/{}", on.day(), on.month(), on.year());
        prop_assert_eq!(date(&text, today, looking, TypedLang::Fr), Ok(on));
        prop_assert_eq!(date(&on.to_string(), today, looking, TypedLang::En), Ok(on));
    }
}
