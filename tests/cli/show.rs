//! `relais show` of one record of each kind: in words and as JSON, every field filled and none.

use std::time::Duration;

use relais::command::Command;
use relais::domain::Act;
use relais::store::{Disk, Identity, open_on};

use super::home::Home;
use super::invented;

/// A store with two records of each kind.
fn home() -> Home {
    let home = Home::empty();
    let someone = Identity {
        who: "Inès Roux".into(),
        host: "bureau".into(),
    };
    let patience = Duration::from_secs(5);
    let place = home.place();
    let mut opened = open_on(Disk::default(), patience, &place, &someone, invented::at).unwrap();
    let act = Act::new(Command::MakeDemo, invented::records(&opened.register));
    opened.store.commit(&mut opened.register, act).unwrap();
    home
}

#[test]
fn every_field_of_every_kind_is_told_in_words_and_as_json() {
    let home = home();
    for letter in "ATECDLBRMF".chars() {
        let mut told = String::new();
        for number in [1, 2] {
            let code = format!("{letter}{number}");
            let words = home.run(["show", code.as_str()]);
            let json = home.run(["show", code.as_str(), "--json"]);
            assert_eq!((words.code, json.code), (0, 0), "{words:?} {json:?}");
            told.push_str(&format!("{}\n{}\n", words.out, json.out));
        }
        insta::assert_snapshot!(format!("show-{letter}"), told);
    }
}
