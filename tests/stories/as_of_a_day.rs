//! "What did we know of her then?": a card as the records stood at the end of an earlier day.

use relais::domain::{Avs, AvsId, Changes, Pupil, PupilId};

use crate::support::Story;

fn lea(story: &mut Story) -> (PupilId, Pupil) {
    let (_, world) = story.parts();
    let mut all = world.department().register.all::<Pupil>();
    let found = all.find(|(_, pupil)| pupil.name() == "DUBOIS Léa");
    found.map(|(id, pupil)| (id, pupil.clone())).unwrap()
}

/// DUBOIS Léa changed class on the 12th; it is the 16th.
fn days_later() -> Story {
    let mut story = Story::demo().ticks_to("2026-11-12T09:00").restart();
    let (id, mut pupil) = lea(&mut story);
    pupil.class = Some("CM2 bleu".into());
    story
        .with(|changes| changes.set(id, pupil))
        .ticks_to("2026-11-16T08:00")
        .restart()
}

#[test]
fn a_card_shows_what_was_known_at_the_end_of_a_day_and_esc_comes_back() {
    days_later()
        .keys(", dubois enter")
        .shows("CM2 bleu")
        .keys("H")
        .shows("La fiche au soir du")
        .keys("11/11")
        .shows("il y a 5 jours")
        .keys("enter")
        .shows("Au soir du 11/11/2026")
        .shows("il y a 5 jours")
        .hides("CM2 bleu")
        .keys("esc")
        .hides("Au soir du")
        .shows("CM2 bleu");
}

#[test]
fn the_day_it_changed_it_was_already_so_in_the_evening() {
    days_later()
        .keys(", dubois enter H 12/11 enter")
        .shows("Au soir du 12/11/2026")
        .shows("CM2 bleu");
}

#[test]
fn nothing_is_written_on_a_card_of_an_earlier_day_and_the_reason_is_said() {
    let mut past = days_later().keys(", dubois enter H 11/11 enter");
    for keys in ["e", "n", "a", "r", "delete", "u", "ctrl-z", "!"] {
        past = past
            .keys(keys)
            .shows("d’un jour passé")
            .shows("Au soir du 11/11/2026");
    }
    // A linked contract or decision is read where today its form would open.
    let past = past.keys("l").shows("notification");
    assert_eq!(past.acts(), 2, "the demo and the change of class");
}

#[test]
fn links_of_a_card_of_an_earlier_day_lead_to_that_day() {
    days_later()
        .keys(", dubois enter H 11/11 enter enter")
        .shows("Au soir du 11/11/2026")
        .shows("MARTIN Sophie")
        .keys("g h")
        .hides("Au soir du");
}

#[test]
fn another_day_takes_the_place_of_the_first() {
    days_later()
        .keys(", dubois enter H 11/11 enter H 12/11 enter")
        .shows("Au soir du 12/11/2026")
        .keys("esc")
        .hides("Au soir du")
        .shows("DUBOIS Léa");
}

#[test]
fn a_day_before_the_record_was_made_is_told_with_the_day_it_was_made() {
    days_later()
        .keys(", dubois enter H 02/11 enter")
        .shows("elle a été faite le 10/11/2026")
        .hides("Au soir du");
}

#[test]
fn today_and_the_days_to_come_are_not_asked() {
    days_later()
        .keys(", dubois enter H auj")
        .shows("un jour d’avant aujourd’hui")
        .keys("enter")
        .shows("un jour d’avant aujourd’hui")
        .keys("esc")
        .shows("CM2 bleu");
}

#[test]
fn a_record_deleted_since_leaves_the_others_as_they_were() {
    let mut story = Story::demo().ticks_to("2026-11-12T09:00").restart();
    let mut made = AvsId(0);
    story = story.with(|changes| made = changes.add(Avs::named("ZOLA", "Émilie")));
    let story = story.ticks_to("2026-11-13T09:00").restart();
    let story = story.with(|changes: &mut Changes<'_>| changes.remove(made));
    story
        .ticks_to("2026-11-16T08:00")
        .restart()
        .keys(", dubois enter H 12/11 enter , zola")
        .shows("ZOLA Émilie")
        .keys("enter")
        .shows("Au soir du 12/11/2026")
        .shows("ZOLA Émilie")
        .keys("esc esc , zola")
        .hides("ZOLA Émilie");
}
