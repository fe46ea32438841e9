//! A pupil whom nobody accompanies, or not enough, is placed: the slots wanted are typed, those who
//! can take them are shown with their reasons, and one act makes the accompaniment.

use jiff::civil::date;
use relais::command::Command;
use relais::domain::{
    Accompaniment, Avs, AvsId, Changes, Commission, Contract, Decision, Establishment,
    EstablishmentId, Minute, Minutes, Mode, Pupil, PupilId, RecordId, Regime, Register, Weekday,
    WeeklySpan, Weeks,
};

use crate::support::Story;

const TODAY: relais::domain::Date = date(2026, 11, 10);

fn school() -> EstablishmentId {
    EstablishmentId::from_number(1)
}

fn avs(changes: &mut Changes<'_>, last: &str, hours: i32) -> AvsId {
    let mut avs = Avs::named(last, "Inès");
    avs.base = Some(school());
    let id = changes.add(avs);
    let mut contract = Contract::dated(id, Regime::Aesh, date(2026, 9, 1), Some(date(2029, 8, 31)));
    contract.weekly = Some(Minutes::hours(hours));
    changes.add(contract);
    id
}

fn pupil(changes: &mut Changes<'_>, last: &str, mode: Mode) -> PupilId {
    let mut pupil = Pupil::named(last, "Emma");
    pupil.establishment = Some(school());
    let id = changes.add(pupil);
    changes.add(Decision {
        pupil: id,
        commission: Commission::Cdaph,
        number: None,
        taken: None,
        mode,
        from: date(2026, 9, 1),
        to: date(2027, 8, 31),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    });
    id
}

fn link(changes: &mut Changes<'_>, by: AvsId, pupil: PupilId, days: &[Weekday]) {
    let mut link = Accompaniment {
        avs: by,
        pupil: Some(pupil),
        establishment: school(),
        from: date(2026, 9, 1),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    for day in days {
        let span = WeeklySpan {
            day: *day,
            start: Minute::at(8, 30),
            end: Minute::at(11, 30),
        };
        link.add_slot(span, Weeks::Every, relais::domain::Activity::Class);
    }
    changes.add(link);
}

/// LAURENT Emma, 9 h a week, has nobody; MOREL Emma, shared, neither. ROUX is free, BENALI is with
/// PETIT on Thursdays, FAURE has two hours.
fn town(changes: &mut Changes<'_>) {
    changes.add(Establishment::named("École Valmy"));
    avs(changes, "ROUX", 24);
    let benali = avs(changes, "BENALI", 24);
    avs(changes, "FAURE", 2);
    pupil(changes, "LAURENT", Mode::Individual(Minutes::hours(9)));
    pupil(changes, "MOREL", Mode::Shared);
    let petit = pupil(changes, "PETIT", Mode::Individual(Minutes::hours(3)));
    link(changes, benali, petit, &[Weekday::Thursday]);
}

fn found(register: &Register, last: &str) -> PupilId {
    let mut all = register.all::<Pupil>();
    all.find(|(_, pupil)| &*pupil.last == last).unwrap().0
}

/// Each accompaniment of a pupil: by whom, from when, until when, on which days.
fn links(register: &Register, last: &str) -> Vec<String> {
    let links = register.accompaniments_of(found(register, last));
    let told = links.map(|(_, link)| {
        let by = register.get(link.avs).unwrap().last.to_string();
        let days: Vec<String> = link
            .slots
            .iter()
            .map(|slot| format!("{:?}", slot.day))
            .collect();
        let to = link.to.map_or(String::new(), |to| to.to_string());
        format!("{by} {}..{to} {}", link.from, days.join("+"))
    });
    told.collect()
}

#[test]
fn a_pupil_whom_nobody_accompanies_is_placed_in_one_act() {
    let mut story = Story::of(town)
        .resized(120, 36)
        .keys(", laurent enter r")
        .shows("Créneaux voulus")
        .types("lun mar jeu 8h30-11h30")
        .shows("3 créneaux, 9 h par semaine sur 9 h à trouver")
        .keys("enter")
        .shows("Placer LAURENT Emma : 9 h/sem. sur 9 h")
        .shows("QUI PEUT PRENDRE")
        .cursor_on("ROUX Inès")
        .shows("placée 0 h → 9 h sur 24 h")
        .keys("enter")
        .shows("rien n’est encore écrit")
        .register(|register| assert!(links(register, "LAURENT").is_empty()))
        .keys("enter")
        .shows("LAURENT Emma → ROUX Inès à partir du 10/11/2026");
    assert_eq!(story.last_changes().len(), 1);
    story
        .register(|register| {
            assert_eq!(
                links(register, "LAURENT"),
                [format!("ROUX {TODAY}.. Monday+Tuesday+Thursday")]
            );
        })
        .journal(|acts| {
            assert_eq!(
                acts.last().unwrap().known_command(),
                Some(Command::NewAccompaniment)
            );
        })
        .keys("ctrl-z")
        .register(|register| assert!(links(register, "LAURENT").is_empty()))
        .ends_whole();
}

#[test]
fn a_and_r_do_the_same_in_the_list_and_on_the_card() {
    for keys in [
        "space g e / laurent enter a",
        "space g e / laurent enter r",
        ", laurent enter a",
        ", laurent enter r",
    ] {
        Story::of(town).keys(keys).shows("Créneaux voulus");
    }
}

#[test]
fn with_no_slot_typed_it_shows_who_has_the_hours_and_then_asks_when() {
    Story::of(town)
        .resized(120, 36)
        .keys(", laurent enter r enter")
        .shows("Placer LAURENT Emma : 9 h/sem. à trouver")
        .cursor_on("BENALI Inès")
        .shows_beside("FAURE Inès", "libre 2 h sur 9 h")
        .shows("libre 21 h dit")
        .keys("enter")
        .shows("Créneaux voulus");
}

#[test]
fn a_pupil_with_shared_help_and_nobody_is_placed_too() {
    Story::of(town)
        .keys(", morel enter r")
        .types("ven 8h30-11h30")
        .shows("1 créneau")
        .keys("enter o")
        .shows("MOREL Emma →")
        .register(|register| assert_eq!(links(register, "MOREL").len(), 1));
}

#[test]
fn whoever_can_take_most_of_it_comes_after_and_takes_that_part() {
    Story::of(town)
        .resized(120, 36)
        .keys(", laurent enter r")
        .types("lun mar jeu 8h30-11h30")
        .keys("enter")
        .shows("prennent une partie")
        .shows_beside("BENALI Inès", "prend 6 h")
        .keys("down")
        .cursor_on("BENALI Inès")
        .shows("resterait sans AVS : jeu. 08:30–11:30")
        .keys("enter enter")
        .shows("LAURENT Emma (6 h sur 9 h) → BENALI Inès")
        .register(|register| {
            assert_eq!(
                links(register, "LAURENT"),
                [format!("BENALI {TODAY}.. Monday+Tuesday")]
            );
        });
}

#[test]
fn a_filter_is_forced_with_a_reason_that_the_journal_keeps() {
    let mut story = Story::of(town)
        .resized(120, 36)
        .keys(", laurent enter r")
        .types("lun mar jeu 8h30-11h30")
        .keys("enter F")
        .shows_beside("FAURE Inès", "9 h sur 2 h")
        .keys("2")
        .shows("forcer, avec un motif")
        .cursor_on("FAURE Inès")
        .keys("enter")
        .register(|register| assert!(links(register, "LAURENT").is_empty()))
        .types("avenant en cours de signature")
        .keys("enter")
        .shows("LAURENT Emma → FAURE Inès")
        .register(|register| assert_eq!(links(register, "LAURENT").len(), 1));
    let forced = story.last_entry().reasons;
    assert_eq!(&*forced[0].rule, "minutes");
    assert_eq!(&*forced[0].words, "avenant en cours de signature");
}

#[test]
fn where_nobody_can_take_half_of_it_whatever_can_be_taken_is_offered() {
    Story::of(town)
        .resized(120, 36)
        .keys(", laurent enter r")
        .types("lun mar mer jeu ven 7h-19h")
        .keys("enter")
        .shows("QUI PEUT PRENDRE   0 sur 3")
        .shows("prennent une partie")
        .shows_beside("ROUX Inès", "prend 24 h")
        .shows_beside("BENALI Inès", "prend 12 h")
        .shows_beside("FAURE Inès", "60 h sur 2 h");
}

#[test]
fn where_nobody_can_take_anything_that_is_said() {
    let story = Story::of(|changes| {
        changes.add(Establishment::named("École Valmy"));
        avs(changes, "FAURE", 2);
        pupil(changes, "LAURENT", Mode::Individual(Minutes::hours(3)));
    })
    .resized(120, 36)
    .keys(", laurent enter r")
    .types("lun 8h30-11h30")
    .keys("enter")
    .shows("QUI PEUT PRENDRE   0 sur 1")
    .shows_beside("FAURE Inès", "3 h sur 2 h")
    .keys("enter")
    .shows("personne ne convient");
    assert_eq!(story.acts(), 1);
}

#[test]
fn slots_in_which_she_is_elsewhere_or_which_coincide_are_refused_as_they_are_typed() {
    Story::of(|changes| {
        town(changes);
        let other = changes.add(Establishment::named("Collège Jaurès"));
        let faure = AvsId::from_number(3);
        let mut link = Accompaniment {
            avs: faure,
            pupil: Some(PupilId::from_number(1)),
            establishment: other,
            from: date(2026, 9, 1),
            to: Some(date(2026, 11, 9)),
            slots: Vec::new(),
            next_slot: 1,
        };
        let span = WeeklySpan {
            day: Weekday::Friday,
            start: Minute::at(9, 0),
            end: Minute::at(10, 0),
        };
        link.add_slot(span, Weeks::Every, relais::domain::Activity::Class);
        changes.add(link);
    })
    // What she had with someone who no longer comes is what is most likely wanted.
    .keys(", laurent enter r")
    .shows("ven 9h-10h")
    .types(", ven 9h30-11h")
    .shows("deux créneaux se chevauchent")
    .keys("enter")
    .shows("deux créneaux se chevauchent");
}

#[test]
fn a_pupil_without_a_school_says_what_is_missing() {
    Story::of(|changes| {
        town(changes);
        changes.add(Pupil::named("NEUF", "Zoé"));
    })
    .keys(", neuf enter r")
    .shows("sans établissement")
    .keys("a")
    .shows("sans établissement");
}

#[test]
fn an_assistant_with_nobody_gets_her_first_accompaniment_with_a() {
    Story::of(town)
        .keys(", roux enter a")
        .shows("ROUX Inès")
        .shows("créneaux")
        .keys("esc r")
        .shows("aucun accompagnement en cours à réaffecter");
}

#[test]
fn some_slots_go_to_another_from_a_day_and_last_week_stays_as_it_was() {
    let mut story = Story::of(|changes| {
        town(changes);
        let three = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday];
        link(
            changes,
            AvsId::from_number(2),
            PupilId::from_number(1),
            &three,
        );
    })
    .resized(120, 36)
    .keys(", laurent enter r")
    .shows("Réaffecter LAURENT Emma, 9 h/sem. avec BENALI Inès")
    .keys("s")
    .shows("CRÉNEAUX À RÉAFFECTER")
    .keys("1 2 enter")
    .shows("Réaffecter LAURENT Emma, 3 h/sem. sur 9 h avec BENALI Inès")
    .cursor_on("ROUX Inès")
    .keys("enter enter")
    .shows("LAURENT Emma (3 h sur 9 h) → ROUX Inès");
    assert_eq!(story.last_changes().len(), 3);
    story
        .register(|register| {
            assert_eq!(
                links(register, "LAURENT"),
                [
                    "BENALI 2026-09-01..2026-11-09 Monday+Tuesday+Wednesday".to_owned(),
                    format!("ROUX {TODAY}.. Wednesday"),
                    format!("BENALI {TODAY}.. Monday+Tuesday"),
                ]
            );
        })
        .keys("ctrl-z")
        .register(|register| assert_eq!(links(register, "LAURENT").len(), 1))
        .ends_whole();
}

#[test]
fn what_was_chosen_is_there_after_a_restart() {
    Story::of(town)
        .keys(", laurent enter r")
        .types("lun mar jeu 8h30-11h30")
        .keys("enter down enter")
        .hangs_up()
        .shows("Placer LAURENT Emma")
        .shows("resterait sans AVS")
        .keys("enter")
        .shows("LAURENT Emma (6 h sur 9 h) → BENALI Inès");
}

#[test]
fn home_leads_to_all_without_enough_help_and_each_to_who_could() {
    Story::of(town)
        .resized(120, 36)
        .shows_beside("qui pourrait aider ces 2 élèves", "9 h/sem. à trouver")
        .keys("down down enter")
        .shows("ÉLÈVES SANS ASSEZ D’AIDE")
        .cursor_on("LAURENT Emma")
        .shows_beside("LAURENT Emma", "2 tout")
        .shows_beside("LAURENT Emma", "BENALI Inès +21 h")
        .shows_beside("MOREL Emma", "mutualisée")
        .shows_beside("MOREL Emma", "3 tout")
        .keys("enter")
        .shows("Créneaux voulus")
        .types("mar jeu ven 8h30-11h30")
        .keys("enter enter enter")
        .shows("ÉLÈVES SANS ASSEZ D’AIDE")
        .hides("LAURENT Emma  ")
        .shows("MOREL Emma");
}

#[test]
fn a_pupil_with_too_few_hours_is_listed_and_the_rest_is_placed_beside_what_she_has() {
    Story::of(|changes| {
        town(changes);
        let three = [Weekday::Monday, Weekday::Tuesday];
        link(
            changes,
            AvsId::from_number(1),
            PupilId::from_number(1),
            &three,
        );
    })
    .resized(120, 36)
    .keys("space g m")
    .shows_beside("LAURENT Emma", "3 h")
    .keys("down")
    .cursor_on("LAURENT Emma")
    .keys("enter")
    .types("jeu 8h30-11h30")
    .shows("1 créneau, 3 h par semaine sur 3 h à trouver")
    .keys("enter o")
    .register(|register| assert_eq!(links(register, "LAURENT").len(), 2));
}

#[test]
fn with_everybody_helped_the_work_list_says_so() {
    Story::of(|changes| {
        changes.add(Establishment::named("École Valmy"));
        let roux = avs(changes, "ROUX", 24);
        let petit = pupil(changes, "PETIT", Mode::Individual(Minutes::hours(3)));
        link(changes, roux, petit, &[Weekday::Thursday]);
    })
    .hides("qui pourrait aider")
    .keys("space g m")
    .shows("Tous les élèves notifiés ont l’aide prévue");
}
