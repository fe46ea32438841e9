//! The bytes of what format 2 added, held by `tests/golden/store-2.txt`; those of format 1 stand in
//! their own file.
//!
//! On purpose nothing here can write that file. A new format gets a new file.

use super::format::TODAY;
use super::format::v2::{self, V2};
use super::golden::{assert_read, changed, shaped};
use crate::domain::*;

const GOLDEN: &str = include_str!("../../tests/golden/store-2.txt");

/// The records whose shape is new, each field that it got filled.
fn records() -> Vec<(&'static str, Change)> {
    let mut records = super::golden::records();
    records.retain_mut(|(_, change)| match change {
        Change::Avs(edit) => edit.after.as_mut().is_some_and(|avs| {
            avs.experience = Some(30);
            avs.trained = Some(super::golden::day(-40));
            true
        }),
        Change::Contract(edit) => edit.after.as_mut().is_some_and(|contract| {
            contract.no_trial = true;
            contract.credit_proof = Some(super::golden::day(20));
            true
        }),
        Change::Establishment(edit) => edit.after.as_mut().is_some_and(|school| {
            school.sector = Sector::Private;
            school.week_a = Some(super::golden::day(6));
            true
        }),
        Change::Accompaniment(edit) => edit.after.as_mut().is_some_and(|link| {
            for slot in &mut link.slots {
                slot.from = Some(super::golden::day(70));
                slot.to = Some(super::golden::day(80));
            }
            true
        }),
        Change::Absence(edit) => edit.after.as_mut().is_some_and(|absence| {
            absence.who = Absentee::Establishment(EstablishmentId(3));
            absence.class = Some("6e B".into());
            absence.part = DayPart::Afternoons;
            absence.reason = AbsenceReason::Outing;
            true
        }),
        _ => false,
    });
    records
}

fn brief() -> Brief {
    Brief {
        whom: vec![PupilId(2).into(), AvsId(300).into()],
        ..Brief::from(&super::golden::entry())
    }
}

fn lines() -> Vec<(String, Vec<u8>)> {
    let mut lines = changed::<V2>(records());
    let mut push = |name: &str, bytes: Vec<u8>| lines.push((name.to_owned(), bytes));
    push(
        "variants Sector",
        shaped::<Vec<v2::establishment::Sector>>(&vec![
            Sector::Public,
            Sector::PrivateContracted,
            Sector::PrivateUncontracted,
            Sector::Private,
        ]),
    );
    push(
        "variants DayPart",
        shaped::<Vec<v2::absence::DayPart>>(&vec![
            DayPart::Whole,
            DayPart::Mornings,
            DayPart::Afternoons,
        ]),
    );
    push(
        "variants AbsenceReason",
        shaped::<Vec<v2::absence::AbsenceReason>>(&vec![
            AbsenceReason::Sickness,
            AbsenceReason::Leave,
            AbsenceReason::Training,
            AbsenceReason::Authorised,
            AbsenceReason::Examination,
            AbsenceReason::Strike,
            AbsenceReason::Outing,
            AbsenceReason::Closure,
            AbsenceReason::Other,
        ]),
    );
    push(
        "variants with data",
        [
            shaped::<v2::absence::Absentee>(&Absentee::Avs(AvsId(1))),
            shaped::<v2::absence::Absentee>(&Absentee::Pupil(PupilId(1))),
            shaped::<v2::absence::Absentee>(&Absentee::Establishment(EstablishmentId(1))),
        ]
        .concat(),
    );
    push(
        "acts in brief",
        TODAY.briefs.write(&[(brief(), 4_096)]).unwrap(),
    );
    lines
}

#[test]
fn the_bytes_of_format_2_are_what_they_always_were() {
    assert_eq!(GOLDEN, super::golden::written(lines()));
}

#[test]
fn the_golden_bytes_are_read_as_the_records_they_were() {
    assert_read::<V2>(GOLDEN, records());
    let golden = super::golden::read(GOLDEN);
    let briefs = TODAY.briefs.read(2, &golden["acts in brief"]).unwrap();
    assert_eq!(briefs, [(brief(), 4_096)]);
}
