//! What is told of what was done: with the people of that day, and on the card of everyone it is
//! about.

use jiff::civil::date;
use relais::domain::{Avs, AvsId, Contract, Regime, Register};

use relais::tui::session::Effect;

use crate::support::Story;

fn avs(register: &Register, last: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| &*avs.last == last).unwrap().0
}

#[test]
fn a_no_is_told_of_who_said_it_and_stays_on_the_calls() {
    Story::demo()
        .keys("! mart enter o")
        .shows("ROUX Inès")
        .keys("n")
        .shows("ROUX Inès : non")
        .shows("refusé : ROUX Inès 07:31")
        .keys("g l")
        .shows("appel : non · ROUX Inès")
        .hides("appel : non · remplacement")
        .ends_whole();
}

#[test]
fn who_said_no_to_other_hours_of_the_day_is_not_proposed_as_if_she_had_not() {
    let story = Story::demo()
        .keys("! mart enter")
        .shows("1 TESSIER Marc  ")
        .keys("o down")
        .cursor_on("TESSIER Marc")
        .keys("n esc")
        .shows("ABSENCE  MARTIN Sophie")
        .keys("home")
        .shows("1 TESSIER Marc · non 07:31")
        .resized(120, 36)
        .shows("1 TESSIER · non ")
        .resized(100, 30)
        .shows("1 TESSIER Marc · non 07:31")
        .resized(48, 12)
        .shows("TESSIER Marc · non 07:31")
        .resized(80, 24)
        .keys("1")
        .shows("a dit non à 07:31 pour d’autres heures de ce jour");
    // Asked all the same, her call says it too.
    story
        .keys("o")
        .shows_beside("TESSIER Marc", "08:30–11:30")
        .shows("a dit non à 07:31 pour d’autres heures de ce jour")
        .shows("Bonjour Marc")
        .ends_whole();
}

#[test]
fn several_noes_are_each_told_of_their_own_and_undone_by_name() {
    let story = Story::demo().keys("! mart enter o n n n n n g l");
    let text = story.text();
    let noes: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split("appel : non · ").nth(1))
        .map(|rest| rest.split(',').next().unwrap())
        .collect();
    assert_eq!(noes.len(), 3, "{text}");
    let mut once = noes.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), 3, "each has another name: {noes:?}");
    assert!(noes.last().unwrap().starts_with("ROUX Inès"), "{noes:?}");
    let last = noes[0].to_owned();
    story
        .keys("ctrl-z")
        .shows(&format!("annulé : appel : non · {last}"));
}

#[test]
fn a_plan_is_told_of_whose_absence_it_answers_whoever_takes_it_later() {
    Story::demo()
        .resized(120, 36)
        .keys("! mart enter o n g l")
        .shows("organiser le remplacement · absence MARTIN Sophie")
        .restart()
        .keys("space g l")
        .shows("organiser le remplacement · absence MARTIN Sophie")
        .shows("appel : non · ROUX Inès");
}

#[test]
fn the_history_of_a_pupil_holds_her_decisions_and_accompaniments() {
    Story::demo()
        .keys(", noe enter n 18 enter enter h")
        .shows("nouvelle notification")
        .hides("aucun geste");
}

#[test]
fn the_history_of_an_avs_holds_her_contracts_even_those_deleted_since() {
    let mut ines = AvsId(0);
    let story = Story::demo().register(|register| ines = avs(register, "ROUX"));
    story
        .with(|changes| {
            changes.add(Contract::dated(
                ines,
                Regime::Aesh,
                date(2019, 9, 1),
                Some(date(2020, 8, 31)),
            ));
        })
        .keys("space g a / roux enter space d 2 2 h")
        .shows("supprimer · contrat ROUX Inès");
}

#[test]
fn a_yes_stays_a_yes_when_someone_else_says_no() {
    let story = Story::demo()
        .keys("enter o down o")
        .shows("1 / 2 confirmés")
        .keys("home n");
    let text = story.text();
    let done = text.lines().find(|line| line.contains("confirmés"));
    assert!(done.unwrap().contains("1 / "), "{text}");
}

#[test]
fn a_name_given_while_she_works_signs_what_she_does_from_then_on() {
    let mut story = Story::demo();
    let (_, world) = story.parts();
    let kept = world.perform(Effect::KeepName("Zoé Blanchard".into()));
    assert!(kept.is_none(), "{kept:?}");
    let lock = std::fs::read_to_string(story.place().lock()).unwrap();
    assert!(lock.starts_with("Zoé Blanchard "), "{lock}");
    story.keys("! lefe enter o").journal(|acts| {
        assert_eq!(&*acts.last().unwrap().who, "Zoé Blanchard");
    });
}
