//! `relais place`: who could take a pupil whom nobody accompanies, with what it would do.

use relais::department::Department;
use relais::domain::{Pupil, PupilId};
use relais::store;

use super::home::{Home, TODAY};

/// The pupils of the demo who wait, with the minutes that their decision gives.
fn waiting(home: &Home) -> Vec<(PupilId, i32)> {
    let register = store::read(&home.place()).unwrap().register;
    let department = Department::new(register, TODAY.parse().unwrap());
    let ids = department.register.all::<Pupil>().map(|(id, _)| id);
    ids.filter(|id| department.pupil_hours(*id).waiting)
        .map(|id| (id, department.pupil_hours(id).missing.0))
        .collect()
}

#[test]
fn it_names_those_who_have_the_hours_and_writes_nothing() {
    let home = Home::with_demo();
    let waiting = waiting(&home);
    let (pupil, minutes) = waiting.iter().find(|(_, minutes)| *minutes > 0).unwrap();
    let answer = home.json(["place", &pupil.to_string()]);
    assert_eq!(answer["pupil"], pupil.to_string());
    assert_eq!(answer["missing"], *minutes);
    assert_eq!(answer["slots"], serde_json::json!([]));
    let candidates = answer["candidates"].as_array().unwrap();
    assert!(!candidates.is_empty(), "{answer}");
    for one in candidates {
        let takes = one["takes"].as_i64().unwrap();
        assert_eq!(one["all"], takes == i64::from(*minutes), "{one}");
        assert!(2 * takes >= i64::from(*minutes) && takes <= one["free_real"].as_i64().unwrap());
        assert!(one["effects"].is_null(), "nobody knows when");
    }
    let ran = home.run(["place", &pupil.to_string()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.out
            .contains("par semaine à trouver à partir du 10/11/2026")
    );
    assert!(ran.err.contains("--slots"), "{}", ran.err);
    assert_eq!(home.json(["info"])["journal"]["seq"], 1);
}

#[test]
fn with_slots_it_says_what_each_would_do_and_what_she_lacks() {
    let home = Home::with_demo();
    let (pupil, _) = waiting(&home)[0];
    let slots = "mer 8h30-10h30, ven 15h-16h";
    let answer = home.json([
        "place",
        &pupil.to_string(),
        "--slots",
        slots,
        "--from",
        "16/11",
    ]);
    assert_eq!(answer["from"], "2026-11-16");
    assert_eq!(
        answer["slots"][0],
        serde_json::json!({"day": 3, "start": 510, "end": 630})
    );
    let all: i64 = answer["slots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|slot| slot["end"].as_i64().unwrap() - slot["start"].as_i64().unwrap())
        .sum();
    let candidates = answer["candidates"].as_array().unwrap();
    assert!(!candidates.is_empty(), "{answer}");
    let mut before = (true, i64::MAX);
    for one in candidates {
        let (takes, whole) = (one["takes"].as_i64().unwrap(), one["all"] == true);
        assert_eq!(whole, takes == all);
        assert_eq!(whole, one["lacks"].as_array().unwrap().is_empty());
        assert_eq!(whole, one["why"].is_null());
        let effects = &one["effects"];
        let placed = |key| effects[key].as_i64().unwrap();
        assert_eq!(placed("placed_after") - placed("placed_before"), takes);
        assert!(
            whole <= before.0 && (whole || takes <= before.1),
            "best first"
        );
        before = (whole, takes);
    }
    assert!(candidates.iter().any(|one| one["all"] == false), "{answer}");
    let ran = home.run(["place", &pupil.to_string(), "--slots", slots]);
    assert!(ran.out.contains("resterait sans AVS"), "{}", ran.out);
}

#[test]
fn what_cannot_be_placed_says_why() {
    let home = Home::with_demo();
    let (pupil, _) = waiting(&home)[0];
    let pupil = pupil.to_string();
    assert_eq!(home.run(["place", "E9999"]).code, 1);
    assert_eq!(home.run(["place", "A1"]).code, 2);
    let typed = home.run(["place", &pupil, "--slots", "lundi"]);
    assert_eq!(
        (typed.code, typed.err.contains("--slots")),
        (2, true),
        "{typed:?}"
    );
    let twice = home.run(["place", &pupil, "--slots", "lun 8h-10h, lun 9h-11h"]);
    assert_eq!(twice.code, 3, "{twice:?}");
    assert!(twice.err.contains("se chevauchent"), "{}", twice.err);
}
