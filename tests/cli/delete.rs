//! `relais delete`: the rules of the screens; what points at a record is named by codes alone.

use relais::domain::{AvsId, Decision, Pupil, Register};
use relais::store;

use super::home::Home;

fn register(home: &Home) -> Register {
    store::read(&home.place()).unwrap().register
}

fn decision(home: &Home) -> String {
    let register = register(home);
    let (id, _) = register.all::<Decision>().next().unwrap();
    id.to_string()
}

#[test]
fn a_decision_is_deleted_once_it_is_asked_and_taken_back() {
    let home = Home::with_demo();
    let code = decision(&home);
    let ran = home.run(["delete", &code]);
    assert_eq!(ran.code, 2, "nobody is there to say yes: {ran:?}");
    assert!(register(&home).holds(code.parse().unwrap()));
    let done = home.json(["delete", &code, "--yes"]);
    assert_eq!(done["changed"][0]["id"], code.as_str());
    assert!(!register(&home).holds(code.parse().unwrap()));
    assert_eq!(home.run(["delete", &code, "--yes"]).code, 1);
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert!(register(&home).holds(code.parse().unwrap()));
}

#[test]
fn what_others_point_at_stays_and_they_are_named_by_code() {
    let home = Home::with_demo();
    let register = register(&home);
    let (pupil, of) = register
        .all::<Decision>()
        .map(|(id, it)| (it.pupil, id))
        .next()
        .unwrap();
    let avs = AvsId(1);
    for (who, word, name) in [
        (
            pupil.to_string(),
            of.to_string(),
            register.get(pupil).map(Pupil::name),
        ),
        (
            avs.to_string(),
            "C1".to_owned(),
            register.get(avs).map(|avs| avs.name()),
        ),
    ] {
        let ran = home.run(["delete", &who, "--yes"]);
        assert_eq!(ran.code, 3, "{ran:?}");
        assert!(ran.err.contains(&word), "{}", ran.err);
        let name = name.unwrap();
        let last = name.split(' ').next().unwrap();
        assert!(
            !ran.err.contains(last),
            "no name for the shell: {}",
            ran.err
        );
    }
    assert_eq!(
        home.json(["info"])["journal"]["seq"],
        1,
        "nothing was written"
    );
}
