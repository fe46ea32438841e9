//! What asks, on a terminal.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::thread;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::home::{Home, TODAY};
use super::import::SMALL;

/// Runs on a terminal of its own and types `answer` once asked; the exit code and what was shown.
fn typed(home: &Home, args: &[&str], answer: &str) -> (u32, String) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
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
    while !shown.recv().unwrap().contains("[o/N]") {}
    writer.write_all(answer.as_bytes()).unwrap();
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
