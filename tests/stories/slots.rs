//! Slots that change from a day: what was before stays, and the difference says what changes alone.

use jiff::civil::{Date, date};
use relais::domain::{Accompaniment, AccompanimentId, Register};

use crate::support::Story;

/// Léa with MARTIN Sophie, each week: twice on Monday, on Tuesday, on Thursday.
const LINK: AccompanimentId = AccompanimentId(1);

fn hours_on(register: &Register, on: Date) -> usize {
    let link: &Accompaniment = register.get(LINK).unwrap();
    register.slots_of(link, on).count()
}

#[test]
fn a_slot_dropped_next_week_is_there_last_week() {
    let story = Story::demo()
        .register(|register| assert_eq!(hours_on(register, date(2026, 11, 12)), 1))
        .keys(", lea enter a 1 ctrl-u")
        .types("lun 8h30-10h30, lun 14h30-16h30, mar 8h30-11h30")
        .keys("tab")
        .types("16/11/2026")
        .keys("enter")
        .shows("− créneaux")
        .shows("jeu. 08:30–10:30")
        .shows("3 sans changement")
        .shows_beside("à partir du", "16/11/2026")
        .hides("mar. 08:30–11:30");
    assert_eq!(story.acts(), 1);
    story
        .keys("enter")
        .register(|register| {
            assert_eq!(hours_on(register, date(2026, 11, 5)), 1, "last Thursday");
            assert_eq!(hours_on(register, date(2026, 11, 12)), 1, "the coming one");
            assert_eq!(hours_on(register, date(2026, 11, 19)), 0, "the one after");
            assert_eq!(hours_on(register, date(2026, 11, 16)), 2, "its Monday");
        })
        .keys("u")
        .shows("jeu. 08:30–10:30")
        .shows("3 sans changement")
        .keys("enter")
        .register(|register| assert_eq!(hours_on(register, date(2026, 11, 19)), 1))
        .ends_whole();
}

#[test]
fn by_default_the_change_holds_from_today() {
    Story::demo()
        .keys(", lea enter a 1 ctrl-u")
        .types("lun 8h30-10h30, lun 14h30-16h30")
        .keys("enter")
        .shows_beside("à partir du", "10/11/2026")
        .keys("enter")
        .register(|register| {
            assert_eq!(hours_on(register, date(2026, 11, 3)), 1, "last Tuesday");
            assert_eq!(hours_on(register, date(2026, 11, 10)), 0, "today");
        })
        .ends_whole();
}

#[test]
fn a_slot_typed_wrong_from_the_beginning_is_corrected_from_it() {
    Story::demo()
        .keys(", lea enter a 1 ctrl-u")
        .types("lun 9h-10h30, lun 14h30-16h30, mar 8h30-11h30, jeu 8h30-10h30")
        .keys("tab")
        .types("01/09/2025")
        .keys("enter enter")
        .register(|register| {
            let link: &Accompaniment = register.get(LINK).unwrap();
            assert_eq!(link.slots.len(), 4);
            assert!(
                link.slots
                    .iter()
                    .all(|slot| slot.from.is_none() && slot.to.is_none())
            );
            assert_eq!(link.slots[0].number, 1, "covers still point at it");
        })
        .ends_whole();
}

#[test]
fn a_day_typed_into_a_slot_is_kept_and_shown_again() {
    Story::demo()
        .keys(", lea enter a 1")
        .types(" lun 13h30-14h30 dès 04/01/2027 jusqu'au 29/01/2027")
        .keys("enter")
        .shows("dès le 04/01/2027 jusqu’au 29/01/2027")
        .keys("enter")
        .register(|register| {
            assert_eq!(hours_on(register, date(2026, 12, 14)), 2);
            assert_eq!(hours_on(register, date(2027, 1, 18)), 3);
            assert_eq!(hours_on(register, date(2027, 2, 1)), 2);
        })
        .keys("a 1")
        .shows("lun 13h30-14h30 dès 04/01/2027")
        .ends_whole();
}

#[test]
fn slots_of_one_that_only_begins_change_from_a_later_day_too() {
    let mut link = None;
    let story = Story::demo().register(|register| link = register.get(LINK).cloned());
    let begins = Accompaniment {
        from: date(2026, 11, 10),
        ..link.unwrap()
    };
    story
        .with(|changes| changes.set(LINK, begins))
        .keys(", lea enter a 1")
        .shows_beside("à partir du", "10/11/2026")
        .keys("ctrl-u")
        .types("lun 8h30-10h30, lun 14h30-16h30, mar 8h30-11h30")
        .keys("tab")
        .types("16/11/2026")
        .keys("enter enter")
        .register(|register| {
            assert_eq!(hours_on(register, date(2026, 11, 12)), 1, "the coming one");
            assert_eq!(hours_on(register, date(2026, 11, 19)), 0, "the one after");
        })
        .ends_whole();
}
