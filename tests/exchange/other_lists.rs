//! Lists with the same schools that are not the directory: other official files, and what people
//! make of them. Invented; the official ones are read where they are at hand.

use relais::domain::{Clean, Establishment, EstablishmentId, Register, Sector, uai};
use relais::exchange::{ImportError, Odd, PeopleTable, Skipped, TableColumn};

use super::official::official;
use super::{holding, read};

fn number(n: u32) -> String {
    uai::from_number(350_000 + n)
}

fn table(header: &str, rows: &[String]) -> Vec<u8> {
    format!("{header}\n{}\n", rows.join("\n")).into_bytes()
}

/// One private school without contract, one under contract, one of which nothing is said.
fn directory() -> Register {
    let rows = [
        (1, "École Les Tilleuls", "10", "HORS CONTRAT"),
        (
            2,
            "École Sainte-Anne",
            "30",
            "CONTRAT D'ASSOCIATION TOUTES CLASSES",
        ),
        (3, "Centre de soins", "99", "SANS OBJET"),
    ];
    let rows = rows
        .map(|(n, name, code, words)| format!("{};{name};Privé;Rennes;{code};{words}", number(n)));
    holding(&table(
        "UAI;Nom_etablissement;Statut_public_prive;Nom_commune;Code_type_contrat_prive;Type_contrat_prive",
        &rows,
    ))
}

fn sectors(register: &Register) -> Vec<Sector> {
    register
        .all::<Establishment>()
        .map(|(_, one)| one.sector)
        .collect()
}

#[test]
fn a_private_school_of_which_nothing_is_said_is_of_unknown_contract() {
    assert_eq!(
        sectors(&directory()),
        [
            Sector::PrivateUncontracted,
            Sector::PrivateContracted,
            Sector::Private
        ]
    );
}

#[test]
fn a_file_that_does_not_say_the_contract_takes_no_known_one_away() {
    let register = directory();
    let rows: Vec<String> = (1..=3)
        .map(|n| format!("{};École;Privé", number(n)))
        .collect();
    let names = ["École Les Tilleuls", "École Sainte-Anne", "Centre de soins"];
    let rows: Vec<String> = rows
        .iter()
        .zip(names)
        .map(|(row, name)| row.replace("École", name))
        .collect();
    let import = read(&table("UAI;Nom;Secteur", &rows), &register).unwrap();
    assert_eq!(import.counts().unchanged, 3);
    let unknown = import
        .odd
        .iter()
        .filter(|odd| odd.what == Odd::UnknownContract);
    assert_eq!(unknown.count(), 3, "and it is said");
}

#[test]
fn the_contract_is_read_under_each_of_its_headers() {
    for (code, words) in [
        (
            "secteur_prive_code_type_contrat",
            "secteur_prive_libelle_type_contrat",
        ),
        ("Code contrat", "Libellé contrat"),
        ("Code_type_contrat_prive", "Type_contrat_prive"),
    ] {
        let header = format!(
            "Code établissement;Appellation officielle;Secteur Public/Privé;{code};{words}"
        );
        let row = |n, code, words| format!("{};École {n};Privé;{code};{words}", number(n));
        let register = holding(&table(
            &header,
            &[
                row(1, "10", "HORS CONTRAT"),
                row(2, "30", "CONTRAT D'ASSOCIATION TOUTES CLASSES"),
                row(3, "10", ""),
                row(4, "30", ""),
            ],
        ));
        assert_eq!(
            sectors(&register),
            [
                Sector::PrivateUncontracted,
                Sector::PrivateContracted,
                Sector::PrivateUncontracted,
                Sector::PrivateContracted
            ],
            "{header}"
        );
    }
}

#[test]
fn names_in_capitals_and_two_columns_take_no_better_name_away() {
    let register = directory();
    let header = "Rentrée scolaire;Académie;Commune;Numéro de l'école;Dénomination principale;Patronyme;Secteur;Code Postal";
    let row = |year: u32, n: u32, own: &str| {
        format!(
            "{year};RENNES;RENNES;{};ECOLE PRIMAIRE PRIVEE;{own};PRIVE;35000",
            number(n)
        )
    };
    let rows = [
        row(2024, 1, "LES TILLEULS"),
        row(2023, 1, "LES TILLEULS"),
        row(2024, 4, "SAINT CORENTIN"),
        row(2022, 5, "LES SAULES"),
    ];
    let import = read(&table(header, &rows), &register).unwrap();
    let counts = import.counts();
    assert_eq!((import.rows, counts.added, counts.changed), (2, 1, 1));
    let skipped: Vec<_> = import
        .skipped
        .iter()
        .map(|row| (row.line, row.what))
        .collect();
    assert_eq!(
        skipped,
        [
            (3, Skipped::EarlierYear(2023)),
            (5, Skipped::EarlierYear(2022))
        ]
    );
    assert!(
        import.odd.iter().all(|odd| odd.line != 3),
        "{:?}",
        import.odd
    );
    let mut after = register;
    super::write(&import, &mut after);
    let school = |n| after.get(EstablishmentId(n)).unwrap();
    assert_eq!(&*school(1).name, "École Les Tilleuls");
    assert_eq!(school(1).commune, Clean::some("Rennes"));
    assert_eq!(school(1).postcode, Clean::some("35000"));
    assert_eq!(school(1).sector, Sector::PrivateUncontracted);
    assert_eq!(&*school(4).name, "ECOLE PRIMAIRE PRIVEE SAINT CORENTIN");
}

#[test]
fn the_header_is_found_below_titles_and_sums_are_passed_over() {
    let list = format!(
        "Circonscription de Plouvern, écoles privées\n\nListe au 12/09/2026;;\nN° UAI (ex RNE);Nom de l'école;Commune\n{};École A;Rennes\n;;\nTOTAL;1 école;\n",
        number(1)
    );
    let import = read(list.as_bytes(), &Register::default()).unwrap();
    assert_eq!((import.rows, import.counts().added), (1, 1));
    let skipped: Vec<_> = import
        .skipped
        .iter()
        .map(|row| (row.line, row.what))
        .collect();
    assert_eq!(
        skipped,
        [(1, Skipped::Title), (3, Skipped::Title), (7, Skipped::Sum)]
    );
    // A header over two lines of one cell.
    let list = format!(
        "\"N° UAI\n(ex RNE)\";Nom de l'école\n{};École A\n",
        number(1)
    );
    assert_eq!(
        read(list.as_bytes(), &Register::default())
            .unwrap()
            .counts()
            .added,
        1
    );
}

#[test]
fn a_line_that_is_refused_still_has_its_own_number_below_titles() {
    let list = "Titre\n\nUAI;Nom\n0350001X;École A\n";
    let import = read(list.as_bytes(), &Register::default()).unwrap();
    assert_eq!(import.rejected[0].line, 4);
    assert_eq!(import.rejected[0].field, Some(TableColumn::Uai));
}

#[test]
fn a_list_of_people_is_named_for_what_it_is() {
    for (header, people) in [
        (
            "NOM Prénom élève;Date de naissance;Etablissement",
            PeopleTable::Pupils,
        ),
        (
            "NOM Prénom AESH;Nom établissement;Quotité SCO",
            PeopleTable::Avs,
        ),
        (
            "Nom;Date début contrat;Date fin contrat",
            PeopleTable::Contracts,
        ),
    ] {
        let refused = read(&table(header, &["a;b;c".into()]), &Register::default());
        assert_eq!(refused, Err(ImportError::NotYet(people)), "{header}");
    }
}

#[test]
fn the_official_addresses_keep_what_the_directory_says_of_contracts() {
    let (Some(directory), Some(addresses)) = (
        official("annuaire-ille-et-vilaine.csv"),
        official("adresse-geolocalisation-colleges.csv"),
    ) else {
        return;
    };
    let mut register = holding(&directory);
    let before = sectors(&register);
    let import = read(&addresses, &register).unwrap();
    assert_eq!(import.rows, 117);
    assert!(import.rejected.is_empty(), "{:?}", import.rejected);
    super::write(&import, &mut register);
    let after = sectors(&register);
    let differ = before.iter().zip(&after).filter(|(was, is)| was != is);
    assert_eq!(differ.count(), 0, "no contract changes");
    let uncontracted = after
        .iter()
        .filter(|one| **one == Sector::PrivateUncontracted);
    let known = before
        .iter()
        .filter(|one| **one == Sector::PrivateUncontracted);
    assert!(uncontracted.count() >= known.count());
}

#[test]
fn the_official_numbers_of_pupils_are_read_by_their_newest_year() {
    let Some(file) = official("effectifs-ecoles.csv") else {
        return;
    };
    let import = read(&file, &Register::default()).unwrap();
    assert_eq!((import.rows, import.rejected.len()), (675, 0));
    assert_eq!(import.skipped.len(), 2_704 - 675);
}
