//! `relais absent` of a pupil, a class or a school: whom it frees, and what `--apply` writes.

use relais::domain::{Absence, AbsenceReason, Absentee, DayPart, Ref, Register};
use relais::store;
use serde_json::Value;

use super::home::Home;

const DAY: &str = "2026-11-10";

fn register(home: &Home) -> Register {
    store::read(&home.place()).unwrap().register
}

/// The code of the one record that has that name.
fn code(home: &Home, name: &str, kind: &str) -> String {
    let found = home.json(["find", name, "--kind", kind]);
    assert_eq!(found["total"], 1, "{found}");
    found["hits"][0]["id"].as_str().unwrap().to_owned()
}

/// Absences of someone.
fn absences(home: &Home, who: &str) -> Vec<Absence> {
    let register = register(home);
    let all = register.all::<Absence>().map(|(_, absence)| absence);
    all.filter(|absence| Ref::from(absence.who).to_string() == who)
        .cloned()
        .collect()
}

fn seq(home: &Home) -> Value {
    home.json(["info"])["journal"]["seq"].clone()
}

#[test]
fn of_a_pupil_it_says_whom_that_frees_and_records_the_pupil_alone() {
    let home = Home::with_demo();
    let (noe, ines) = (
        code(&home, "petit noe", "pupil"),
        code(&home, "roux", "avs"),
    );
    let told = home.json(["absent", &noe]);
    assert_eq!(
        (&told["who"], &told["class"]),
        (&Value::from(&*noe), &Value::Null)
    );
    assert_eq!(told["absences"], Value::Array(Vec::new()));
    let freed = told["freed"].as_array().unwrap();
    assert_eq!(freed.len(), 1, "{told}");
    assert_eq!(freed[0]["avs"], *ines);
    assert_eq!(freed[0]["pupil"], *noe);
    assert_eq!(freed[0]["date"], DAY);
    assert_eq!(
        (&freed[0]["start"], &freed[0]["end"]),
        (&Value::from(810), &Value::from(960))
    );
    assert_eq!(told["effects"]["people"], 1);
    assert_eq!(told["effects"]["minutes_freed"], 150);
    assert!(told.get("seq").is_none() && seq(&home) == 1, "{told}");

    let done = home.json(["absent", "noé petit", "--apply"]);
    assert_eq!(done["freed"], told["freed"], "what was shown is done");
    let changed = done["changed"].as_array().unwrap();
    assert_eq!(
        (changed.len(), &changed[0]["kind"]),
        (1, &Value::from("absence"))
    );
    let recorded = absences(&home, &noe);
    assert_eq!(recorded.len(), 1);
    assert_eq!(recorded[0].reason, AbsenceReason::Sickness);
    assert!(recorded[0].is_of_whole_days());
    // Recorded, it frees the same, and nothing is left to write.
    let again = home.json(["absent", &noe, "--apply"]);
    assert_eq!(again["freed"], told["freed"]);
    assert_eq!(
        (&again["seq"], &again["absences"][0]),
        (&Value::Null, &changed[0]["id"])
    );
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert!(absences(&home, &noe).is_empty());
}

#[test]
fn whoever_is_free_by_it_is_proposed_for_another_need_with_the_reason() {
    let home = Home::with_demo();
    let sophie = code(&home, "sophie martin", "avs");
    let ines = code(&home, "roux", "avs");
    let hers = |plan: &Value| {
        let covers = plan["covers"].as_array().unwrap().clone();
        let mut covers = covers.into_iter();
        covers.find(|row| row["avs"] == *ines && row["start"] == 810)
    };
    assert_eq!(hers(&home.json(["absent", &sophie])), None);
    assert_eq!(home.run(["absent", "petit noe", "--apply"]).code, 0);
    let cover = hers(&home.json(["absent", &sophie])).unwrap();
    let reasons = cover["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|one| one["kind"] == "freed"), "{cover}");
}

#[test]
fn a_longer_absence_of_a_pupil_makes_the_recorded_one_longer() {
    let home = Home::with_demo();
    let noe = code(&home, "petit noe", "pupil");
    let say = |more: &[&str]| {
        let mut args = vec!["absent", &*noe];
        args.extend(more);
        args.push("--apply");
        home.json(args)
    };
    let first = say(&["--from", "2026-11-10T13:00", "--to", "2026-11-10T14:00"]);
    assert_eq!(first["effects"]["minutes_freed"], 30);
    let longer = say(&["--from", DAY, "--to", "2026-11-12"]);
    assert_eq!(longer["absences"][0], first["changed"][0]["id"]);
    assert_eq!(absences(&home, &noe).len(), 1);
    // Of another reason or part both stand.
    say(&[
        "--from",
        "2026-11-13",
        "--to",
        "2026-11-17",
        "--part",
        "mornings",
    ]);
    say(&["--from", "2026-11-18", "--reason", "other"]);
    let all = absences(&home, &noe);
    let told: Vec<_> = all.iter().map(|one| (one.part, one.reason)).collect();
    let (whole, mornings) = (DayPart::Whole, DayPart::Mornings);
    let (sick, other) = (AbsenceReason::Sickness, AbsenceReason::Other);
    assert_eq!(told, [(whole, sick), (mornings, sick), (whole, other)]);
}

#[test]
fn of_a_school_all_who_would_be_there_are_free_and_of_a_class_those_of_its_pupils() {
    let home = Home::with_demo();
    let valmy = code(&home, "clg valmy", "establishment");
    let school = home.json(["absent", &valmy]);
    let class = home.json(["absent", "clg valmy", "--class", "4e-c", "--apply"]);
    let rows = |told: &Value| told["freed"].as_array().unwrap().clone();
    assert_eq!(rows(&class).len(), 1);
    assert!(rows(&school).len() > 1);
    assert!(rows(&class).iter().all(|row| rows(&school).contains(row)));
    assert_eq!(class["class"], "4e C");
    let recorded = absences(&home, &valmy);
    assert_eq!(recorded.len(), 1);
    assert!(matches!(recorded[0].who, Absentee::Establishment(_)));
    assert_eq!(recorded[0].reason, AbsenceReason::Outing);
    assert_eq!(recorded[0].class.as_deref(), Some("4e C"));
    // All of the school is another absence than that of a class.
    let closed = home.json(["absent", &valmy, "--apply"]);
    assert_eq!(closed["absences"], Value::Array(Vec::new()));
    let reasons: Vec<_> = absences(&home, &valmy)
        .iter()
        .map(|one| one.reason)
        .collect();
    assert_eq!(reasons, [AbsenceReason::Outing, AbsenceReason::Closure]);
    let next = home.json([
        "absent",
        &valmy,
        "--class",
        "4E C",
        "--from",
        "2026-11-11",
        "--apply",
    ]);
    assert_eq!(next["absences"].as_array().unwrap().len(), 1, "{next}");
    assert_eq!(absences(&home, &valmy).len(), 2);
}

#[test]
fn covers_that_nobody_waits_for_are_named() {
    let home = Home::with_demo();
    let sophie = code(&home, "sophie martin", "avs");
    let planned = home.json(["absent", &sophie, "--apply"]);
    let lea = code(&home, "dubois lea", "pupil");
    let covers = planned["covers"].as_array().unwrap();
    let hers = covers.iter().find(|row| row["pupil"] == *lea).unwrap();
    let told = home.json(["absent", &lea]);
    assert_eq!(told["freed"], Value::Array(Vec::new()), "her AVS is away");
    let fallen = told["not_needed"].as_array().unwrap();
    assert_eq!(fallen.len(), 1, "{told}");
    for field in ["avs", "pupil", "date", "start", "end", "establishment"] {
        assert_eq!(fallen[0][field], hers[field], "{field}");
    }
    assert_eq!(fallen[0]["contact"], "Proposed");
    let cover = fallen[0]["cover"].as_str().unwrap();
    assert!(cover.starts_with('R'), "{cover}");
    let words = home.run(["absent", &lea]).out;
    assert!(words.contains("que personne n’attend plus"), "{words}");
}

#[test]
fn an_avs_is_named_as_well_and_her_answer_is_that_of_her_code() {
    let home = Home::with_demo();
    let sophie = code(&home, "sophie martin", "avs");
    let (named, coded) = (
        home.json(["absent", "Sophie Martin"]),
        home.json(["absent", &sophie]),
    );
    assert_eq!(named, coded);
    assert!(named["avs"] == *sophie && named.get("freed").is_none());
}

#[test]
fn of_several_matches_the_first_is_never_taken() {
    let home = Home::with_demo();
    let several = home.run(["absent", "martin", "--apply"]);
    assert_eq!(several.code, 2, "{several:?}");
    for told in ["A1", "MARTIN Sophie", "MARTINEZ Lola"] {
        assert!(several.err.contains(told), "{}", several.err);
    }
    // A slip and a few letters name nobody: what they may mean is told.
    for (typed, meant) in [("martni sophie", "MARTIN Sophie"), ("lead", "DUBOIS Léa")] {
        let near = home.run(["absent", typed, "--apply"]);
        assert_eq!(near.code, 1, "{near:?}");
        assert!(near.err.contains(meant), "{}", near.err);
    }
    for (args, code) in [
        (&["absent", "personne de ce nom"][..], 1),
        (&["absent", "martin sophie", "petit noe"], 2),
        (&["absent", "petit noe", "--plan", "known-faces"], 2),
        (&["absent", "petit noe", "--class", "CE2"], 2),
        (&["absent", "T1", "T2", "--class", "CE2"], 2),
        (&["absent", "T1", "--class", "CE9"], 1),
        (&["absent", "E1", "--from", "jamais"], 2),
        (&["absent", ""], 2),
        (&["absent", "petit\u{202e} noe"], 2),
    ] {
        let mut args = args.to_vec();
        args.push("--apply");
        let ran = home.run(&args);
        assert_eq!(ran.code, code, "{args:?} {ran:?}");
        assert_eq!(ran.out, "", "{args:?}");
    }
    let unknown = home.run(["absent", "T1", "--class", "CE9"]);
    assert!(unknown.err.contains("4e C"), "{}", unknown.err);
    assert_eq!(seq(&home), 1);
}

#[test]
fn words_fit_eighty_columns_in_both_languages() {
    let home = Home::with_demo();
    for (lang, frees, free) in [
        (
            "fr",
            "L’absence d’un élève libère son AVS",
            "1 AVS libre, 2 h 30",
        ),
        (
            "en",
            "A pupil’s absence frees her AVS",
            "1 AVS free, 2 h 30",
        ),
    ] {
        let ran = home.run(["absent", "petit noe", "--lang", lang]);
        assert_eq!(ran.code, 0, "{ran:?}");
        for words in [frees, free, "ROUX Inès", "13:30–16:00", "--apply"] {
            assert!(ran.out.contains(words), "{words}: {}", ran.out);
        }
        let school = home.run(["absent", "T1", "--to", "2026-11-20", "--lang", lang]);
        for line in ran.out.lines().chain(school.out.lines()) {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
    }
}
