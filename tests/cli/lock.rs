//! Someone else has the store open; the store is damaged, or there is none.

use std::fs;

use relais::domain::{Clean, Instant};
use relais::store::{self, Identity};

use super::home::Home;

#[test]
fn while_someone_writes_others_read_and_are_told_who_it_is() {
    let home = Home::with_demo();
    let who = Identity {
        who: Clean::new("Éva"),
        host: Clean::new("bureau-12"),
    };
    let opened = store::open(&home.place(), &who, Instant::now).unwrap();
    assert_eq!(
        home.json(["find", "lea dubois"])["hits"][0]["label"],
        "DUBOIS Léa"
    );
    assert_eq!(home.json(["info"])["counts"]["avs"], 25);
    assert_eq!(home.json(["journal", "--verify"])["verified"], true);
    for writing in [&["undo", "--yes"][..], &["reassign", "L1", "A3"]] {
        let refused = home.run(writing);
        assert_eq!(refused.code, 4, "{refused:?}");
        assert!(
            refused.err.contains("Éva") && refused.err.contains("bureau-12"),
            "{}",
            refused.err
        );
    }
    drop(opened);
    assert_eq!(
        home.run(["undo", "--yes"]).code,
        1,
        "given back: there is nothing to take back"
    );
}

#[test]
fn reading_never_makes_a_store() {
    let home = Home::empty();
    for reading in [
        &["find", "x"][..],
        &["contracts"],
        &["free"],
        &["journal"],
        &["undo"],
    ] {
        let none = home.run(reading);
        assert_eq!(none.code, 4, "{reading:?} {none:?}");
    }
    assert!(!home.path().join("data").exists());
}

#[test]
fn info_tells_where_things_lie_before_there_is_a_store() {
    let home = Home::empty();
    let ran = home.run(["info"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for part in ["data/relais/default", "config/relais", "state/relais"] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    assert!(ran.err.contains("Aucune base"), "{}", ran.err);
    let info = home.json(["info"]);
    assert!(
        info["paths"]["config"]
            .as_str()
            .unwrap()
            .ends_with("config/relais")
    );
    assert_eq!(info["counts"], serde_json::Value::Null);
    assert_eq!(info["journal"], serde_json::Value::Null);
    assert!(!home.path().join("data").exists());
}

#[test]
fn a_file_where_the_store_should_be_is_named() {
    let home = Home::empty();
    let file = home.file("base", "x");
    let ran = home.run(["find", "x", "--data", &file]);
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("base"), "{}", ran.err);
}

#[test]
fn damage_shows_in_the_exit_code_and_what_can_be_read_is_shown() {
    let home = Home::with_demo();
    let file = home.file("annuaire.csv", super::import::SMALL);
    assert_eq!(home.run(["import", &file, "--yes"]).code, 0);
    let journal = home.store().join("journal-000001");
    let mut bytes = fs::read(&journal).unwrap();
    let last = bytes.len() - 20;
    bytes[last] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    // Walked by whoever looks, before anything mends it.
    let check = home.run(["check", "--json"]);
    assert_eq!(check.code, 5, "{check:?}");
    assert!(check.out.contains("journal-000001"), "{check:?}");
    let ran = home.run(["find", "lea dubois"]);
    assert_eq!(ran.code, 5, "{ran:?}");
    assert!(ran.out.contains("DUBOIS Léa"), "{ran:?}");
    assert!(ran.err.contains("aside-"), "{}", ran.err);
    // Recovered, said once: the records are all there, the act's own details are not.
    assert_eq!(home.run(["journal", "--verify"]).code, 0);
    assert_eq!(home.run(["undo", "--yes"]).code, 1);
}
