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
        .shows("absence ✓ · choix non écrits")
        .shows_beside("08:00–12:00", "✓ à la main")
        .keys("esc")
        .shows("Quitter ce plan")
        .hides("enregistrer l’absence seule")
        .keys("enter ctrl-z")
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
        .keys("! lefe enter space g a enter ! lefe enter o")
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
fn of_a_pupil_it_is_asked_whether_it_is_the_pupil_or_her_assistant() {
    Story::demo()
        .keys("! noe enter")
        .shows("Qui n’est pas là ?")
        .shows_beside("1", "PETIT Noé")
        .shows_beside("2", "ROUX Inès")
        .keys("2")
        .shows("ABSENCE  ROUX Inès")
        .shows_beside("13:30–16:00", "PETIT Noé");
    Story::demo()
        .keys("! noe enter 1")
        .shows("ABSENCE  PETIT Noé")
        .shows("libère son AVS")
        .keys("o")
        .keys("space g h ! mart enter down")
        .shows("libre : PETIT Noé n’est pas là");
}

#[test]
fn a_class_that_is_out_frees_its_assistants_and_asks_for_nobody() {
    let story = Story::demo()
        .keys("! moulin enter")
        .shows("tout l’établissement")
        .shows("une classe")
        .keys("2")
        .shows("sortie")
        .shows("libérées pour ce temps : rien à couvrir")
        .keys("o");
    assert_eq!(story.acts(), 2);
    story
        .register(|register| {
            let (_, absence) = register.all::<Absence>().last().unwrap();
            assert!(matches!(absence.who, Absentee::Establishment(_)));
            assert!(absence.class.is_some());
            assert_eq!(absence.reason, AbsenceReason::Outing);
        })
        .ends_whole();
}

#[test]
fn a_school_that_is_closed_for_a_day_opens_no_needs() {
    Story::demo()
        .keys("! mart enter")
        .shows("3 / 3 proposés")
        .keys("space g h ! jean-moulin enter 1")
        .shows("fermeture")
        .keys("o space g h ! mart enter")
        .shows("2 / 2 proposés")
        .hides("08:30–11:30");
}

#[test]
fn a_longer_absence_makes_the_recorded_one_longer_and_both_pupils_are_seen() {
    let story = Story::demo()
        .keys("! lefe enter tab tab tab")
        .types("8h-10h")
        .keys("enter")
        .shows_beside("08:00–10:00", "PAGEAU Valérie")
        .shows("1 / 1 proposés")
        .keys("o o space g h ! lefe enter")
        .shows("mar. 10/11 08:00–10:00")
        .shows("✓ enregistrée")
        .keys("tab tab tab")
        .types("journée")
        .keys("enter enter");
    story
        .register(|register| {
            assert_eq!(absent(register, "LEFEBVRE Paul"), 1);
        })
        .shows_beside("08:00–10:00", "✓ confirmé")
        .shows("10:00–12:00")
        .shows("13:30–16:30")
        .ends_whole();
}

#[test]
fn choices_that_are_not_written_show_so_and_ask_before_any_key_leaves_them() {
    let story = Story::demo().keys("! mart enter o esc space g h");
    let acts = story.acts();
    let mut story = story
        .keys("! mart enter")
        .shows("✓ enregistrée")
        .keys("z")
        .shows("absence ✓ · choix non écrits");
    for leaving in ["esc", "-", "space g a", ", dubois enter", "space q"] {
        story = story
            .keys(leaving)
            .shows("Quitter ce plan sans l’écrire")
            .keys("3")
            .shows("choix non écrits");
    }
    story = story
        .keys("space g a enter")
        .shows("brouillon gardé")
        .cursor_on("AUBRAND");
    assert_eq!(story.acts(), acts);
    story
        .keys("! mart enter")
        .shows("choix non écrits")
        .keys("- 2")
        .shows("plan abandonné")
        .keys("! mart enter")
        .shows("✓ enregistrée");
}

#[test]
fn on_azerty_the_sign_that_is_six_takes_the_sixth_and_leaves_nothing() {
    let mut story = Story::demo();
    let (session, _) = story.parts();
    session.around.keyboard = Some(relais::keymap::Keyboard::Azerty);
    story
        .keys("! mart enter down -")
        .shows("ABSENCE  MARTIN Sophie")
        .shows_beside("13:30–15:00", "✓ à la main");
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
