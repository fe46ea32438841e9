//! Records typed in and edited: what is wrong is said as it is typed, nothing typed is lost.

use relais::domain::{Avs, Pupil};

use crate::support::Story;

#[test]
fn a_new_assistant_is_typed_shown_and_written() {
    let story = Story::demo()
        .keys("space n a toutenou tab lou enter")
        .shows("rien d’écrit")
        .shows("toutenou");
    assert_eq!(story.acts(), 1);
    story
        .keys("enter")
        .register(|register| {
            let named = |avs: &Avs| avs.name().to_lowercase() == "toutenou lou";
            assert!(register.all::<Avs>().any(|(_, avs)| named(avs)));
        })
        .keys("esc esc , toutenou")
        .cursor_on("toutenou")
        .ends_whole();
}

#[test]
fn what_must_be_there_is_asked_for_and_the_cursor_goes_to_it() {
    let story = Story::demo()
        .keys("space n a enter")
        .shows_beside("nom", "■ à remplir");
    assert_eq!(story.shows("champs à corriger").acts(), 1);
}

#[test]
fn leaving_keeps_a_draft_and_opening_again_takes_it_up() {
    let story = Story::demo()
        .keys("space n a toutenou esc")
        .shows("brouillon gardé")
        .keys("space n a")
        .shows("toutenou")
        .shows("brouillon repris");
    assert_eq!(story.acts(), 1);
}

#[test]
fn an_edit_shows_the_difference_of_that_field_alone() {
    Story::demo()
        .keys("space g e / petit enter e tab tab tab tab")
        .keys("backspace backspace backspace backspace")
        .types("5e C")
        .keys("enter")
        .shows("6e B → 5e C")
        .hides("INE")
        .keys("enter")
        .shows_beside("PETIT Noé", "5e C")
        .register(|register| {
            let noe = register
                .all::<Pupil>()
                .find(|(_, pupil)| pupil.name() == "PETIT Noé")
                .unwrap()
                .1;
            assert_eq!(noe.class.as_deref(), Some("5e C"));
        })
        .keys("ctrl-z")
        .shows_beside("PETIT Noé", "6e B")
        .ends_whole();
}

#[test]
fn in_a_field_every_letter_is_typed_and_none_is_a_command() {
    let story = Story::demo()
        .keys("space n e")
        .types("quitter ! , g c u r 18 -=?")
        .stays();
    assert_eq!(story.shows("quitter ! , g c u r 18 -=?").acts(), 1);
}

#[test]
fn a_pupils_own_absence_is_one_digit_away() {
    let story = Story::demo()
        .keys("! noe enter 1")
        .shows("ABSENCE  PETIT Noé")
        .shows("L’absence d’un élève libère son AVS")
        .keys("o")
        .shows("absence de PETIT Noé enregistrée");
    assert_eq!(story.acts(), 2);
    story.keys("esc , noe enter").shows("élève absent");
}
