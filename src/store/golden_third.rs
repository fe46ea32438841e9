//! The bytes of what format 3 added, held by `tests/golden/store-3.txt`; those of the formats before
//! stand in their own files.
//!
//! On purpose nothing here can write that file. A new format gets a new file.

use super::format::v3::{self, V3};
use super::golden::{assert_read, changed, shaped};
use crate::domain::*;

const GOLDEN: &str = include_str!("../../tests/golden/store-3.txt");

/// The records whose shape is new, what is new in it filled.
fn records() -> Vec<(&'static str, Change)> {
    let mut records = super::golden::records();
    records.retain_mut(|(_, change)| match change {
        Change::Contract(edit) => edit.after.as_mut().is_some_and(|contract| {
            contract.regime = Regime::CivilServant;
            contract.no_trial = true;
            true
        }),
        Change::Absence(edit) => edit.after.as_mut().is_some_and(|absence| {
            absence.part = DayPart::Mornings;
            absence.reason = AbsenceReason::Swap;
            true
        }),
        _ => false,
    });
    records
}

fn lines() -> Vec<(String, Vec<u8>)> {
    let mut lines = changed::<V3>(records());
    let mut push = |name: &str, bytes: Vec<u8>| lines.push((name.to_owned(), bytes));
    push(
        "variants AbsenceReason",
        shaped::<Vec<v3::absence::AbsenceReason>>(&vec![
            AbsenceReason::Sickness,
            AbsenceReason::Leave,
            AbsenceReason::Training,
            AbsenceReason::Authorised,
            AbsenceReason::Examination,
            AbsenceReason::Strike,
            AbsenceReason::Outing,
            AbsenceReason::Closure,
            AbsenceReason::Other,
            AbsenceReason::Swap,
        ]),
    );
    push(
        "variants Regime",
        shaped::<Vec<v3::contract::Regime>>(&vec![
            Regime::EducationAssistant,
            Regime::Aesh,
            Regime::YouthJob,
            Regime::SubsidisedJob,
            Regime::Boarding,
            Regime::CivicService,
            Regime::ContractTeacher,
            Regime::Casual,
            Regime::Apprentice,
            Regime::CivilServant,
        ]),
    );
    lines
}

#[test]
fn the_bytes_of_format_3_are_what_they_always_were() {
    assert_eq!(GOLDEN, super::golden::written(lines()));
}

#[test]
fn the_golden_bytes_are_read_as_the_records_they_were() {
    assert_read::<V3>(GOLDEN, records());
}
