//! What an AVS owes shows on her card, and how it adds up is one key away.

use crate::support::Story;
use jiff::civil::date as day;
use relais::domain::{
    Absence, AbsenceReason, Absentee, Avs, AvsId, Changes, Minute, Minutes, Moment,
};

/// Sophie was away with leave in October and owes six hours.
fn owing(changes: &mut Changes<'_>, sophie: AvsId) {
    let date = day(2026, 10, 12);
    changes.add(Absence {
        who: Absentee::Avs(sophie),
        from: Moment {
            date,
            minute: Minute::START,
        },
        to: Moment {
            date,
            minute: Minute::END,
        },
        reason: AbsenceReason::Authorised,
        part: relais::domain::DayPart::Whole,
        class: None,
        owed: Minutes::hours(6),
    });
}

fn sophie(story: Story) -> (Story, AvsId) {
    let mut found = None;
    let story = story.register(|register| {
        let mut all = register.all::<Avs>();
        let sophie = all.find(|(_, avs)| avs.name() == "MARTIN Sophie");
        found = sophie.map(|(id, _)| id);
    });
    (story, found.unwrap())
}

#[test]
fn time_to_make_up_is_on_the_card_and_explained_with_its_rule() {
    let (story, sophie) = sophie(Story::demo());
    story
        .keys(r#", "martin sophie" enter"#)
        .hides("à rattraper")
        .with(|changes| owing(changes, sophie))
        .shows("à rattraper : 6 h")
        .resized(80, 60)
        .keys("i")
        .shows("ACTIVITÉS CONNEXES, année scolaire 2026–2027")
        .shows_beside("R8′ : 24 h × (41 − 36) semaines", "120 h")
        .shows("TEMPS À RATTRAPER")
        .shows_beside("absence du 12/10/2026", "6 h")
        .shows("R9 : pour un AESH, de droit sans rattrapage");
}

#[test]
fn a_narrow_card_says_it_too() {
    let (story, sophie) = sophie(Story::demo());
    story
        .with(|changes| owing(changes, sophie))
        .resized(80, 24)
        .keys(r#", "martin sophie" enter"#)
        .shows("à rattraper : 6 h");
}
