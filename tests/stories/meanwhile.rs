//! Two change the same record: nothing of either is lost, what both changed is asked, and who did it
//! is said before.

use jiff::civil::date;
use relais::domain::{
    Absence, AbsenceId, AbsenceReason, Accompaniment, AccompanimentId, Avs, Contract, Minute,
    Minutes, Pupil, PupilId, PupilNeed, Regime, Register, Skill, Weekday, Weeks,
};
use relais::runtime::settle;
use relais::text::Lang;
use relais::tui::session::{Effect, Msg};

use crate::support::Story;

/// A pupil of the made-up department.
fn pupil(register: &Register, name: &str) -> (PupilId, Pupil) {
    let mut all = register.all::<Pupil>();
    let (id, pupil) = all.find(|(_, pupil)| pupil.name() == name).unwrap();
    (id, pupil.clone())
}

/// Puts the cursor of a form on a field.
#[track_caller]
fn on(mut story: Story, label: &str) -> Story {
    for _ in 0..40 {
        let there = format!("▸ {label}");
        let marked = format!("▸▲{label}");
        let text = story.text();
        if text.contains(&there) || text.contains(&marked) {
            return story;
        }
        story = story.keys("tab");
    }
    panic!("no field « {label} »:\n{}", story.text());
}

/// Types over a field.
#[track_caller]
fn fill(story: Story, label: &str, words: &str) -> Story {
    on(story, label).keys("ctrl-u").types(words)
}

/// She has typed a class over that of DUBOIS Léa and the line is lost; KARIM changes fields of the
/// same pupil, and she comes back.
fn over_a_new_start(karim: &[(&str, &str)]) -> Story {
    let hers = fill(Story::demo().keys(", dubois enter e"), "classe", "5e Z");
    let hers = hers.keeps().closes();
    let mut his = hers.beside("Karim").keys(", dubois enter e");
    for (label, words) in karim {
        his = fill(his, label, words);
    }
    drop(his.keys("enter enter").shows("enregistré"));
    hers.restart()
}

fn class_and_teacher(register: &Register) -> [Option<String>; 2] {
    let (_, pupil) = pupil(register, "DUBOIS Léa");
    [pupil.class, pupil.teacher].map(|words| words.map(|words| words.to_string()))
}

fn words(both: [&str; 2]) -> [Option<String>; 2] {
    both.map(|words| Some(words.to_owned()))
}

/// Whose acts the journal names, after the demo's own.
fn names(story: &Story) -> Vec<String> {
    let mut names = Vec::new();
    story.looks_at_all(|_, department| {
        let acts = department.register.history().acts().iter().skip(1);
        names = acts.map(|brief| brief.who.to_string()).collect();
    });
    names
}

#[test]
fn the_same_field_is_asked_with_who_when_what_it_was_theirs_and_mine() {
    let story = over_a_new_start(&[("classe", "4e K")])
        .shows("brouillon repris")
        .shows_beside("modifier · DUBOIS Léa", "▲ 07:31 · Karim (autre poste)")
        .shows("entre-temps : 4e K")
        .keys("enter")
        .shows_beside("CE2", "5e Z");
    let acts = story.acts();
    let story = story
        .keys("enter")
        .shows("changé entre-temps · modifier · DUBOIS Léa")
        .shows_beside("07:31 · Karim (autre poste)", "modifier · DUBOIS Léa")
        .shows_beside("avant", "CE2")
        .shows_beside("entre-temps", "4e K")
        .shows_beside("● vous", "5e Z");
    assert_eq!(story.acts(), acts, "nothing is written before the answer");
    let story = story
        .keys("enter")
        .shows("enregistré")
        .register(|register| {
            assert_eq!(class_and_teacher(register), words(["5e Z", "Mme Faure"]));
        });
    assert_eq!(names(&story), ["Karim", "Nadia"]);
    story
        .keys("h enter")
        .shows_beside("4e K", "5e Z")
        .ends_whole();
}

#[test]
fn theirs_counts_by_one_key_and_then_nothing_is_written_over_it() {
    for key in ["left", "right", "1"] {
        let story = over_a_new_start(&[("classe", "4e K")])
            .keys("enter enter")
            .keys(key)
            .shows_beside("● entre-temps", "4e K")
            .keys("enter")
            .hides("changé entre-temps")
            .register(|register| {
                assert_eq!(class_and_teacher(register), words(["4e K", "Mme Faure"]));
            });
        assert_eq!(names(&story), ["Karim"]);
        story
            .keys("e")
            .hides("brouillon")
            .shows("4e K")
            .ends_whole();
    }
}

#[test]
fn another_field_is_kept_without_a_question_and_said() {
    let story = over_a_new_start(&[("enseignant", "M. Karim")])
        .shows_beside("modifier · DUBOIS Léa", "▲ 07:31 · Karim (autre poste)")
        .keys("enter")
        .shows("Karim (autre poste) a changé enseignant entre-temps : c’est gardé")
        .shows_beside("CE2", "5e Z")
        .keys("enter")
        .shows("enregistré")
        .register(|register| {
            assert_eq!(class_and_teacher(register), words(["5e Z", "M. Karim"]));
        });
    assert_eq!(names(&story), ["Karim", "Nadia"]);
    story.ends_whole();
}

#[test]
fn of_both_the_one_is_asked_and_the_other_kept() {
    let story = over_a_new_start(&[("classe", "4e K"), ("enseignant", "M. Karim")]);
    let story = fill(story, "INE", "0990000009Z")
        .keys("enter enter")
        .shows("changés des deux côtés")
        .shows("changés par l’autre seul, gardés")
        .shows_beside("● entre-temps", "M. Karim")
        .shows("changés par vous seul")
        .shows_beside("● vous", "0990000009Z")
        .keys("left enter")
        .register(|register| {
            assert_eq!(class_and_teacher(register), words(["4e K", "M. Karim"]));
            let (_, pupil) = pupil(register, "DUBOIS Léa");
            assert_eq!(pupil.ine.as_deref(), Some("0990000009Z"));
        });
    assert_eq!(names(&story), ["Karim", "Nadia"]);
    story.ends_whole();
}

#[test]
fn esc_goes_back_to_the_form_with_all_that_was_typed() {
    let story = over_a_new_start(&[("classe", "4e K")])
        .keys("enter enter esc")
        .hides("changé entre-temps ·")
        .shows_beside("▲classe", "5e Z")
        .keys("esc")
        .shows("brouillon gardé")
        .keys("e")
        .shows_beside("▲classe", "5e Z");
    assert_eq!(names(&story), ["Karim"]);
}

#[test]
fn an_open_form_says_it_as_soon_as_the_record_moves() {
    let story = fill(Story::demo().keys(", dubois enter e"), "classe", "5e Z");
    let mut found = None;
    story.look_at_register(|register| found = Some(pupil(register, "DUBOIS Léa")));
    let (id, mut other) = found.unwrap();
    other.class = Some("4e K".into());
    let mut story = story
        .hides("▲classe")
        .with(|changes| changes.set(id, other))
        .shows("▲classe")
        .shows_beside("modifier · DUBOIS Léa", "▲ 07:31 · Nadia (");
    // Taken back, it is as it was: nothing to say, nothing to ask.
    let (session, world) = story.parts();
    let undone = world.perform(Effect::Undo(2));
    assert!(matches!(undone, Some(Msg::Saved(_))), "{undone:?}");
    settle(session, world, [Msg::Changed]);
    story
        .hides("▲ 07:31")
        .keys("enter enter")
        .shows("enregistré")
        .register(|register| {
            assert_eq!(class_and_teacher(register), words(["5e Z", "Mme Faure"]));
        })
        .ends_whole();
}

#[test]
fn needs_are_a_field_like_another() {
    let story = Story::demo().keys(", dubois enter e");
    let story = fill(story, "besoins", "sécurité");
    let mut found = None;
    story.look_at_register(|register| found = Some(pupil(register, "DUBOIS Léa")));
    let (id, mut other) = found.unwrap();
    other.needs = vec![PupilNeed {
        skill: Skill::Gesture("sonde".into()),
        required: false,
    }];
    story
        .with(|changes| changes.set(id, other))
        .keys("enter enter")
        .shows_beside("avant", "geste : asthme !")
        .shows_beside("entre-temps", "geste : sonde")
        .keys("enter")
        .register(|register| {
            let (_, pupil) = pupil(register, "DUBOIS Léa");
            let skills: Vec<&Skill> = pupil.needs.iter().map(|need| &need.skill).collect();
            assert_eq!(skills, [&Skill::Safety]);
        })
        .ends_whole();
}

/// The accompaniment of DUBOIS Léa by ROUX Inès.
fn link(register: &Register) -> (AccompanimentId, Accompaniment) {
    let (id, _) = pupil(register, "DUBOIS Léa");
    let mut all = register.accompaniments_of(id);
    let of_ines = |link: &Accompaniment| {
        register
            .get(link.avs)
            .is_some_and(|avs| &*avs.last == "ROUX")
    };
    let found = all.find(|(_, link)| of_ines(link)).unwrap();
    (found.0, found.1.clone())
}

#[test]
fn slots_are_asked_as_a_whole_and_those_of_before_stay_where_they_were() {
    for (key, mine) in [("", true), ("left ", false)] {
        let story = Story::demo().keys(", dubois enter a 2");
        let story = on(story, "créneaux").types("mer 11h-12h");
        let mut found = None;
        story.look_at_register(|register| found = Some(link(register)));
        let (id, mut other) = found.unwrap();
        let before = other.slots.len();
        let start = other.slots[0].start;
        other.slots[0].end = Minute(start.0 + 30);
        story
            .with(|changes| changes.set(id, other.clone()))
            .shows("▲créneaux")
            .keys("enter enter")
            .shows("changés des deux côtés")
            .shows("créneaux")
            .keys(&format!("{key}enter"))
            .register(|register| {
                let (_, link) = link(register);
                let wednesday = link
                    .slots
                    .iter()
                    .any(|slot| slot.weeks == Weeks::Every && slot.day == Weekday::Wednesday);
                assert_eq!(wednesday, mine, "{:?}", link.slots);
                if !mine {
                    assert_eq!(link.slots, other.slots);
                    assert_eq!(link.slots.len(), before);
                }
            })
            .ends_whole();
    }
}

/// MARTIN Sophie's absence of the day.
fn absence(register: &Register) -> (AbsenceId, Absence) {
    let mut all = register.all::<Avs>();
    let (sophie, _) = all.find(|(_, avs)| &*avs.last == "MARTIN").unwrap();
    let mut all = register.absences_of_avs(sophie);
    let (id, absence) = all
        .find(|(_, absence)| absence.touches(date(2026, 11, 10)))
        .unwrap();
    (id, absence.clone())
}

#[test]
fn of_an_absence_the_dates_of_one_and_the_reason_of_the_other_stand() {
    let mut found = None;
    let story = Story::demo().keys("! mart enter tab");
    let story = fill(story, "au", "12/11");
    story.look_at_register(|register| found = Some(absence(register)));
    let (id, mut other) = found.unwrap();
    other.reason = AbsenceReason::Training;
    story
        .with(|changes| changes.set(id, other))
        .shows("▲ 07:31 · Nadia")
        .keys("enter")
        .shows("a changé motif entre-temps : c’est gardé")
        .keys("enter")
        .shows("enregistré")
        .register(|register| {
            let (_, absence) = absence(register);
            assert_eq!(absence.reason, AbsenceReason::Training);
            assert_eq!(absence.to.date, date(2026, 11, 12));
        })
        .ends_whole();
}

#[test]
fn of_an_absence_the_same_date_is_asked() {
    let mut found = None;
    let story = Story::demo().keys("! mart enter tab");
    let story = fill(story, "au", "12/11");
    story.look_at_register(|register| found = Some(absence(register)));
    let (id, mut other) = found.unwrap();
    other.to.date = date(2026, 11, 13);
    story
        .with(|changes| changes.set(id, other))
        .keys("enter enter")
        .shows_beside("entre-temps", "13/11/2026")
        .shows_beside("● vous", "12/11/2026")
        .keys("enter")
        .register(|register| {
            assert_eq!(absence(register).1.to.date, date(2026, 11, 12));
        })
        .ends_whole();
}

/// An amendment is typed while somebody else moves the term: what it proposes moves with it.
#[test]
fn a_renewal_over_a_contract_whose_term_moved_is_not_written_unseen() {
    let mut id = None;
    let contract = |avs, end| Contract {
        weekly: Some(Minutes::hours(24)),
        ..Contract::dated(avs, Regime::Aesh, date(2025, 1, 1), Some(end))
    };
    let mut avs = None;
    let story = Story::of(|changes| {
        let one = changes.add(Avs::named("Neuville", "Anne"));
        avs = Some(one);
        id = Some(changes.add(contract(one, date(2026, 12, 31))));
    });
    let (id, avs) = (id.unwrap(), avs.unwrap());
    let story = story.keys(", neuv enter R 1");
    let story = fill(story, "par semaine", "20");
    let story = story
        .with(|changes| changes.set(id, contract(avs, date(2027, 1, 31))))
        .shows("▲début")
        .shows("▲ 07:31 · Nadia");
    let acts = story.acts();
    let story = story
        .keys("enter")
        .shows("a changé début")
        .shows("01/02/2027");
    assert_eq!(story.acts(), acts);
    story
        .keys("enter")
        .shows("enregistré")
        .register(|register| {
            let contract = register.get(id).unwrap();
            assert_eq!(contract.end, Some(date(2027, 1, 31)));
            assert_eq!(contract.amendments[0].from, date(2027, 2, 1));
            assert_eq!(contract.amendments[0].weekly, Some(Minutes::hours(20)));
        })
        .ends_whole();
}

/// A pupil of her own, whose form is open with a class typed.
fn zoe() -> (Story, PupilId) {
    let mut id = None;
    let story = Story::demo()
        .with(|changes| id = Some(changes.add(Pupil::named("Zanzibar", "Zoé"))))
        .keys(", zanz enter e");
    (fill(story, "classe", "5e Z"), id.unwrap())
}

#[test]
fn a_record_that_was_deleted_is_said_and_can_come_back() {
    let (story, id) = zoe();
    let story = story
        .with(|changes| changes.remove(id))
        .shows("cette fiche n’existe plus")
        .keys("enter")
        .shows("Nadia")
        .shows("revenir, saisie gardée")
        .shows("la faire revenir")
        .keys("1")
        .shows_beside("classe", "5e Z")
        .keys("enter 2")
        .hides("n’existe plus")
        .shows_beside("classe", "5e Z")
        .keys("enter enter")
        .shows("enregistré")
        .register(|register| {
            let (_, zoe) = pupil(register, "Zanzibar Zoé");
            assert_eq!(zoe.class.as_deref(), Some("5e Z"));
        });
    story.ends_whole();
}

#[test]
fn a_record_whose_making_was_taken_back_can_be_made_again() {
    let (mut story, _) = zoe();
    let (session, world) = story.parts();
    world.perform(Effect::Undo(2));
    settle(session, world, [Msg::Changed]);
    story
        .shows("cette fiche n’existe plus")
        .keys("enter 2 enter enter")
        .register(|register| {
            let (_, zoe) = pupil(register, "Zanzibar Zoé");
            assert_eq!(zoe.class.as_deref(), Some("5e Z"));
        })
        .ends_whole();
}

#[test]
fn what_was_typed_on_a_record_that_is_gone_can_be_copied() {
    let (story, id) = zoe();
    story
        .with(|changes| changes.remove(id))
        // Another act since: nothing brings it back at once.
        .with(|changes| {
            changes.add(Pupil::named("Autre", "Ana"));
        })
        .keys("enter")
        .hides("la faire revenir")
        .keys("2")
        .sent(|outside| {
            let sent = outside
                .iter()
                .filter(|it| matches!(it, relais::runtime::Outside::Send(_)));
            assert_eq!(sent.count(), 1);
        })
        .shows_beside("classe", "5e Z");
}

#[test]
fn a_draft_on_a_record_that_is_gone_says_so_at_the_start() {
    let (story, id) = zoe();
    story
        .keeps()
        .with(|changes| changes.remove(id))
        .restart()
        .shows("la fiche que vous modifiiez n’existe plus : votre saisie est gardée");
}

#[test]
fn a_meeting_shows_nothing_of_it_and_loses_nothing() {
    let story = over_a_new_start(&[("classe", "4e K")])
        .keys("enter enter")
        .shows("DUBOIS Léa")
        .keys("space m")
        .hides("DUBOIS")
        .hides("5e Z")
        .hides("Karim")
        .keys("e")
        .hides("5e Z")
        .keys("space m , dubois enter e")
        .shows("brouillon repris")
        .keys("enter enter")
        .shows_beside("● vous", "5e Z");
    assert_eq!(names(&story), ["Karim"]);
}

/// Her step of a renewal is shown as it would be now; what it became under her eyes is said first.
#[test]
fn a_step_over_a_contract_that_changed_is_not_written_unseen() {
    let story = Story::demo().keys(", martin enter s 4").types("9/11");
    let mut found = None;
    story.look_at_register(|register| {
        let mut all = register.all::<Avs>();
        let (sophie, _) = all.find(|(_, avs)| &*avs.last == "MARTIN").unwrap();
        let last = register.contracts_of(sophie).last().unwrap();
        found = Some((last.0, last.1.clone()));
    });
    let (id, mut other) = found.unwrap();
    other.weekly = Some(Minutes::hours(19));
    let story = story.with(|changes| changes.set(id, other));
    let acts = story.acts();
    let story = story
        .keys("enter")
        .shows("ce contrat a changé entre-temps (07:31 · Nadia (bureau))");
    assert_eq!(story.acts(), acts);
    let story = story.keys("enter").shows("✓").register(|register| {
        assert_eq!(register.get(id).unwrap().weekly, Some(Minutes::hours(19)));
    });
    assert_eq!(story.acts(), acts + 1);
    story.ends_whole();
}

#[test]
fn in_english_too() {
    over_a_new_start(&[("classe", "4e K"), ("enseignant", "M. Karim")])
        .keys("enter enter enter")
        .shows("enregistré");
    let hers = fill(
        Story::demo().lang(Lang::English).keys(", dubois enter e"),
        "class",
        "5e Z",
    );
    let mut found = None;
    hers.look_at_register(|register| found = Some(pupil(register, "DUBOIS Léa")));
    let (id, mut other) = found.unwrap();
    other.class = Some("4e K".into());
    hers.with(|changes| changes.set(id, other))
        .keys("enter enter")
        .shows("changed on both sides: which one counts?")
        .shows_beside("● you", "5e Z")
        .keys("enter")
        .shows("saved");
}
