//! Forms by keys, from the screen to the act.

use super::bench::Bench;
use crate::command::Command;
use crate::domain::*;
use crate::text::Id;
use crate::tui::form::bench::*;
use crate::tui::session::Overlay;
use jiff::civil::date;

#[test]
fn a_decision_goes_from_12_to_18_hours_in_ten_keys() {
    let mut bench = Bench::new();
    bench.keys(r#", "noe" enter n "18" enter"#);
    assert!(
        bench.acts.is_empty(),
        "nothing is written before the difference was seen"
    );
    let lines = difference(bench.form(), &bench.session.around.text);
    let changed = "par semaine : 12 h → 18 h".to_owned();
    assert!(lines.contains(&changed), "{lines:?}");
    bench.keys("enter");
    let (_, made) = bench.department.register.decision_on(NOE, TODAY).unwrap();
    assert_eq!(made.mode, Mode::Individual(Minutes::hours(18)));
    assert_eq!((made.from, made.to), (TODAY, date(2027, 8, 31)));
    assert_eq!(made.commission, Commission::Cdaph);
    assert_eq!(bench.acts[0].command, Command::NewDecision);
    assert!(bench.session.overlays.is_empty());
    assert_eq!(
        bench.status(),
        "enregistré : nouvelle notification · PETIT Noé"
    );
}

#[test]
fn a_slot_more_is_typed_after_the_others() {
    let mut bench = Bench::new();
    bench.keys(r#", "noe" enter a"#);
    assert_eq!(bench.value(Id::FieldSlots), "lun 8h30-11h30, ");
    bench.keys(r#""mar 8h30-11h30" enter enter"#);
    let made = bench.department.register.get(AccompanimentId(1)).unwrap();
    assert_eq!(made.slots.len(), 2);
    assert_eq!((made.slots[0].number, made.slots[1].number), (1, 2));
    assert_eq!(bench.acts[0].command, Command::AddSlot);
}

#[test]
fn escape_keeps_what_was_typed_and_the_same_form_brings_it_back() {
    let mut bench = Bench::new();
    bench.keys(r#"space g e n "MOREL" tab "Nino" esc"#);
    assert!(bench.session.overlays.is_empty());
    assert_eq!(
        bench.status(),
        "brouillon gardé : rouvrez ce formulaire pour le reprendre"
    );
    bench.keys("n");
    assert_eq!(bench.value(Id::FormLast), "MOREL");
    assert_eq!(under_cursor(bench.form()), Id::FormFirst);
    bench.keys("enter enter");
    assert_eq!(bench.department.register.count(Kind::Pupil), 3);
    bench.keys("n");
    assert_eq!(bench.value(Id::FormLast), "", "written: no draft any more");
}

#[test]
fn a_refusal_of_the_store_loses_nothing() {
    let mut bench = Bench::new();
    bench.refuses = true;
    bench.keys(r#", "noe" enter n "18" enter enter"#);
    assert!(
        !bench.session.overlays.is_empty(),
        "it stays to be written again"
    );
    bench.keys("esc esc");
    assert!(bench.session.overlays.is_empty());
    bench.keys("n");
    assert_eq!(bench.value(Id::FieldWeekly), "18 h");
}

#[test]
fn the_finder_fills_a_field() {
    let mut bench = Bench::new();
    bench.edit(NOE).on(Id::FieldEstablishment);
    bench.keys("right");
    assert!(matches!(bench.session.overlay(), Some(Overlay::Finder(_))));
    bench.keys(r#""past" enter"#);
    assert_eq!(bench.value(Id::FieldEstablishment), "École Pasteur");
    bench.keys("enter enter");
    assert_eq!(
        bench.department.register.get(NOE).unwrap().establishment,
        Some(PASTEUR)
    );
}

#[test]
fn the_dates_of_an_absence_go_back_to_its_screen_without_writing() {
    let mut bench = Bench::new();
    bench.keys(r#"! "roux" enter tab"#);
    bench
        .fill(Id::FieldTo, "3j")
        .fill(Id::FormPart, "matin")
        .on(Id::FieldReason)
        .keys(r#""f""#);
    bench.keys("enter");
    assert!(bench.session.overlays.is_empty() && bench.acts.is_empty());
    let plan = bench.session.trail.here_mut().plan_mut().unwrap();
    let absence = &plan.here().absence;
    assert_eq!(absence.part, DayPart::Mornings);
    assert_eq!(absence.to.date, date(2026, 11, 12));
    assert_eq!(plan.here().absence.reason, AbsenceReason::Training);
}

#[test]
fn the_absence_of_a_pupils_avs_may_become_her_own() {
    let mut bench = Bench::new();
    bench
        .keys(r#"! "noe" enter "2" tab"#)
        .on(Id::FieldWho)
        .keys("right enter");
    let plan = bench.session.trail.here_mut().plan_mut().unwrap();
    assert_eq!(plan.here().absence.who, Absentee::Pupil(NOE));
}
