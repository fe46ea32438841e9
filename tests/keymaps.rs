//! Keymap files as people write them: each bad one with the problems that it must give.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use relais::keymap::{Context, Key, KeyOutcome, Keymap, Resolver, check};

fn bad_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keymaps/bad");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    files.sort();
    files
}

fn problems(path: &Path) -> String {
    let (_, problems) = Keymap::layered(&fs::read(path).unwrap());
    problems
        .iter()
        .map(|problem| format!("{}: {:?}\n", problem.line, problem.fault))
        .collect()
}

#[test]
fn each_bad_file_gives_its_problems_and_no_other() {
    let files = bad_files();
    assert!(files.len() >= 12);
    for path in files {
        let expected = fs::read_to_string(path.with_extension("problems"))
            .unwrap_or_else(|_| panic!("no problems beside {}", path.display()));
        assert_eq!(problems(&path), expected, "{}", path.display());
        assert!(!expected.is_empty(), "{}", path.display());
    }
}

#[test]
fn beside_a_bad_line_the_default_keymap_and_the_good_lines_hold() {
    for path in bad_files() {
        let (keymap, _) = Keymap::layered(&fs::read(&path).unwrap());
        let mut resolver = Resolver::default();
        let contexts = [Context::List, Context::Global];
        let outcome = resolver.press(&keymap, Key::char(','), &contexts);
        assert!(
            matches!(outcome, KeyOutcome::Command(_)),
            "{}",
            path.display()
        );
        // Every bad file ends with a good line: F2 opens the journal in lists.
        let outcome = resolver.press(&keymap, "f2".parse().unwrap(), &contexts);
        let journal = relais::command::Command::GoJournal;
        assert_eq!(outcome, KeyOutcome::Command(journal), "{}", path.display());
    }
}

#[test]
fn the_check_of_a_persons_keymap_names_clashes_altgr_and_unsent_keys() {
    let file = b"[list]\ng = \"first\"\n\"#\" = \"copy\"\nctrl-s = \"filter\"\n";
    let (keymap, problems) = Keymap::layered(file);
    assert_eq!(problems, []);
    assert_eq!(check(&keymap).len(), 3);
    assert_eq!(check(&Keymap::default()), []);
}
