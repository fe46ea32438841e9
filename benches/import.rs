//! The import of a directory as large as the country's, read, compared and applied, beside its target.

use std::time::Instant;

use relais::domain::{Clean, Register, uai};
use relais::exchange::Import;

const ROWS: u32 = 69_000;

/// Invented schools with as many columns and bytes a row as the official file.
fn directory() -> String {
    let mut text = String::from(
        "\u{feff}Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;\
         Code postal;Nom_commune;Code_departement;Telephone;Mail;Type_contrat_prive;Libelle_academie;\
         nom_circonscription;latitude;longitude;etat;PIAL",
    );
    let further = 50;
    (0..further).for_each(|n| text.push_str(&format!(";Colonne_{n}")));
    for n in 0..ROWS {
        let number = 10_000 + n * 14;
        text.push_str(&format!(
            "\r\n{};École élémentaire publique n° {n};Ecole;Public;{n} rue de la Forêt;{:05};Saint-Cœur-{};{:03};\
             04{:08};ce.{n}@example.org;SANS OBJET;Lyon;Circonscription {};48.{:06};1.{:06};OUVERT;{}",
            uai::from_number(number),
            n % 95_000,
            n / 3,
            number / 10_000,
            n,
            n / 40,
            n,
            n,
            uai::from_number(19_000 + n / 20),
        ));
        (0..further).for_each(|_| text.push_str(";valeur courante"));
    }
    text
}

fn main() {
    let file = directory();
    let empty = Register::default();
    for _ in 0..3 {
        let start = Instant::now();
        let Ok(import) = Import::read(file.as_bytes(), None, &empty) else {
            return;
        };
        let read = start.elapsed();
        let mut register = empty.clone();
        let act = import.act(&empty, Clean::new("annuaire.csv"), [0; 32]);
        let applied = act.is_some_and(|act| register.apply(&act.changes).is_ok());
        let all = start.elapsed();
        let start = Instant::now();
        let again = Import::read(file.as_bytes(), None, &register).map(|import| import.counts());
        println!(
            "{} rows, {} MB: read {read:?}, in the register {all:?} ({applied}); again {:?}, {again:?}",
            import.rows,
            file.len() >> 20,
            start.elapsed()
        );
    }
    println!("import of a directory, previewed and in the register (target: 2 s with the commit)");
}
