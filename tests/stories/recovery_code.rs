//! A key that exists once is a loss waiting to happen: Home reminds until the code was shown.

use relais::domain::{Avs, SettingKey};

use crate::support::Story;

const REMINDER: &str = "code de secours";

#[test]
fn home_reminds_until_the_code_was_shown_once() {
    let story = Story::empty()
        .shows("▲ le code de secours n’a jamais été montré : Espace K")
        .keys("space K")
        .shows("personne d’autre ne voit l’écran")
        .cursor_on("pas maintenant")
        .keys("2");
    let text = story.text();
    let code: String = text
        .split_whitespace()
        .filter(|word| word.matches('-').count() == 6)
        .collect();
    let letters = code.chars().filter(|c| *c != '-').count();
    assert_eq!(letters, 56, "the whole code shows:\n{text}");
    let story = story
        .shows("Échap l’efface de l’écran")
        .keys("esc")
        .hides(REMINDER);
    let first = code.split('-').next().unwrap();
    story
        .hides(first)
        .register(|register| assert!(register.flag(SettingKey::RecoveryShown)))
        .restart()
        .hides(REMINDER)
        .ends_whole();
}

#[test]
fn not_now_shows_nothing_and_the_reminder_stays() {
    let story = Story::empty().keys("space K enter").shows(REMINDER);
    assert_eq!(story.acts(), 0);
}

#[test]
fn that_it_was_seen_is_no_act_to_take_back() {
    Story::of(|changes| {
        changes.add(Avs::named("Dupont", "Marie"));
    })
    .keys("space K 2 esc ctrl-z")
    .keys("enter")
    .register(|register| {
        assert!(register.flag(SettingKey::RecoveryShown), "seen is seen");
        assert_eq!(register.all::<Avs>().count(), 0, "the act before it went");
    });
}

#[test]
fn the_code_is_shown_again_without_being_noted_again() {
    let story = Story::empty().keys("space K 2 esc");
    let acts = story.acts();
    let story = story.keys("space K 2").shows("Code de secours");
    assert_eq!(story.acts(), acts);
}

#[test]
fn a_demo_does_not_nag_and_neither_does_a_screen_that_only_reads() {
    Story::demo().hides(REMINDER);
    let first = Story::empty();
    first
        .beside("Karim")
        .hides(REMINDER)
        .keys("space K")
        .hides("personne d’autre");
}

#[test]
fn the_code_is_never_copied_kept_or_left_under_a_mask() {
    let shown = Story::empty().keys("space K 2");
    let shown = shown.keys("c").sent(|outside| assert!(outside.is_empty()));
    let shown = shown.keys("space k").hides("Code de secours");
    let shown = shown.keys("enter").hides("Code de secours");
    shown.keys("space K 2").hangs_up().hides("Code de secours");
}

#[test]
fn the_reminder_fits_every_size() {
    for (width, height) in [(40, 10), (48, 12), (80, 24), (120, 36), (200, 60)] {
        let story = Story::of(|changes| {
            changes.add(Avs::named("Dupont", "Marie"));
        });
        story
            .resized(width, height)
            .shows("code de secours")
            .shows("Espace K");
    }
}
