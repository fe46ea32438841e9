//! Whole screens as text, at the four sizes of the design: 48×12, 80×24, 100×30, 120×36. A change of a
//! screen is a change of a file here, to be read before it is accepted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "screens/columns.rs"]
mod columns;
mod support;

use relais::domain::{Pupil, SettingKey};
use relais::text::Lang;
use relais::tui::glyphs::Glyphs;
use relais::tui::theme::Theme;
use support::{Story, histories};

const SIZES: [(u16, u16); 4] = [(48, 12), (80, 24), (100, 30), (120, 36)];

/// Compares what shows with the file of that name.
fn kept(name: &str, of: &str, text: String) {
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        snapshot_suffix => of,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, text);
    });
}

/// A screen of the made-up department at every size.
fn seen(name: &str, keys: &str) {
    for (width, height) in SIZES {
        // Keys first, on the usual terminal: what is seen at a size does not hang on how one came there.
        let story = Story::demo().keys(keys).resized(width, height);
        kept(name, &format!("{width}x{height}"), story.text());
    }
}

macro_rules! screens {
    ($($test:ident: $name:literal, $keys:literal;)*) => { $(
        #[test]
        fn $test() {
            seen($name, $keys);
        }
    )* };
}

screens! {
    home_says_what_to_do_now: "home", "";
    the_list_of_assistants: "list-avs", "space g a";
    the_list_of_pupils: "list-pupils", "space g e";
    the_list_of_establishments: "list-establishments", "space g t";
    a_list_being_filtered: "list-filtered", "space g e / valmy";
    a_list_that_nothing_passes: "list-nothing", "space g e / zzz";
    the_choice_of_an_order: "list-order", "space g e o";
    the_card_of_an_assistant: "card-avs", ", martin enter";
    the_card_of_a_pupil: "card-pupil", ", lead enter";
    the_card_of_an_establishment: "card-establishment", ", valmy enter";
    deadlines_worst_first: "deadlines", "space g d";
    deadlines_of_a_line_of_home: "deadlines-notices", "down down down down down enter";
    contracts_worst_first: "contracts", "space g c";
    how_a_ceiling_is_computed: "contracts-explained", "space g c down down i";
    another_date_for_contracts: "contracts-date", "space g c t 31/12";
    an_absence_that_is_recorded: "absence", "! mart enter";
    an_absence_not_yet_recorded: "absence-draft", "! lefe enter";
    a_plan_changed_by_hand: "absence-hand", "! mart enter 1 down down s z";
    two_absences_in_one_plan: "absence-joint", "! mart enter ! lefe enter 2";
    how_a_plan_is_left: "absence-leaving", "! mart enter ! lefe enter esc";
    the_calls_of_a_plan: "calls", "! mart enter o";
    calls_under_way: "calls-under-way", "! mart enter down down z o o r";
    whose_accompaniment_to_reassign: "reassign-choice", "space g e / moreau enter r";
    who_can_take_over: "reassign-candidates", "space g e / moreau enter r 2";
    what_taking_over_would_do: "reassign-confirm", "space g e / moreau enter r 2 enter";
    nobody_can_take_over: "reassign-nobody", "space g e / dubois enter r 1";
    the_finder_with_its_answer: "finder", ", lead";
    the_finder_before_a_letter: "finder-empty", ",";
    who_is_absent: "finder-absence", "! mart";
    the_palette: "palette", ": aller";
    help_on_a_list: "help", "space g e ?";
    what_may_follow_space: "which-key", "space";
    what_may_follow_g: "which-key-go", "space g e g";
    the_links_of_a_record: "links", ", martin enter l";
    what_may_follow_the_store: "which-key-store", "space b";
    what_erasing_a_pupil_would_do: "erase", ", dubois enter space b e";
    what_is_asked_before_compacting: "compact", ", dubois enter space b c";
    a_new_decision: "form-decision", ", noe enter n 18";
    what_a_new_decision_changes: "form-difference", ", noe enter n 18 enter";
    a_new_assistant: "form-avs", "space n a";
    a_new_contract: "form-contract", ", roux enter n";
    a_locked_screen: "locked", "space g a space k";
    before_the_recovery_code_shows: "recovery-ask", "space K";
    what_happened_in_a_renewal: "status-choice", ", martin enter s";
    a_step_of_a_renewal_before_it_is_written: "status-step", ", martin enter s 4";
    how_a_contract_is_renewed: "renew-choice", ", martin enter R";
    a_renewal_simulated: "renew-amendment", ", martin enter R 1";
    fields_to_mend: "form-faults", "space n a toto enter";
    the_dates_of_an_absence: "form-absence", "! lefe enter tab";
    home_in_a_meeting: "meeting-home", "space m";
    free_hours_in_a_meeting: "meeting-establishments", "space m space g t";
    assistants_in_a_meeting: "meeting-avs", "space m space g a";
    pupils_in_a_meeting: "meeting-pupils", "space m space g e";
    the_card_of_an_assistant_in_a_meeting: "meeting-card-avs", "space m , martin enter";
    the_card_of_a_pupil_in_a_meeting: "meeting-card-pupil", "space m , lead enter";
    the_finder_in_a_meeting: "meeting-finder", "space m , lead";
    the_menu_in_a_meeting: "meeting-menu", "space m space";
}

/// DUBOIS Léa's class and needs are typed over while somebody else changes her class and her teacher.
fn changed_on_both_sides() -> Story {
    let mut found = None;
    let story = Story::demo()
        .keys(", dubois enter e tab tab tab tab ctrl-u")
        .types("6e B")
        .keys("tab tab tab ctrl-u")
        .types("geste : sonde")
        .register(|register| {
            let mut all = register.all::<Pupil>();
            found = all
                .find(|(_, pupil)| pupil.name() == "DUBOIS Léa")
                .map(|(id, pupil)| (id, pupil.clone()));
        });
    let (id, mut other) = found.unwrap();
    other.class = Some("6e C".into());
    other.teacher = Some("M. Perrin".into());
    story.with(|changes| changes.set(id, other))
}

#[test]
fn a_record_that_two_changed() {
    for (name, keys) in [
        ("conflict-form", ""),
        ("conflict", "enter enter"),
        ("conflict-theirs", "enter enter left down"),
    ] {
        for (width, height) in SIZES {
            let story = changed_on_both_sides().keys(keys).resized(width, height);
            kept(name, &format!("{width}x{height}"), story.text());
        }
    }
}

#[test]
fn a_record_that_is_gone_under_its_form() {
    let mut gone = None;
    let mut story = Story::demo()
        .with(|changes| gone = Some(changes.add(Pupil::named("ZANZIBAR", "Zoé"))))
        .keys(", zanz enter e tab tab tab tab")
        .types("6e B")
        .with(|changes| changes.remove(gone.unwrap()));
    for name in ["gone-form", "gone"] {
        for (width, height) in SIZES {
            story.resize(width, height);
            kept(name, &format!("{width}x{height}"), story.text());
        }
        story.resize(80, 24);
        story = story.keys("enter");
    }
}

/// What a labour lawyer would be shown: every kind of history a clock can meet.
#[test]
fn histories_of_every_kind_with_their_sums() {
    let lawyer = || Story::of(histories::add).keys("space g c");
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let of = format!("{width}x{height}");
        kept("histories", &of, lawyer().resized(width, height).text());
    }
    // A row as long as the terminal is tall: all of them at once.
    kept("histories", "120x110", lawyer().resized(120, 110).text());
    let law = lawyer().keys("T 01/09/2022 enter");
    kept("histories-law", "80x24", law.text());
    kept("histories-law", "120x36", law.resized(120, 36).text());
    let years = lawyer().resized(120, 36).keys("left left left left left");
    kept("histories-years", "120x36", years.text());
}

/// The sums worth a lawyer's eye, each whole.
#[test]
fn the_whole_sum_and_the_law_of_a_history() {
    for who in [
        "esnault", "fabre", "caron", "clerc", "delmas", "xavier", "élie",
    ] {
        let keys = format!(", {who} enter i");
        let story = Story::of(histories::add).resized(120, 80).keys(&keys);
        kept(&format!("sum-{who}"), "120x80", story.text());
    }
    let story = Story::of(histories::add).keys(", esnault enter T 01/03/2012 enter");
    kept("sum-law", "80x24", story.text());
}

#[test]
fn the_journal_after_a_few_acts() {
    for (width, height) in SIZES {
        let story = Story::demo()
            .keys("! lefe enter o")
            .ticks_to("2026-11-10T07:40");
        let story = story
            .keys("ctrl-z esc space g e / moreau enter r 2 o")
            .keys("g l");
        kept(
            "journal",
            &format!("{width}x{height}"),
            story.resized(width, height).text(),
        );
    }
}

#[test]
fn what_would_be_taken_back() {
    for (width, height) in SIZES {
        let story = Story::demo()
            .keys("space g e / moreau enter r 2 o u")
            .resized(width, height);
        kept("undo", &format!("{width}x{height}"), story.text());
    }
}

#[test]
fn an_empty_register_tells_how_to_begin() {
    for (width, height) in SIZES {
        let of = format!("{width}x{height}");
        kept(
            "empty-home",
            &of,
            Story::empty().resized(width, height).text(),
        );
        kept(
            "empty-list",
            &of,
            Story::empty()
                .keys("space g e")
                .resized(width, height)
                .text(),
        );
    }
}

#[test]
fn a_locked_screen_that_asks_for_the_passphrase() {
    let words = "cheval pile agrafe correcte";
    let mut story = Story::demo().with_passphrase(words).idles();
    for (width, height) in SIZES {
        story.resize(width, height);
        kept("locked-asks", &format!("{width}x{height}"), story.text());
    }
    let story = story.resized(80, 24).types("non").keys("enter");
    kept("locked-refused", "80x24", story.text());
}

#[test]
fn home_before_the_recovery_code_was_ever_shown() {
    for (width, height) in SIZES {
        let story = Story::demo().with(|changes| {
            changes.remove(SettingKey::DemoSize.id());
        });
        let text = story.resized(width, height).text();
        kept("home-reminder", &format!("{width}x{height}"), text);
    }
}

#[test]
fn in_english() {
    for (name, keys) in [
        ("english-home", ""),
        ("english-list", "space g e"),
        ("english-card", ", martin enter"),
        ("english-contracts", "space g c"),
        ("english-reassign", "space g e / moreau enter r 2 enter"),
    ] {
        kept(
            name,
            "80x24",
            Story::demo().lang(Lang::English).keys(keys).text(),
        );
        kept(
            name,
            "120x36",
            Story::demo()
                .lang(Lang::English)
                .resized(120, 36)
                .keys(keys)
                .text(),
        );
    }
}

#[test]
fn on_a_terminal_without_unicode_every_sign_is_ascii() {
    for (name, keys) in [
        ("ascii-home", ""),
        ("ascii-list", "space g e"),
        ("ascii-card", ", martin enter"),
        ("ascii-contracts", "space g c"),
        ("ascii-reassign", "space g e / moreau enter r 2 enter"),
        ("ascii-locked", "space k"),
    ] {
        let story = Story::demo().look(Theme::Mono, Glyphs::Ascii).keys(keys);
        let text = story.text();
        let strange = text.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
        assert_eq!(strange, None, "{text}");
        kept(name, "80x24", text);
    }
}

#[test]
fn on_a_large_terminal_the_list_keeps_its_pane() {
    kept(
        "list-avs",
        "160x50",
        Story::demo().resized(160, 50).keys("space g a").text(),
    );
    kept("home", "160x50", Story::demo().resized(160, 50).text());
}

#[test]
fn somebody_else_has_the_store() {
    let first = Story::demo();
    let second = first.beside("Karim");
    let text = second.text();
    // The process that holds it is not the same twice.
    let own = std::process::id().to_string();
    kept("read-only", "80x24", text.replace(&own, "00000"));
}

#[test]
fn what_each_cell_of_a_list_means() {
    let story = Story::demo().keys("space g a down down down down");
    kept("list-avs", "80x24-meanings", story.shown().meanings());
}

#[test]
fn what_each_cell_of_the_candidates_means() {
    let story = Story::demo().keys("space g e / moreau enter r 2");
    kept(
        "reassign-candidates",
        "80x24-meanings",
        story.shown().meanings(),
    );
}

/// The store, but for the bytes of its files: those hang on how the index was written.
#[test]
fn the_store_and_what_can_be_done_with_it() {
    for (width, height) in SIZES {
        let story = Story::demo().keys("space b b").resized(width, height);
        let told = |line: &str| match line.split_once("Taille") {
            Some((before, _)) => format!("{before}Taille"),
            None => line.to_owned(),
        };
        let text: Vec<String> = story.text().lines().map(told).collect();
        kept("store", &format!("{width}x{height}"), text.join("\n"));
    }
}

#[test]
fn a_card_as_it_was_the_evening_before() {
    for (width, height) in SIZES {
        let story = Story::demo().ticks_to("2026-11-11T08:00").restart();
        let story = story.keys(", martin enter H 10/11 enter");
        let story = story.resized(width, height);
        kept("card-past", &format!("{width}x{height}"), story.text());
    }
}
