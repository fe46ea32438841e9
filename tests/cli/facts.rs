//! Facts for her file in the answers of `engagement`, `contracts` and `show`.

use serde_json::{Value, json};

use super::home::Home;

fn ids(facts: &Value) -> Vec<&str> {
    let facts = facts.as_array().unwrap().iter();
    facts.map(|fact| fact["id"].as_str().unwrap()).collect()
}

fn one<'a>(facts: &'a Value, id: &str) -> &'a Value {
    let mut facts = facts.as_array().unwrap().iter();
    facts.find(|fact| fact["id"] == id).unwrap()
}

#[test]
fn a_table_tells_the_facts_of_each_clock_with_values_days_and_sources() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end;function\n\
         A;aed;1-9-2003;31-8-2006;\nA;aed;1-9-2006;31-8-2009;\n\
         B;aed;1-9-2003;30-6-2004;autre\n",
    );
    let told = |on: &str| home.json(["engagement", "--contracts", &file, "--on", on]);
    let clocks = told("2006-08-30");
    let facts = &clocks["clocks"][0]["facts"];
    assert_eq!(ids(facts), ["validation", "pay"], "nothing of training");
    let validation = one(facts, "validation");
    assert_eq!(validation["values"], json!({ "months": 36, "served": 35 }));
    assert_eq!(validation["from"], json!(null), "not complete yet");
    assert!(validation["source"].as_str().unwrap().contains("1.V.1"));
    let later = told("2006-08-31");
    let validation = one(&later["clocks"][0]["facts"], "validation");
    assert_eq!(validation["values"], json!({ "months": 36, "served": 36 }));
    assert_eq!(validation["from"], "2006-08-31");
    let short = told("2004-03-01");
    let other = short["clocks"].as_array().unwrap();
    let other = other.iter().find(|clock| clock["avs"] == "B").unwrap();
    assert_eq!(ids(&other["facts"]), ["social_security", "pay"]);
    let general = one(&other["facts"], "social_security");
    assert_eq!(general["values"], json!({ "general": true }));
    assert_eq!(general["from"], "2003-09-01");
}

#[test]
fn the_facts_of_a_contract_stand_by_the_clock_of_its_regime() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end;function\n\
         A;aed;1-9-2024;30-4-2025;autre\nA;aesh;1-9-2022;31-8-2025;\n",
    );
    let answer = home.json(["engagement", "--contracts", &file, "--on", "2025-01-10"]);
    let clocks = answer["clocks"].as_array().unwrap();
    let of = |regime: &str| {
        let mut clocks = clocks.iter();
        &clocks.find(|clock| clock["regime"] == regime).unwrap()["facts"]
    };
    let (aed, aesh) = (of("EducationAssistant"), of("Aesh"));
    assert_eq!(ids(aed), ["validation", "social_security", "pay"]);
    assert_eq!(ids(aesh), ["validation", "pay"]);
    assert_eq!(one(aed, "validation"), one(aesh, "validation"));
    assert_eq!(one(aed, "pay")["from"], "2024-09-01");
    assert_ne!(one(aed, "pay")["values"], one(aesh, "pay")["values"]);
}

#[test]
fn contracts_and_show_tell_the_same_facts_in_one_shape() {
    let home = Home::with_demo();
    let answer = home.json(["contracts"]);
    let clocks = answer["clocks"].as_array().unwrap();
    assert!(!clocks.is_empty());
    for clock in clocks.iter().take(3) {
        let code = clock["avs"].as_str().unwrap();
        let shown = home.json(["show", code]);
        assert_eq!(shown["clocks"][0]["facts"], clock["facts"], "{code}");
        assert_eq!(shown["file"], clock["facts"], "{code}: of one regime");
        let training = one(&clock["facts"], "training");
        assert_eq!(training["values"]["hours"], 60);
    }
}
