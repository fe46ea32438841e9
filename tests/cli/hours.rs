//! `relais hours`.

use serde_json::json;

use super::home::Home;

/// Quota, credit, weeks, day of law and the minutes that come out.
const AED: &[(&str, &str, &str, &str, i32)] = &[
    ("1", "200", "39", "2003-09-01", 35 * 60 + 30),
    ("0.5", "100", "39", "2003-09-01", 17 * 60 + 45),
    ("100%", "200", "45", "2003-09-01", 30 * 60 + 45),
    ("50 %", "100", "45", "2003-09-01", 15 * 60 + 20),
    ("1", "200", "39", "2022-09-01", 35 * 60 + 43),
    ("0,5", "100h", "39", "2022-09-01", 17 * 60 + 51),
    ("100 %", "200:00", "45", "2022-09-01", 30 * 60 + 57),
    ("50%", "100,0", "45", "2022-09-01", 15 * 60 + 28),
];

#[test]
fn every_worked_example_of_an_aed_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (quota, credit, weeks, law, weekly) in AED {
        let answer = home.json([
            "hours", "--regime", "aed", "--quota", quota, "--weeks", weeks, "--credit", credit,
            "--law", law,
        ]);
        let percent = if quota.starts_with('1') { 100 } else { 50 };
        let expected = json!({
            "law_on": law,
            "weekly_minutes": weekly,
            "quota_percent": percent,
            "connected_minutes": null,
            "estimated": false,
            "split_leave_minutes": 840,
            "due_minutes": null,
        });
        assert_eq!(answer, expected, "{quota} {credit} {weeks} {law}");
    }
    assert!(!home.store().exists(), "no store is needed, none is made");
}

#[test]
fn every_worked_example_of_an_aesh_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (weeks, quotas) in [(41, [52, 62, 72, 77, 90]), (39, [49, 59, 68, 73, 85])] {
        for (hours, percent) in [20, 24, 28, 30, 35].into_iter().zip(quotas) {
            let (weekly, n) = (format!("{hours}:00"), weeks.to_string());
            let answer = home.json([
                "hours", "--regime", "aesh", "--weekly", &weekly, "--weeks", &n,
            ]);
            let expected = json!({
                "law_on": "2026-09-01",
                "weekly_minutes": hours * 60,
                "quota_percent": percent,
                "connected_minutes": hours * 60 * (weeks - 36),
                "estimated": false,
                "split_leave_minutes": 0,
                "due_minutes": null,
            });
            assert_eq!(answer, expected, "{weekly} {weeks}");
        }
    }
}

#[test]
fn hours_from_a_quota_alone_are_marked_as_a_guess() {
    let home = Home::empty();
    let args = [
        "hours", "--regime", "aesh", "--quota", "62%", "--weeks", "41",
    ];
    let answer = home.json(args);
    assert_eq!(answer["weekly_minutes"], 24 * 60 + 15);
    assert_eq!(answer["quota_percent"], 62);
    assert_eq!(answer["estimated"], true);
    let ran = home.run(args);
    assert!(ran.out.contains("environ 24 h 15"), "{}", ran.out);
    assert!(ran.out.contains("Estimation"), "{}", ran.out);
}

#[test]
fn the_answer_says_which_value_since_when_and_by_which_text() {
    let home = Home::empty();
    let args = ["hours", "--regime", "aed", "--quota", "1", "--weeks", "39"];
    let ran = home.run(args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for words in [
        "R8 : ((1607 h − 14 h) × 100 %",
        "droit du 01/09/2026",
        "01/01/2005",
        "01/09/2022",
        "décret 2003-484",
        "pratique locale",
    ] {
        assert!(ran.out.contains(words), "{words} in\n{}", ran.out);
    }
    let english = home.run(args.into_iter().chain(["--lang", "en"]));
    assert!(english.out.contains("a week"), "{}", english.out);
    assert!(!english.out.contains("semaine"), "{}", english.out);
}

#[test]
fn few_weeks_and_a_quota_that_does_not_fit_are_pointed_out_beside_the_answer() {
    let home = Home::empty();
    let args = [
        "hours", "--regime", "AESH", "--weekly", "24h", "--weeks", "40", "--quota", "70%", "--json",
    ];
    let ran = home.run(args);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("moins que les 41"), "{}", ran.err);
    assert!(ran.err.contains("font 60 %, et non 70 %"), "{}", ran.err);
    assert!(ran.out.contains("\"quota_percent\":60"), "the minutes rule");
}

#[test]
fn what_the_law_refuses_ends_with_3_and_names_what_to_correct() {
    let home = Home::empty();
    for (typed, expected) in [
        (
            &["aed", "--quota", "1.5", "--weeks", "39"][..],
            &["150 %", "--quota"][..],
        ),
        (
            &["aed", "--quota", "0", "--weeks", "39"],
            &["0 %", "--quota"],
        ),
        (&["aed", "--quota", "50", "--weeks", "39"], &["--quota"]),
        (
            &["aed", "--quota", "1", "--weeks", "46"],
            &["39 à 45", "--weeks"],
        ),
        (
            &["aed", "--quota", "1", "--weeks", "0"],
            &["39 à 45", "--weeks"],
        ),
        (
            &["aesh", "--weekly", "24", "--weeks", "65535"],
            &["39 à 45", "--weeks"],
        ),
        (
            &[
                "aed", "--quota", "50%", "--weeks", "39", "--credit", "100h01",
            ],
            &["au plus 100 h", "--credit"],
        ),
        (
            &["aesh", "--weekly", "39:12", "--weeks", "41"],
            &["39 h 11", "--weekly"],
        ),
        (
            &["aesh", "--weekly", "0", "--weeks", "41"],
            &["plus de 0", "--weekly"],
        ),
        (
            &[
                "aed",
                "--quota",
                "1",
                "--weeks",
                "39",
                "--law",
                "2003-06-10",
            ],
            &["--law 2003-06-11"],
        ),
        (
            &[
                "aesh",
                "--quota",
                "1",
                "--weeks",
                "41",
                "--law",
                "2013-12-31",
            ],
            &["--law 2014-01-01"],
        ),
        (
            &["youthjob", "--quota", "1", "--weeks", "39"],
            &["emploi jeune"],
        ),
    ] {
        let ran = home.run(["hours", "--regime"].iter().chain(typed));
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (3, ""),
            "{typed:?}: {}",
            ran.err
        );
        for words in expected {
            assert!(ran.err.contains(words), "{typed:?}: {}", ran.err);
        }
    }
}

#[test]
fn options_that_do_not_go_together_end_with_2_and_say_what_to_add() {
    let home = Home::empty();
    for (typed, expected) in [
        (&["--regime", "aed", "--weeks", "39"][..], "--quota 50%"),
        (&["--regime", "aesh", "--weeks", "41"], "--weekly 24:00"),
        (
            &[
                "--regime", "aed", "--quota", "1", "--weekly", "24", "--weeks", "39",
            ],
            "--weekly",
        ),
        (
            &[
                "--regime", "aesh", "--weekly", "24", "--weeks", "41", "--credit", "100",
            ],
            "--credit",
        ),
        (&["--regime", "aed", "--quota", "1"], "--weeks"),
        (&["--quota", "1", "--weeks", "39"], "--regime"),
        (&["--regime", "avs", "--weeks", "39"], "aed, aesh"),
        (
            &["--regime", "aed", "--quota", "moitié", "--weeks", "39"],
            "50%",
        ),
        (
            &["--regime", "aed", "--quota", "1e-1", "--weeks", "39"],
            "50%",
        ),
        (
            &["--regime", "aed", "--quota", "0.5555555", "--weeks", "39"],
            "50%",
        ),
        (
            &["--regime", "aed", "--quota", "\u{1b}[2J", "--weeks", "39"],
            "50%",
        ),
        (
            &["--regime", "aesh", "--weekly", "24:75", "--weeks", "41"],
            "24:00",
        ),
        (
            &["--regime", "aed", "--quota", "1", "--weeks", "99999"],
            "nombre",
        ),
        (
            &["--regime", "aed", "--quota", "1", "--week", "39"],
            "--weeks",
        ),
        (
            &[
                "--regime",
                "aed",
                "--quota",
                "1",
                "--weeks",
                "39",
                "--law",
                "2026-02-30",
            ],
            "que 28 jours",
        ),
    ] {
        let ran = home.run(["hours"].iter().chain(typed));
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (2, ""),
            "{typed:?}: {}",
            ran.err
        );
        assert!(ran.err.contains(expected), "{typed:?}: {}", ran.err);
        assert!(!ran.err.contains('\u{1b}'), "{typed:?}");
    }
    assert!(home.run(["hour"]).err.contains("hours"));
}
