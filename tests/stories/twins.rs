//! What is there already is said before it is written, and of several nobody is taken unasked.

use relais::domain::{Avs, Establishment, Pupil};

use crate::support::Story;

#[test]
fn a_pupil_of_the_same_name_and_school_is_said_and_may_still_be_made() {
    let story = Story::demo()
        .keys("space n e")
        .types("dubois")
        .keys("tab")
        .types("léa")
        .shows("▲ E1 existe déjà : DUBOIS Léa · CE2")
        .keys("enter")
        .shows("rien d’écrit");
    assert_eq!(story.acts(), 1);
    story
        .keys("enter")
        .register(|register| {
            let all = register.all::<Pupil>();
            assert_eq!(
                all.filter(|(_, one)| one.first.to_lowercase() == "léa")
                    .count(),
                2
            );
        })
        .ends_whole();
}

#[test]
fn a_namesake_elsewhere_born_another_day_is_nobody_to_speak_of() {
    let story = Story::of(|changes| {
        let school = changes.add(Establishment::named("École Les Tilleuls"));
        changes.add(Establishment::named("Collège Valmy"));
        let mut lea = Pupil::named("DUBOIS", "Léa");
        lea.establishment = Some(school);
        lea.birth = Some(jiff::civil::date(2016, 5, 1));
        changes.add(lea);
        changes.add(Avs::named("ROUX", "Inès"));
    });
    story
        .keys("space n e")
        .types("dubois")
        .keys("tab")
        .types("léa")
        .shows("▲ E1 existe déjà")
        .keys("tab tab")
        .types("valmy")
        .shows("▲ E1 existe déjà")
        .keys("tab tab tab tab tab tab")
        .types("02/05/2016")
        .hides("existe déjà");
}

#[test]
fn an_assistant_typed_twice_is_said() {
    Story::demo()
        .keys("space n a")
        .types("Martin")
        .keys("tab")
        .types("sophie")
        .shows("▲ A1 existe déjà : MARTIN Sophie");
}

#[test]
fn of_several_schools_of_one_name_tab_and_enter_ask_which() {
    let story = || {
        Story::of(|changes| {
            for commune in ["Rennes", "Laval", "Vitré"] {
                let mut school = Establishment::named("Collège Jean Moulin");
                school.commune = Some(commune.into());
                changes.add(school);
            }
            changes.add(Pupil::named("DUBOIS", "Léa"));
        })
        .keys("space g e enter e")
    };
    let at_school = |story: Story| story.keys("tab tab tab").types("jean moulin");
    for key in ["tab", "down", "enter"] {
        at_school(story())
            .keys(key)
            .shows("Rennes")
            .shows("Laval")
            .shows("Vitré")
            .types(" laval")
            .keys("enter enter enter")
            .register(|register| {
                let (_, lea) = register.all::<Pupil>().next().unwrap();
                let school = register.get(lea.establishment.unwrap()).unwrap();
                assert_eq!(school.commune.as_deref(), Some("Laval"));
            })
            .ends_whole();
    }
}

#[test]
fn a_whole_name_that_is_one_persons_alone_is_taken() {
    Story::demo()
        .keys("space n l")
        .types("dubois")
        .keys("tab")
        .shows_beside("élève", "DUBOIS Léa");
}
