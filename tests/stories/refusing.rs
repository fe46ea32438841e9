//! A key that can do nothing here says why; a paste never runs one.

use crate::support::Story;

#[test]
fn every_blocked_command_says_its_reason() {
    let says = |keys: &str, reason: &str| {
        let story = Story::demo().keys(keys).shows(reason);
        assert_eq!(story.acts(), 1);
    };
    says("-", "pas d’écran précédent");
    says("=", "pas d’écran suivant");
    says("space u", "rien à annuler");
    says("ctrl-z", "rien à annuler");
    says("ctrl-y", "rien à rétablir");
    says("space f", "cette touche ne fait rien ici");
    says("space g l e", "rien n’est choisi");
    says(
        "space g t r",
        "r réaffecte une AVS, un élève ou un accompagnement",
    );
    says("space g a / zzz enter e", "rien n’est choisi");
}

#[test]
fn the_palette_lists_what_is_blocked_with_its_reason() {
    Story::demo()
        .keys(": retour")
        .shows_beside("retour", "pas d’écran précédent");
}

#[test]
fn the_making_of_the_demo_cannot_be_taken_back() {
    let story = Story::demo()
        .keys("space u")
        .shows("rien à annuler")
        .restart()
        .keys("ctrl-z");
    assert_eq!(story.shows("rien à annuler").acts(), 1);
}

#[test]
fn a_paste_never_runs_a_key() {
    let pasted = "!mart\no\r\u{1b}[A\u{3}\u{1a}space q g a\n";
    for screen in [
        "",
        "space g a",
        "space g e enter",
        "space g c",
        "! lefe enter",
        "space u",
    ] {
        let story = Story::demo().keys(screen);
        let before = story.shown().text();
        let story = story.pastes(pasted).stays();
        let rows = |text: &str| text.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(rows(&story.text()), rows(&before), "after {screen}");
        assert_eq!(story.shows("collé").acts(), 1);
    }
}

#[test]
fn pasted_into_a_line_it_is_one_clean_line_of_text() {
    let story = Story::demo()
        .keys(",")
        .pastes("dubois\u{1b}]0;x\u{7}\u{202e}\nlea\r\n");
    assert_eq!(story.acts(), 1);
    let line = story.line_with("dubois");
    assert!(
        !line.chars().any(|c| c.is_control() || c == '\u{202e}'),
        "{line:?}"
    );
    story.shows("Aller à").stays();
}

#[test]
fn what_others_point_at_is_not_deleted() {
    let story = Story::demo()
        .keys("space g a / benali enter delete")
        .shows("BENALI Karim");
    assert_eq!(story.shows("y renvoient").acts(), 1);
}
