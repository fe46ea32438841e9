//! The line is lost, the machine stops, the lid is closed: she comes back where she was, with what
//! she had typed.

use relais::domain::{Avs, Pupil};
use relais::store::pack;
use relais::tui::session::SessionPlace;

use crate::support::Story;

/// The same screen, the same cursor; only what is said once at the start differs.
#[track_caller]
fn the_same_after(keys: &str) -> Story {
    let before = Story::demo().keys(keys);
    let body = |story: &Story| {
        let mut lines = story.shown().lines();
        // It is said in the rule above the keys.
        lines.truncate(lines.len().saturating_sub(2));
        lines
    };
    let (shown, cursor) = (body(&before), before.shown().under_cursor());
    let after = before.hangs_up();
    assert_eq!(body(&after), shown, "{keys}");
    assert_eq!(after.shown().under_cursor(), cursor, "{keys}");
    after
}

#[test]
fn every_screen_comes_back_with_its_cursor() {
    for keys in [
        "",
        "down down",
        "space g a down down down",
        "space g e / moreau enter",
        "space g e / mor",
        "space g e o 3 down",
        "space g t down z",
        ", martin enter right",
        ", lead enter",
        ", valmy enter down",
        "space g c t 31/12 enter down",
        "space g c T 01/09/2022 enter left",
        "space g d f 3 down",
        "space g l",
        "! mart enter down",
        "! lefe enter",
        "! mart enter 1 down down s z p",
        "! mart enter o down",
    ] {
        the_same_after(keys);
    }
}

#[test]
fn what_was_half_typed_comes_back_where_it_was_typed() {
    for keys in [
        ", lea",
        "! ma",
        ": aller",
        "space n a dup tab zo",
        ", noe enter n 18",
        ", noe enter n 18 tab tab",
        ", roux enter n",
        ", martin enter e tab tab",
        ", martin enter R 1",
        ", martin enter R 2",
        ", martin enter s 4 9/11",
        ", martin enter t 12/1",
        "! lefe enter tab",
        "! mart enter tab tab 1",
        "space g e / moreau enter r 2",
        "space g e / moreau enter r 2 enter",
        "space g e / moreau enter r enter t 12/12",
        ", martin enter H 3/9",
        "space g c t 31/12",
        "space g c T 01/09/2022",
        "space g d t 31/12",
        "! mart enter s 9h",
        "! lefe enter F enter urg",
        "! mart enter o e mer",
        "space b f cop",
    ] {
        the_same_after(keys);
    }
}

#[test]
fn typing_goes_on_where_it_stopped() {
    the_same_after("space n a Dup")
        .keys("ont tab Marie tab enter enter")
        .register(|register| {
            let mut all = register.all::<Avs>();
            assert!(all.any(|(_, avs)| avs.name() == "Dupont Marie"));
        })
        .ends_whole();
}

#[test]
fn back_goes_back_to_the_screens_before_the_line_was_lost() {
    Story::demo()
        .keys("space g e / moreau enter enter")
        .hangs_up()
        .shows("vous revoilà")
        .keys("-")
        .shows("moreau")
        .keys("-")
        .shows("À RÉGLER MAINTENANT");
}

#[test]
fn a_form_that_was_closed_keeps_its_draft_over_a_new_start() {
    Story::demo()
        .keys("space n a dup esc")
        .shows("brouillon gardé")
        .hangs_up()
        .keys("space n a")
        .shows("brouillon repris")
        .shows("dup");
}

#[test]
fn a_plan_made_by_hand_and_left_is_taken_up_again() {
    let plan = Story::demo().keys("! lefe enter z");
    let shown = plan.line_with("sans AVS");
    let again = plan.keys("esc").hangs_up().keys("! lefe enter");
    assert_eq!(again.line_with("sans AVS"), shown);
}

#[test]
fn what_was_written_is_no_draft_any_more() {
    Story::demo()
        .keys("space n a dupont tab marie enter enter")
        .shows("enregistré")
        .hangs_up()
        .keys("space n a")
        .hides("brouillon repris");
}

#[test]
fn a_record_that_is_gone_meanwhile_takes_only_its_own_screen_with_it() {
    let mut gone = None;
    Story::demo()
        .with(|changes| gone = Some(changes.add(Pupil::named("Zanzibar", "Zoé"))))
        .keys("space g e , zanz enter n 18")
        .keeps()
        .with(|changes| changes.remove(gone.unwrap()))
        .restart()
        .shows("ÉLÈVES")
        .hides("ZANZIBAR")
        .keys(", lead enter n")
        .hides("brouillon repris");
}

#[test]
fn another_persons_session_is_not_mine() {
    let story = Story::demo().keys(", martin enter").keeps();
    story.closes().beside("Karim").shows("À RÉGLER MAINTENANT");
}

#[test]
fn on_another_day_the_week_is_that_of_the_day() {
    Story::demo()
        .keys(", martin enter right right right")
        .keeps()
        .ticks_to("2026-11-17T07:31")
        .restart()
        .shows("MARTIN Sophie")
        .shows("semaine 47");
}

/// What the first version kept, by the keys that were pressed; asked again with others, the text.
const FIRST: [(&str, &str, &str); 13] = [
    ("space n a dup tab zo", "space n a", "zo"),
    (", noe enter n 18 tab tab", ", noe enter n", "18 h"),
    (", martin enter t 12/1", ", martin enter t", "12/1"),
    (", martin enter H 3/9", ", martin enter H", "3/9"),
    ("space g c t 31/12", "space g c t", "31/12"),
    ("space g c T 01/09/2022", "space g c T", "01/09/2022"),
    ("space g d t 31/12", "space g d t", "31/12"),
    (
        "space g e / moreau enter r enter t 12/12",
        "space g e / moreau enter r enter t",
        "12/12",
    ),
    (
        ", martin enter i T 01/09/2022",
        ", martin enter i T",
        "01/09/2022",
    ),
    ("! mart enter s 9h", "! mart enter s", "9h"),
    ("! lefe enter F enter urg", "! lefe enter F enter", "urg"),
    ("! mart enter o e mer", "! mart enter o e", "mer"),
    ("space b f cop", "space b f", "cop"),
];

#[test]
fn what_the_first_version_kept_is_there_again_once_the_same_is_asked() {
    let kept = include_str!("../golden/sessions-1.txt");
    for (typed, again, words) in FIRST {
        let mut lines = kept.lines().filter_map(|line| line.split_once('\t'));
        let (_, hex) = lines.find(|(keys, _)| *keys == typed).unwrap();
        let bytes: Vec<u8> = (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
            .collect();
        let mut story = Story::demo();
        assert!(story.parts().1.keep(&bytes), "{typed}");
        let story = story.restart().hides(words).keys(again);
        story.shows(words);
    }
}

/// What is kept now, its place in a shape that no program knows.
fn places_of_another_shape(mut story: Story) -> Story {
    let (session, world) = story.parts();
    let kept = session.bookmark().unwritten;
    assert!(world.keep(&pack(&kept, u16::MAX, &()).unwrap()));
    story.restart()
}

#[test]
fn what_was_typed_outlives_a_place_of_another_shape() {
    for (typed, again, words) in [
        ("space n a dup tab zo", "space n a", "zo"),
        (", martin enter t 12/1", ", martin enter t", "12/1"),
        (", martin enter H 3/9", ", martin enter H", "3/9"),
        (
            ", martin enter s 4 9/11",
            ", martin enter s 4",
            "lun. 9 novembre 2026",
        ),
        ("! lefe enter F enter urg", "! lefe enter F enter", "urg"),
        ("! mart enter o e mer enter", "! mart enter o e", "mer"),
        ("! lefe enter tab tab 3/12", "! lefe enter tab", "3/12"),
        ("space b f cop", "space b f", "cop"),
    ] {
        let story = places_of_another_shape(Story::demo().keys(typed));
        story.hides(words).keys(again).shows(words);
    }
}

#[test]
fn what_was_typed_of_one_record_is_not_put_to_another() {
    let story = Story::demo().keys(", martin enter t 12/1");
    places_of_another_shape(story)
        .keys(", roux enter t")
        .hides("12/1")
        .keys("esc , martin enter t")
        .shows("12/1")
        .shows("brouillon repris");
}

/// The bytes of places, by the keys that lead there. When this fails a type that is kept has
/// another shape: raise `SessionPlace::FORMAT`, and write the lines that it tells.
#[test]
fn a_place_whose_shape_changed_has_another_number() {
    let golden = include_str!("../golden/places-3.txt");
    let mut now = format!("{}\n", SessionPlace::FORMAT);
    for keys in [
        ", martin enter",
        "space g e / mor",
        "space g c t 31/12",
        "! lefe enter z",
        "! lefe enter F enter urg",
        "! mart enter o e mer",
        "space n a dup tab zo",
        ", martin enter s 4 9/11",
        "space g e / moreau enter r 2 enter",
        ": aller",
    ] {
        let mut story = Story::demo().keys(keys);
        let place = story.parts().0.bookmark().place;
        let bytes = pack(&relais::domain::Unwritten::default(), 0, &place.unwrap()).unwrap();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        now.push_str(&format!("{keys}\t{hex}\n"));
    }
    assert_eq!(now, golden, "{now}");
}
