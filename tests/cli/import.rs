//! `relais import`.

use std::fs;
use std::path::PathBuf;

use super::home::Home;

/// Two invented schools.
pub const SMALL: &str = "\u{feff}Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code postal;Nom_commune\r\n\
    0990001N;École Pasteur;Ecole;Public;99000;Valmont\r\n\
    0990002P;Collège Valmy;Collège;Public;99000;Valmont\r\n";

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let home = Home::empty();
    let file = home.file("annuaire.csv", SMALL);
    let shown = home.json(["import", &file, "--dry-run"]);
    assert_eq!(shown["kind"], "directory");
    assert_eq!(
        (shown["added"].as_u64(), &shown["committed"]),
        (Some(2), &false.into()),
        "{shown:#}"
    );
    assert!(!home.store().exists(), "not even a store");
}

#[test]
fn an_import_is_one_act_and_the_same_file_again_changes_nothing() {
    let home = Home::empty();
    let file = home.file("annuaire.csv", SMALL);
    let first = home.json(["import", &file, "--yes"]);
    assert_eq!(
        (first["added"].as_u64(), &first["committed"]),
        (Some(2), &true.into())
    );
    let again = home.json(["import", &file, "--yes"]);
    assert_eq!(
        (again["unchanged"].as_u64(), &again["committed"]),
        (Some(2), &false.into())
    );
    let journal = home.json(["journal"]);
    assert_eq!(journal["entries"].as_array().unwrap().len(), 1);
    assert!(
        journal["entries"][0]["summary"]
            .as_str()
            .unwrap()
            .contains("annuaire.csv")
    );
    assert_eq!(home.run(["undo", "--yes"]).code, 0);
    assert_eq!(home.json(["info"])["counts"]["establishments"], 0);
}

#[test]
fn without_a_terminal_and_without_yes_nothing_is_written() {
    let home = Home::empty();
    let file = home.file("annuaire.csv", SMALL);
    let asked = home.run(["import", &file]);
    assert_eq!(asked.code, 2, "{asked:?}");
    assert!(asked.out.contains('2'), "the preview is shown all the same");
    assert!(!home.store().exists());
}

#[test]
fn a_refused_row_is_told_by_its_line_and_the_others_are_written() {
    let home = Home::empty();
    let file = home.file(
        "annuaire.csv",
        format!("{SMALL}0990003A;Faux;Ecole;Public;99000;Valmont\r\n"),
    );
    let args = ["import", &file, "--yes"];
    let answer = home.json(args);
    let rejected = answer["rejected"].as_array().unwrap();
    assert_eq!(rejected.len(), 1, "{answer:#}");
    assert_eq!(
        (rejected[0]["line"].as_u64(), &rejected[0]["field"]),
        (Some(4), &"uai".into())
    );
    assert!(!rejected[0]["reason"].as_str().unwrap().is_empty());
    assert_eq!(answer["committed"], true);
    assert_eq!(home.run(args).code, 3);
}

#[test]
fn what_this_version_cannot_read_is_said_with_what_it_can() {
    let home = Home::empty();
    let file = home.file("eleves.csv", "nom;prenom\nDUBOIS;Léa\n");
    let later = home.run(["import", &file, "--as", "pupils"]);
    assert_eq!(later.code, 2);
    assert!(later.err.contains("directory"), "{}", later.err);
    let unknown = home.run(["import", &file, "--yes"]);
    assert_eq!(unknown.code, 3, "{unknown:?}");
    assert_eq!(home.run(["import", "/nulle/part.csv"]).code, 3);
    assert_eq!(home.run(["import", &file, "--as", "chats"]).code, 2);
}

#[test]
fn a_name_that_would_move_the_cursor_is_harmless_everywhere() {
    let home = Home::empty();
    let hostile = format!("PAST\u{1b}]0;x\u{7}EUR \u{202e}Z{}", "\u{336}".repeat(200));
    let file = home.file(
        "annuaire.csv",
        SMALL.replace("École Pasteur", &format!("\"{hostile}\"")),
    );
    assert_eq!(home.run(["import", &file, "--yes"]).code, 0);
    let pages = [
        home.run(["find", "past"]).out,
        home.run(["find", "past", "--json"]).out,
        home.run(["show", "T1"]).out,
        home.run(["show", "T1", "--json"]).out,
    ];
    for page in pages {
        assert!(page.contains("PAST"), "{page:?}");
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!page.contains(bad), "{page:?}");
        assert!(!page.contains("\\u"), "nothing had to be escaped: {page:?}");
        assert!(page.matches('\u{336}').count() <= 8, "{page:?}");
    }
    let ran = home.run(["show", "\u{1b}[2J\u{202e}"]);
    assert!(
        !ran.err.contains('\u{1b}') && !ran.err.contains('\u{202e}'),
        "{:?}",
        ran.err
    );
}

fn public_data() -> Option<PathBuf> {
    let folder = std::env::var_os("RELAIS_PUBLIC_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("RELAIS_PUBLIC_DATA is not set: the official directory was not read");
    }
    folder
}

#[test]
fn the_official_directory_is_accounted_for_row_by_row() {
    let Some(folder) = public_data() else { return };
    let home = Home::empty();
    let file = folder.join("annuaire-ille-et-vilaine.csv");
    let file = file.to_str().unwrap();
    let answer = home.json(["import", file, "--yes"]);
    let of = |key: &str| answer[key].as_u64().unwrap();
    let rejected = answer["rejected"].as_array().unwrap().len() as u64;
    assert_eq!(
        of("added") + of("changed") + of("unchanged") + rejected,
        996
    );
    assert_eq!(rejected, 0, "{:#}", answer["rejected"]);
    assert_eq!(home.json(["info"])["counts"]["establishments"], 996);

    let again = home.json(["import", file, "--yes"]);
    assert_eq!(
        (again["unchanged"].as_u64(), &again["committed"]),
        (Some(996), &false.into())
    );

    let found = home.json([
        "find",
        "st joseph",
        "--kind",
        "establishment",
        "--limit",
        "100",
    ]);
    let hits = found["hits"].as_array().unwrap();
    let mut namesakes: Vec<_> = hits
        .iter()
        .filter(|hit| hit["label"] == "Ecole primaire privée St Joseph")
        .map(|hit| hit["detail"].as_str().unwrap().split(" · ").next().unwrap())
        .collect();
    assert_eq!(namesakes.len(), 30);
    namesakes.sort_unstable();
    namesakes.dedup();
    assert_eq!(
        namesakes.len(),
        30,
        "each in its own commune: {namesakes:?}"
    );
}

#[test]
fn the_official_calendar_is_read() {
    let Some(folder) = public_data() else { return };
    let home = Home::empty();
    let file = folder.join("calendrier-scolaire.csv");
    let rows = fs::read_to_string(&file).unwrap().lines().count() as u64 - 1;
    let answer = home.json(["import", file.to_str().unwrap(), "--yes"]);
    let of = |key: &str| answer[key].as_u64().unwrap();
    let rejected = answer["rejected"].as_array().unwrap().len() as u64;
    assert_eq!(answer["kind"], "calendar");
    assert_eq!(
        of("added") + of("changed") + of("unchanged") + rejected,
        rows
    );
}
