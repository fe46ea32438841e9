//! Two people take each other's hours on a day, and nobody is away.

use jiff::civil::{Date, date};
use relais::domain::{
    Absence, AbsenceReason, Avs, AvsId, ContactStatus, Cover, Kind, NeedStatus, Register,
};

use crate::support::Story;

const FRIDAY: Date = date(2026, 11, 13);

fn avs(register: &Register, name: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| avs.name() == name).unwrap().0
}

/// Karim and Inès, who help at one school, swap on Friday: the form before it is sent.
fn asked() -> Story {
    Story::demo()
        .resized(120, 36)
        .keys("space g a / benali enter w roux tab ven")
}

/// The covers of swaps, each with who takes it.
fn swapped(register: &Register) -> Vec<(Date, AvsId)> {
    let mut swapped = Vec::new();
    for (id, absence) in register.all::<Absence>() {
        if absence.reason == AbsenceReason::Swap {
            let covers = register.covers_of(id);
            swapped.extend(covers.map(|(_, cover)| (cover.date, cover.avs.unwrap())));
        }
    }
    swapped
}

#[test]
fn what_each_takes_shows_before_it_is_written() {
    asked()
        .shows("ROUX Inès · 2 créneaux · 6 h")
        .shows("BENALI Karim · 3 créneaux · 6 h 30")
        .keys("enter")
        .shows("ROUX Inès · 08:30–11:30 LENOIR Hugo")
        .shows("BENALI Karim · 11:00–12:00 PETIT Noé")
        .shows("À prévenir : Éc. Jean-Moulin, Clg Valmy");
}

#[test]
fn a_swap_is_one_act_agreed_and_nobody_is_absent() {
    let story = asked();
    let before = story.acts();
    let story = story.keys("enter enter").shows("enregistré : échange");
    assert_eq!(story.acts(), before + 1);
    story
        .register(|register| {
            let (karim, ines) = (avs(register, "BENALI Karim"), avs(register, "ROUX Inès"));
            let taken = swapped(register);
            assert!(taken.contains(&(FRIDAY, karim)) && taken.contains(&(FRIDAY, ines)));
            let of_friday = register.all::<Cover>().filter(|(_, it)| it.date == FRIDAY);
            for (_, cover) in of_friday {
                assert_eq!(cover.contact, ContactStatus::Confirmed);
                assert_eq!(cover.status, NeedStatus::Covered);
            }
        })
        .ticks_to("2026-11-13T07:31")
        .keys("space g a esc")
        .shows_beside("BENALI Karim", "présente")
        .shows_beside("ROUX Inès", "présente")
        .keys("ctrl-z")
        .register(|register| assert!(swapped(register).is_empty(), "one act takes it all back"))
        .ends_whole();
}

#[test]
fn deleting_half_a_swap_takes_all_of_it() {
    let mut before = 0;
    Story::demo().register(|register| before = register.count(Kind::Absence));
    asked()
        .keys("enter enter l end delete down enter")
        .register(|register| {
            assert!(swapped(register).is_empty());
            assert_eq!(register.count(Kind::Absence), before);
        })
        .ends_whole();
}

#[test]
fn whoever_is_ill_on_the_day_leaves_what_she_took_and_not_what_she_gave() {
    asked()
        .keys("enter enter")
        .ticks_to("2026-11-13T07:31")
        .keys("esc esc ! roux enter")
        // What Karim was to do and Inès took.
        .shows("LENOIR")
        // What was hers is Karim's, and stays so.
        .hides("PETIT")
        .hides("échange");
}

#[test]
fn a_swap_that_is_none_is_refused_with_its_reason() {
    Story::demo()
        .keys("space g a / benali enter w benali enter")
        .shows("c’est elle-même");
    Story::demo()
        .keys("space g a / benali enter w roux tab 11/11 enter")
        .shows("rien à échanger");
    Story::demo()
        .keys("space g a / benali enter w aubrand tab ven enter")
        .shows("AUBRAND Awa : collective")
        .shows("à corriger");
    Story::demo()
        .keys("space g e w")
        .shows("un échange se fait entre deux AVS");
}

#[test]
fn a_swap_keeps_its_day() {
    asked()
        .keys("enter enter l end enter tab")
        .shows("un échange garde son jour");
}

#[test]
fn the_journal_tells_a_swap_by_its_name() {
    asked()
        .keys("enter enter g l")
        .shows("échanger des heures")
        .shows("ROUX Inès");
}

#[test]
fn a_meeting_sees_who_swapped_at_work() {
    asked()
        .keys("enter enter")
        .ticks_to("2026-11-13T07:31")
        .keys("space m space g h")
        .shows("25 / 25");
}

#[test]
fn a_filter_is_overruled_with_a_reason_that_the_journal_keeps() {
    let mut story = Story::demo()
        .resized(120, 36)
        .keys("space g a / roux enter w lefebvre tab ven enter")
        .shows("LEFEBVRE Paul : non formée : asthme")
        .shows("pourquoi quand même")
        .keys("urg enter")
        .keys("g l enter")
        .shows_beside("malgré le besoin", "urg")
        .hides("skill");
    let reasons = story.last_entry().reasons;
    let of_skill = reasons.iter().find(|forced| &*forced.rule == "skill");
    assert_eq!(&*of_skill.unwrap().words, "urg");
}
