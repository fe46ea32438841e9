//! What asks, on a terminal.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::thread;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::home::{Home, TODAY};
use super::import::SMALL;

/// Runs on a terminal of its own and types `answer` once asked; the exit code and what was shown.
fn typed(home: &Home, args: &[&str], answer: &str) -> (u32, String) {
    dialogue(home, args, &[("[o/N]", answer)])
}

/// The same for several questions, each answered once it is seen behind the one before.
fn dialogue(home: &Home, args: &[&str], answers: &[(&str, &str)]) -> (u32, String) {
    within(80, home, args, answers)
}

/// The same on a terminal of so many columns.
fn within(cols: u16, home: &Home, args: &[&str], answers: &[(&str, &str)]) -> (u32, String) {
    let size = PtySize {
        cols,
        ..PtySize::default()
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("relais"));
    command.env_clear();
    command.env("HOME", home.path());
    for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("STATE", "state")] {
        command.env(format!("XDG_{name}_HOME"), home.path().join(folder));
    }
    command.args(["--today", TODAY, "--lang", "fr"]);
    command.args(args);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let (shows, shown) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut all = Vec::new();
        let mut some = [0; 1024];
        while let Ok(count @ 1..) = reader.read(&mut some) {
            all.extend_from_slice(&some[..count]);
            let _ = shows.send(String::from_utf8_lossy(&all).into_owned());
        }
        String::from_utf8_lossy(&all).into_owned()
    });
    let (mut all, mut from) = (String::new(), 0);
    for (question, answer) in answers {
        let at = loop {
            match all[from..].find(question) {
                Some(at) => break at,
                None => all = shown.recv().unwrap(),
            }
        };
        from += at + question.len();
        writer.write_all(answer.as_bytes()).unwrap();
    }
    let code = child.wait().unwrap().exit_code();
    drop(writer);
    drop(pair.master);
    (code, reading.join().unwrap())
}

#[test]
fn yes_does_it_and_anything_else_does_not() {
    let home = Home::empty();
    let file = home.file("annuaire.csv", SMALL);
    let (code, page) = typed(&home, &["import", &file], "n\r");
    assert_eq!(code, 130, "{page}");
    assert!(!home.store().exists());
    let (code, page) = typed(&home, &["import", &file], "o\r");
    assert_eq!(code, 0, "{page}");
    assert_eq!(home.json(["info"])["counts"]["establishments"], 2);
    let (code, page) = typed(&home, &["undo"], "\r");
    assert_eq!(code, 130, "{page}");
    let (code, page) = typed(&home, &["undo"], "oui\r");
    assert_eq!(code, 0, "{page}");
    assert_eq!(home.json(["info"])["counts"]["establishments"], 0);
}

#[test]
fn tables_fit_the_terminal_and_lose_nothing() {
    let home = Home::with_demo();
    for (cols, args) in [
        (80, &["contracts"][..]),
        (60, &["contracts"]),
        (80, &["find", "martin"]),
        (60, &["find", "jean", "--limit", "50"]),
        (60, &["free"]),
        (60, &["journal"]),
        (80, &["show", "A1"]),
    ] {
        let (code, shown) = within(cols, &home, args, &[]);
        assert_eq!(code, 0, "{args:?}: {shown}");
        for line in shown.lines() {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(
                width <= usize::from(cols),
                "{args:?} at {cols}: {width} {line}"
            );
        }
        // A terminal shows what is said beside the answer too.
        let piped = home.run(args);
        let piped = format!("{}\n{}", piped.out, piped.err);
        let words = |page: &str| {
            let mut words: Vec<String> = page.split_whitespace().map(str::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(words(&shown), words(&piped), "{args:?} at {cols}");
    }
}

/// A nightly backup has nobody to type: the shell opens a descriptor, and the words are nowhere else.
#[test]
fn a_passphrase_can_come_from_a_file_descriptor() {
    let home = Home::with_demo();
    let words = "cheval pile agrafe";
    let line = format!("{words}\n");
    let new = [("secrète :", line.as_str()), ("fois :", line.as_str())];
    let (code, shown) = dialogue(&home, &["key", "passphrase"], &new);
    assert_eq!(code, 0, "{shown}");
    home.file("phrase", &line);
    home.file("autre", "ce n’est pas elle\n");
    home.file("vide", "");
    let night = |rest: &str| {
        let mut shell = std::process::Command::new("/bin/sh");
        shell.current_dir(home.path()).env_clear();
        for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("STATE", "state")] {
            shell.env(format!("XDG_{name}_HOME"), home.path().join(folder));
        }
        shell.env("HOME", home.path()).env("LANG", "fr_FR.UTF-8");
        shell.env("RELAIS", assert_cmd::cargo::cargo_bin("relais"));
        shell.args(["-c", &format!("\"$RELAIS\" backup nuit.relais {rest}")]);
        let ended = shell.stdin(std::process::Stdio::null()).output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        (ended.status.code().unwrap(), err)
    };
    for (rest, expected, says) in [
        ("--passphrase-fd 3 3< phrase", 0, ""),
        ("--passphrase-fd 0 < phrase", 0, ""),
        (
            "--passphrase-fd 4 4<<'FIN'\ncheval pile agrafe\nFIN\n",
            0,
            "",
        ),
        ("--passphrase-fd 3 3< autre", 4, "Ce n’est ni la phrase"),
        ("--passphrase-fd 3 3< vide", 2, "descripteur 3"),
        ("--passphrase-fd 9", 2, "descripteur 9"),
        ("--passphrase-fd mot", 2, "nombre"),
        ("", 4, "--passphrase-fd 3 3< FICHIER"),
    ] {
        let (code, err) = night(rest);
        assert_eq!(code, expected, "{rest}: {err}");
        assert!(err.contains(says), "{rest}: {err}");
        assert!(!err.contains("cheval"), "{rest}: {err}");
        let made = std::fs::remove_file(home.path().join("nuit.relais"));
        assert_eq!(made.is_ok(), expected == 0, "{rest}");
    }
}

#[test]
fn a_passphrase_is_typed_unseen_and_then_asked_for() {
    let home = Home::with_demo();
    let words = "cheval pile agrafe";
    let line = format!("{words}\n");
    let new = [("secrète :", line.as_str()), ("fois :", line.as_str())];
    let (code, shown) = dialogue(&home, &["key", "passphrase"], &new);
    assert_eq!(code, 0, "{shown}");
    assert!(!shown.contains("cheval"), "{shown}");
    let keys = home.path().join("config/relais/keys");
    assert_eq!(std::fs::read_dir(keys).unwrap().count(), 0);
    assert_eq!(home.run(["info"]).code, 4, "nobody is there to type it");
    let (code, shown) = dialogue(&home, &["find", "lea dubois"], &[("secours) :", &line)]);
    assert_eq!(code, 0, "{shown}");
    assert!(
        shown.contains("DUBOIS Léa") && !shown.contains("cheval"),
        "{shown}"
    );
    let tries = [("secours) :", "autre\n"), ("secours) :", line.as_str())];
    let (code, shown) = dialogue(&home, &["info"], &tries);
    assert_eq!(code, 0, "{shown}");
    let differ = [
        ("secours) :", line.as_str()),
        ("secrète :", "quatre mots ou plus\n"),
        ("fois :", "quatre autres mots\n"),
    ];
    let (code, shown) = dialogue(&home, &["key", "passphrase"], &differ);
    assert_eq!(code, 3, "{shown}");
}

#[test]
fn a_person_is_erased_once_her_name_is_typed_and_her_backups_when_asked() {
    let home = Home::with_demo();
    home.with_an_older_backup();
    let other = [("tapez", "MARTIN Sophie\n")];
    let (code, shown) = dialogue(&home, &["erase", "E1"], &other);
    assert_eq!(code, 130, "{shown}");
    let asked = shown.split('«').nth(1).unwrap();
    let name = format!("{}\n", asked.split('»').next().unwrap().trim());
    let answers = [("tapez", name.as_str()), ("[o/N]", "o\n")];
    let (code, shown) = dialogue(&home, &["erase", "E1"], &answers);
    assert_eq!(code, 0, "{shown}");
    assert_eq!(home.json(["check"])["findings"], serde_json::json!([]));
}
