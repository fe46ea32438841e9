//! The README says what the program does: its key tables are the generated ones, its commands can be
//! typed, its files are there.

// A test that cannot go on must stop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The program with nothing of this machine's around it.
fn relais(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("relais").unwrap();
    command
        .env_clear()
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .args(args);
    command
}

/// What stands between two marks, by the word of the first.
fn blocks<'r>(readme: &'r str, mark: &str) -> Vec<(&'r str, &'r str)> {
    let open = format!("<!-- {mark}: ");
    readme
        .split(&open)
        .skip(1)
        .map(|rest| {
            let (word, rest) = rest.split_once(" -->\n").unwrap();
            (
                word,
                rest.split_once(&format!("<!-- /{mark} -->")).unwrap().0,
            )
        })
        .collect()
}

/// Lines between fences of that language, comments cut off.
fn fenced(readme: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    let blocks = readme
        .split(&open)
        .skip(1)
        .map(|rest| rest.split_once("```").unwrap().0);
    blocks
        .flat_map(str::lines)
        .map(|line| line.split(" #").next().unwrap().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_key_tables_are_the_generated_ones() {
    let readme = readme();
    let blocks = blocks(&readme, "keys");
    let languages: Vec<_> = blocks.iter().map(|(language, _)| *language).collect();
    assert_eq!(languages, ["en", "fr"]);
    for (language, block) in blocks {
        let made = relais(&["keys", "--markdown", "--lang", language])
            .output()
            .unwrap();
        let made = String::from_utf8(made.stdout).unwrap();
        assert!(
            block == made,
            "README.md is behind: put the output of `relais keys --markdown --lang {language}` between its marks"
        );
    }
}

#[test]
fn both_screens_are_those_of_the_program() {
    let readme = readme();
    let screens = blocks(&readme, "screen");
    assert_eq!(screens.len(), 2);
    for (name, screen) in screens {
        let snapshot = root().join(format!("tests/snapshots/{name}@80x24.snap"));
        let snapshot = fs::read_to_string(snapshot).unwrap();
        let (_, shown) = snapshot.split_once("\n---\n").unwrap();
        let said = format!("```text\n{}\n```\n", shown.trim_end_matches('\n'));
        assert!(
            screen == said,
            "README.md is behind: put {name}@80x24.snap between its marks"
        );
    }
}

#[test]
fn its_two_commands_and_every_other_can_be_typed() {
    let lines = fenced(&readme(), "sh");
    assert_eq!(lines[0], "cargo run --release -- demo");
    assert_eq!(lines[1], "cargo test");
    let mut typed = 0;
    for line in lines.iter().filter_map(|line| line.strip_prefix("relais")) {
        let line = line.replace('"', "");
        let args: Vec<_> = line.split_whitespace().collect();
        let output = relais(&args).arg("--help").output().unwrap();
        assert!(output.status.success(), "relais {line}: {output:?}");
        typed += 1;
    }
    assert!(typed > 10);
}

#[test]
fn the_files_it_points_to_are_there() {
    for link in readme().split("](").skip(1) {
        let target = link.split(')').next().unwrap();
        assert!(root().join(target).exists(), "{target}");
    }
}
