//! Handing an accompaniment to another assistant, for good: candidates with their reasons, effects
//! before the act, one act that can be taken back.

use jiff::civil::date;
use relais::domain::{
    Accompaniment, AccompanimentId, Avs, AvsId, Contract, EstablishmentId, Minutes, Pupil, PupilId,
    RecordId, Regime, Register,
};

use crate::support::Story;

const TODAY: relais::domain::Date = date(2026, 11, 10);

fn avs(register: &Register, name: &str) -> AvsId {
    register
        .all::<Avs>()
        .find(|(_, avs)| avs.name() == name)
        .expect(name)
        .0
}

fn pupil(register: &Register, name: &str) -> PupilId {
    register
        .all::<Pupil>()
        .find(|(_, pupil)| pupil.name() == name)
        .expect(name)
        .0
}

/// What goes on, or will, between two people.
fn live(register: &Register, pupil: PupilId, by: AvsId) -> Vec<AccompanimentId> {
    let goes_on = |link: &Accompaniment| link.to.is_none_or(|to| TODAY <= to);
    let found = register
        .accompaniments_of(pupil)
        .filter(|(_, link)| link.avs == by && goes_on(link));
    found.map(|(id, _)| id).collect()
}

/// Jade goes from MARTINEZ Lola to ROUX Inès.
#[track_caller]
fn handed(register: &Register) {
    let jade = pupil(register, "MOREAU Jade");
    assert!(live(register, jade, avs(register, "MARTINEZ Lola")).is_empty());
    assert_eq!(
        live(register, jade, avs(register, "ROUX Inès")).len(),
        2,
        "hers before, and this one"
    );
}

#[track_caller]
fn not_handed(register: &Register) {
    let jade = pupil(register, "MOREAU Jade");
    assert_eq!(
        live(register, jade, avs(register, "MARTINEZ Lola")).len(),
        1
    );
    assert_eq!(live(register, jade, avs(register, "ROUX Inès")).len(), 1);
}

/// Someone new at the Collège Valmy, who can take everything.
fn with_a_newcomer(story: Story) -> Story {
    story.with(|changes| {
        let mut newcomer = Avs::named("NEUVILLE", "Zoé");
        newcomer.base = Some(EstablishmentId::from_number(3));
        let id = changes.add(newcomer);
        let mut contract =
            Contract::dated(id, Regime::Aesh, date(2026, 9, 1), Some(date(2029, 8, 31)));
        contract.weekly = Some(Minutes::hours(30));
        changes.add(contract);
    })
}

#[test]
fn from_the_list_a_reassignment_takes_eight_keys() {
    Story::demo()
        .keys("space g e")
        .count_anew()
        .keys("/ mor enter")
        .cursor_on("MOREAU Jade")
        .keys("r")
        .shows("MOREAU Jade → MARTINEZ Lola")
        .keys("2")
        .shows("Réaffecter MOREAU Jade, 2 h/sem. avec MARTINEZ Lola")
        .shows("ROUX Inès")
        .keys("o")
        .shows("MOREAU Jade → ROUX Inès à partir du 10/11/2026")
        .keys_at_most(8)
        .register(handed)
        .ends_whole();
}

#[test]
fn on_the_row_itself_it_takes_four() {
    Story::demo()
        .keys("space g e / moreau enter")
        .count_anew()
        .keys("r 2 enter enter")
        .register(handed)
        .keys_used(4);
}

#[test]
fn candidates_come_with_reasons_and_the_others_with_theirs() {
    Story::demo()
        .resized(120, 36)
        .keys("space g e / moreau enter r 2")
        .shows("QUI PEUT PRENDRE")
        .cursor_on("ROUX Inès")
        .shows("accompagne ou a accompagné MOREAU Jade")
        .shows("NON PROPOSÉES")
        .shows_beside("PERRIN Julie", "prise");
}

#[test]
fn the_effects_show_before_anything_is_written() {
    let story = Story::demo()
        .resized(120, 36)
        .keys("space g e / moreau enter r 2 enter")
        .shows("rien n’est encore écrit")
        .shows("placée 18 h → 20 h sur 24 h")
        .shows("MARTINEZ Lola garde")
        .register(not_handed);
    assert_eq!(story.acts(), 1);
    let story = story
        .keys("esc t")
        .shows("rien n’est encore écrit")
        .keys("esc")
        .shows("QUI PEUT PRENDRE")
        .keys("esc")
        .shows("ÉLÈVES");
    assert_eq!(story.acts(), 1);
}

#[test]
fn the_old_one_ends_the_day_before_and_the_new_one_begins_on_the_day() {
    let mut story = Story::demo().keys("space g e / moreau enter r 2 o");
    assert_eq!(story.last_changes().len(), 2);
    story.register(|register| {
        let jade = pupil(register, "MOREAU Jade");
        let of = |name: &str| {
            let by = avs(register, name);
            let links = register
                .accompaniments_of(jade)
                .filter(move |(_, link)| link.avs == by);
            links.map(|(_, link)| (link.from, link.to)).max().unwrap()
        };
        assert_eq!(of("MARTINEZ Lola").1, Some(date(2026, 11, 9)));
        assert_eq!(of("ROUX Inès").0, TODAY);
    });
}

#[test]
fn another_first_day_is_one_key_away() {
    Story::demo()
        .keys("space g e / moreau enter r 2 t")
        .types("23/11")
        .shows("23 novembre 2026")
        .keys("enter")
        .shows("à partir du 23/11/2026")
        .keys("o")
        .shows("ROUX Inès à partir du 23/11/2026")
        .register(|register| {
            let jade = pupil(register, "MOREAU Jade");
            let lola = avs(register, "MARTINEZ Lola");
            let ends = register
                .accompaniments_of(jade)
                .filter(|(_, link)| link.avs == lola);
            assert!(ends.map(|(_, link)| link.to).eq([Some(date(2026, 11, 22))]));
        });
}

#[test]
fn it_is_taken_back_done_again_and_taken_back_after_a_restart() {
    Story::demo()
        .keys("space g e / moreau enter r 2 o")
        .register(handed)
        .keys("ctrl-z")
        .shows("annulé")
        .register(not_handed)
        .keys("ctrl-y")
        .shows("rétabli")
        .register(handed)
        .ticks_to("2026-11-10T12:00")
        .restart()
        .register(handed)
        .keys("ctrl-z")
        .shows("Ce qui serait annulé")
        .register(handed)
        .keys("enter")
        .register(not_handed)
        .journal(|acts| assert_eq!(acts.len(), 5, "each way is an act of its own"))
        .ends_whole();
}

#[test]
fn of_an_assistant_everything_can_be_handed_over_at_once() {
    with_a_newcomer(Story::demo())
        .resized(120, 36)
        .keys("space g a / benali enter r")
        .shows("tous les 4")
        .keys("end enter")
        .shows("NEUVILLE Zoé")
        .cursor_on("NEUVILLE Zoé")
        .keys("enter enter")
        .shows("NEUVILLE Zoé à partir du 10/11/2026")
        .register(|register| {
            let goes_on = |link: &Accompaniment| link.to.is_none_or(|to| TODAY <= to);
            let of = |name| {
                register
                    .accompaniments_by(avs(register, name))
                    .filter(|(_, l)| goes_on(l))
                    .count()
            };
            assert_eq!((of("BENALI Karim"), of("NEUVILLE Zoé")), (0, 4));
        })
        .keys("ctrl-z")
        .register(|register| {
            let benali = avs(register, "BENALI Karim");
            let goes_on = |link: &Accompaniment| link.to.is_none_or(|to| TODAY <= to);
            assert_eq!(
                register
                    .accompaniments_by(benali)
                    .filter(|(_, link)| goes_on(link))
                    .count(),
                4
            );
        })
        .ends_whole();
}

#[test]
fn where_nobody_can_take_it_all_most_of_it_is_offered_and_each_reason_is_told() {
    let mut story = Story::demo()
        .resized(120, 36)
        .keys("space g e / dubois enter r 1")
        .shows("QUI PEUT PRENDRE   0 sur 25")
        .shows_beside("ROUX Inès", "prend 5 h")
        .shows_beside("DIALLO Aminata", "non formée : asthme")
        .shows("reste à qui les a : lun. 08:30–10:30, jeu.")
        .keys("enter")
        .shows("rien n’est encore écrit")
        .keys("enter");
    let lea = |register: &Register| {
        let lea = pupil(register, "DUBOIS Léa");
        let week = |name| live(register, lea, avs(register, name)).len();
        (week("MARTIN Sophie"), week("ROUX Inès"))
    };
    story.look_at_register(|register| assert_eq!(lea(register), (1, 2), "she had one before"));
    assert_eq!(story.last_changes().len(), 3);
}

#[test]
fn in_every_list_and_card_the_same_key_begins_it() {
    Story::demo()
        .keys(", roussel enter r")
        .shows("ROUSSEL Tom → BENALI Karim");
    Story::demo()
        .keys(", benali enter r")
        .shows("ROUSSEL Tom → BENALI Karim");
    Story::demo()
        .keys("space g c down down r")
        .shows("Réaffecter : MARTIN Sophie");
    let story = Story::demo().keys("space g t r");
    assert_eq!(
        story
            .shows("r réaffecte une AVS, un élève ou un accompagnement")
            .acts(),
        1
    );
}
