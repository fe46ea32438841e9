//! Several are absent at once: one plan over all of them, one act, one list of calls.

use jiff::civil::date;
use relais::domain::{Absence, AbsenceId, Avs, AvsId, Cover, Date, Register};

use crate::support::Story;

const TODAY: Date = date(2026, 11, 10);

fn avs(register: &Register, name: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| avs.name() == name).unwrap().0
}

fn absence(register: &Register, name: &str) -> Option<(AbsenceId, Absence)> {
    let mut all = register.absences_of_avs(avs(register, name));
    let found = all.find(|(_, absence)| absence.touches(TODAY));
    found.map(|(id, absence)| (id, absence.clone()))
}

/// Who comes today for whom she is absent, in order of time.
fn takers(register: &Register, name: &str) -> Vec<Option<String>> {
    let Some((id, _)) = absence(register, name) else {
        return Vec::new();
    };
    let mut covers: Vec<&Cover> = register.covers_of(id).map(|(_, cover)| cover).collect();
    covers.retain(|cover| cover.date == TODAY);
    covers.sort_by_key(|cover| cover.start);
    let name = |cover: &Cover| Some(register.get(cover.avs?)?.name());
    covers.into_iter().map(name).collect()
}

#[test]
fn two_who_call_sick_at_half_past_seven_are_one_plan_one_act_and_one_list_of_calls() {
    let story = Story::demo()
        .keys("! mart enter ! lefe enter")
        .shows("ABSENCES  MARTIN Sophie, LEFEBVRE Paul · mar. 10/11 · journée")
        .shows("brouillon")
        .shows("5 / 5 proposés")
        .shows_beside("08:00–12:00", "PAGEAU Valérie")
        .shows_beside("08:30–11:30", "DUBOIS Léa")
        .keys("o")
        .shows("APPELS  absences MARTIN, LEFEBVRE · mar. 10/11")
        .shows("0 / 4 confirmés")
        .keys_used(13)
        .journal(|acts| {
            let last = acts.last().unwrap();
            assert_eq!(
                (acts.len(), &*last.command, last.changes),
                (2, "absence", 6)
            );
        })
        .register(|register| {
            assert_eq!(takers(register, "MARTIN Sophie").len(), 3);
            assert_eq!(takers(register, "LEFEBVRE Paul").len(), 2);
        })
        .keys("o o o o")
        .shows("4 / 4 confirmés")
        .keys("ctrl-z ctrl-z ctrl-z ctrl-z ctrl-z")
        .shows("ABSENCES  MARTIN Sophie, LEFEBVRE Paul")
        .shows("brouillon")
        .register(|register| {
            assert_eq!(absence(register, "LEFEBVRE Paul"), None);
            assert!(takers(register, "MARTIN Sophie").is_empty());
        });
    story.ends_whole();
}

#[test]
fn nobody_who_is_absent_in_the_plan_is_asked_to_come() {
    Story::demo()
        .keys("! mart enter")
        .shows_beside("DUBOIS Léa", "→ ROUX Inès")
        .keys("! roux enter")
        .shows("ABSENCES  MARTIN Sophie, ROUX Inès")
        .hides("→ ROUX Inès")
        .shows_beside("DUBOIS Léa", "→ TESSIER Marc")
        .shows("PETIT Noé")
        .keys("o")
        .register(|register| {
            let ines = Some("ROUX Inès".to_owned());
            for absent in ["MARTIN Sophie", "ROUX Inès"] {
                let takers = takers(register, absent);
                assert!(!takers.is_empty() && !takers.contains(&ines), "{takers:?}");
            }
        })
        .ends_whole();
}

#[test]
fn dates_are_changed_of_one_of_them_alone() {
    Story::demo()
        .keys("! mart enter ! lefe enter tab")
        .shows("Dates et motif de qui ?")
        .cursor_on("LEFEBVRE Paul")
        .keys("enter tab")
        .types("3j")
        .keys("enter")
        .shows("ABSENCES  MARTIN, LEFEBVRE · du mar. 10/11 au jeu. 12/11")
        .keys("o")
        .register(|register| {
            let to = |name| absence(register, name).unwrap().1.to.date;
            assert_eq!(to("MARTIN Sophie"), TODAY);
            assert_eq!(to("LEFEBVRE Paul"), date(2026, 11, 12));
        });
}

#[test]
fn one_of_them_is_taken_out_of_the_plan_again() {
    Story::demo()
        .keys("! mart enter ! lefe enter")
        .shows("PAGEAU Valérie (LEFEBVRE)")
        .keys("delete")
        .shows("Retirer LEFEBVRE Paul de ce plan ?")
        .keys("2")
        .shows("ABSENCE  MARTIN Sophie")
        .hides("PAGEAU")
        .shows("✓ enregistrée");
}

#[test]
fn she_who_is_in_the_plan_already_is_not_put_there_again() {
    Story::demo()
        .keys("! mart enter ! lefe enter down down down ! lefe enter")
        .shows("LEFEBVRE Paul est déjà dans ce plan")
        .cursor_on("PAGEAU Valérie")
        .shows("5 / 5 proposés");
}

#[test]
fn of_a_pupil_her_assistant_joins_and_a_pupil_without_one_does_not() {
    let mut orphan = None;
    Story::demo()
        .keys("! mart enter ! noe enter")
        .shows("ABSENCES  MARTIN Sophie, ROUX Inès");
    Story::demo()
        .with(|changes| {
            orphan = Some(changes.add(relais::domain::Pupil::named("ZWEIG", "Lila")));
        })
        .keys("! mart enter ! zweig enter")
        .shows("ZWEIG Lila n’a pas d’AVS ce jour-là")
        .shows("ABSENCE  MARTIN Sophie");
}

#[test]
fn a_draft_of_several_is_taken_up_by_the_name_of_any() {
    let story = Story::demo()
        .keys("! mart enter ! lefe enter 1 esc")
        .shows("enregistrer les absences seules")
        .keys("enter space g h ! lefe enter")
        .shows("brouillon repris")
        .shows("ABSENCES  MARTIN Sophie, LEFEBVRE Paul")
        .shows("✓ à la main");
    assert_eq!(story.acts(), 1);
}

#[test]
fn what_was_decided_for_one_alone_comes_with_her() {
    Story::demo()
        .keys("! lefe enter 2 esc enter")
        .keys("! mart enter")
        .hides("✓ à la main")
        .keys("! lefe enter")
        .shows_beside("08:00–12:00", "✓ à la main");
}

#[test]
fn whoever_is_asked_for_two_of_them_is_rung_up_once() {
    Story::demo()
        .keys("! mart enter o space g h ! lefe enter F")
        .shows_beside("TESSIER Marc", "dépassement")
        .keys("enter")
        .types("d’accord avec lui")
        .keys("enter o")
        .restart()
        .keys("down down enter")
        .shows("APPELS")
        .shows_beside("TESSIER Marc", "mar. 10/11 dès 08:00")
        .shows("– 13:30–15:00 Yanis H.")
        .cursor_on("TESSIER Marc")
        .shows("Bonjour Marc, Paul et Sophie ne sont pas là aujourd’hui")
        .keys("o")
        .register(|register| {
            let marc = avs(register, "TESSIER Marc");
            let today = register
                .covers_by(marc)
                .filter(|(_, cover)| cover.date == TODAY);
            let said: Vec<_> = today.map(|(_, cover)| cover.contact).collect();
            assert_eq!(said, [relais::domain::ContactStatus::Confirmed; 3]);
        })
        .ends_whole();
}

#[test]
fn choices_that_exceed_her_minutes_together_take_a_reason() {
    let mut story = Story::demo()
        .keys("! mart enter ! lefe enter")
        .keys("down 3")
        .shows_beside("08:30–11:30", "→ BENALI Karim")
        .keys("down down 3")
        .shows("BENALI Karim : 26 h cette semaine, 24 h au contrat · F force")
        .hides("forcé")
        .keys("F")
        .cursor_on("BENALI Karim")
        .keys("enter")
        .types("une heure de plus, elle est d’accord")
        .keys("enter")
        .shows_beside("13:30–16:30", "▲ forcé")
        .keys("o")
        .shows("APPELS");
    let forced = story.last_changes().into_iter().filter(|change| {
        matches!(change, relais::domain::Change::Cover(edit)
            if edit.after.as_ref().is_some_and(|cover| cover.forced))
    });
    assert_eq!(forced.count(), 1);
    story
        .keys("g l enter")
        .shows("une heure de plus")
        .ends_whole();
}
