//! A register that holds nothing: each screen tells the next key.

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
