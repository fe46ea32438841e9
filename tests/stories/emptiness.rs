//! A register that holds nothing: each screen tells the next key.

use jiff::civil::date;
use relais::domain::{Commission, Decision, Establishment, Minutes, Mode, Pupil};

use crate::support::Story;

#[test]
fn home_tells_how_to_begin() {
    Story::empty()
        .shows("Le registre est vide")
        .shows("relais import")
        .shows("relais demo")
        .shows("Espace n a");
}

#[test]
fn each_list_tells_how_to_fill_it() {
    Story::empty()
        .keys("space g a")
        .shows("Aucune AVS")
        .shows("n  ajouter");
    Story::empty()
        .keys("space g e")
        .shows("Aucun élève")
        .shows("n  ajouter");
    Story::empty()
        .keys("space g t")
        .shows("Aucun établissement")
        .shows("relais import");
    Story::empty()
        .keys("space g c")
        .shows("Aucun contrat")
        .shows("n");
    Story::empty()
        .keys("space g l")
        .shows("Rien n’a encore été fait");
}

#[test]
fn a_filter_that_nothing_passes_tells_how_to_see_all_again() {
    Story::demo()
        .keys("space g a / zzz enter")
        .shows("0/25")
        .shows("Aucune ligne ne correspond")
        .shows("Échap")
        .keys("esc")
        .cursor_on("AUBRAND Awa");
}

#[test]
fn no_key_does_harm_where_there_is_nothing() {
    let keys = "up down pageup pagedown home end enter tab left right e a r delete l h i t c o z n / x esc";
    for screen in [
        "",
        "space g a",
        "space g e",
        "space g t",
        "space g c",
        "space g l",
    ] {
        let story = Story::empty().keys(screen).keys(keys);
        assert_eq!(story.acts(), 0, "{screen}");
    }
}

#[test]
fn a_new_store_keeps_its_steps_until_each_is_done() {
    Story::empty()
        .keys("space n t")
        .types("École Jean Moulin")
        .keys("enter enter space g h")
        .shows("POUR COMMENCER")
        .shows("✓ établissement")
        .shows_beside("▸ AVS", "Espace n a")
        .shows_beside("· accompagnement", "Espace n l")
        // Of nothing nothing is done.
        .hides("███")
        .hides("Rien à régler");
    // A made-up department has none, whatever it lacks.
    Story::demo()
        .hides("POUR COMMENCER")
        .hides("étape suivante");
}

#[test]
fn the_next_step_is_said_beside_what_is_to_be_settled() {
    Story::of(|changes| {
        let at = changes.add(Establishment::named("École Jean Moulin"));
        let pupil = changes.add(Pupil {
            establishment: Some(at),
            ..Pupil::named("DUBOIS", "Léa")
        });
        changes.add(Decision {
            pupil,
            commission: Commission::Cdaph,
            number: None,
            taken: None,
            mode: Mode::Individual(Minutes::hours(12)),
            from: date(2026, 9, 1),
            to: date(2028, 8, 31),
            activities: Vec::new(),
            peri_school: false,
            protocol: None,
        });
    })
    .shows("DUBOIS Léa, en attente")
    .shows("étape suivante : AVS  Espace n a");
}
