//! The letter of a week stands where its number stands, for those who have slots of weeks A or B.

use crate::support::Story;
use jiff::civil::date;
use relais::domain::{Accompaniment, AccompanimentId, Establishment, Weeks};

/// Léa with MARTIN Sophie at Jean-Moulin.
const LINK: AccompanimentId = AccompanimentId(1);

/// The made-up department with all its slots in every week, but those of one link in weeks A.
fn in_weeks_a(only: Option<AccompanimentId>) -> Story {
    let mut found = Vec::new();
    let story = Story::demo().register(|register| {
        let all = register.all::<Accompaniment>();
        found = all.map(|(id, link)| (id, link.clone())).collect();
    });
    story.with(|changes| {
        for (id, mut link) in found {
            let weeks = match only == Some(id) {
                true => Weeks::A,
                false => Weeks::Every,
            };
            for slot in &mut link.slots {
                slot.weeks = weeks;
            }
            changes.set(id, link);
        }
    })
}

#[test]
fn a_service_without_weeks_a_or_b_sees_no_letter() {
    in_weeks_a(None)
        .keys(r#", "martin sophie" enter"#)
        .shows("semaine 46 · du lundi 9 novembre au vendredi 13 novembre")
        .resized(120, 36)
        .shows("· S46 ·");
}

#[test]
fn the_letter_stands_by_the_number_and_turns_with_the_week() {
    let story = in_weeks_a(Some(LINK))
        .keys(r#", "martin sophie" enter"#)
        .shows("semaine 46 · B · du lundi 9 novembre au vendredi 13 novembre")
        .hides(":30 DUBOIS")
        .keys("right")
        .shows("semaine 47 · A · du lundi 16 novembre au vendredi 20 novembre")
        .shows(":30 DUBOIS");
    story
        .resized(120, 36)
        .shows("· S46 B ·")
        .keys(r#", "dubois lea" enter"#)
        .shows("semaine 46 · B · du lundi")
        .keys(r#", "tessier marc" enter"#)
        .shows("semaine 46 · du lundi")
        .keys(r#", "jean moulin" enter"#)
        .shows("réel · S46 B");
}

#[test]
fn a_school_that_says_which_week_is_a_has_its_own_letter() {
    let mut found = None;
    let story = in_weeks_a(Some(LINK)).register(|register| {
        let mut all = register.all::<Establishment>();
        let school = all.find(|(_, one)| one.name.contains("Jean-Moulin"));
        found = school.map(|(id, one)| (id, one.clone()));
    });
    let (id, mut school) = found.unwrap();
    school.week_a = Some(date(2026, 11, 10));
    story
        .with(|changes| changes.set(id, school))
        .keys(r#", "martin sophie" enter"#)
        .shows("semaine 46 · A · du lundi 9 novembre au vendredi 13 novembre")
        .shows(":30 DUBOIS");
}
