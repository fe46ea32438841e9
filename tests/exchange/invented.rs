//! An invented directory of forty schools with every trap of the official ones.

use relais::domain::uai;

/// The headers of the official file that say something, in its order.
pub const HEADERS: &[&str] = &[
    "Identifiant_de_l_etablissement",
    "Nom_etablissement",
    "Type_etablissement",
    "Statut_public_prive",
    "Adresse_1",
    "Adresse_2",
    "Adresse_3",
    "Code postal",
    "Code_commune",
    "Nom_commune",
    "Code_departement",
    "Code_academie",
    "Telephone",
    "Mail",
    "SIREN_SIRET",
    "position",
    "Type_contrat_prive",
    "Libelle_academie",
    "nom_circonscription",
    "latitude",
    "longitude",
    "date_ouverture",
    "etat",
    "Code_type_contrat_prive",
    "PIAL",
];

/// One school, cell by cell in the order of the headers.
pub type School = Vec<String>;

/// The place of a header.
pub fn column(header: &str) -> usize {
    HEADERS.iter().position(|other| *other == header).unwrap()
}

/// Forty schools: rows 0–29 share one name in as many communes, 30 and 31 are annexes of one UAI, 32
/// has no kind, 33 a very long name and no contract, 34 no position, 35 is Corsican, 36 medical,
/// 37 a service without sector, 38 about to close, 39 has neither phone nor cluster.
pub fn forty() -> Vec<School> {
    let mut schools: Vec<School> = (0..40).map(school).collect();
    let mut set =
        |row: usize, header: &str, value: &str| schools[row][column(header)] = value.to_owned();
    set(
        31,
        "Identifiant_de_l_etablissement",
        &uai::from_number(10_030),
    );
    set(30, "Nom_etablissement", "Lycée du Bois");
    set(31, "Nom_etablissement", "Lycée du Bois - annexe des Prés");
    for row in 30..34 {
        set(row, "Type_etablissement", "Lycée");
    }
    set(32, "Type_etablissement", "");
    set(
        33,
        "Nom_etablissement",
        &format!("Ecole {}", "de la grande forêt ".repeat(6)),
    );
    set(33, "Type_contrat_prive", "HORS CONTRAT");
    for header in ["latitude", "longitude", "position"] {
        set(34, header, "");
    }
    set(
        35,
        "Identifiant_de_l_etablissement",
        &uai::from_number(6_200_035),
    );
    set(35, "Code_departement", "02A");
    set(35, "Libelle_academie", "Corse");
    set(36, "Type_etablissement", "Médico-social");
    set(36, "Type_contrat_prive", "SANS OBJET");
    set(37, "Type_etablissement", "Service Administratif");
    set(37, "Statut_public_prive", "");
    set(38, "etat", "A FERMER");
    set(39, "Telephone", "");
    set(39, "PIAL", "");
    schools
}

fn school(n: u32) -> School {
    let (lat, lon) = (48.1 + f64::from(n) / 1000.0, 1.25 + f64::from(n) / 1000.0);
    [
        uai::from_number(10_000 + n),
        "Ecole primaire privée St Joseph".into(),
        "Ecole".into(),
        "Privé".into(),
        format!("{} rue de l'Église", n + 1),
        "".into(),
        "01000 BOURG".into(),
        format!("{:05}", 1_000 + n),
        "01001".into(),
        format!("Saint-Cœur-{}", n + 1),
        "001".into(),
        "10".into(),
        format!("04{:08}", 70_000_000 + n),
        format!("ce.{n}@example.org"),
        format!("2170{n:010}"),
        format!("{lat}, {lon}"),
        "CONTRAT D'ASSOCIATION TOUTES CLASSES".into(),
        "Lyon".into(),
        "Circonscription de la Forêt".into(),
        lat.to_string(),
        lon.to_string(),
        "1967-02-01".into(),
        "OUVERT".into(),
        "30".into(),
        uai::from_number(19_000 + n / 10),
    ]
    .to_vec()
}

/// The file as the ministry writes it.
pub fn official(schools: &[School]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    text.push_str(&HEADERS.join(";"));
    for school in schools {
        text.push_str("\r\n");
        text.push_str(&school.join(";"));
    }
    text.push_str("\r\n");
    text.into_bytes()
}

/// The file as a French spreadsheet saves it again: Windows-1252, leading zeros lost, decimal commas,
/// rounded SIRET, other dates, other headers.
pub fn saved_again(schools: &[School]) -> Vec<u8> {
    let headers = HEADERS
        .join(";")
        .to_uppercase()
        .replace("CODE POSTAL", "Code_postal");
    let mut text = headers.replace("É", "é");
    for school in schools {
        let cells = HEADERS
            .iter()
            .zip(school)
            .map(|(header, cell)| match *header {
                "Code postal" | "Code_departement" | "Telephone" if cell.starts_with('0') => {
                    cell.trim_start_matches('0').to_owned()
                }
                "latitude" | "longitude" => cell.replace('.', ","),
                "SIREN_SIRET" => "2,17003E+13".to_owned(),
                "date_ouverture" => "01/02/1967".to_owned(),
                _ => cell.clone(),
            });
        text.push_str("\r\n");
        text.push_str(&cells.collect::<Vec<_>>().join(";"));
    }
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}
