//! A slip is corrected: a decision, a contract or an accompaniment is deleted from where it is
//! listed, and what must stay is closed on a date.

use jiff::civil::date;
use relais::domain::{Accompaniment, Avs, Contract, Decision, Pupil, Regime, Register};

use crate::support::Story;

fn links_of(register: &Register, name: &str) -> Vec<Accompaniment> {
    let named = |link: &Accompaniment| {
        let pupil = link.pupil.and_then(|id| register.get(id));
        pupil.is_some_and(|pupil| pupil.name() == name)
    };
    let all = register.all::<Accompaniment>().map(|(_, link)| link);
    all.filter(|link| named(link)).cloned().collect()
}

/// The digit of a line of a choice.
fn chosen(story: &Story, words: &str) -> String {
    let line = story.line_with(words);
    let before = line.split(words).next().unwrap();
    let digit = before.chars().rfind(char::is_ascii_digit);
    digit.expect("a numbered line").to_string()
}

/// Someone new with a decision typed on the wrong child.
fn wrong_child() -> Story {
    Story::demo().with(|changes| {
        let pupil = changes.add(Pupil::named("TOUTENEUVE", "Lou"));
        changes.add(Decision {
            number: None,
            taken: None,
            commission: relais::domain::Commission::Cdaph,
            mode: relais::domain::Mode::Shared,
            pupil,
            from: date(2026, 9, 1),
            to: date(2028, 8, 31),
            activities: Vec::new(),
            peri_school: false,
            protocol: None,
        });
    })
}

#[test]
fn a_decision_on_the_wrong_child_is_deleted_from_the_links_and_comes_back() {
    let decisions = |register: &Register| register.count(relais::domain::Kind::Decision);
    let mut before = 0;
    let story = wrong_child().register(|register| before = decisions(register));
    story
        .keys("space g e / toutene enter l delete")
        .shows("Supprimer notification TOUTENEUVE Lou")
        .keys("down enter")
        .shows("supprimé : notification TOUTENEUVE Lou")
        .register(|register| assert_eq!(decisions(register), before - 1))
        .keys("ctrl-z")
        .register(|register| assert_eq!(decisions(register), before))
        .ends_whole();
}

#[test]
fn letters_alone_do_it_too() {
    wrong_child()
        .keys("space g e / toutene enter l space d")
        .shows("Supprimer notification TOUTENEUVE Lou")
        .keys("2")
        .shows("supprimé : notification TOUTENEUVE Lou");
}

#[test]
fn what_points_at_a_person_is_listed_and_deleted_from_there_until_she_can_go() {
    let story = wrong_child()
        .keys("space g e / toutene enter space d")
        .shows("1 fiche y renvoie")
        .keys("down enter")
        .shows("Supprimer notification TOUTENEUVE Lou")
        .keys("down enter")
        .shows("supprimé")
        .keys("space d")
        .shows("Supprimer TOUTENEUVE Lou ?")
        .keys("down enter")
        .shows("supprimé : TOUTENEUVE Lou");
    assert_eq!(story.acts(), 4);
    story
        .register(|register| {
            assert!(
                register
                    .all::<Pupil>()
                    .all(|(_, pupil)| &*pupil.last != "TOUTENEUVE")
            );
        })
        .ends_whole();
}

#[test]
fn a_double_contract_is_deleted_and_the_clock_is_as_before() {
    let double = |register: &Register| {
        register
            .all::<Contract>()
            .filter(|(_, contract)| contract.start == date(2019, 9, 1))
            .filter(|(_, contract)| contract.avs == avs(register, "ROUX"))
            .count()
    };
    fn avs(register: &Register, last: &str) -> relais::domain::AvsId {
        let mut all = register.all::<Avs>();
        all.find(|(_, avs)| &*avs.last == last).unwrap().0
    }
    let mut ines = None;
    let story = Story::demo().register(|register| ines = Some(avs(register, "ROUX")));
    let ines = ines.unwrap();
    let story = story
        .with(|changes| {
            changes.add(Contract::dated(
                ines,
                Regime::Aesh,
                date(2019, 9, 1),
                Some(date(2020, 8, 31)),
            ));
        })
        .register(|register| assert_eq!(double(register), 1))
        .keys("space g a / roux enter space d")
        .shows("y renvoient");
    let digit = chosen(&story, "01/09/2019 → 31/08/2020");
    story
        .keys(&digit)
        .shows("Supprimer contrat ROUX Inès")
        .keys("2")
        .register(|register| assert_eq!(double(register), 0))
        .ends_whole();
}

#[test]
fn an_accompaniment_is_closed_on_a_date_and_the_past_stays() {
    let story = Story::demo().keys(", noe enter space d");
    let digit = chosen(&story, "PETIT Noé →");
    story
        .keys(&digit)
        .shows("clore à une date")
        .keys("3")
        .shows("Dernier jour")
        .types("31/08/26")
        .shows("ne commence que le")
        .keys("ctrl-u")
        .types("13/11")
        .shows("ven. 13 novembre 2026, dans 3 jours")
        .keys("enter")
        .shows("dernier jour le 13/11/2026")
        .register(|register| {
            let links = links_of(register, "PETIT Noé");
            assert!(links.iter().any(|link| link.to == Some(date(2026, 11, 13))));
        })
        .ends_whole();
}

#[test]
fn with_others_looking_nothing_is_deleted_from_a_list_of_links() {
    let story = wrong_child().keys("space g e / toutene enter l space m");
    let acts = story.acts();
    let story = story.keys("delete");
    assert_eq!(story.hides("Supprimer").acts(), acts);
}
