//! `relais absent`: a plan, its reasons and effects; what `--apply` writes, and what it does not.

use std::os::unix::fs::PermissionsExt;

use relais::domain::{Absence, Absentee, Avs, Clean, Cover, Instant, Moment, Ref, Register};
use relais::store::{self, Identity};
use serde_json::Value;

use super::home::Home;

fn register(home: &Home) -> Register {
    store::read(&home.place()).unwrap().register
}

fn code(home: &Home, name: &str) -> String {
    let register = register(home);
    let mut all = register.all::<Avs>();
    let found = all.find(|(_, avs)| avs.name() == name);
    found.unwrap().0.to_string()
}

/// An AVS of the demo who is not absent and has a day of help.
fn present(home: &Home) -> String {
    code(home, "LEFEBVRE Paul")
}

fn seq(home: &Home) -> Value {
    home.json(["info"])["journal"]["seq"].clone()
}

fn minutes(rows: &Value) -> i64 {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["end"].as_i64().unwrap() - row["start"].as_i64().unwrap())
        .sum()
}

#[test]
fn a_plan_is_told_with_reasons_and_effects_and_nothing_is_written() {
    let home = Home::with_demo();
    let sophie = code(&home, "MARTIN Sophie");
    let before = seq(&home);
    let plan = home.json(["absent", &sophie]);
    assert_eq!(plan["plan"], "fewest-calls");
    assert_eq!(plan["proven"], true);
    assert_eq!(plan["absences"].as_array().unwrap().len(), 1, "recorded");
    let covers = plan["covers"].as_array().unwrap();
    // LAURENT Emma and MOREL Nino are one need and two rows.
    assert_eq!(covers.len(), 4, "{plan}");
    for cover in covers {
        assert_eq!(cover["date"], "2026-11-10");
        let reasons = cover["reasons"].as_array().unwrap();
        assert!(reasons.iter().any(|one| one["kind"] == "travel"));
        assert!(reasons.iter().all(|one| one["points"].is_u64()));
    }
    assert_eq!(plan["effects"]["minutes_covered"], 360);
    assert_eq!(plan["effects"]["minutes_open"], 0);
    assert_eq!(plan["effects"]["moved"], 0);
    assert_eq!(plan["effects"]["calls"], 2);
    let passed = plan["not_proposed"].as_array().unwrap();
    assert!(
        passed
            .iter()
            .all(|one| !one["reason"].as_str().unwrap().is_empty())
    );
    assert!(plan.get("seq").is_none(), "nothing was written: {plan}");
    assert_eq!(seq(&home), before);
}

#[test]
fn what_is_covered_and_what_is_open_add_up_to_what_she_does_that_day() {
    let home = Home::with_demo();
    let paul = present(&home);
    let plan = home.json(["absent", &paul]);
    assert_eq!(plan["absences"].as_array().unwrap().len(), 0);
    assert_eq!(minutes(&plan["covers"]) + minutes(&plan["open"]), 420);
    let half = home.json(["absent", &paul, "--from", "2026-11-10T13:30"]);
    assert_eq!(minutes(&half["covers"]) + minutes(&half["open"]), 180);
    let morning = home.json(["absent", &paul, "--to", "2026-11-10T12:00"]);
    assert_eq!(minutes(&morning["covers"]) + minutes(&morning["open"]), 240);
}

#[test]
fn applied_absence_and_covers_are_one_act_that_undo_takes_back() {
    let home = Home::with_demo();
    let paul = present(&home);
    let planned = home.json(["absent", &paul]);
    let done = home.json(["absent", &paul, "--apply"]);
    assert_eq!(done["seq"], 2);
    assert_eq!(done["covers"], planned["covers"], "what was shown is done");
    let changed = done["changed"].as_array().unwrap();
    assert_eq!(changed[0]["kind"], "absence");
    assert!(changed[1..].iter().all(|one| one["kind"] == "cover"));
    assert!(changed.len() > 1);
    let absence = changed[0]["id"].as_str().unwrap();
    assert_eq!(home.json(["show", absence])["fields"]["who"], *paul);

    // Asked again, it is the recorded one, and nothing is left to write.
    let again = home.json(["absent", &paul, "--apply"]);
    assert_eq!(again["absences"][0], absence);
    assert_eq!(again["seq"], Value::Null);
    assert_eq!(again["changed"].as_array().unwrap().len(), 0);
    assert_eq!(seq(&home), 2);

    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert_eq!(home.run(["show", absence]).code, 1);
    let register = register(&home);
    let hers = |a: &Absence| matches!(a.who, Absentee::Avs(id) if id.to_string() == paul);
    assert_eq!(
        register.all::<Absence>().filter(|(_, a)| hers(a)).count(),
        0
    );
}

#[test]
fn of_a_recorded_absence_the_covers_alone_are_written() {
    let home = Home::with_demo();
    let sophie = code(&home, "MARTIN Sophie");
    let absences = register(&home).all::<Absence>().count();
    let done = home.json(["absent", &sophie, "--apply"]);
    let changed = done["changed"].as_array().unwrap();
    assert!(changed.iter().all(|one| one["kind"] == "cover"), "{done}");
    assert_eq!(changed.len(), 3, "one of them for two pupils");
    let register = register(&home);
    assert_eq!(register.all::<Absence>().count(), absences);
    let of = done["absences"][0].as_str().unwrap();
    let written = register.all::<Cover>();
    let hers = written.filter(|(_, cover)| cover.absence.to_string() == of);
    assert_eq!(hers.count(), 3);
}

#[test]
fn each_plan_is_the_best_by_its_own_order() {
    let home = Home::with_demo();
    let sophie = code(&home, "MARTIN Sophie");
    let plan = |id| home.json(["absent", &sophie, "--plan", id]);
    let (most, fewest, known) = (
        plan("most-covered"),
        plan("fewest-calls"),
        plan("known-faces"),
    );
    let level = |plan: &Value, level: &str| plan["levels"][level].as_i64().unwrap();
    for other in [&fewest, &known] {
        assert!(level(&most, "uncovered") <= level(other, "uncovered"));
        assert!(level(&fewest, "people") <= level(other, "people"));
        assert!(level(&known, "strangers") <= level(other, "strangers"));
    }
    assert_eq!(known["plan"], "known-faces");
}

#[test]
fn a_second_absence_of_the_same_day_is_an_absence_of_its_own() {
    let home = Home::with_demo();
    let paul = present(&home);
    let morning = ["absent", &paul, "--to", "2026-11-10T12:00", "--apply"];
    let first = home.json(morning);
    let second = home.json(["absent", &paul, "--from", "2026-11-10T13:30", "--apply"]);
    assert_eq!(second["absences"].as_array().unwrap().len(), 0);
    assert_ne!(first["changed"][0], second["changed"][0]);
    // Both are recorded: the day has nothing open that is not theirs.
    let both = home.json(["absent", &paul]);
    assert_eq!(both["absences"].as_array().unwrap().len(), 2);
    let known = |rows: &Value| minutes(&rows["covers"]) + minutes(&rows["open"]);
    assert_eq!(known(&both), known(&first) + known(&second));
}

#[test]
fn several_absences_are_one_plan_and_one_act() {
    let home = Home::with_demo();
    let (sophie, paul) = (code(&home, "MARTIN Sophie"), present(&home));
    let (hers, his) = (home.json(["absent", &sophie]), home.json(["absent", &paul]));
    assert_eq!(hers.get("also"), None, "the shape for one is as it was");
    let both = home.json(["absent", &sophie, &paul, &sophie]);
    assert_eq!(
        (&both["avs"], &both["also"]),
        (&Value::from(&*sophie), &Value::from(vec![&*paul]))
    );
    let all = |rows: &Value| minutes(&rows["covers"]) + minutes(&rows["open"]);
    assert_eq!(all(&both), all(&hers) + all(&his));
    let absent = [&sophie, &paul];
    let covers = both["covers"].as_array().unwrap();
    for cover in covers {
        let avs = cover["avs"].as_str().unwrap();
        assert!(absent.iter().all(|who| *who != avs), "{cover}");
    }
    // Nobody is sent to two places at once.
    for (at, one) in covers.iter().enumerate() {
        for other in &covers[at + 1..] {
            let same = one["avs"] == other["avs"] && one["date"] == other["date"];
            let (a, b) = (
                (&one["start"], &one["end"]),
                (&other["start"], &other["end"]),
            );
            let apart = |a: (&Value, &Value), b: (&Value, &Value)| a.1.as_u64() <= b.0.as_u64();
            let shared = one["establishment"] == other["establishment"] && a == b;
            assert!(
                !same || shared || apart(a, b) || apart(b, a),
                "{one} {other}"
            );
        }
    }
    let done = home.json(["absent", &sophie, &paul, "--apply"]);
    assert_eq!(
        (&done["seq"], &done["covers"]),
        (&Value::from(2), &both["covers"])
    );
    let kinds = |kind: &str| {
        let changed = done["changed"].as_array().unwrap();
        changed.iter().filter(|one| one["kind"] == kind).count()
    };
    assert_eq!(kinds("absence"), 1, "hers was recorded");
    let register = register(&home);
    let written = register.all::<Cover>().filter(|(_, cover)| {
        let date: relais::domain::Date = "2026-11-10".parse().unwrap();
        let absence = register.get(cover.absence).unwrap();
        let Absentee::Avs(who) = absence.who else {
            return false;
        };
        cover.date == date && absent.iter().any(|code| **code == who.to_string())
    });
    assert_eq!(kinds("cover"), written.count());
    let told = home.run(["absent", &sophie, &paul]);
    for words in ["MARTIN Sophie", "LEFEBVRE Paul"] {
        assert!(told.out.contains(words), "{}", told.out);
    }
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert_eq!(
        home.json(["absent", &sophie, &paul])["covers"],
        both["covers"]
    );
}

/// Absences of someone, each with its first day and minute, its last ones, reason and part.
fn absences(home: &Home, who: &str) -> Vec<(String, String)> {
    let register = register(home);
    let hers = |a: &&Absence| Ref::from(a.who).to_string() == who;
    let all: Vec<&Absence> = register.all::<Absence>().map(|(_, a)| a).collect();
    let told = all.into_iter().filter(hers).map(|a| {
        let at = |at: Moment| format!("{} {}", at.date, at.minute.0);
        let when = format!("{} → {}", at(a.from), at(a.to));
        (when, format!("{:?} {:?}", a.reason, a.part))
    });
    told.collect()
}

/// The minutes of help that a plan tells of, each once.
fn told(plan: &Value) -> i64 {
    minutes(&plan["covers"]) + minutes(&plan["open"])
}

#[test]
fn a_whole_day_after_two_hours_of_it_is_one_absence_and_nobody_is_forgotten() {
    let home = Home::with_demo();
    let paul = present(&home);
    let day = "2026-11-10";
    let two = [
        "absent",
        &paul,
        "--from",
        "2026-11-10T08:00",
        "--to",
        "2026-11-10T10:00",
        "--apply",
    ];
    let first = home.json(two);
    assert_eq!(told(&first), 120);
    let id = first["changed"][0]["id"].as_str().unwrap().to_owned();
    for asked in [
        &["absent", &paul][..],
        &["absent", &paul, "--from", day, "--to", day],
    ] {
        let plan = home.json(asked);
        assert_eq!(told(&plan), 420, "{plan}");
        assert_eq!(plan["absences"], Value::from(vec![&*id]));
    }
    // What was agreed for the two hours stays.
    let agreed = first["covers"][0]["avs"].clone();
    let done = home.json(["absent", &paul, "--apply"]);
    assert_eq!(told(&done), 420);
    let kept = done["covers"].as_array().unwrap();
    assert!(
        kept.iter()
            .any(|row| row["avs"] == agreed && row["end"] == 600),
        "{done}"
    );
    let whole = (
        "2026-11-10 0 → 2026-11-10 1440".to_owned(),
        "Sickness Whole".to_owned(),
    );
    assert_eq!(absences(&home, &paul), [whole]);
    let words = home.run(["absent", &paul]);
    assert!(words.out.contains("déjà enregistré"), "{}", words.out);
    assert_eq!(home.json(["absent", &paul, "--apply"])["seq"], Value::Null);
}

#[test]
fn one_that_goes_on_or_is_shorter_is_the_same_and_one_apart_is_another() {
    let home = Home::with_demo();
    let paul = present(&home);
    let say = |from: &str, to: &str| {
        home.json(["absent", &paul, "--from", from, "--to", to, "--apply"]);
        absences(&home, &paul)
            .into_iter()
            .map(|one| one.0)
            .collect::<Vec<_>>()
    };
    let day = |from: &str, to: &str| format!("2026-11-{from} 0 → 2026-11-{to} 1440");
    assert_eq!(say("2026-11-10", "2026-11-12"), [day("10", "12")]);
    assert_eq!(say("2026-11-11", "2026-11-11"), [day("10", "12")]);
    assert_eq!(say("2026-11-13", "2026-11-13"), [day("10", "13")]);
    assert_eq!(
        say("2026-11-19", "2026-11-20"),
        [day("10", "13"), day("19", "20")]
    );
    // The days between bring them together.
    assert_eq!(say("2026-11-14", "2026-11-18"), [day("10", "20")]);
}

#[test]
fn for_another_reason_or_part_both_stand_and_each_hour_is_told_once() {
    let home = Home::with_demo();
    let paul = present(&home);
    let mornings = [
        "absent",
        &paul,
        "--from",
        "2026-11-10",
        "--to",
        "2026-11-12",
        "--part",
        "mornings",
        "--apply",
    ];
    let first = home.json(mornings);
    let afternoon = |rows: &Value| {
        let mut rows = rows.as_array().unwrap().iter();
        rows.any(|row| row["end"].as_i64().unwrap() > 750)
    };
    assert!(
        !afternoon(&first["covers"]) && !afternoon(&first["open"]),
        "{first}"
    );
    assert!(told(&first) > 240, "each of the mornings: {first}");
    let day = "2026-11-10";
    let training = [
        "absent", &paul, "--from", day, "--reason", "training", "--apply",
    ];
    let whole = home.json(training);
    assert_eq!(told(&whole), 420, "{whole}");
    let both: Vec<String> = absences(&home, &paul)
        .into_iter()
        .map(|one| one.1)
        .collect();
    assert_eq!(both, ["Sickness Mornings", "Training Whole"]);
    for bad in [
        &["absent", &paul, "--part", "noons"][..],
        &["absent", &paul, "--reason", "bored"],
        &[
            "absent",
            &paul,
            "--part",
            "mornings",
            "--from",
            "2026-11-10T08:00",
        ],
    ] {
        assert_eq!(home.run(bad).code, 2, "{bad:?}");
    }
}

#[test]
fn what_cannot_be_followed_is_told_and_nothing_is_written() {
    let home = Home::with_demo();
    for (args, code) in [
        (&["absent"][..], 2),
        (&["absent", "martin"], 2),
        (&["absent", "C1"], 2),
        (&["absent", "A0"], 2),
        (&["absent", "A99999999999999999999"], 2),
        (&["absent", "A1\u{202e}\u{1b}[31m"], 2),
        (&["absent", "A999"], 1),
        (&["absent", "A3", "--from", "jamais"], 2),
        (&["absent", "A3", "--from", "2026-02-30"], 2),
        (&["absent", "A3", "--from", "2026-11-10T24:30"], 2),
        (&["absent", "A3", "--to", "2026-11-09"], 2),
        (&["absent", "A3", "--to", "9999-12-31"], 2),
        (&["absent", "A3", "--plan", "cheapest"], 2),
        (&["absent", "A3", "--plan", "known-faces", "E4"], 2),
        (&["absent", "A3", "A999"], 1),
        (&["absent", "A3", "martin"], 2),
        (&["absent", "A3", "E1"], 2),
        (&["absent", "A3", "--class", "CE2"], 2),
        (&["absent", "E999"], 1),
    ] {
        let mut args = args.to_vec();
        args.push("--apply");
        let ran = home.run(&args);
        assert_eq!(ran.code, code, "{args:?} {ran:?}");
        assert_eq!(ran.out, "", "{args:?}");
        assert!(!ran.err.contains(['\u{202e}', '\u{1b}']), "{}", ran.err);
    }
    let plan = home.run(["absent", "A3", "--plan", "cheapest"]);
    assert!(plan.err.contains("known-faces"), "{}", plan.err);
    assert_eq!(seq(&home), 1);
}

#[test]
fn the_last_day_of_all_is_a_day_like_another() {
    let home = Home::with_demo();
    let last = ["absent", "A3", "--from", "2199-12-31", "--apply"];
    assert_eq!(home.run(last).code, 0);
    assert_eq!(home.json(last)["seq"], Value::Null, "recorded already");
}

#[test]
fn words_fit_eighty_columns_in_both_languages_and_say_that_nothing_was_written() {
    let home = Home::with_demo();
    let sophie = code(&home, "MARTIN Sophie");
    for lang in ["fr", "en"] {
        let ran = home.run(["absent", &sophie, "--lang", lang]);
        assert_eq!(ran.code, 0);
        for line in ran.out.lines() {
            let wide = unicode_width::UnicodeWidthStr::width(line);
            assert!(wide <= 80, "{line}");
        }
        assert!(
            ran.out.contains("DUBOIS Léa → ROUX Inès (A3)"),
            "{}",
            ran.out
        );
        assert!(ran.out.contains("--apply"), "{}", ran.out);
    }
}

#[test]
fn while_someone_writes_a_plan_is_told_and_applying_it_is_refused() {
    let home = Home::with_demo();
    let who = Identity {
        who: Clean::new("Éva"),
        host: Clean::new("bureau-12"),
    };
    let opened = store::open(&home.place(), &who, Instant::now).unwrap();
    assert_eq!(home.run(["absent", "A1"]).code, 0);
    let refused = home.run(["absent", "A1", "--apply"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(refused.err.contains("Éva"), "{}", refused.err);
    drop(opened);
    assert_eq!(seq(&home), 1);
}

#[test]
fn a_store_that_cannot_be_written_still_tells_a_plan() {
    let home = Home::with_demo();
    let store = home.store();
    let mode = |mode| std::fs::set_permissions(&store, std::fs::Permissions::from_mode(mode));
    mode(0o500).unwrap();
    // Root may write anyway: then there is nothing to see here.
    let is_barred = std::fs::write(store.join("x"), "").is_err();
    let (told, applied) = (
        home.run(["absent", "A1"]),
        home.run(["absent", "A1", "--apply"]),
    );
    mode(0o700).unwrap();
    if is_barred {
        assert_eq!(told.code, 0, "{told:?}");
        assert_eq!(applied.code, 4, "{applied:?}");
    }
    let none = Home::empty();
    assert_eq!(none.run(["absent", "A1"]).code, 4);
    assert!(!none.path().join("data").exists());
}
