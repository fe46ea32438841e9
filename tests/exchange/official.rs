//! The official files, read where `RELAIS_PUBLIC_DATA` names their folder.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Instant;

use relais::domain::{Establishment, EstablishmentId, Holiday, Kind, Register, Sector, Zone};
use relais::exchange::{Odd, TableKind};
use relais::lookup::{Kinds, NameIndex, fold};

use super::{holding, read};

/// The bytes of an official file; none, and said so, where the folder is not named.
pub fn official(name: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("RELAIS_PUBLIC_DATA") else {
        println!("not run: RELAIS_PUBLIC_DATA is not set");
        return None;
    };
    Some(std::fs::read(PathBuf::from(folder).join(name)).unwrap())
}

#[test]
fn all_996_rows_of_the_directory_are_accounted_for() {
    let Some(file) = official("annuaire-ille-et-vilaine.csv") else {
        return;
    };
    let start = Instant::now();
    let import = read(&file, &Register::default()).unwrap();
    println!(
        "directory of {} rows read in {:?}",
        import.rows,
        start.elapsed()
    );
    assert_eq!((import.kind, import.rows), (TableKind::Directory, 996));
    assert_eq!(
        (
            import.counts().added,
            import.rejected.len(),
            import.repaired.len()
        ),
        (996, 0, 0)
    );
    let odd = |what: &Odd| import.odd.iter().filter(|odd| odd.what == *what).count();
    assert_eq!(
        (odd(&Odd::SharedUai), odd(&Odd::NoKind), odd(&Odd::Closing)),
        (6, 9, 1)
    );
    let register = holding(&file);
    let again = read(&file, &register).unwrap();
    assert_eq!((again.counts().unchanged, again.counts().missing), (996, 0));
    let all = || register.all::<Establishment>().map(|(_, school)| school);
    assert!(all().all(|school| school.position.is_some() && school.zone == Some(Zone::B)));
    // 25 say so in words; the nine further-education centres without a kind only by their code.
    assert_eq!(
        all()
            .filter(|school| school.sector == Sector::PrivateUncontracted)
            .count(),
        34
    );
    assert_eq!(
        all().filter(|school| school.clusters.is_empty()).count(),
        155
    );
}

#[test]
fn thirty_schools_of_one_name_are_found_and_told_apart_by_their_commune() {
    let Some(file) = official("annuaire-ille-et-vilaine.csv") else {
        return;
    };
    let register = holding(&file);
    let index = NameIndex::build(&register);
    let found = index.search("st joseph", &|_| false, 100, Kinds::of(Kind::Establishment));
    let communes: Vec<&str> = found
        .hits
        .iter()
        .filter_map(|hit| register.get(hit.target.typed::<EstablishmentId>()?))
        .filter(|school| &*school.name == "Ecole primaire privée St Joseph")
        .filter_map(|school| school.commune.as_deref())
        .collect();
    assert_eq!(communes.len(), 30);
    assert_eq!(communes.iter().collect::<BTreeSet<_>>().len(), 30);
    let folded: Vec<String> = communes.iter().map(|commune| fold::key(commune)).collect();
    assert!(
        folded.is_sorted(),
        "schools of one name are in order of their communes"
    );
    let one = index.search(
        &format!("st joseph {}", communes[7]),
        &|_| false,
        1,
        Kinds::ALL,
    );
    let first = one.hits[0]
        .target
        .typed::<EstablishmentId>()
        .and_then(|id| register.get(id))
        .unwrap();
    assert_eq!(first.commune.as_deref(), Some(communes[7]));
}

#[test]
fn the_calendar_of_all_académies_is_one_of_zones() {
    let Some(file) = official("calendrier-scolaire.csv") else {
        return;
    };
    let import = read(&file, &Register::default()).unwrap();
    assert_eq!((import.kind, import.rows), (TableKind::Calendar, 2_081));
    // One ends before it begins, five run on into a wrong year.
    let lines: Vec<_> = import
        .rejected
        .iter()
        .map(|rejected| rejected.reason.clone())
        .collect();
    assert_eq!(lines.len(), 6, "{lines:?}");
    let register = holding(&file);
    let again = read(&file, &register).unwrap();
    assert_eq!(
        (again.counts().unchanged, again.counts().missing),
        (2_075, 0)
    );
    let autumn = register.all::<Holiday>().any(|(_, holiday)| {
        let b = holiday.area == relais::domain::Area::Zone(Zone::B);
        b && (holiday.first.to_string(), holiday.back.to_string())
            == ("2024-10-19".into(), "2024-11-04".into())
    });
    assert!(autumn);
}

#[test]
fn the_short_calendar_of_three_zones_is_read_whole() {
    let Some(file) = official("vacances-2024-2028.csv") else {
        return;
    };
    let import = read(&file, &Register::default()).unwrap();
    assert_eq!((import.counts().added, import.rejected.len()), (75, 0));
}
