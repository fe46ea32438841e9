//! What an AVS owes shows on her card, and how it adds up is one key away.

use crate::support::Story;
use jiff::civil::date as day;
use relais::domain::{
    Absence, AbsenceReason, Absentee, Avs, AvsId, Changes, Minute, Minutes, Moment, Regime,
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

/// LEFEBVRE Paul as an AED: his absences are made up.
fn paul_as_an_aed(story: Story) -> Story {
    let mut found = None;
    let story = story.register(|register| {
        let mut all = register.all::<Avs>();
        let (paul, _) = all.find(|(_, avs)| avs.name() == "LEFEBVRE Paul").unwrap();
        let mut his = register.contracts_of(paul);
        let present = his.find(|(_, one)| one.covers(day(2026, 11, 10)));
        found = present.map(|(id, one)| (id, one.clone()));
    });
    let (id, mut contract) = found.unwrap();
    contract.regime = Regime::EducationAssistant;
    story.with(|changes| changes.set(id, contract))
}

#[test]
fn an_authorised_absence_proposes_what_is_to_be_made_up_and_another_figure_stays() {
    let owed = |register: &relais::domain::Register| {
        let mut all = register.all::<Absence>();
        let on = day(2026, 11, 10);
        let of_today =
            all.find(|(_, one)| one.reason == AbsenceReason::Authorised && one.from.date == on);
        of_today.unwrap().1.owed
    };
    let on_its_form = |story: Story| {
        paul_as_an_aed(story)
            .keys("! lefe enter tab tab tab tab")
            .hides("R9")
            .types("a")
            .shows_beside("à rattraper", "7 h")
            .keys("tab")
            .shows("R9 propose 7 h, les créneaux manqués (circulaire")
    };
    on_its_form(Story::demo())
        .keys("enter o")
        .register(|register| assert_eq!(owed(register), Minutes::hours(7)));
    on_its_form(Story::demo())
        .types("2h")
        .keys("enter tab")
        .shows_beside("à rattraper", "2 h")
        .keys("esc o")
        .register(|register| assert_eq!(owed(register), Minutes::hours(2)));
}

#[test]
fn of_an_aesh_nothing_is_put_in_and_the_source_is_said_whole_on_a_small_screen() {
    let told = Story::demo()
        .keys("! lefe enter tab tab tab tab")
        .types("a")
        .keys("tab")
        .shows("R9 : 7 h manquées, à rattraper si l’employeur le demande (pratique, sans")
        .shows("texte en vigueur : guides d’académies : de droit, ou à l’appréciation de");
    told.shows("l’employeur)")
        .keys("enter o")
        .register(|register| {
            let mut all = register.all::<Absence>();
            let today = day(2026, 11, 10);
            let is_his =
                |one: &Absence| one.reason == AbsenceReason::Authorised && one.from.date == today;
            let found = all.find(|(_, one)| is_his(one)).unwrap();
            assert_eq!(found.1.owed, Minutes::ZERO);
        });
}
