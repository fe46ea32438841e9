//! Job 4: a decision goes from 12 h to 18 h, in ten keys, its difference shown before it is written.

use jiff::civil::date;
use relais::domain::{Minutes, Mode, Pupil, PupilId, Register};

use crate::support::Story;

fn noe(register: &Register) -> PupilId {
    register
        .all::<Pupil>()
        .find(|(_, pupil)| pupil.name() == "PETIT Noé")
        .unwrap()
        .0
}

/// What Noé has a right to on a day.
fn hours_on(register: &Register, day: relais::domain::Date) -> Mode {
    register.decision_on(noe(register), day).unwrap().1.mode
}

const EIGHTEEN: Mode = Mode::Individual(Minutes::hours(18));
const TWELVE: Mode = Mode::Individual(Minutes::hours(12));

#[test]
fn ten_keys_from_home_write_it_and_the_difference_shows_before() {
    let story = Story::demo()
        .keys(", noe enter n 18")
        .shows_beside("par semaine", "18 h")
        .keys("enter")
        .shows("ce qui change")
        .shows("12 h → 18 h")
        .shows("rien d’écrit");
    assert_eq!(story.acts(), 1, "only shown");
    story
        .keys("enter")
        .shows("individuelle 18 h")
        .shows_beside("12 h / 18 h", "6 h")
        .keys_used(10)
        .register(|register| {
            assert_eq!(
                hours_on(register, date(2026, 11, 9)),
                TWELVE,
                "till the day before"
            );
            assert_eq!(hours_on(register, date(2026, 11, 10)), EIGHTEEN);
        })
        .journal(|acts| assert_eq!(acts.len(), 2, "one act"))
        .ends_whole();
}

#[test]
fn ten_keys_from_a_list_too() {
    Story::demo()
        .keys("space g t")
        .count_anew()
        .keys(", noe enter n 18 enter enter")
        .keys_at_most(10)
        .register(|register| assert_eq!(hours_on(register, date(2026, 11, 10)), EIGHTEEN));
}

#[test]
fn the_hours_to_find_are_said_where_she_looks_first() {
    Story::demo()
        .resized(120, 36)
        .keys(", noe enter n 18 enter enter space g h")
        .shows_beside("Clg Valmy", "▲ 6 h")
        .keys("space g e / petit enter")
        .shows_beside("PETIT Noé", "▲ 6 h");
}

#[test]
fn it_is_taken_back_in_one_key() {
    Story::demo()
        .keys(", noe enter n 18 enter enter ctrl-z")
        .shows("individuelle 12 h")
        .register(|register| assert_eq!(hours_on(register, date(2026, 11, 10)), TWELVE))
        .ends_whole();
}

#[test]
fn what_is_no_number_of_hours_is_refused_with_the_reason() {
    let story = Story::demo()
        .keys(", noe enter n zz enter")
        .hides("ce qui change")
        .shows("■");
    assert_eq!(story.acts(), 1);
}

#[test]
fn from_the_difference_one_key_goes_back_to_mend_it() {
    let story = Story::demo()
        .keys(", noe enter n 18 enter esc")
        .shows_beside("par semaine", "18")
        .keys("backspace 6 enter")
        .shows("12 h → 16 h");
    assert_eq!(story.acts(), 1);
}
