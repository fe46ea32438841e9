//! What the law said on a day, and sums that add up. Nothing of it is stored.

use std::collections::BTreeMap;

use assert_cmd::Command;
use serde_json::Value;

use crate::support::{Story, histories};

fn lawyer() -> Story {
    Story::of(histories::add).keys("space g c")
}

#[test]
fn every_ceiling_on_the_screen_is_the_one_the_command_line_reckons() {
    let answer = Command::cargo_bin("relais")
        .unwrap()
        .args(["engagement", "--json", "--on", "2026-11-10", "--contracts"])
        .arg(histories::table())
        .output()
        .unwrap();
    let answer: Value = serde_json::from_slice(&answer.stdout).unwrap();
    let clocks = answer["clocks"].as_array().unwrap();
    // Somebody with nothing counted has no clock, somebody under two regimes has two.
    let mut people: Vec<&str> = clocks
        .iter()
        .chain(answer["uncounted"].as_array().unwrap())
        .map(|one| one["avs"].as_str().unwrap())
        .collect();
    people.sort_unstable();
    people.dedup();
    assert_eq!(people.len(), histories::people().len());
    let screen = lawyer().resized(120, 110);
    for clock in clocks {
        let name = clock["avs"].as_str().unwrap();
        // Renewed by an amendment, which the table has no column for.
        if name == "SALMON Jules" {
            continue;
        }
        let hers = clocks.iter().filter(|other| other["avs"] == clock["avs"]);
        let row = match (hers.count(), clock["regime"].as_str()) {
            (1, _) => screen.line_with(name),
            (_, Some("Aesh")) => screen.line_with(&format!("{name} AESH")),
            _ => screen.line_with(&format!("{name} AED")),
        };
        match clock["ceiling"].as_str() {
            Some(day) => {
                let [year, month, day] = day.split('-').collect::<Vec<_>>()[..] else {
                    panic!("{day}");
                };
                let day = format!("{day}/{month}/{year}");
                assert!(row.contains(&day), "{name}: {day} in\n{row}");
            }
            None => assert!(!row.contains('/'), "{name}: no ceiling in\n{row}"),
        }
        let word = match clock["flag"].as_str() {
            Some("over") => "dépassé",
            Some("critical") => "critique",
            Some("soon") => "bientôt",
            Some("open") => "possible",
            _ => "",
        };
        // What was noted of an offer is in the records alone: the table has no notices.
        let noted = ["accepté", "réponse", "proposé", "dit", "donné", "refusé"];
        if !noted.iter().any(|noted| row.contains(noted)) {
            assert!(row.contains(word), "{name}: {word} in\n{row}");
        }
    }
}

#[test]
fn the_law_of_another_day_is_asked_and_taken_back() {
    let before = lawyer();
    let rows = before.text();
    let acts = before.acts();
    let asked = before.count_anew().keys("T 01/09/2022");
    let asked = asked.shows("jeu. 1er septembre 2022").keys("enter");
    let asked = asked
        .shows("QUESTION  droit au 01/09/2022")
        .shows("72 mois")
        .shows("Échap")
        .keys_at_most(12);
    assert_ne!(asked.text(), rows);
    let back = asked.keys("esc").hides("QUESTION");
    assert_eq!(back.text(), rows);
    assert_eq!(back.acts(), acts, "nothing is stored");
    let again = back.keys("T 01/09/2022 enter T");
    let again = again.shows("ligne vide").keys("enter").hides("QUESTION");
    assert_eq!(again.text(), rows);
}

#[test]
fn a_day_that_is_none_keeps_the_line_and_says_why() {
    lawyer()
        .keys("T 31/02/2012 enter")
        .shows("Que disait le droit au…")
        .keys("esc")
        .hides("QUESTION");
}

#[test]
fn esc_leaves_the_screen_once_no_question_is_left() {
    lawyer()
        .resized(120, 36)
        .keys("T 01/09/2022 enter esc")
        .shows("atteignent le plafond")
        .keys("esc")
        .hides("atteignent le plafond avant");
}

#[test]
fn an_explanation_answers_by_the_law_of_a_day_too() {
    Story::of(histories::add)
        .resized(120, 110)
        .keys(", gillet enter i")
        .shows_beside("reste, sur 6 a", "2 a 9 m 20 j")
        .shows_beside("R3 · plafond de l’engagement", "72 mois")
        .shows_beside("R3 · CDI possible à partir de", "36 mois")
        .shows("36 mois, CDI possible")
        .keys("T 01/09/2022 enter")
        .shows("QUESTION  droit au 01/09/2022")
        .shows_beside("reste, sur 6 a", "2 a 9 m 20 j")
        .shows_beside("R3 · plafond de l’engagement", "72 mois")
        .hides("36 mois, CDI possible")
        .keys("esc")
        .shows("36 mois, CDI possible")
        .hides("QUESTION")
        .keys("esc")
        .hides("COMMENT C’EST CALCULÉ");
}

#[test]
fn from_a_list_a_pupil_shows_the_law_of_a_decision() {
    Story::demo()
        .resized(120, 60)
        .keys("space g e / dubois enter T 01/01/2006 enter")
        .shows("QUESTION  droit au 01/01/2006")
        .shows_beside("R15 · validité d’une décision", "CDAPH, de 1 à 5 ans")
        .shows("avant : CDES, 5 ans au plus")
        .shows("ensuite, le 27/12/2018 : CDAPH, de 1 à 10 ans")
        .keys("esc esc")
        .hides("R15");
}

#[test]
fn an_explanation_longer_than_the_screen_is_read_to_its_end() {
    let story = lawyer().keys("i");
    let story = story
        .shows("↑↓ ")
        .keys("end")
        .shows("relais aide à ne rien oublier");
    story.keys("home").shows("service du");
}

#[test]
fn the_timeline_moves_by_school_years() {
    let story = lawyer().resized(120, 36);
    let story = story.shows("│2021-22").keys("left left").hides("│2027-28");
    story
        .shows("│2019-20")
        .keys("right right")
        .shows("│2027-28");
}

/// `5 a 10 m 7 j` in months and days.
fn length(words: &str) -> (u32, u32) {
    let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
    let words: Vec<&str> = words.split_whitespace().collect();
    for pair in words.chunks(2) {
        parts.insert(pair[1], pair[0].parse().unwrap());
    }
    let part = |unit| parts.get(unit).copied().unwrap_or_default();
    (part("a") * 12 + part("m"), part("j"))
}

#[test]
fn the_lengths_that_an_explanation_shows_add_up_to_its_total() {
    let story = Story::of(histories::add).resized(120, 80);
    let mut story = story;
    for person in histories::people() {
        let keys = format!(", {} enter i", person.avs.split_once(' ').unwrap().0);
        story = story.keys(&keys);
        let text = story.text();
        let value = |line: &str| {
            // Between the sides of the box.
            let inside = line.split('│').find(|part| part.contains(" au ")).unwrap();
            inside.trim().rsplit("  ").next().unwrap().to_owned()
        };
        let runs: Vec<(u32, u32)> = text
            .lines()
            .filter(|line| line.contains("│ service du "))
            .map(|line| length(&value(line)))
            .collect();
        let Some(total) = text.lines().find(|line| line.contains("│ total au ")) else {
            story = story.keys("esc esc");
            continue;
        };
        let total = length(&value(total));
        // One run stands as it is; as soon as two are added, 30 days make a month.
        let days = |(months, days): (u32, u32)| months * 30 + days;
        let sum: u32 = runs.iter().map(|run| days(*run)).sum();
        assert_eq!(sum, days(total), "{}:\n{text}", person.avs);
        story = story.keys("esc esc");
    }
}

#[test]
fn a_change_of_the_law_weeks_ahead_stands_on_the_screen_whole_and_once() {
    let asked = |day: &str| lawyer().keys(&format!("T {day} enter"));
    let story = asked("15/06/2022")
        .shows("Le droit change le 01/09/2022, AED : seul un CDI, sur demande (décret")
        .shows("2022-1140 ; code de l’éducation, L.916-1).")
        .shows("plafond");
    assert_eq!(story.text().matches("Le droit change").count(), 1);
    story
        .resized(120, 36)
        .shows("sur demande (décret 2022-1140 ; code de l’éducation, L.916-1).");
    asked("01/09/2022").hides("Le droit change");
    lawyer().hides("Le droit change");
}
