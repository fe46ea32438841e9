//! An invented calendar: zones once, days as they are in France, revised dates as changes.

use relais::domain::{Area, Clean, Holiday, Population, Register, Zone};
use relais::exchange::{Import, Odd, Plans, RowCounts, RowFault, TableColumn, TableKind};

use super::{holding, read, write};

const HEADER: &str =
    "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\r\n";

fn file(rows: &[&str]) -> Vec<u8> {
    format!("\u{feff}{HEADER}{}\r\n", rows.join("\r\n")).into_bytes()
}

fn count(import: &Import) -> [usize; 5] {
    let RowCounts {
        added,
        changed,
        unchanged,
        missing,
        rejected,
    } = import.counts();
    [added, changed, unchanged, missing, rejected]
}

const AUTUMN: &[&str] = &[
    "Vacances de la Toussaint;-;2026-10-17T00:00:00+02:00;2026-11-02T00:00:00+01:00;Lyon;Zone A;2026-2027",
    "Vacances de la Toussaint;-;2026-10-17T00:00:00+02:00;2026-11-02T00:00:00+01:00;Dijon;Zone A;2026-2027",
    "Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Rennes;Zone B;2026-2027",
    "Vacances d'Été;Enseignants;2027-07-03;2027-08-31;Rennes;Zone B;2026-2027",
    "Vacances d'Été;Élèves;03/07/2027;01/09/2027;Rennes;Zone B;2026-2027",
];

#[test]
fn the_académies_of_a_zone_are_one_and_days_are_local() {
    let register = Register::default();
    let import = read(&file(AUTUMN), &register).unwrap();
    assert_eq!(
        (import.kind, count(&import)),
        (TableKind::Calendar, [4, 0, 1, 0, 0])
    );
    let register = holding(&file(AUTUMN));
    let said: Vec<String> = register
        .all::<Holiday>()
        .map(|(_, h)| format!("{:?} {} {} {:?}", h.area, h.first, h.back, h.population))
        .collect();
    assert_eq!(
        said,
        [
            "Zone(A) 2026-10-17 2026-11-02 Everyone",
            "Zone(B) 2026-10-17 2026-11-02 Everyone",
            "Zone(B) 2027-07-03 2027-08-31 Staff",
            "Zone(B) 2027-07-03 2027-09-01 Pupils",
        ]
    );
    let again = read(&file(AUTUMN), &register).unwrap();
    assert_eq!(count(&again), [0, 0, 5, 0, 0]);
    assert_eq!(again.act(&register, Clean::new("x"), [0; 32]), None);
}

#[test]
fn revised_dates_change_the_holidays_and_absent_ones_are_missing() {
    let mut register = holding(&file(AUTUMN));
    let revised = "Vacances de la Toussaint;-;2026-10-24;2026-11-09;Lyon;Zone A;2026-2027";
    let import = read(&file(&[revised, AUTUMN[2], AUTUMN[4]]), &register).unwrap();
    assert_eq!(count(&import), [0, 1, 2, 1, 0]);
    write(&import, &mut register);
    let (_, autumn) = register.all::<Holiday>().next().unwrap();
    assert_eq!(
        (autumn.first.to_string(), autumn.back.to_string()),
        ("2026-10-24".into(), "2026-11-09".into())
    );
    assert_eq!(
        count(&read(&file(&[AUTUMN[2]]), &register).unwrap()),
        [0, 0, 1, 0, 0]
    );
}

#[test]
fn a_row_with_a_wrong_day_is_refused_and_a_part_of_a_zone_is_kept_apart() {
    let rows = [
        "Pont;-;2026-02-30;2026-03-01;Lyon;Zone A;x",
        "Pont;-;2026-05-15;2026-05-14;Lyon;Zone A;x",
        "Été;-;2024-07-06T00:00:00+02:00;2027-07-06T01:00:00+02:00;Corse;Corse;x",
        "Pont;-;;2026-05-14;Lyon;Zone A;x",
        ";-;2026-05-14;2026-05-18;Lyon;Zone A;x",
        "Pont;-;2026-05-14;2026-05-18;;Zone Q;x",
        "Mi-carême;Saint-Martin;2026-03-12;2026-03-12;Guadeloupe;Guadeloupe;x",
        "Vacances d'Été;Élèves du premier degré;2027-07-03;2027-09-01;Mayotte;Mayotte;x",
    ];
    let import = read(&file(&rows), &Register::default()).unwrap();
    let refused: Vec<_> = import
        .rejected
        .iter()
        .map(|r| (r.line, r.field.unwrap(), r.reason.clone()))
        .collect();
    assert_eq!(
        refused,
        [
            (2, TableColumn::First, RowFault::NotADate),
            (3, TableColumn::Back, RowFault::EndsBeforeItBegins),
            (4, TableColumn::Back, RowFault::TooManyDays(1_095)),
            (5, TableColumn::First, RowFault::Empty),
            (6, TableColumn::Description, RowFault::Empty),
            (7, TableColumn::Zone, RowFault::UnknownZone),
        ]
    );
    let Plans::Calendar(plan) = &import.plans else {
        panic!("a calendar")
    };
    let kept: Vec<_> = plan
        .added
        .iter()
        .map(|a| (a.record.area.clone(), a.record.population))
        .collect();
    assert_eq!(
        kept,
        [
            (Area::Academie("Saint-Martin".into()), Population::Everyone),
            (Area::Zone(Zone::Mayotte), Population::Pupils),
        ]
    );
    let odd: Vec<_> = import.odd.iter().map(|odd| odd.what.clone()).collect();
    assert_eq!(
        odd,
        [
            Odd::PartOfZone("Saint-Martin".into()),
            Odd::SomeLevels("Élèves du premier degré".into())
        ]
    );
}

#[test]
fn a_calendar_by_zones_alone_is_read_too() {
    let text =
        "zone;premier_jour;jour_de_reprise;nom\nC;2026-10-17;2026-11-02;Vacances de la Toussaint\n";
    let register = holding(text.as_bytes());
    let (_, holiday) = register.all::<Holiday>().next().unwrap();
    assert_eq!(
        (&holiday.area, &*holiday.name),
        (&Area::Zone(Zone::C), "Vacances de la Toussaint")
    );
}
