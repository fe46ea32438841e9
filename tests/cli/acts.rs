//! `relais reassign`, `undo`, `redo`, `journal`.

use relais::cover::{Survey, Wanted, for_good};
use relais::department::reassignment::Objections;
use relais::domain::Accompaniment;
use relais::store;
use serde_json::{Value, json};

use super::home::{Home, TODAY};

/// An accompaniment, and an AVS who can take it without a rule that warns.
fn movable(home: &Home) -> (String, String) {
    let register = store::read(&home.place()).unwrap().register;
    let from = TODAY.parse().unwrap();
    let survey = Survey::of(&register, from);
    let links = register.all::<Accompaniment>();
    let mut pairs = links
        .filter(|(_, link)| link.valid_on(from))
        .filter_map(|(id, _)| {
            let found = for_good(&register, &survey, &Wanted::whole(&[id]), from);
            let mut ranked = found.ranked.into_iter().map(|one| one.avs);
            let avs = ranked.find(|avs| {
                Objections::of(&register, &survey, &Wanted::whole(&[id]), *avs, from)
                    .warned()
                    .next()
                    .is_none()
            })?;
            Some((id.to_string(), avs.to_string()))
        });
    pairs.next().expect("someone can take something over")
}

#[test]
fn a_reassignment_is_one_act_that_undo_takes_back_and_redo_does_again() {
    let home = Home::with_demo();
    let (link, avs) = movable(&home);
    let before = home.json(["show", &link]);
    let done = home.json(["reassign", &link, &avs]);
    let changed = done["changed"].as_array().unwrap();
    assert_eq!(changed[0], json!({ "kind": "accompaniment", "id": link }));
    assert_eq!(changed.len(), 2);
    let new = changed[1]["id"].as_str().unwrap();
    assert_eq!(home.json(["show", &link])["fields"]["to"], "2026-11-09");
    assert_eq!(home.json(["show", new])["fields"]["from"], "2026-11-10");
    assert_eq!(home.json(["show", new])["fields"]["avs"], avs.as_str());
    assert!(!done["summary"].as_str().unwrap().is_empty());

    assert_eq!(
        home.json(["undo", "--yes"])["changed"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(home.json(["show", &link])["fields"], before["fields"]);
    assert_eq!(home.run(["show", new]).code, 1);
    assert_eq!(home.run(["redo", "--yes"]).code, 0);
    assert_eq!(home.json(["show", &link])["fields"]["to"], "2026-11-09");
    assert_eq!(
        home.run(["redo", "--yes"]).code,
        1,
        "nothing more to do again"
    );
}

#[test]
fn undo_shows_and_asks_and_without_an_answer_does_nothing() {
    let home = Home::with_demo();
    let (link, avs) = movable(&home);
    assert_eq!(home.run(["reassign", &link, &avs]).code, 0);
    let seq = home.json(["info"])["journal"]["seq"].clone();
    let asked = home.run(["undo"]);
    assert_eq!(asked.code, 2);
    assert_eq!(asked.out, "");
    assert!(asked.err.contains(&link), "{}", asked.err);
    assert_eq!(home.json(["info"])["journal"]["seq"], seq);
}

#[test]
fn who_cannot_take_over_is_refused_with_the_reason() {
    let home = Home::with_demo();
    // Her own, to begin with.
    let hers = home.run(["reassign", "L1", "A1"]);
    assert_eq!(hers.code, 3, "{hers:?}");
    assert!(
        !hers.err.contains("MARTIN"),
        "no name in an error: {}",
        hers.err
    );
    assert_eq!(home.run(["reassign", "L999", "A1"]).code, 1);
    assert_eq!(home.run(["reassign", "L1", "A999"]).code, 1);
    assert_eq!(home.run(["reassign", "A1", "L1"]).code, 2);
    assert_eq!(
        home.json(["info"])["journal"]["seq"],
        1,
        "nothing was written"
    );
}

#[test]
fn the_journal_tells_what_was_done_and_what_was_taken_back() {
    let home = Home::with_demo();
    let (link, avs) = movable(&home);
    assert_eq!(home.run(["reassign", &link, &avs]).code, 0);
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    let journal = home.json(["journal", "--verify"]);
    assert_eq!(journal["verified"], true);
    let entries = journal["entries"].as_array().unwrap();
    let seqs: Vec<_> = entries
        .iter()
        .map(|entry| entry["seq"].as_u64().unwrap())
        .collect();
    assert_eq!(seqs, [3, 2, 1]);
    let undone: Vec<_> = entries
        .iter()
        .map(|entry| entry["undone"] == true)
        .collect();
    assert_eq!(undone, [false, true, false]);
    assert_eq!(entries[1]["who"], "nadia");
    assert_eq!(entries[1]["command"], "reassign");
    assert_eq!(entries[1]["at"], "2026-11-10T06:30:00Z", "07:30 in Paris");
    assert_eq!(home.json(["journal"])["verified"], Value::Bool(false));
}

#[test]
fn a_record_is_shown_as_it_stood_at_the_end_of_an_earlier_day() {
    let home = Home::with_demo();
    let (link, avs) = movable(&home);
    assert_eq!(home.run(["reassign", &link, &avs]).code, 0);
    let now = home.json(["show", &link]);
    assert_eq!(
        (&now["as_of"], &now["fields"]["to"]),
        (&Value::Null, &json!("2026-11-09"))
    );
    // The demo and what was done since are of the same day: the evening knows both.
    let then = home.json(["show", &link, "--as-of", TODAY]);
    assert_eq!(
        (&then["as_of"], &then["fields"]),
        (&json!(TODAY), &now["fields"])
    );
    let before = home.run(["show", &link, "--as-of", "2026-11-09"]);
    assert_eq!((before.code, before.out.as_str()), (1, ""));
    assert!(before.err.contains("faite le 10/11/2026"), "{before:?}");
    // What was compacted away is not guessed.
    let store = relais::store::open(
        &home.place(),
        &relais::store::Identity {
            who: "nadia".into(),
            host: "bureau".into(),
        },
        || "2028-01-01T08:00:00Z".parse().unwrap(),
    );
    let mut opened = store.unwrap();
    opened.store.compact(&mut opened.register).unwrap();
    drop(opened);
    let lost = home.run(["show", &link, "--as-of", "2026-11-09"]);
    assert_eq!(lost.code, 1);
    assert!(lost.err.contains("Aucun historique"), "{lost:?}");
    assert_eq!(home.run(["show", &link]).code, 0);
}
