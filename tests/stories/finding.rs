//! Job 1: find a pupil, see who is with her today. Six keys at most, from anywhere.

use crate::support::Story;

const LIST: &str = "space g a";

#[test]
fn from_home_six_keys_tell_who_is_with_a_pupil_now() {
    Story::demo()
        .keys(", lead")
        .cursor_on("DUBOIS Léa")
        .shows_beside("08:30–11:30", "MARTIN Sophie")
        .shows_beside("MARTIN Sophie", "■ à couvrir")
        .keys_at_most(6);
}

#[test]
fn from_a_list_six_keys_tell_it_too() {
    Story::demo()
        .keys(LIST)
        .count_anew()
        .keys(", lead")
        .cursor_on("DUBOIS Léa")
        .shows_beside("08:30–11:30", "MARTIN Sophie")
        .keys_at_most(6);
}

#[test]
fn on_home_a_letter_begins_the_search_without_a_key_for_it() {
    Story::demo()
        .keys("lead")
        .cursor_on("DUBOIS Léa")
        .shows("MARTIN Sophie")
        .keys_used(4);
}

#[test]
fn the_pane_tells_it_as_well_where_there_is_room() {
    Story::demo()
        .resized(120, 36)
        .keys(", lead")
        .shows_beside("08:30–11:30 MARTIN Sophie", "■ à couvrir")
        .shows("individuelle 12 h");
}

#[test]
fn enter_opens_the_card_with_her_week() {
    Story::demo()
        .keys(", lead enter")
        .shows("▌ DUBOIS Léa")
        .shows_beside("Couvert", "12 h / 12 h")
        .shows("▸ MARTIN Sophie 9 h")
        .keys_used(6);
}

#[test]
fn first_name_last_name_accents_and_case_are_all_the_same() {
    for typed in [
        "dubois lea",
        "lea dubois",
        "Léa Dub",
        "DUBOIS LÉA",
        "dubois  lé",
        "dub l",
        "dubois-lea",
    ] {
        Story::demo().keys(",").types(typed).cursor_on("DUBOIS Léa");
    }
    for typed in ["noe petit", "PETIT NOÉ", "noé p", "petit noe"] {
        Story::demo().keys(",").types(typed).cursor_on("PETIT Noé");
    }
}

#[test]
fn a_school_and_an_assistant_are_found_by_the_same_key() {
    Story::demo()
        .keys(", pasteur")
        .cursor_on("Éc. Pasteur")
        .shows_beside("Éc. Pasteur", "établissement");
    Story::demo()
        .keys(", tessier")
        .cursor_on("TESSIER Marc")
        .shows_beside("TESSIER Marc", "AVS");
}

#[test]
fn what_is_not_there_leaves_the_line_to_be_mended() {
    Story::demo()
        .keys(", zzzzqq enter")
        .shows("Rien trouvé")
        .shows("zzzzqq")
        .keys("backspace backspace backspace backspace backspace backspace lead")
        .cursor_on("DUBOIS Léa");
}

#[test]
fn the_finder_runs_a_command_by_its_words() {
    Story::demo()
        .keys(",")
        .types("aller aux contrats")
        .keys("enter")
        .shows("CONTRATS");
}

#[test]
fn a_slip_finds_whom_it_was_meant_for_and_is_marked() {
    for typed in ["matrin sophie", "sofie martin", "martn sophi"] {
        Story::demo()
            .keys(",")
            .types(typed)
            .cursor_on("MARTIN Sophie")
            .shows("~ MARTIN Sophie")
            .shows("~ à une faute de frappe près")
            .keys("enter")
            .shows("▌ MARTIN Sophie");
    }
    Story::demo()
        .keys(",")
        .types("martin sophie")
        .cursor_on("MARTIN Sophie")
        .hides("~");
}

#[test]
fn a_phone_with_its_country_finds_whose_it_is() {
    for typed in [
        "06 39 98 04 12",
        "+33 6 39 98 04 12",
        "0033639980412",
        "(0)6 39 98 04",
    ] {
        Story::demo()
            .keys(",")
            .types(typed)
            .cursor_on("MARTIN Sophie");
    }
}
