//! The house stays as it was drawn: who imports whom, what is where, how long `main.rs` is.
//!
//! `cargo test --test architecture -- --nocapture circles` tells who is in which circle and which
//! imports close it; with the name of another test it tells the files that break that rule.

// A test that cannot go on must stop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/house.rs"]
mod house;
#[path = "architecture/map.rs"]
mod map;
#[path = "architecture/messages.rs"]
mod messages;
#[path = "architecture/offences.rs"]
mod offences;
#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/tried.rs"]
mod tried;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use house::House;
use offences::{Offenders, none};

/// What may lie beside `src`; the rest is what tools leave.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "deny.toml",
    ".ci",
    ".gitignore",
    "benches",
    "keymaps",
    "src",
    "tests",
];
const LEFT_BY_TOOLS: &[&str] = &[".git", "target", "proptest-regressions"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Dependencies, as paths name them, those of the build script too, dev-dependencies aside.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut within = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = ["[dependencies]", "[build-dependencies]"].contains(&line);
        } else if let Some((name, _)) = line.split_once('=').filter(|_| within) {
            found.insert(name.trim().replace('-', "_"));
        }
    }
    assert!(found.contains("ratatui") && found.contains("fuzzy_matcher"));
    found
}

/// `src` as it is, read once.
fn house() -> &'static House {
    static READ: LazyLock<House> = LazyLock::new(|| House::read(&root().join("src")));
    &READ
}

#[test]
fn every_import_is_one_that_was_drawn() {
    none(&offences::imports(house()));
}

#[test]
fn every_dependency_is_used_at_home() {
    none(&offences::dependencies(house(), &dependencies()));
}

#[test]
fn no_siblings_of_a_folder_name_each_other_in_a_circle() {
    let circles = circles::circles(house());
    println!("{}", circles::told(&circles));
    none(&circles::offenders(&circles));
}

#[test]
fn a_module_with_children_is_the_mod_of_its_folder() {
    none(&offences::two_styles(house()));
}

#[test]
fn only_the_session_names_a_screen_or_an_overlay() {
    none(&offences::variants(house()));
}

#[test]
fn records_do_not_know_how_they_are_written() {
    none(&offences::serde_on_records(house()));
}

#[test]
fn only_those_at_the_edge_ask_the_time() {
    none(&offences::clocks(house()));
}

#[test]
fn only_those_at_the_edge_and_what_computes_begin_threads() {
    none(&offences::threads(house()));
}

#[test]
fn only_views_and_what_serves_them_draw() {
    none(&offences::ratatui(house()));
}

#[test]
fn every_path_of_the_map_is_there() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let wrong = map::wrong(&lib, root());
    assert!(wrong.is_empty(), "src/lib.rs:\n{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_a_home() {
    let folders = fs::read_dir(root().join("src")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        path.file_stem().unwrap().to_string_lossy().into_owned()
    });
    let build = rules::BUILD_SCRIPT.to_owned();
    let folders: Vec<String> = folders.chain([build]).collect();
    for dependency in dependencies() {
        assert!(
            folders
                .iter()
                .any(|folder| rules::may_use(folder, &dependency)),
            "{dependency} may be used by nobody: name its home in tests/architecture/rules.rs"
        );
    }
}

#[test]
fn main_is_short() {
    let lines = fs::read_to_string(root().join("src/main.rs"))
        .unwrap()
        .lines()
        .count();
    assert!(lines <= 60, "src/main.rs has {lines} lines");
}

#[test]
fn nothing_else_lies_at_the_top() {
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            TOP.contains(&name.as_str()) || LEFT_BY_TOOLS.contains(&name.as_str()),
            "{name} has no place beside src"
        );
    }
    for name in TOP.iter().filter(|name| **name != "benches") {
        assert!(root().join(name).exists(), "{name} is missing");
    }
}

fn files_of(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_of(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
}

/// What the files of `src` with that extension hold, those of tests aside.
fn contents(extension: &str) -> Vec<String> {
    let mut files = Vec::new();
    files_of(&root().join("src"), extension, &mut files);
    files
        .iter()
        .filter(|file| !file.ends_with("tests.rs") && !file.iter().any(|part| part == "tests"))
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

#[test]
fn every_message_is_said_by_somebody() {
    let unsaid = messages::unsaid(
        &fs::read_to_string(root().join("src/text/fr/relais.ftl")).unwrap(),
        &contents("rs"),
        &contents("toml"),
    );
    assert!(unsaid.is_empty(), "said by nobody: {}", unsaid.join(", "));
}

#[test]
fn a_message_that_nobody_says_is_caught() {
    let messages = "none = aucun\nrows-of = { $n } sur { $total }\nsaved = enregistré\n\
                    field-name = nom\nlaw-term = terme\ncmd-up = monter\nhint-up = haut\n\
                    cli-about-find = trouver\ncli-arg-limit = lignes\n\
                    hint-later = plus tard\nlist = { $n ->\n   *[other] { $n } lignes\n }\n";
    let unsaid = |source: &str, data: &str| {
        messages::unsaid(messages, &[source.to_owned()], &[data.to_owned()]).join(" ")
    };
    let macros = "macro_rules! field { ($id:ident) => { Spec { id: $crate::text::Id::$id } }; }
                  macro_rules! day { ($id:ident) => { field!($id) }; }
                  macro_rules! words { ($v:ident => $id:ident) => { Id::$id }; }";
    let all = "fn f() { text.get(Id::Saved); text.rows_of(1, 2); text.list(1); Id::HintLater; \
               day!(FieldName); text::Id::None; }";
    let law = "text = \"law-term\"";
    assert_eq!(unsaid(&format!("{macros} {all}"), law), "");
    assert_eq!(unsaid(&format!("{macros} {all}"), "law-term"), "law-term");
    assert_eq!(unsaid(all, law), "field-name", "no macro of that name");
    let others = "rows-of field-name list hint-later saved none";
    let others: BTreeSet<&str> = others.split(' ').collect();
    for source in [
        "fn f() { None; Saved; rows_of(1); list; FieldName; HintLater; }",
        "mod tests { fn f() { Id::Saved; text.rows_of(1, 2); Id::None; } }",
        "words!(None => FieldLevel) fn f() { text.saved(1); Id::RowsOf; }",
        "// Id::Saved\nconst A: &str = \"Id::None text.rows_of(\";",
    ] {
        let found = unsaid(&format!("{macros} {source}"), law);
        assert_eq!(
            found.split(' ').collect::<BTreeSet<_>>(),
            others,
            "{source}"
        );
    }
}
