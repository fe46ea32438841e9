//! An absence is said in a few keys, its plan shows before anything is written, and it is one act
//! that can be taken back.

use jiff::civil::date;
use relais::domain::{
    Absence, AbsenceReason, Absentee, ActKind, Avs, Minute, Minutes, Moment, Pupil, Register,
};

use crate::support::Story;

fn absent(register: &Register, name: &str) -> usize {
    let (who, _) = register
        .all::<Avs>()
        .find(|(_, avs)| avs.name() == name)
        .unwrap();
    register
        .absences_of_avs(who)
        .filter(|(_, a)| a.from.date == date(2026, 11, 10))
        .count()
}

#[test]
fn an_absence_is_recorded_in_seven_keys_with_who_takes_over() {
    Story::demo()
        .keys("! lefe enter")
        .shows("ABSENCE  LEFEBVRE Paul · mar. 10/11 · journée · maladie")
        .shows("brouillon")
        .shows_beside("08:00–12:00", "✓ proposé")
        .shows_beside("13:30–16:30", "✓ proposé")
        .shows("2 / 2 proposés")
        .shows("2 appels · reste 0 h   optimal")
        .register(|register| {
            assert_eq!(
                absent(register, "LEFEBVRE Paul"),
                0,
                "nothing is written yet"
            )
        })
        .keys("o")
        .shows("2 remplacements enregistrés · 2 appels")
        .shows("APPELS  absence LEFEBVRE Paul")
        .shows("0 / 2 confirmés")
        .hides("brouillon")
        .keys_used(7)
        .journal(|acts| {
            let last = acts.last().unwrap();
            assert_eq!(
                (acts.len(), &*last.command, last.changes),
                (2, "absence", 3)
            );
        })
        .register(|register| assert_eq!(absent(register, "LEFEBVRE Paul"), 1))
        .ends_whole();
}

#[test]
fn the_same_absence_is_never_recorded_twice() {
    let story = Story::demo().keys("! lefe enter o esc o").shows("APPELS");
    assert_eq!(story.acts(), 2);
    let story = story
        .keys("space g h ! lefe enter")
        .shows("✓ enregistrée")
        .keys("o");
    assert_eq!(story.shows("APPELS").acts(), 2);
}

#[test]
fn someone_whose_absence_is_recorded_shows_its_plan_and_has_only_covers_written() {
    let story = Story::demo()
        .keys("! mart enter")
        .shows("ABSENCE  MARTIN Sophie · mar. 10/11 · journée · maladie")
        .shows("✓ enregistrée")
        .shows("3 / 3 proposés")
        .shows_beside("08:30–11:30", "DUBOIS Léa")
        .shows_beside("13:30–15:00", "HADDAD Yanis")
        .shows_beside("15:00–16:30", "LAURENT Emma + MOREL Nino")
        .keys("o")
        .journal(|acts| {
            let last = acts.last().unwrap();
            assert_eq!((&*last.command, last.changes), ("cover", 3));
        });
    assert_eq!(story.acts(), 2);
}

#[test]
fn home_says_it_at_once_and_no_more_once_it_is_taken_back() {
    Story::demo()
        .keys("! lefe enter o")
        .keys("space g h")
        .shows_beside("LEFEBVRE Paul, absente", "0 appel sur 2, reprendre")
        .keys("ctrl-z")
        .shows("annulé")
        .hides("LEFEBVRE Paul, absente")
        .journal(|acts| assert_eq!(acts.last().unwrap().kind, ActKind::UndoOf(2)))
        .keys("ctrl-y")
        .shows("LEFEBVRE Paul, absente")
        .ends_whole();
}

#[test]
fn taken_back_on_its_own_screen_it_is_a_draft_again() {
    let story = Story::demo()
        .keys("! lefe enter o ctrl-z")
        .shows("brouillon")
        .hides("✓ enregistrée");
    let story = story.keys("o").shows("APPELS");
    assert_eq!(
        story.acts(),
        4,
        "the demo, the absence, its undoing, the absence again"
    );
}

#[test]
fn leaving_without_ok_writes_nothing() {
    let story = Story::demo()
        .keys("! lefe enter esc esc")
        .shows("À RÉGLER MAINTENANT")
        .shows("brouillon gardé");
    assert_eq!(story.acts(), 1);
}

#[test]
fn leaving_offers_the_absence_alone_the_draft_and_nothing_at_all() {
    let story = Story::demo()
        .keys("! lefe enter 1 esc")
        .shows("Quitter ce plan sans l’écrire")
        .cursor_on("garder le brouillon")
        .keys("2")
        .shows("absence de LEFEBVRE Paul enregistrée · 2 besoins à couvrir")
        .shows_beside("LEFEBVRE Paul, absente", "1 élève · 0 couvert")
        .journal(|acts| {
            let last = acts.last().unwrap();
            assert_eq!((&*last.command, last.changes), ("absence", 1));
        })
        .register(|register| assert_eq!(absent(register, "LEFEBVRE Paul"), 1))
        .keys("! lefe enter")
        .shows("✓ enregistrée")
        .shows_beside("08:00–12:00", "✓ à la main")
        .keys("esc")
        .hides("Quitter ce plan")
        .keys("ctrl-z")
        .register(|register| assert_eq!(absent(register, "LEFEBVRE Paul"), 0));
    story.ends_whole();
}

#[test]
fn a_plan_that_is_discarded_is_forgotten() {
    let story = Story::demo()
        .keys("! lefe enter 1 esc 3")
        .shows("plan abandonné : rien n’est écrit")
        .keys("! lefe enter")
        .hides("brouillon repris")
        .hides("✓ à la main");
    assert_eq!(story.acts(), 1);
}

#[test]
fn a_draft_that_was_recorded_from_a_copy_of_it_is_not_recorded_again() {
    let story = Story::demo()
        .keys("! lefe enter space g a ! lefe enter o")
        .shows("APPELS")
        .keys("- - -")
        .shows("ABSENCE  LEFEBVRE Paul")
        .shows("✓ enregistrée")
        .keys("o");
    assert_eq!(story.acts(), 2);
}

#[test]
fn an_absence_is_still_there_after_a_restart_and_can_still_be_taken_back() {
    Story::demo()
        .keys("! lefe enter o")
        .restart()
        .shows("LEFEBVRE Paul, absente")
        .keys("! lefe enter")
        .shows("✓ enregistrée")
        .keys("esc space u")
        .shows("Ce qui serait annulé")
        .shows("LEFEBVRE Paul")
        .keys("enter")
        .hides("LEFEBVRE Paul, absente")
        .ends_whole();
}

#[test]
fn on_a_row_the_person_under_the_cursor_comes_first() {
    Story::demo()
        .keys("space g a / perrin enter ! enter")
        .shows("ABSENCE  PERRIN Julie")
        .shows("08:00–12:00");
}

#[test]
fn of_a_pupil_the_absence_of_her_assistant_is_proposed() {
    Story::demo()
        .keys("! noe enter")
        .shows("ABSENCE  ROUX Inès")
        .shows_beside("13:30–16:00", "PETIT Noé");
}

#[test]
fn an_absent_pupil_needs_nobody_and_frees_her_assistant() {
    Story::demo()
        .with(|changes| {
            let today = date(2026, 11, 10);
            changes.add(Absence {
                who: Absentee::Pupil(relais::domain::PupilId(1)),
                from: Moment {
                    date: today,
                    minute: Minute::START,
                },
                to: Moment {
                    date: today,
                    minute: Minute::END,
                },
                reason: AbsenceReason::Sickness,
                part: relais::domain::DayPart::Whole,
                class: None,
                owed: Minutes::ZERO,
            });
        })
        .register(|register| {
            assert_eq!(
                register
                    .get(relais::domain::PupilId(1))
                    .map(Pupil::name)
                    .unwrap(),
                "DUBOIS Léa"
            );
        })
        .keys("! mart enter")
        .shows("2 / 2 proposés")
        .hides("08:30–11:30")
        .keys("esc , lead enter")
        .shows("élève absent");
}

#[test]
fn where_nobody_is_to_be_covered_it_says_so() {
    Story::demo()
        .keys("! benali enter")
        .shows("Aucun élève à couvrir");
}
