//! `relais cover`: an answer, and every refusal by its path.

use serde_json::{Value, json};

use super::home::Home;

fn instance() -> Value {
    json!({
        "levels": ["uncovered_must", "people", "uncovered", "cost"],
        "travel": [[0, 10], [10, 0]],
        "needs": [
            {"id": 4, "week": 0, "day": 1, "start": 510, "end": 690, "place": 0, "weight": 3, "must": true},
            {"id": 2, "week": 0, "day": 1, "start": 1380, "end": 1440, "place": 1, "weight": 1, "must": false}
        ],
        "candidates": [
            {"id": 7, "minutes_left": [360],
             "busy": [{"day": 1, "start": 480, "end": 500, "place": 1}],
             "offers": [{"need": 4, "cost": 12, "stranger": true}, {"need": 2, "cost": 3, "stranger": false}]},
            {"id": 9, "minutes_left": [240], "busy": [],
             "offers": [{"need": 4, "cost": 11, "stranger": false}]}
        ]
    })
}

fn asked(home: &Home, document: impl AsRef<[u8]>) -> super::home::Ran {
    let file = home.file("cas.json", document);
    home.run(["cover", "--instance", &file, "--json"])
}

#[test]
fn an_instance_is_answered_with_its_plan_its_levels_and_its_proof() {
    let home = Home::empty();
    let ran = asked(&home, instance().to_string());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        answer["assignments"],
        json!([{"need": 2, "candidate": 7}, {"need": 4, "candidate": 7}])
    );
    assert_eq!(
        answer["levels"],
        json!({"uncovered_must": 0, "people": 1, "uncovered": 0, "strangers": 180, "cost": 15})
    );
    assert_eq!(answer["proven"], json!(true));
    assert_eq!(answer["bound"], Value::Null);
    assert!(answer["millis"].as_f64().unwrap() > 0.0);
}

#[test]
fn in_words_it_says_who_takes_what_and_that_nothing_is_better() {
    let home = Home::empty();
    let file = home.file("cas.json", instance().to_string());
    let ran = home.run(["cover", "--instance", &file]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("besoin"), "{}", ran.out);
    assert!(
        ran.out.contains("Aucune répartition n’est meilleure"),
        "{}",
        ran.out
    );
    let ran = home.run(["cover", "--instance", &file, "--lang", "en"]);
    assert!(ran.out.contains("No other plan is better"), "{}", ran.out);
}

#[test]
fn a_limit_of_nothing_still_has_a_plan() {
    let home = Home::empty();
    let file = home.file("cas.json", instance().to_string());
    let ran = home.run(["cover", "--instance", &file, "--json", "--limit-ms", "0"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["assignments"].as_array().unwrap().len(), 2);
    assert_eq!(
        home.run(["cover", "--instance", &file, "--limit-ms", "-1"])
            .code,
        2
    );
    assert_eq!(home.run(["cover"]).code, 2);
}

/// Puts a value at a JSON pointer, or takes away what is there.
fn spoiled(at: &str, value: Option<Value>) -> String {
    let mut document = instance();
    match value {
        Some(value) => *document.pointer_mut(at).unwrap() = value,
        None => {
            let (above, field) = at.rsplit_once('/').unwrap();
            document
                .pointer_mut(above)
                .unwrap()
                .as_object_mut()
                .unwrap()
                .remove(field)
                .unwrap();
        }
    }
    document.to_string()
}

#[test]
fn every_fault_is_refused_by_its_path_in_words() {
    let home = Home::empty();
    let faults = [
        ("/levels", None, "levels", "il manque"),
        ("/travel", Some(json!("loin")), "travel", "une liste"),
        (
            "/travel/1",
            Some(json!([0])),
            "travel[1]",
            "autant de colonnes",
        ),
        ("/travel/0/1", Some(json!(-10)), "travel[0][1]", "négatif"),
        (
            "/levels/1",
            Some(json!("gens")),
            "levels[1]",
            "uncovered_must, people",
        ),
        ("/levels/1", Some(json!("cost")), "levels[3]", "déjà"),
        ("/needs/1/id", Some(json!(4)), "needs[1].id", "déjà"),
        (
            "/needs/0/must",
            Some(json!(1)),
            "needs[0].must",
            "true ou false",
        ),
        ("/needs/1/start", None, "needs[1].start", "il manque"),
        (
            "/needs/1/start",
            Some(json!(1440)),
            "needs[1].end",
            "pas après",
        ),
        (
            "/needs/1/end",
            Some(json!(1441)),
            "needs[1].end",
            "trop grand",
        ),
        (
            "/needs/1/weight",
            Some(json!(1.5)),
            "needs[1].weight",
            "nombre entier",
        ),
        (
            "/needs/1/weight",
            Some(json!("2")),
            "needs[1].weight",
            "nombre entier",
        ),
        (
            "/needs/1/weight",
            Some(json!(1e300)),
            "needs[1].weight",
            "trop grand",
        ),
        (
            "/needs/1/week",
            Some(json!(1)),
            "needs[1].week",
            "cette semaine",
        ),
        (
            "/needs/0/place",
            Some(json!(2)),
            "needs[0].place",
            "ce lieu",
        ),
        ("/needs/0", Some(json!([])), "needs[0]", "un objet"),
        (
            "/candidates/1/id",
            Some(json!(7)),
            "candidates[1].id",
            "déjà",
        ),
        (
            "/candidates/0/busy/0/end",
            Some(json!(480)),
            "candidates[0].busy[0].end",
            "pas après",
        ),
        (
            "/candidates/0/offers/1/need",
            Some(json!(3)),
            "candidates[0].offers[1].need",
            "aucun besoin",
        ),
        (
            "/candidates/0/offers/1/need",
            Some(json!(4)),
            "candidates[0].offers[1].need",
            "déjà",
        ),
        (
            "/candidates/0/offers/1/cost",
            Some(json!(-1)),
            "candidates[0].offers[1].cost",
            "négatif",
        ),
        (
            "/candidates/1/minutes_left",
            Some(json!([])),
            "candidates[1].offers[0].need",
            "cette semaine",
        ),
        (
            "/candidates/1/minutes_left/0",
            Some(json!(null)),
            "candidates[1].minutes_left[0]",
            "nombre entier",
        ),
    ];
    for (pointer, value, at, why) in faults {
        let ran = asked(&home, spoiled(pointer, value));
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{pointer}: {ran:?}");
        assert!(
            ran.err.contains(&format!("cas.json, {at} :")),
            "{pointer}: {}",
            ran.err
        );
        assert!(ran.err.contains(why), "{pointer}: {}", ran.err);
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_breaks() {
    let home = Home::empty();
    let deep = "[".repeat(100_000);
    let documents: [&[u8]; 7] = [
        b"",
        b"{",
        deep.as_bytes(),
        b"{\"levels\": NaN}",
        b"{\"levels\": 1e999}",
        b"{\"levels\": [\"\xff\"]}",
        b"{} {}",
    ];
    for document in documents {
        let ran = asked(&home, document);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        assert!(ran.err.contains("ligne 1, colonne"), "{ran:?}");
    }
    let ran = asked(&home, b"[]");
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("cas.json : il faut un objet"), "{ran:?}");
    let ran = home.run(["cover", "--instance", "nulle-part.json"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("nulle-part.json"), "{ran:?}");
}
