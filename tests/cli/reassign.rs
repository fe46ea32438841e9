//! `relais reassign --reason`: a warning asks for a reason, which the journal keeps; a refusal takes
//! none.

use relais::cover::{Survey, Wanted};
use relais::department::reassignment::{Denied, Objections};
use relais::domain::{Accompaniment, AccompanimentId, Avs, AvsId, Register};
use relais::law::check::{Fact, Finding};
use relais::store;

use super::home::{Home, TODAY};

fn register(home: &Home) -> Register {
    store::read(&home.place()).unwrap().register
}

/// Every accompaniment of the day with everyone, and what speaks against it: something, and whether
/// a reason is enough.
fn pairs(register: &Register) -> Vec<(AccompanimentId, AvsId, bool)> {
    let from = TODAY.parse().unwrap();
    let survey = Survey::of(register, from);
    let mut all = Vec::new();
    for (id, _) in (register.all::<Accompaniment>()).filter(|(_, link)| link.valid_on(from)) {
        for (to, _) in register.all::<Avs>() {
            let objections = Objections::of(register, &survey, &Wanted::whole(&[id]), to, from);
            if let Err(denied) = objections.allow("") {
                all.push((id, to, matches!(denied, Denied::NeedsReason(_))));
            }
        }
    }
    all
}

fn codes(home: &Home, warned: bool) -> (String, String) {
    let all = pairs(&register(home));
    let found = all.into_iter().find(|(_, _, enough)| *enough == warned);
    let (link, avs, _) = found.expect("the demo has both");
    (link.to_string(), avs.to_string())
}

fn seq(home: &Home) -> serde_json::Value {
    home.json(["info"])["journal"]["seq"].clone()
}

#[test]
fn a_warning_without_a_reason_is_refused_and_says_how_to_give_one() {
    let home = Home::with_demo();
    let (link, avs) = codes(&home, true);
    for reason in [&[][..], &["--reason", ""], &["--reason", "  "]] {
        let mut args = vec!["reassign", &link, &avs];
        args.extend(reason);
        let ran = home.run(&args);
        assert_eq!(ran.code, 3, "{ran:?}");
        assert_eq!(ran.out, "");
        assert!(ran.err.contains("--reason"), "{}", ran.err);
    }
    assert_eq!(seq(&home), 1, "nothing was written");
}

#[test]
fn a_warning_is_overruled_with_a_reason_that_the_journal_keeps() {
    let home = Home::with_demo();
    let (link, avs) = codes(&home, true);
    let before = home.json(["show", &link]);
    let done = home.json(["reassign", &link, &avs, "--reason", "d'accord avec elle"]);
    assert_eq!(done["seq"], 2, "{done}");
    let made = done["changed"][1]["id"].as_str().unwrap();
    assert_eq!(home.json(["show", made])["fields"]["avs"], avs.as_str());
    let reader = store::read(&home.place()).unwrap().reader;
    let reasons = reader.entry(2).unwrap().reasons;
    assert!(!reasons.is_empty());
    let words = reasons.iter().map(|forced| &*forced.words);
    assert!(words.into_iter().all(|words| words == "d'accord avec elle"));
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert_eq!(home.json(["show", &link])["fields"], before["fields"]);
}

#[test]
fn what_is_local_practice_is_pointed_out_and_asks_for_no_reason() {
    let home = Home::with_demo();
    let register = register(&home);
    let from = TODAY.parse().unwrap();
    let survey = Survey::of(&register, from);
    let links = (register.all::<Accompaniment>()).filter(|(_, link)| link.valid_on(from));
    let mut pairs = links.flat_map(|(id, _)| register.all::<Avs>().map(move |(to, _)| (id, to)));
    let practice = pairs.find(|(id, to)| {
        let objections = Objections::of(&register, &survey, &Wanted::whole(&[*id]), *to, from);
        let many = |finding: &&Finding| matches!(finding.fact, Fact::ManyPupils { .. });
        objections.rules().iter().any(|one| many(&one)) && objections.allow("").is_ok()
    });
    let (link, avs) = practice.expect("the demo has one whose pupils are many");
    let ran = home.run(["reassign", &link.to_string(), &avs.to_string()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("R11"), "{}", ran.err);
    let reader = store::read(&home.place()).unwrap().reader;
    assert!(reader.entry(2).unwrap().reasons.is_empty());
}

#[test]
fn no_reason_overrules_a_refusal() {
    let home = Home::with_demo();
    let (link, avs) = codes(&home, false);
    let ran = home.run(["reassign", &link, &avs, "--reason", "d'accord avec elle"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(!ran.err.contains("--reason"), "{}", ran.err);
    assert_eq!(seq(&home), 1, "nothing was written");
}
