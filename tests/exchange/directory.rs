//! The invented directory: nothing is lost, nothing is guessed, everything is said.

use relais::domain::{
    Change, Changes, Clean, Date, Establishment, EstablishmentId, Kind, Membership, Register,
    SchoolKind, Sector, Zone, uai,
};
use relais::exchange::{
    Import, ImportError, Odd, Plans, RowCounts, RowFault, TableColumn, TableKind,
};

use super::invented::{HEADERS, School, column, forty, official, saved_again};
use super::{holding, read, write};

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

fn refusals(import: &Import) -> Vec<(u32, Option<TableColumn>, RowFault)> {
    let rejected = import.rejected.iter();
    rejected
        .map(|r| (r.line, r.field, r.reason.clone()))
        .collect()
}

fn odd(import: &Import, what: &Odd) -> Vec<u32> {
    let same = import.odd.iter().filter(|odd| odd.what == *what);
    same.map(|odd| odd.line).collect()
}

fn set(schools: &mut [School], row: usize, header: &str, value: &str) {
    schools[row][column(header)] = value.to_owned();
}

fn by_name<'r>(register: &'r Register, name: &str) -> &'r Establishment {
    let mut all = register.all::<Establishment>();
    all.find(|(_, school)| school.name.contains(name))
        .unwrap()
        .1
}

#[test]
fn every_row_becomes_a_school_and_what_is_odd_is_said() {
    let register = Register::default();
    let import = read(&official(&forty()), &register).unwrap();
    assert_eq!(
        (import.kind, import.rows, import.encoding),
        (TableKind::Directory, 40, "UTF-8")
    );
    assert_eq!(count(&import), [40, 0, 0, 0, 0]);
    assert_eq!(import.repaired, []);
    assert_eq!(odd(&import, &Odd::SharedUai), [32, 33]);
    assert_eq!(odd(&import, &Odd::NoKind), [34]);
    assert_eq!(odd(&import, &Odd::LongName), [35]);
    assert_eq!(odd(&import, &Odd::UnknownPosition), [36]);
    assert_eq!(odd(&import, &Odd::UnknownContract), [38]);
    assert_eq!(odd(&import, &Odd::Closing), [40]);
    assert_eq!(import.odd.len(), 7);
}

#[test]
fn a_school_has_what_its_row_says() {
    let register = holding(&official(&forty()));
    let first = register.get(EstablishmentId(1)).unwrap();
    assert_eq!(first.uai.as_deref(), Some(&*uai::from_number(10_000)));
    assert_eq!(
        (first.kind, first.sector),
        (Some(SchoolKind::School), Sector::PrivateContracted)
    );
    assert_eq!(first.address.as_deref(), Some("1 rue de l'Église"));
    assert_eq!(
        (first.postcode.as_deref(), first.commune.as_deref()),
        (Some("01000"), Some("Saint-Cœur-1"))
    );
    assert_eq!(
        first.position.map(|at| (at.lat_e6, at.lon_e6)),
        Some((48_100_000, 1_250_000))
    );
    assert_eq!(first.phone.as_deref(), Some("0470000000"));
    assert_eq!(
        (first.academie.as_deref(), first.zone),
        (Some("Lyon"), Some(Zone::A))
    );
    assert_eq!(
        first.district.as_deref(),
        Some("Circonscription de la Forêt")
    );
    assert_eq!(first.clusters[0].cluster.as_str(), uai::from_number(19_000));
    assert_eq!(
        by_name(&register, "forêt").sector,
        Sector::PrivateUncontracted
    );
    assert_eq!(register.get(EstablishmentId(33)).unwrap().kind, None);
    assert_eq!(
        register.get(EstablishmentId(36)).unwrap().zone,
        Some(Zone::Corsica)
    );
    assert_eq!(
        register.get(EstablishmentId(38)).unwrap().sector,
        Sector::Public
    );
}

#[test]
fn the_same_file_again_changes_nothing() {
    let file = official(&forty());
    let register = holding(&file);
    let again = read(&file, &register).unwrap();
    assert_eq!(count(&again), [0, 0, 40, 0, 0]);
    assert_eq!(again.act(&register, Clean::new("liste.csv"), [7; 32]), None);
}

#[test]
fn what_a_spreadsheet_broke_is_repaired_and_every_repair_is_said() {
    let whole = holding(&official(&forty()));
    let import = read(&saved_again(&forty()), &Register::default()).unwrap();
    assert_eq!(import.encoding, "windows-1252");
    assert_eq!(count(&import), [40, 0, 0, 0, 0]);
    let said = |column| {
        import
            .repaired
            .iter()
            .filter(|repaired| repaired.field == column)
            .count()
    };
    assert_eq!(said(TableColumn::Postcode), 40);
    assert_eq!(said(TableColumn::Phone), 39);
    assert_eq!(said(TableColumn::Departement), 40);
    assert_eq!(
        (said(TableColumn::Latitude), said(TableColumn::Longitude)),
        (39, 39)
    );
    let first = &import.repaired[0];
    assert_eq!((first.line, &*first.from, &*first.to), (2, "1", "001"));
    let mut register = Register::default();
    write(&import, &mut register);
    assert!(register.same_records(&whole));
    assert_eq!(
        count(&read(&saved_again(&forty()), &whole).unwrap()),
        [0, 0, 40, 0, 0]
    );
}

#[test]
fn a_row_that_cannot_be_read_is_refused_alone_and_says_why() {
    let mut schools = forty();
    set(
        &mut schools,
        0,
        "Identifiant_de_l_etablissement",
        "0010000A",
    );
    set(&mut schools, 1, "Nom_etablissement", " ");
    set(&mut schools, 2, "Telephone", "4,7E+08");
    set(
        &mut schools,
        3,
        "Identifiant_de_l_etablissement",
        "2,17E+13",
    );
    set(&mut schools, 4, "Identifiant_de_l_etablissement", "");
    set(&mut schools, 5, "Nom_commune", "Sa\u{fffd}nt");
    set(&mut schools, 6, "Adresse_1", &"x".repeat(300));
    schools[7].truncate(4);
    schools[8].push("too much".into());
    schools[10] = schools[9].clone();
    let import = read(&official(&schools), &Register::default()).unwrap();
    assert_eq!(
        refusals(&import),
        [
            (2, Some(TableColumn::Uai), RowFault::WrongKey),
            (3, Some(TableColumn::Name), RowFault::Empty),
            (4, Some(TableColumn::Phone), RowFault::RoundedNumber),
            (5, Some(TableColumn::Uai), RowFault::NotAUai),
            (6, Some(TableColumn::Uai), RowFault::Empty),
            (7, Some(TableColumn::Commune), RowFault::BrokenText),
            (8, Some(TableColumn::Street), RowFault::TooManyCharacters),
            (
                9,
                None,
                RowFault::Cells {
                    found: 4,
                    expected: HEADERS.len()
                }
            ),
            (
                10,
                None,
                RowFault::Cells {
                    found: HEADERS.len() + 1,
                    expected: HEADERS.len()
                }
            ),
            (12, Some(TableColumn::Uai), RowFault::SameAsLine(11)),
        ]
    );
    assert_eq!(count(&import), [30, 0, 0, 0, 10]);
}

#[test]
fn an_empty_cell_and_an_absent_column_keep_what_is_known() {
    let mut register = holding(&official(&forty()));
    let mut changes = Changes::of(&register);
    let mut first = register.get(EstablishmentId(1)).unwrap().clone();
    first.head = Clean::some("Mme FAURE");
    changes.set(EstablishmentId(1), first);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let mut schools = forty();
    set(&mut schools, 0, "Telephone", "");
    set(&mut schools, 0, "PIAL", "");
    set(&mut schools, 0, "latitude", "");
    set(&mut schools, 0, "position", "");
    assert_eq!(
        count(&read(&official(&schools), &register).unwrap()),
        [0, 0, 40, 0, 0]
    );
    let bare = format!(
        "UAI,Nom,Commune\n{},Ecole neuve,Saint-Cœur-1\n",
        uai::from_number(10_000)
    );
    let import = read(bare.as_bytes(), &register).unwrap();
    let Plans::Directory(plan) = &import.plans else {
        panic!("a directory")
    };
    let mut expected = plan.changed[0].before.clone();
    expected.name = "Ecole neuve".into();
    assert_eq!(plan.changed[0].after, expected);
    assert_eq!(count(&import), [0, 1, 0, 38, 0]);
}

#[test]
fn annexes_of_one_number_are_told_apart_by_name_and_a_lone_number_by_itself() {
    let register = holding(&official(&forty()));
    let mut schools = forty();
    set(&mut schools, 31, "Telephone", "0499999999");
    set(&mut schools, 0, "Nom_etablissement", "Ecole Rosa-Parks");
    schools.swap(30, 31);
    let import = read(&official(&schools), &register).unwrap();
    let Plans::Directory(plan) = &import.plans else {
        panic!("a directory")
    };
    let changed: Vec<_> = plan
        .changed
        .iter()
        .map(|c| (c.line, c.id.0, c.after.name.as_str()))
        .collect();
    assert_eq!(
        changed,
        [
            (2, 1, "Ecole Rosa-Parks"),
            (32, 32, "Lycée du Bois - annexe des Prés")
        ]
    );
    set(
        &mut schools,
        30,
        "Nom_etablissement",
        "Lycée du Bois, autre annexe",
    );
    let import = read(&official(&schools), &register).unwrap();
    assert_eq!(count(&import), [1, 1, 38, 1, 0]);
}

#[test]
fn schools_that_the_file_should_hold_and_does_not_are_missing_and_kept() {
    let register = holding(&official(&forty()));
    let import = read(&official(&forty()[..30]), &register).unwrap();
    let Plans::Directory(plan) = &import.plans else {
        panic!("a directory")
    };
    // Row 36 is of another département, of which this file does not speak.
    let ids: Vec<u32> = plan.missing.iter().map(|id| id.0).collect();
    assert_eq!(ids, [31, 32, 33, 34, 35, 37, 38, 39, 40]);
    assert_eq!(import.act(&register, Clean::new("x"), [0; 32]), None);
}

#[test]
fn a_school_that_was_typed_by_hand_is_pointed_out() {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let mut typed = Establishment::named("École primaire privée Saint-Joseph");
    typed.commune = Clean::some("SAINT COEUR 3");
    changes.add(typed);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let import = read(&official(&forty()), &register).unwrap();
    assert_eq!(odd(&import, &Odd::MaybeSame(EstablishmentId(1))), [4]);
    assert_eq!(count(&import), [40, 0, 0, 0, 0]);
}

#[test]
fn a_cluster_of_the_directory_takes_the_place_of_the_last_one_but_not_of_a_dated_one() {
    let mut register = holding(&official(&forty()));
    let dated = Membership {
        cluster: "PAS Nord".into(),
        from: Date::new(2026, 9, 1).ok(),
        to: None,
    };
    let mut changes = Changes::of(&register);
    let mut first = register.get(EstablishmentId(1)).unwrap().clone();
    first.clusters.push(dated.clone());
    changes.set(EstablishmentId(1), first);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let mut schools = forty();
    set(&mut schools, 0, "PIAL", &uai::from_number(19_500));
    write(
        &read(&official(&schools), &register).unwrap(),
        &mut register,
    );
    let other = Membership {
        cluster: Clean::new(uai::from_number(19_500)),
        from: None,
        to: None,
    };
    assert_eq!(
        register.get(EstablishmentId(1)).unwrap().clusters,
        [dated, other]
    );
}

#[test]
fn an_import_is_one_act_that_is_taken_back_whole_and_refused_when_stale() {
    let empty = Register::default();
    let import = read(&official(&forty()), &empty).unwrap();
    let act = import
        .act(&empty, Clean::new("annuaire.csv"), [9; 32])
        .unwrap();
    let source = act.source.clone().unwrap();
    assert_eq!(
        (&*source.name, source.digest, act.changes.len()),
        ("annuaire.csv", [9; 32], 40)
    );
    let mut register = empty.clone();
    register.apply(&act.changes).unwrap();
    let back: Vec<Change> = act
        .changes
        .iter()
        .rev()
        .cloned()
        .map(Change::inverse)
        .collect();
    register.apply(&back).unwrap();
    assert!(register.same_records(&empty));

    let mut register = holding(&official(&forty()));
    let mut schools = forty();
    set(&mut schools, 0, "Telephone", "0411111111");
    let import = read(&official(&schools), &register).unwrap();
    let mut changes = Changes::of(&register);
    let mut first = register.get(EstablishmentId(1)).unwrap().clone();
    first.phone = Clean::some("0422222222");
    changes.set(EstablishmentId(1), first);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let late = import
        .act(&register, Clean::new("annuaire.csv"), [9; 32])
        .unwrap();
    assert!(register.apply(&late.changes).is_err());
}

#[test]
fn only_the_lines_that_were_accepted_are_written() {
    let register = Register::default();
    let import = read(&official(&forty()), &register).unwrap();
    let act = import
        .act_of(&register, Clean::new("x"), [0; 32], &|line| line < 5)
        .unwrap();
    assert_eq!(act.changes.len(), 3);
    assert!(
        act.changes
            .iter()
            .all(|change| change.target().kind == Kind::Establishment)
    );
    assert_eq!(
        import.act_of(&register, Clean::new("x"), [0; 32], &|_| false),
        None
    );
}

#[test]
fn a_directory_said_to_be_a_calendar_is_refused() {
    let read = Import::read(
        &official(&forty()),
        Some(TableKind::Calendar),
        &Register::default(),
    );
    assert!(matches!(
        read,
        Err(ImportError::MissingColumns {
            kind: TableKind::Calendar,
            ..
        })
    ));
}
