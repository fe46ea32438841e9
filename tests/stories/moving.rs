//! Going back and forward, and leaving.

use crate::support::Story;

#[test]
fn back_and_forward_keep_filter_order_and_cursor() {
    Story::demo()
        .keys("space g e / valmy enter o 3")
        .shows("ordre manque")
        .keys("down down")
        .cursor_on("MOREAU Jade")
        .keys("enter")
        .shows("▌ MOREAU Jade")
        .keys("-")
        .shows("filtre valmy")
        .shows("ordre manque")
        .cursor_on("MOREAU Jade")
        .keys("=")
        .shows("▌ MOREAU Jade")
        .keys("- -")
        .shows("À RÉGLER MAINTENANT")
        .keys("=")
        .shows("filtre valmy")
        .cursor_on("MOREAU Jade");
}

#[test]
fn links_lead_from_card_to_card_and_back() {
    Story::demo()
        .keys(", lead enter enter")
        .shows("▌ MARTIN Sophie")
        .keys("enter")
        .shows("▌ DUBOIS Léa")
        .keys("l")
        .shows("Liens")
        .keys("esc - -")
        .shows("▌ DUBOIS Léa")
        .keys("-")
        .shows("À RÉGLER MAINTENANT");
}

#[test]
fn ctrl_c_twice_on_home_leaves() {
    let story = Story::demo()
        .keys("ctrl-c")
        .stays()
        .shows("encore une fois pour quitter");
    story.keys("ctrl-c").left();
}

#[test]
fn ctrl_c_then_anything_else_stays() {
    Story::demo()
        .keys("ctrl-c down ctrl-c")
        .stays()
        .keys("ctrl-c")
        .left();
}

#[test]
fn ctrl_c_is_escape_elsewhere() {
    let story = Story::demo()
        .keys("space g a / zoe ctrl-c")
        .shows("AVS")
        .stays();
    story.keys("ctrl-c").shows("À RÉGLER MAINTENANT").stays();
}

#[test]
fn space_q_leaves_from_home_and_from_a_list() {
    Story::demo().keys("space q").left();
    Story::demo().keys("space g a space q").left();
}

#[test]
fn tab_goes_round_the_tabs() {
    Story::demo()
        .keys("tab")
        .shows("▐AVS▌")
        .keys("tab tab tab tab")
        .shows("▐Journal▌")
        .keys("tab")
        .shows("▐Accueil▌")
        .keys("shift-tab")
        .shows("▐Journal▌");
}

#[test]
fn the_menu_shows_what_may_follow_and_never_runs_out_of_time() {
    Story::demo()
        .keys("space")
        .shows("╭─ Espace")
        .ticks_to("2026-11-10T07:44")
        .shows("╭─ Espace")
        .keys("g")
        .shows("contrats")
        .keys("esc")
        .hides("╭─ Espace")
        .shows("À RÉGLER MAINTENANT");
}

#[test]
fn what_comes_round_midnight_is_shown_for_the_new_day() {
    Story::demo()
        .shows("mar. 10/11 07:31")
        .shows("MARTIN Sophie, absente")
        .ticks_to("2026-11-12T08:00")
        .shows("jeu. 12/11 08:00")
        .hides("MARTIN Sophie, absente");
}

#[test]
fn a_word_typed_by_mistake_in_a_list_changes_nothing() {
    let story = Story::demo()
        .keys("space g a")
        .keys("bonjour")
        .types(" tout le monde");
    assert_eq!(story.acts(), 1);
}
