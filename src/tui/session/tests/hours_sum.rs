//! The year of an AESH and what she owes, on a small register.

use crate::domain::*;
use crate::domain::{
    Absence, AbsenceReason, Absentee, Accompaniment, Changes, Clean, EstablishmentId, Minute,
    Moment, Permille, PupilId, Weekday, WeeklySpan, Weeks,
};
use crate::tui::form::bench::{Bench, LEA, NOE, PASTEUR, ROUX, TODAY, VALMY};
use crate::words::hours_sum::*;
use crate::words::line::Line;
use jiff::civil::date;

fn contract(regime: Regime) -> Contract {
    Contract {
        weekly: Some(Minutes::hours(24)),
        service_weeks: Some(41),
        ..Contract::dated(ROUX, regime, date(2026, 9, 1), None)
    }
}

fn meeting(pupil: PupilId, on: Date, who: &str) -> Meeting {
    Meeting {
        pupil,
        date: on,
        start: Minute::at(16, 45),
        end: Minute::at(17, 45),
        place: None,
        who: vec![Clean::new("parents"), Clean::new(who)],
        note: None,
    }
}

/// Monday afternoons of September 2026.
fn training(at: EstablishmentId, activity: Activity) -> Accompaniment {
    let mut link = Accompaniment {
        avs: ROUX,
        pupil: None,
        establishment: at,
        from: date(2026, 9, 1),
        to: Some(date(2026, 9, 30)),
        slots: Vec::new(),
        next_slot: 1,
    };
    let span = WeeklySpan {
        day: Weekday::Monday,
        start: Minute::at(13, 30),
        end: Minute::at(16, 30),
    };
    link.add_slot(span, Weeks::Every, activity);
    link
}

fn absence(on: Date, owed: i32) -> Absence {
    let at = |minute| Moment { date: on, minute };
    Absence {
        who: Absentee::Avs(ROUX),
        from: at(Minute::START),
        to: at(Minute::END),
        reason: AbsenceReason::Authorised,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::hours(owed),
    }
}

fn bench(add: impl FnOnce(&mut Changes<'_>)) -> Bench {
    let mut bench = Bench::new();
    let mut changes = Changes::of(&bench.department.register);
    add(&mut changes);
    let changes = changes.done();
    bench.apply(&changes);
    bench
}

fn said(bench: &Bench) -> String {
    brief(ROUX, TODAY, &bench.text, &bench.department).join(" · ")
}

fn sum(bench: &Bench) -> Vec<Line> {
    lines(ROUX, TODAY, &bench.text, &bench.department)
}

#[test]
fn meetings_she_attends_and_her_training_are_taken_from_the_connected_hours() {
    let bench = bench(|changes| {
        changes.add(contract(Regime::Aesh));
        changes.add(meeting(NOE, date(2026, 10, 8), "Inès Roux"));
        changes.add(training(VALMY, Activity::Training));
    });
    assert_eq!(said(&bench), "connexes : reste 107 h sur 120 h");
    let sum = sum(&bench);
    let values: Vec<&str> = sum.iter().map(|line| line.value.as_str()).collect();
    assert_eq!(values, ["", "120 h", "−1 h", "−12 h", "107 h"]);
    assert!(sum[1].what.contains("24 h × (41 − 36)"), "{sum:?}");
    assert!(
        sum[1]
            .what
            .contains("circulaire 2019-090, depuis le 06/06/2019")
    );
    assert!(sum[2].what.contains("08/10/2026") && sum[2].what.contains("PETIT Noé"));
    assert!(sum[3].what.contains("4 fois"), "{sum:?}");
}

#[test]
fn what_is_not_hers_or_not_of_this_year_is_not_taken() {
    let bench = bench(|changes| {
        changes.add(contract(Regime::Aesh));
        changes.add(meeting(NOE, date(2026, 8, 31), "ROUX Inès"));
        changes.add(meeting(NOE, date(2026, 10, 8), "MARTIN Sophie"));
        changes.add(meeting(LEA, date(2026, 10, 8), "ROUX Inès"));
        changes.add(training(PASTEUR, Activity::Class));
    });
    assert_eq!(said(&bench), "connexes : reste 120 h sur 120 h");
}

#[test]
fn more_than_the_year_holds_is_said_as_such() {
    let bench = bench(|changes| {
        changes.add(Contract {
            weekly: Some(Minutes::hours(2)),
            ..contract(Regime::Aesh)
        });
        changes.add(training(VALMY, Activity::Meeting));
    });
    assert_eq!(said(&bench), "connexes : 2 h de trop sur 10 h");
    assert_eq!(sum(&bench).last().unwrap().value, "2 h");
}

#[test]
fn hours_guessed_from_a_quota_are_said_to_be_about_right() {
    let bench = bench(|changes| {
        changes.add(Contract {
            weekly: None,
            quota: Some(Permille(620)),
            ..contract(Regime::Aesh)
        });
    });
    assert_eq!(
        said(&bench),
        "connexes : reste environ 121 h 15 sur 121 h 15"
    );
}

#[test]
fn what_she_owes_is_the_sum_of_her_absences_with_its_rule() {
    let bench = bench(|changes| {
        changes.add(contract(Regime::EducationAssistant));
        changes.add(absence(date(2026, 10, 5), 4));
        changes.add(absence(date(2026, 10, 12), 0));
        changes.add(absence(date(2026, 11, 2), 2));
    });
    assert_eq!(said(&bench), "à rattraper : 6 h");
    let sum = sum(&bench);
    let values: Vec<&str> = sum.iter().map(|line| line.value.as_str()).collect();
    assert_eq!(values, ["", "4 h", "2 h", "6 h", ""]);
    assert!(sum[4].what.starts_with("R9"), "{sum:?}");
    assert!(sum[4].what.contains("17-9-2025"), "{sum:?}");
    assert!(sum[4].what.contains("non vérifié"), "{sum:?}");
}

#[test]
fn nothing_owed_and_no_connected_hours_say_nothing() {
    let bench = bench(|changes| {
        changes.add(contract(Regime::EducationAssistant));
    });
    assert_eq!(said(&bench), "");
    assert!(sum(&bench).is_empty());
}
