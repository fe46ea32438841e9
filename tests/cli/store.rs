//! `relais check`, `rebuild`, `compact`, `backup`, `restore`, `erase`, `key`.

use std::fs;

use serde_json::json;

use super::home::{Home, ran};

/// A pupil of the made-up department, with the name that must be typed.
fn a_pupil(home: &Home) -> (String, String) {
    let found = home.json(["find", "lea dubois", "--kind", "pupil"]);
    let hit = &found["hits"][0];
    let text = |key: &str| hit[key].as_str().unwrap().to_owned();
    (text("id"), text("label"))
}

#[test]
fn a_sound_store_is_said_to_be_sound() {
    let home = Home::with_demo();
    let check = home.json(["check"]);
    assert_eq!(check, json!({ "ok": true, "findings": [] }));
    fs::write(home.store().join("vault-2"), b"RLVT").unwrap();
    let check = home.run(["check"]);
    assert_eq!(check.code, 5, "{check:?}");
    assert!(check.out.contains("vault-2"), "{check:?}");
    // It changes nothing; opening mends it.
    assert_eq!(fs::read(home.store().join("vault-2")).unwrap(), b"RLVT");
    assert_eq!(home.run(["rebuild"]).code, 0);
    assert_eq!(home.run(["check"]).code, 0);
}

#[test]
fn a_compaction_is_asked_for_and_keeps_every_record() {
    let home = Home::with_demo();
    let before = home.json(["info"]);
    assert_eq!(home.run(["compact"]).code, 2);
    assert_eq!(home.json(["info"]), before);
    let done = home.json(["compact", "--yes"]);
    assert_eq!((&done["epoch"], &done["kept"]), (&json!(2), &json!(1)));
    let after = home.json(["info"]);
    assert_eq!(after["counts"], before["counts"]);
    assert_eq!(after["journal"]["epoch"], 2);
    // A demo goes on being one.
    let store = home.store();
    let again = home.run(["demo", "--no-open", "--data", store.to_str().unwrap()]);
    assert_eq!(again.code, 0, "{again:?}");
}

#[test]
fn a_backup_is_restored_after_the_name_was_typed_and_not_before() {
    let home = Home::with_demo();
    let (pupil, name) = a_pupil(&home);
    let file = home.path().join("copie.relais");
    let file = file.to_str().unwrap();
    let made = home.json(["backup", file]);
    assert_eq!((&made["file"], &made["seq"]), (&json!(file), &json!(1)));
    let erased = home.run(["erase", &pupil, "--name", &name]);
    assert_eq!(erased.code, 0, "{erased:?}");
    let counts = |home: &Home| home.json(["info"])["counts"]["pupils"].as_u64().unwrap();
    let without = counts(&home);

    let refused = home.run(["restore", file]);
    assert_eq!(refused.code, 2, "{refused:?}");
    let refused = home.run(["restore", file, "--name", "autre"]);
    assert_eq!(refused.code, 130, "{refused:?}");
    assert_eq!(counts(&home), without);

    let name = home.json(["info"]);
    assert!(name["paths"]["data"].as_str().unwrap().ends_with("default"));
    let back = home.run(["restore", file, "--name", &store_name(&home, file)]);
    assert_eq!(back.code, 0, "{back:?}");
    assert_eq!(counts(&home), without, "who was erased stays erased");
    assert_eq!(home.json(["check"])["ok"], true);
}

/// The name that a restoration asks for, out of its own words.
fn store_name(home: &Home, file: &str) -> String {
    let refused = home.run(["restore", file, "--name", "?"]);
    let words = refused.err.split('«').nth(1).unwrap();
    words.split('»').next().unwrap().trim().to_owned()
}

#[test]
fn a_person_is_erased_by_name_and_told_what_still_holds_her() {
    let home = Home::with_demo();
    let (pupil, name) = a_pupil(&home);
    for refused in [
        home.run(["erase", &pupil]),
        home.run(["erase", &pupil, "--yes"]),
    ] {
        assert_eq!(refused.code, 2, "{refused:?}");
    }
    assert_eq!(home.run(["erase", &pupil, "--name", "DUBOIS"]).code, 130);
    home.with_an_older_backup();
    assert_eq!(home.run(["show", &pupil]).code, 0);
    let erased = home.run(["erase", &pupil, "--name", &name.to_lowercase(), "--json"]);
    assert_eq!(erased.code, 0, "{erased:?}");
    let acts: serde_json::Value = serde_json::from_str(&erased.out).unwrap();
    assert_eq!(acts["changed"][0], json!({ "kind": "pupil", "id": pupil }));
    assert!(acts["changed"].as_array().unwrap().len() > 1);
    assert!(acts["named"].is_array() && acts["named_in_acts"].is_array());
    // Nobody was there to say that the older backup may go: until when it stays is said.
    assert!(erased.err.contains("jusqu’au"), "{erased:?}");
    assert_eq!(home.run(["show", &pupil]).code, 1);
    let found = home.run(["find", "lea dubois"]);
    assert!(!found.out.contains("DUBOIS Léa"), "{found:?}");
    assert_eq!(home.run(["undo", "--yes"]).code, 1);
    let told = home.json(["check"]);
    assert_eq!(told["ok"], true);
    assert_eq!(told["findings"].as_array().unwrap().len(), 1);
    // Nothing is left of her to erase, and a school is nobody.
    assert_eq!(home.run(["erase", &pupil, "--name", &name]).code, 1);
    assert_eq!(home.run(["erase", "T1", "--name", "x"]).code, 1);
}

#[test]
fn the_recovery_code_is_shown_and_that_it_was_is_kept() {
    let home = Home::with_demo();
    let shown = home.run(["key", "show"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    let letters = shown.out.trim().replace('-', "");
    assert_eq!(letters.len(), 56, "{shown:?}");
    assert!(!shown.err.contains(&letters));
    assert_eq!(home.run(["key", "show"]).out, shown.out);
    assert_eq!(home.json(["info"])["journal"]["seq"], 2);
    // A passphrase is typed by someone, never given.
    assert_eq!(home.run(["key", "passphrase"]).code, 2);
    assert_eq!(home.run(["key", "other"]).code, 2);
    let keys = home.path().join("config/relais/keys");
    fs::remove_dir_all(keys).unwrap();
    let refused = home.run(["find", "lea"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(refused.err.contains("code de secours"), "{refused:?}");
}

#[test]
fn a_store_put_back_goes_on_only_when_its_name_was_typed() {
    let home = Home::with_demo();
    let copy = home.path().join("yesterday");
    copy_all(&home.store(), &copy);
    assert_eq!(home.run(["key", "show"]).code, 0);
    fs::remove_dir_all(home.store()).unwrap();
    copy_all(&copy, &home.store());
    let check = home.json(["check"]);
    assert_eq!(check["ok"], false, "{check}");
    assert_eq!(home.run(["info"]).code, 5);
    let told = home.run(["restore", "--as-is"]);
    assert_eq!(told.code, 2, "{told:?}");
    let refused = home.run(["restore", "--as-is", "--name", "?"]);
    let name = refused.err.split("n’est pas «").nth(1).unwrap();
    let name = name.split('»').next().unwrap().trim();
    let done = home.run(["restore", "--as-is", "--name", name]);
    assert!(done.out.contains("acte 1"), "{done:?}");
    assert_eq!(done.code, 0, "what was found is settled: {done:?}");
    assert_eq!(home.run(["info"]).code, 0);
    assert_eq!(home.run(["restore", "--as-is", "--name", name]).code, 1);
}

fn copy_all(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn the_account_names_its_store_and_the_line_another() {
    let home = Home::with_demo();
    let elsewhere = home.path().join("elsewhere");
    let data = |command: &mut assert_cmd::Command| {
        let ran = ran(command);
        let info: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        info["paths"]["data"].as_str().unwrap().to_owned()
    };
    let mut account = home.command(["info", "--json"]);
    assert!(data(account.env("RELAIS_DATA", &elsewhere)).ends_with("elsewhere"));
    let mut line = home.command(["info", "--json", "--data", "third"]);
    assert!(data(line.env("RELAIS_DATA", &elsewhere)).ends_with("third"));
    let mut nothing = home.command(["info", "--json"]);
    assert!(data(nothing.env("RELAIS_DATA", "")).ends_with("relais/default"));
    // A made-up department keeps a folder of its own.
    let mut demo = home.command(["demo", "--size", "s", "--no-open"]);
    assert_eq!(ran(demo.env("RELAIS_DATA", &elsewhere)).code, 0);
    assert!(!elsewhere.exists());
}
