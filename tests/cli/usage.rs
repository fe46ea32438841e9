//! Command lines that cannot be followed, help, and how things end.

use super::home::{Home, ran};

#[test]
fn a_typo_is_answered_with_what_was_meant() {
    let home = Home::empty();
    for (typed, meant) in [
        (&["contrats"][..], "contracts"),
        (&["fnd", "x"], "find"),
        (&["find", "x", "--kinf", "avs"], "--kind"),
        (&["undo", "--yess"], "--yes"),
    ] {
        let ran = home.run(typed);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{typed:?}");
        assert!(ran.err.contains(meant), "{typed:?}: {}", ran.err);
    }
}

#[test]
fn what_destroys_is_never_the_guess() {
    let home = Home::empty();
    for typed in [
        "serve", "report", "eras", "restor", "delete", "--yes", "--fresh",
    ] {
        let ran = home.run([typed]);
        assert_eq!(ran.code, 2, "{typed}");
        assert!(!ran.err.contains("Vouliez-vous"), "{typed}: {}", ran.err);
        assert!(ran.err.contains("relais --help"), "{typed}: {}", ran.err);
    }
    for (typed, meant) in [
        ("annuler", "undo"),
        ("version", "--version"),
        ("trouver", "find"),
    ] {
        let ran = home.run([typed]);
        let guess = format!("Vouliez-vous « {meant} »");
        assert!(ran.err.contains(&guess), "{typed}: {}", ran.err);
    }
}

#[test]
fn dates_are_typed_as_on_the_screens() {
    let home = Home::with_demo();
    let same = |typed: &[&str], iso: &[&str]| {
        let (typed_ran, iso_ran) = (home.run(typed), home.run(iso));
        assert_eq!(iso_ran.code, 0, "{iso:?} {iso_ran:?}");
        assert_eq!(typed_ran.out, iso_ran.out, "{typed:?}: {}", typed_ran.err);
    };
    let before = |date| ["contracts", "--json", "--before", date];
    for typed in ["31/08/2028", "31/8/28", "2028-08-31"] {
        same(&before(typed), &before("2028-08-31"));
    }
    same(&before("fin"), &before("2027-08-31"));
    let absent = |from, to| ["absent", "A1", "--json", "--from", from, "--to", to];
    same(&absent("12/11", "ven"), &absent("2026-11-12", "2026-11-13"));
    same(
        &absent("jeu 8h", "12/11 11h30"),
        &absent("2026-11-12T08:00", "2026-11-12T11:30"),
    );
    let shown = |day| ["show", "A1", "--json", "--as-of", day];
    same(&shown("auj"), &shown("2026-11-10"));
    let english = home.run(["contracts", "--json", "--lang", "en", "--before", "31 aug"]);
    assert_eq!(english.code, 2, "{english:?}");
}

#[test]
fn a_value_that_does_not_fit_is_said_with_what_does() {
    let home = Home::empty();
    for (typed, expected) in [
        (&["contracts", "--before", "jamais"][..], "10/11/2026"),
        (&["contracts", "--before", "31/02/2027"], "que 28 jours"),
        (&["reassign", "L1", "A2", "--from", "1/13"], "douze mois"),
        (&["absent", "A1", "--from", "12/11 25h"], "13h30"),
        (&["find", "x", "--today", "s60"], "semaines"),
        (&["find", "x", "--limit", "beaucoup"], "nombre"),
        (&["find", "x", "--kind", "eleve"], "pupil"),
        (&["demo", "--size", "xxl"], "stress"),
        (&["free", "--by", "avs"], "establishment"),
        (&["completions", "cmd"], "bash"),
        (&["find"], "MOTS"),
        (&["engagement"], "--contracts"),
        (&["find", "x", "--limit"], "--limit"),
        (&["--lang", "de", "info"], "fr, en"),
    ] {
        let ran = home.run(typed);
        assert_eq!(ran.code, 2, "{typed:?}");
        assert!(ran.err.contains(expected), "{typed:?}: {}", ran.err);
        for english in ["error:", "Usage:", "For more information"] {
            assert!(!ran.err.contains(english), "{typed:?}: {}", ran.err);
        }
    }
}

#[test]
fn help_is_an_answer_in_both_languages() {
    let home = Home::empty();
    for args in [&["-h"][..], &["--help"], &["help"]] {
        let french = home.run(args);
        assert_eq!((french.code, french.err.as_str()), (0, ""), "{args:?}");
        assert!(french.out.contains("EXEMPLES"), "{}", french.out);
    }
    let english = home.run(["find", "-h", "--lang", "en"]);
    assert!(english.out.contains("EXAMPLES"), "{}", english.out);
    let verb = home.run(["help", "find"]);
    assert!(verb.out.contains("st joseph"), "{}", verb.out);
    let by_locale = ran(home.command(["-h"]).env("LANG", "en_GB.UTF-8"));
    assert!(by_locale.out.contains("EXAMPLES"));
    let by_none = ran(home.command(["-h"]).env("LANG", "C"));
    assert!(by_none.out.contains("EXEMPLES"));
    assert!(
        home.run(["--version"])
            .out
            .contains(env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_persons_file_chooses_the_language_where_the_locale_says_nothing() {
    let home = Home::empty();
    let folder = home.path().join("config/relais");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("settings.toml"), "language = \"en\"\n").unwrap();
    let ran = ran(home.command(["-h"]).env("LANG", "C"));
    assert!(ran.out.contains("EXAMPLES"), "{}", ran.out);
    assert!(
        home.run(["-h"]).out.contains("EXEMPLES"),
        "the locale goes before the file"
    );
}

#[test]
fn the_manual_and_the_completions_are_written_for_every_shell() {
    let home = Home::empty();
    let man = home.run(["man"]);
    assert!(man.out.contains(".TH relais"), "{}", man.out);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = home.run(["completions", shell]);
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains("engagement"), "{shell}");
    }
}

#[test]
fn without_a_terminal_the_screens_say_so() {
    let home = Home::empty();
    let none = home.run::<&str>([]);
    assert_eq!(none.code, 2, "{none:?}");
    assert!(none.err.contains("--help"), "{}", none.err);
    assert!(!home.store().exists());
}

#[test]
fn bytes_that_are_no_text_are_refused_in_words() {
    use std::os::unix::ffi::OsStrExt;
    let home = Home::empty();
    let bad = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    let ran = home.run([std::ffi::OsStr::new("find"), bad]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("UTF-8"), "{}", ran.err);
}

#[test]
fn an_answer_that_cannot_be_written_is_said_and_is_no_store_that_does_not_open() {
    let home = Home::with_demo();
    for args in [
        &["find", "lea"][..],
        &["journal"],
        &["info", "--json"],
        &["keys"],
    ] {
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut relais = std::process::Command::new(assert_cmd::cargo::cargo_bin("relais"));
        let output = relais
            .env_clear()
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_STATE_HOME", home.path().join("state"))
            .env("LANG", "fr_FR.UTF-8")
            .args(args)
            .stdout(full)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
        assert!(said.contains("n’a pas pu être écrite"), "{args:?}: {said}");
        assert!(said.contains("relais journal"), "{args:?}: {said}");
    }
}
