//! A store as the first versions of every shape lie on disk, `tests/golden/store-1`: a demo of size
//! s; an absence; a new epoch; another absence, taken back. It was made once and is never made again:
//! whoever changes how a store is read still reads this one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use jiff::civil::date;
use kit::{opened, place};
use relais::department::Department;
use relais::domain::{
    AbsenceId, Absentee, Accompaniment, ActKind, AvsId, Change, CoverId, Establishment, Kind,
    Letter, PupilId, Register, SettingKey, Weeks, plus_days,
};
use relais::store::{IndexFlaw, Place, Store, StoreNotice, read};

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &there);
        } else {
            fs::write(&there, fs::read(&path).unwrap()).unwrap();
            // As the program made it, whatever whoever copied it may do.
            fs::set_permissions(&there, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }
}

fn golden(root: &Path) -> Place {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/store-1");
    copied(&from, root);
    place(root)
}

/// What was in it when it was made.
fn holds(register: &Register) {
    let counts = [25, 80, 15, 76, 92, 88];
    for (kind, count) in Kind::ALL.iter().zip(counts) {
        assert_eq!(register.count(*kind), count, "{kind:?}");
    }
    for kind in [Kind::Absence, Kind::Cover, Kind::Setting] {
        assert!(register.count(kind) > 0, "{kind:?}");
    }
    assert_eq!(register.get(AvsId(3)).unwrap().name(), "ROUX Inès");
    assert_eq!(register.get(PupilId(1)).unwrap().name(), "DUBOIS Léa");
    assert_eq!(&**register.text(SettingKey::DemoSize).unwrap(), "s");
    let absence = register.get(AbsenceId(14)).unwrap();
    assert_eq!(absence.who, Absentee::Pupil(PupilId(51)));
    assert_eq!(absence.from.date, jiff::civil::date(2026, 11, 10));
    assert!(register.get(AbsenceId(15)).is_none(), "it was taken back");
    assert!(register.get(CoverId(24)).unwrap().avs.is_some());
    assert_eq!(register.rebuilt_indexes(), *register.indexes());
    let acts: Vec<_> = register
        .history()
        .acts()
        .iter()
        .map(|act| act.kind)
        .collect();
    let first = ActKind::Act;
    assert_eq!(acts, [first, first, first, ActKind::UndoOf(3)]);
}

fn acts(store: &Store) {
    let entry = |seq| store.entry(seq).unwrap();
    assert_eq!(entry(1).changes.len(), 420);
    assert_eq!(&*entry(2).who, "Inès Roux");
    assert_eq!(&*entry(3).command, "absence");
    let change = |seq: u64| entry(seq).changes.last().cloned().unwrap();
    assert!(matches!(change(3), Change::Absence(_) | Change::Cover(_)));
    assert_eq!(store.verify_chain().unwrap().acts, 4);
}

#[test]
fn a_store_of_the_first_version_is_read_written_and_begun_anew() {
    let root = tempfile::tempdir().unwrap();
    let place = golden(root.path());
    let reading = read(&place).unwrap();
    assert_eq!(reading.notices, []);
    holds(&reading.register);
    let mut at = opened(&place);
    assert_eq!(at.notices, [StoreNotice::IndexRebuilt(IndexFlaw::Missing)]);
    holds(&at.register);
    acts(&at.store);
    at.store.redo(&mut at.register, 3).unwrap();
    at.store.undo(&mut at.register, 3).unwrap();
    assert!(at.register.get(AbsenceId(15)).is_none());
    drop(at.store);
    let mut at = opened(&place);
    assert_eq!(at.notices, []);
    at.store.compact(&mut at.register).unwrap();
    assert_eq!(at.store.entry(1).unwrap().changes.len(), 420);
    assert_eq!(at.register.count(Kind::Avs), 25);
}

#[test]
fn odd_and_even_weeks_became_a_and_b_and_nothing_stored_then_can_say_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let place = golden(folder.path());
    let register = opened(&place).register;
    let links = || register.all::<Accompaniment>().map(|(_, link)| link);
    let slots = || links().flat_map(|link| &link.slots);
    for weeks in [Weeks::A, Weeks::B] {
        assert!(slots().any(|slot| slot.weeks == weeks), "{weeks:?}");
    }
    // An anchor is younger than this format: a store that is read from it has none.
    assert_eq!(register.number(SettingKey::WeekAnchor), 0);
    let mut schools = register.all::<Establishment>();
    assert!(schools.all(|(_, school)| school.week_a.is_none()));
    let monday = date(2026, 11, 9);
    let department = Department::new(register.clone(), monday);
    let lettered = links().filter(|link| link.slots.iter().any(|one| one.weeks != Weeks::Every));
    for link in lettered {
        let letter = |date| department.register.letter(link.establishment, date);
        // Until the year of 53 weeks ends, an odd week is A wherever there is school.
        let weeks = (0..15).map(|week| plus_days(date(2026, 9, 7), week * 7));
        for date in weeks {
            let by_number = Letter::of_number(date);
            assert!(letter(date).is_none_or(|said| said == by_number), "{date}");
        }
        assert_eq!(letter(monday), Some(Letter::B));
        // Then letters go on by weeks of school, while two odd numbers come one after the other.
        let (before, after) = (date(2026, 12, 14), date(2027, 1, 4));
        assert_eq!(letter(before), letter(after).map(Letter::other));
    }
}
