//! `relais demo`, `relais info`.

use std::fs;

use serde_json::Value;

use super::home::Home;

#[test]
fn a_demo_lies_in_its_own_folder_and_is_found_again_as_it_was_left() {
    let home = Home::empty();
    let made = home.run(["demo", "--size", "s", "--no-open"]);
    assert_eq!(made.code, 0, "{made:?}");
    let folder = home.path().join("data/relais/demo-s-1");
    assert!(folder.join("vault").exists());
    assert!(!home.store().exists());
    let data = folder.to_str().unwrap();
    let file = home.file("annuaire.csv", super::import::SMALL);
    assert_eq!(home.run(["import", &file, "--yes", "--data", data]).code, 0);
    let again = home.run(["demo", "--size", "s", "--no-open"]);
    assert_eq!(again.code, 0, "{again:?}");
    let info = home.json(["info", "--data", data]);
    assert_eq!(info["journal"]["seq"], 2);
}

#[test]
fn fresh_makes_the_same_demo_anew() {
    let home = Home::empty();
    let data = home.path().join("essai");
    let data = data.to_str().unwrap();
    let demo = [
        "demo",
        "--size",
        "s",
        "--seed",
        "7",
        "--no-open",
        "--data",
        data,
    ];
    assert_eq!(home.run(demo).code, 0);
    let find = ["find", "e", "--limit", "1000", "--data", data];
    let first = home.run(find).out;
    let info = home.json(["info", "--data", data]);
    assert_eq!(info["counts"]["avs"], 25);
    let fresh = home.run([&demo[..], &["--fresh"]].concat());
    assert_eq!(fresh.code, 0, "{fresh:?}");
    assert_eq!(home.run(find).out, first);
    assert_eq!(
        home.json(["journal", "--data", data])["entries"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let keys = fs::read_dir(home.path().join("config/relais/keys"))
        .unwrap()
        .count();
    assert_eq!(keys, 1, "the key of the store that is gone is gone");
    let beside: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .contains("old")
        })
        .collect();
    assert!(beside.is_empty());
}

#[test]
fn another_seed_is_another_department() {
    let home = Home::empty();
    let names = |seed: &str| {
        assert_eq!(
            home.run(["demo", "--size", "s", "--seed", seed, "--no-open"])
                .code,
            0
        );
        let data = home.path().join(format!("data/relais/demo-s-{seed}"));
        home.run([
            "find",
            "e",
            "--limit",
            "200",
            "--data",
            data.to_str().unwrap(),
        ])
        .out
    };
    assert_ne!(names("1"), names("2"));
}

#[test]
fn a_store_that_no_demo_made_is_left_alone() {
    let home = Home::empty();
    let file = home.file("annuaire.csv", super::import::SMALL);
    assert_eq!(home.run(["import", &file, "--yes"]).code, 0);
    let store = home.store();
    let store = store.to_str().unwrap();
    for fresh in [&[][..], &["--fresh"]] {
        let args = [
            &["demo", "--size", "s", "--no-open", "--data", store],
            fresh,
        ]
        .concat();
        let refused = home.run(args);
        assert_eq!(refused.code, 3, "{refused:?}");
    }
    assert_eq!(home.json(["info"])["counts"]["establishments"], 2);
    assert_eq!(home.json(["info"])["counts"]["avs"], 0);
}

#[test]
fn a_demo_of_another_size_is_not_mistaken_for_the_one_asked() {
    let home = Home::with_demo();
    let store = home.store();
    let store = store.to_str().unwrap();
    assert_eq!(home.run(["demo", "--no-open", "--data", store]).code, 0);
    let other = home.run(["demo", "--size", "m", "--no-open", "--data", store]);
    assert_eq!(other.code, 3);
    assert!(other.err.contains("--fresh"), "{}", other.err);
}

#[test]
fn the_making_of_a_demo_cannot_be_taken_back() {
    let home = Home::with_demo();
    assert_eq!(home.run(["undo", "--yes"]).code, 1);
}

#[test]
fn info_says_where_things_lie_and_how_many() {
    let home = Home::with_demo();
    let info = home.json(["info"]);
    assert_eq!(info["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(info["paths"]["data"], home.store().to_str().unwrap());
    for (kind, count) in [("avs", 25), ("pupils", 80), ("establishments", 15)] {
        assert_eq!(info["counts"][kind], count);
    }
    assert_eq!(info["journal"]["seq"], 1);
    assert!(home.run(["info"]).out.contains("25"));
}

/// The folder of the small demo.
fn folder(home: &Home) -> std::path::PathBuf {
    home.path().join("data/relais/demo-s-1")
}

fn count(home: &Home, data: &std::path::Path) -> Value {
    let data = data.to_str().unwrap();
    home.json(["info", "--data", data])["counts"]["avs"].clone()
}

#[test]
fn a_demo_whose_making_was_cut_short_is_made() {
    let home = Home::empty();
    let make = ["demo", "--size", "s", "--no-open"];
    assert_eq!(home.run(make).code, 0);
    let place = relais::store::Place {
        data: folder(&home),
        ..home.place()
    };
    // As a kill in the midst of its one act leaves it: half the act, nothing else.
    let journal = place.journal(1);
    let bytes = fs::read(&journal).unwrap();
    fs::write(&journal, &bytes[..bytes.len() / 2]).unwrap();
    fs::remove_dir_all(place.index(1)).unwrap();
    fs::remove_dir_all(&place.state).unwrap();
    assert!(!relais::store::holds_an_act(&place).unwrap());
    let again = home.run(make);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(relais::store::holds_an_act(&place).unwrap());
    assert_eq!(count(&home, &place.data), 25);
}

#[test]
fn an_empty_store_may_be_filled_where_it_is_named() {
    let home = Home::empty();
    let place = home.place();
    let who = relais::store::Identity {
        who: "Inès Roux".into(),
        host: "bureau".into(),
    };
    drop(relais::store::open(&place, &who, relais::domain::Instant::now).unwrap());
    let data = place.data.to_str().unwrap();
    for more in [None, Some("--fresh")] {
        let args = ["demo", "--size", "s", "--no-open", "--data", data];
        let ran = home.run(args.into_iter().chain(more));
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(count(&home, &place.data), 25);
    }
}

#[test]
fn fresh_makes_a_demo_that_no_longer_opens() {
    let home = Home::empty();
    let fresh = ["demo", "--size", "s", "--no-open", "--fresh"];
    assert_eq!(home.run(fresh).code, 0);
    type Harm = fn(&std::path::Path);
    let harms: [Harm; 3] = [
        |data| {
            for vault in ["vault", "vault-2"] {
                fs::write(data.join(vault), "no vault at all").unwrap();
            }
        },
        |data| {
            fs::remove_file(data.join("journal-000001")).unwrap();
            fs::remove_dir_all(data.join("db-000001")).unwrap();
        },
        |data| {
            let keys = data.ancestors().nth(3).unwrap().join("config/relais/keys");
            fs::remove_dir_all(keys).unwrap();
        },
    ];
    for harm in harms {
        harm(&folder(&home));
        let ran = home.run(fresh);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(count(&home, &folder(&home)), 25);
    }
}
