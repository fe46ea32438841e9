//! `relais show` of one record of each kind: in words and as JSON, every field filled and none.

use std::time::Duration;

use jiff::civil::date;
use relais::command::Command;
use relais::domain::{
    Absence, AbsenceReason, Absentee, Accompaniment, Act, Activity, Avs, Changes, Contract,
    DayPart, Establishment, Minute, Minutes, Moment, Regime, Weekday, WeeklySpan, Weeks,
};
use relais::store::{Disk, Identity, open_on};

use serde_json::json;

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

#[test]
fn an_absence_tells_what_is_to_be_made_up_of_it_with_its_source() {
    let home = Home::empty();
    let someone = Identity {
        who: "Inès Roux".into(),
        host: "bureau".into(),
    };
    let patience = Duration::from_secs(5);
    let place = home.place();
    let mut opened = open_on(Disk::default(), patience, &place, &someone, invented::at).unwrap();
    let mut changes = Changes::of(&opened.register);
    let school = changes.add(Establishment::named("Clg Valmy"));
    let roux = changes.add(Avs::named("ROUX", "Inès"));
    let (start, end) = (date(2026, 9, 1), Some(date(2027, 8, 31)));
    changes.add(Contract::dated(
        roux,
        Regime::EducationAssistant,
        start,
        end,
    ));
    let mut link = Accompaniment {
        avs: roux,
        pupil: None,
        establishment: school,
        from: start,
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    let span = WeeklySpan {
        day: Weekday::Monday,
        start: Minute::at(8, 30),
        end: Minute::at(11, 30),
    };
    link.add_slot(span, Weeks::Every, Activity::Class);
    changes.add(link);
    for (on, reason) in [
        (16, AbsenceReason::Authorised),
        (16, AbsenceReason::Training),
        (23, AbsenceReason::Examination),
    ] {
        let day = |minute| Moment {
            date: date(2026, 11, on),
            minute,
        };
        changes.add(Absence {
            who: Absentee::Avs(roux),
            from: day(Minute::START),
            to: day(Minute::END),
            reason,
            part: DayPart::Whole,
            class: None,
            owed: Minutes::hours(1),
        });
    }
    let act = Act::new(Command::Import, changes.done());
    opened.store.commit(&mut opened.register, act).unwrap();
    drop(opened);
    let authorised = home.json(["show", "B1"]);
    let told = &authorised["made_up"];
    assert_eq!(told["made_up"], "later");
    assert_eq!(
        (&told["missed"], &told["proposed"]),
        (&json!(180), &json!(180))
    );
    let source = told["source"].as_str().unwrap();
    assert!(source.contains("depuis le 11/06/2003"), "{source}");
    assert_eq!(authorised["fields"]["owed"], 60, "what was typed stays");
    let words = home.run(["show", "B1"]).out;
    assert!(
        words.contains("R9 propose 3 h, les créneaux manqués"),
        "{words}"
    );
    assert_eq!(home.json(["show", "B2"])["made_up"], json!(null), "no rule");
    let examination = &home.json(["show", "B3"])["made_up"];
    assert_eq!(examination["made_up"], "never");
    assert_eq!(examination["proposed"], 0);
}
