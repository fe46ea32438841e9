//! `relais calendar`: files for the calendar of a phone or an office, whole or not at all.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::home::{Home, Ran};

fn calendar(home: &Home, args: &[&str]) -> Ran {
    home.run(["calendar"].iter().chain(args))
}

/// Events as their lines, unfolded.
fn events(file: &str) -> Vec<Vec<String>> {
    assert!(file.lines().all(|line| line.len() <= 76));
    let whole = file.replace("\r\n ", "");
    let parts = whole.split("BEGIN:VEVENT\r\n").skip(1);
    let events = parts.map(|part| part.lines().map(str::to_owned).collect());
    events.collect()
}

fn has(event: &[String], line: &str) -> bool {
    event.iter().any(|each| each == line)
}

#[test]
fn every_deadline_is_an_event_of_a_file_that_only_the_person_reads() {
    let home = Home::with_demo();
    let path = home.path().join("echeances.ics");
    let file = path.to_str().unwrap();
    let answer = home.json(["calendar", "--deadlines", file]);
    let written = fs::read_to_string(&path).unwrap();
    let events = events(&written);
    assert_eq!(answer["file"], file);
    assert_eq!(answer["events"].as_u64().unwrap() as usize, events.len());
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let notice = events
        .iter()
        .find(|event| has(event, "SUMMARY:en retard : à notifier · MARTIN Sophie"))
        .unwrap();
    assert!(has(notice, "DTSTART;VALUE=DATE:20261004"), "{notice:?}");
    assert!(has(notice, "DTEND;VALUE=DATE:20261005"), "{notice:?}");
    assert!(!has(notice, "BEGIN:VALARM"), "{notice:?}");
    let ceiling = events
        .iter()
        .find(|event| has(event, "UID:A1-ceiling@relais"))
        .unwrap();
    assert!(has(ceiling, "TRIGGER:-P7D"), "{ceiling:?}");
    let left: Vec<_> = fs::read_dir(home.path()).unwrap().collect();
    assert!(
        left.iter().all(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            !name.to_string_lossy().ends_with(".new")
        }),
        "{left:?}"
    );
}

#[test]
fn the_same_things_have_the_same_names_in_the_next_file() {
    let home = Home::with_demo();
    let once = calendar(&home, &["--deadlines", "-"]).out;
    let again = calendar(&home, &["--deadlines", "-"]).out;
    assert_eq!(once, again);
    let mut names: Vec<&str> = once.lines().filter(|l| l.starts_with("UID:")).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "no two events have one name");
}

#[test]
fn the_year_of_an_assistant_has_her_hours_her_absence_and_no_holiday() {
    let home = Home::with_demo();
    let ran = calendar(&home, &["A1", "-"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let events = events(&ran.out);
    let on = |day: &str| {
        let start = format!("DTSTART:{day}T");
        let whole = format!("DTSTART;VALUE=DATE:{day}");
        let that = |line: &String| line.starts_with(&start) || *line == whole;
        let found = events.iter().filter(|event| event.iter().any(that));
        found.cloned().collect::<Vec<_>>()
    };
    let sick = on("20261110");
    assert_eq!(sick.len(), 1, "{sick:?}");
    assert!(
        has(&sick[0], "SUMMARY:absente"),
        "without the reason: {sick:?}"
    );
    assert!(!on("20261109").is_empty() && !on("20261117").is_empty());
    assert!(on("20261111").is_empty(), "a public holiday");
    assert!(on("20261223").is_empty(), "school holidays");
    assert!(!ran.out.contains("maladie"));
}

#[test]
fn a_cover_is_in_the_year_of_whoever_takes_it() {
    let home = Home::with_demo();
    let covers = |avs: &str| {
        let out = calendar(&home, &[avs, "-"]).out;
        out.matches("SUMMARY:remplacement : ").count()
    };
    let all: usize = (1..=25).map(|n| covers(&format!("A{n}"))).sum();
    assert!(all >= 2, "DIALLO Aminata is covered twice on that day");
}

#[test]
fn a_file_of_somebody_else_is_never_written_over() {
    let home = Home::with_demo();
    let letter = home.file("lettre.ics", "à garder");
    let ran = calendar(&home, &["--deadlines", &letter]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("lettre.ics"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "à garder");

    let link = home.path().join("lien.ics");
    symlink(&letter, &link).unwrap();
    let link = link.to_str().unwrap();
    assert_eq!(calendar(&home, &["--deadlines", link, "--force"]).code, 3);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "à garder");

    assert_eq!(
        calendar(&home, &["--deadlines", &letter, "--force"]).code,
        0
    );
    assert!(
        fs::read_to_string(&letter)
            .unwrap()
            .starts_with("BEGIN:VCALENDAR")
    );
    assert_eq!(calendar(&home, &["A1", &letter]).code, 0, "one of ours");
    let folder = home.path().to_str().unwrap().to_owned();
    let there = calendar(&home, &["A1", &folder, "--force"]);
    assert_eq!(there.code, 3);
    assert!(there.err.contains("est un dossier"), "{}", there.err);
    let nowhere = home.path().join("absent/x.ics");
    assert_eq!(calendar(&home, &["A1", nowhere.to_str().unwrap()]).code, 4);
}

#[test]
fn what_cannot_be_followed_or_found_says_so() {
    let home = Home::with_demo();
    for args in [
        &["--deadlines"][..],
        &["x.ics"],
        &["--deadlines", "A1", "x.ics"],
        &["E1", "x.ics"],
        &["--deadlines", "-", "--json"],
    ] {
        assert_eq!(calendar(&home, args).code, 2, "{args:?}");
    }
    assert_eq!(calendar(&home, &["A9999", "x.ics"]).code, 1);
}
