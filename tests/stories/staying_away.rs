//! Absences of days and of half days, one after the other, answered by nobody, and those that free
//! somebody.

use jiff::civil::date;
use relais::domain::{
    Absence, AbsenceId, Avs, AvsId, ContactStatus, Cover, Date, Minute, Moment, NeedStatus,
    Register,
};

use crate::support::Story;

const TUESDAY: Date = date(2026, 11, 10);
const THURSDAY: Date = date(2026, 11, 12);

fn avs(register: &Register, name: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| avs.name() == name).unwrap().0
}

/// Absences of hers from this week on.
fn absences(register: &Register, name: &str) -> Vec<(AbsenceId, Absence)> {
    let all = register.absences_of_avs(avs(register, name));
    let late = all.filter(|(_, absence)| TUESDAY <= absence.to.date);
    late.map(|(id, absence)| (id, absence.clone())).collect()
}

fn covers(register: &Register, id: AbsenceId) -> Vec<Cover> {
    let covers = register.covers_of(id).map(|(_, cover)| cover.clone());
    let mut all: Vec<Cover> = covers.collect();
    all.sort_by_key(|cover| (cover.date, cover.start));
    all
}

fn at(date: Date, minute: Minute) -> Moment {
    Moment { date, minute }
}

#[test]
fn three_days_are_said_by_tab_and_each_day_has_its_needs() {
    Story::demo()
        .keys("! lefe enter tab tab")
        .types("3j")
        .keys("enter")
        .shows("ABSENCE  LEFEBVRE Paul · du mar. 10/11 au jeu. 12/11 · maladie")
        .shows("mardi 10 novembre")
        .shows("jeudi 12 novembre")
        .shows("2 / 4 proposés")
        .keys("o")
        .shows("APPELS  absence LEFEBVRE Paul · du mar. 10/11 au jeu. 12/11")
        .register(|register| {
            let (id, absence) = absences(register, "LEFEBVRE Paul").remove(0);
            assert_eq!(absence.from, at(TUESDAY, Minute::START));
            assert_eq!(absence.to, at(THURSDAY, Minute::END));
            let days: Vec<Date> = covers(register, id).iter().map(|c| c.date).collect();
            // The Wednesday between is 11 November.
            assert_eq!(days, [TUESDAY, TUESDAY, THURSDAY, THURSDAY]);
        })
        .keys("ctrl-z")
        .shows("du mar. 10/11 au jeu. 12/11")
        .shows("brouillon")
        .ends_whole();
}

#[test]
fn a_half_day_asks_only_for_its_half() {
    let story = Story::demo()
        .keys("! lefe enter tab tab tab")
        .types("matin")
        .keys("enter")
        .shows_beside("08:00–12:00", "PAGEAU Valérie")
        .hides("13:30–16:30")
        .shows("1 / 1 proposés")
        .keys("o")
        .register(|register| {
            let (id, absence) = absences(register, "LEFEBVRE Paul").remove(0);
            assert_eq!(absence.part, relais::domain::DayPart::Mornings);
            assert_eq!(absence.to.date, TUESDAY);
            assert_eq!(covers(register, id).len(), 1);
        });
    story.ends_whole();
}

#[test]
fn absent_twice_in_a_week_is_two_absences_each_with_its_covers() {
    let story = Story::demo()
        .keys("! mart enter o o o space g h")
        .ticks_to("2026-11-12T07:31")
        .keys("! mart enter")
        .shows("ABSENCE  MARTIN Sophie · jeu. 12/11 · journée · maladie")
        .shows("brouillon")
        .keys("o")
        .shows("APPELS  absence MARTIN Sophie · jeu. 12/11")
        .register(|register| {
            let all = absences(register, "MARTIN Sophie");
            let days: Vec<Date> = all.iter().map(|(_, absence)| absence.from.date).collect();
            assert_eq!(days, [TUESDAY, THURSDAY]);
            for (id, absence) in &all {
                let covers = covers(register, *id);
                assert!(!covers.is_empty());
                assert!(covers.iter().all(|c| c.date == absence.from.date));
            }
            let settled = |at: usize| {
                let covers = covers(register, all[at].0);
                covers.iter().all(|c| c.contact == ContactStatus::Confirmed)
            };
            assert!(settled(0) && !settled(1), "what was said on Tuesday stays");
        });
    story.ends_whole();
}

#[test]
fn who_cannot_be_reached_is_left_a_message_and_given_up_after_it() {
    let story = Story::demo()
        .keys("! mart enter o r")
        .shows_beside("ROUX Inès", "▲ répondeur")
        .restart()
        .shows_beside("MARTIN Sophie, absente", "0 appel sur 2, reprendre")
        .keys("down enter")
        .cursor_on("ROUX Inès")
        .shows_beside("ROUX Inès", "▲ répondeur")
        .keys("r")
        .shows_beside("ROUX Inès", "▲ répondeur")
        .register(|register| {
            let (id, _) = absences(register, "MARTIN Sophie").remove(0);
            assert_eq!(covers(register, id)[0].contact, ContactStatus::Called);
        })
        .keys("n")
        .shows("ROUX Inès : non · on propose")
        .register(|register| {
            let (id, _) = absences(register, "MARTIN Sophie").remove(0);
            let (first, ines) = (covers(register, id).remove(0), avs(register, "ROUX Inès"));
            assert!(first.avs.is_some_and(|next| next != ines), "{first:?}");
            assert_eq!(first.status, NeedStatus::Covered);
            assert_eq!(first.contact, ContactStatus::Proposed);
            assert_eq!(first.refusals.len(), 1);
        });
    story.ends_whole();
}

#[test]
fn when_nobody_can_be_reached_the_school_is_told() {
    let story = Story::demo()
        .keys("! lefe enter tab tab tab")
        .types("aprem")
        .keys("enter o")
        .shows_beside("VIDAL Rose", "… à appeler")
        .keys("n")
        .shows_beside("BENALI Karim", "… à appeler")
        .keys("n n n n n n n n n n n n n n n n")
        .shows_beside("Lyc. Camus", "… à prévenir")
        .shows("Bonjour, Paul n’est pas là")
        .keys("o")
        .shows_beside("Lyc. Camus", "✓ prévenue")
        .register(|register| {
            let (id, _) = absences(register, "LEFEBVRE Paul").remove(0);
            let covers = covers(register, id);
            assert_eq!(covers.len(), 1);
            assert_eq!(
                (covers[0].status, covers[0].avs),
                (NeedStatus::Without, None)
            );
            assert!(covers[0].refusals.len() > 1, "each no is kept");
        });
    story.ends_whole();
}

#[test]
fn absent_while_covering_the_first_absence_keeps_its_need_and_someone_else_comes() {
    let mut first = None;
    let story = Story::demo()
        .keys("! mart enter o o")
        .register(|register| {
            let (id, _) = absences(register, "MARTIN Sophie").remove(0);
            let covers = covers(register, id);
            assert_eq!(covers[0].avs, Some(avs(register, "ROUX Inès")));
            assert_eq!(covers[0].contact, ContactStatus::Confirmed);
            first = Some((id, covers));
        })
        .keys("space g h ! roux enter")
        .shows_beside("08:30–11:30", "DUBOIS Léa")
        .shows_beside("13:30–16:00", "PETIT Noé")
        .keys("o")
        .shows("APPELS  absence ROUX Inès")
        .shows_beside("BENALI Karim", "08:30–11:30 Léa")
        .shows("Bonjour Karim, Sophie n’est pas là")
        .register(|register| {
            let (id, before) = first.clone().unwrap();
            let after = covers(register, id);
            assert_eq!(after.len(), before.len(), "no need is written twice");
            assert_eq!(after[0].needs, before[0].needs);
            assert_eq!(after[0].avs, Some(avs(register, "BENALI Karim")));
            assert_eq!(after[0].contact, ContactStatus::Proposed);
            assert_eq!(after[1..], before[1..]);
        })
        .keys("ctrl-z")
        .register(|register| {
            let (id, before) = first.clone().unwrap();
            assert_eq!(covers(register, id), before, "what she had said yes to");
        });
    story.ends_whole();
}

#[test]
fn an_absent_pupil_frees_her_assistant_who_is_asked_for_another_need() {
    let story = Story::demo()
        .keys("! mart enter")
        .shows_beside("08:30–11:30", "→ ROUX Inès")
        .shows_beside("13:30–15:00", "→ TESSIER Marc")
        .shows("2 appels · reste 0 h")
        // Noé, whom Inès is with in the afternoon, is ill: his own absence, not hers.
        .keys("space g h ! noe enter 1")
        .shows("ABSENCE  PETIT Noé")
        .shows("son AVS")
        .keys("o space g h ! mart enter")
        .shows_beside("13:30–15:00", "→ ROUX Inès")
        .shows_beside("15:00–16:30", "→ ROUX Inès")
        .shows("1 appel · reste 0 h")
        .keys("o o")
        .shows("1 / 1 confirmés")
        .register(|register| {
            let (id, _) = absences(register, "MARTIN Sophie").remove(0);
            let ines = Some(avs(register, "ROUX Inès"));
            let covers = covers(register, id);
            assert_eq!(covers.len(), 3);
            assert!(covers.iter().all(|cover| cover.avs == ines));
        });
    story.ends_whole();
}
