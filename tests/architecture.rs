//! The house stays as it was drawn: who imports whom, what is where, how long `main.rs` is.

// A test that cannot go on must stop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "architecture/messages.rs"]
mod messages;
#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

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

/// `["domain", "id"]` for `domain/id.rs`, `["domain"]` for `domain/mod.rs`, `[]` for `lib.rs`.
fn module_of(file: &Path) -> Vec<String> {
    let mut module: Vec<String> = file
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if ["mod", "lib"].contains(&module.last().map_or("", String::as_str)) {
        module.pop();
    }
    module
}

/// The edges of one file that nobody drew, in words.
fn offences(file: &str, source: &str, dependencies: &BTreeSet<String>) -> Vec<String> {
    let module = module_of(Path::new(file));
    let folder = match module.first() {
        Some(_) if file == rules::BUILD_SCRIPT => file,
        Some(folder) => folder,
        // lib.rs: the map of the house names every room.
        None => return Vec::new(),
    };
    let mut found = BTreeSet::new();
    for path in paths::paths(source, &module) {
        let (Some(first), second) = (path.first(), path.get(1)) else {
            continue;
        };
        let is_own = first == "relais";
        if first == "crate" || is_own {
            let Some(to) = second.map(String::as_str) else {
                continue;
            };
            let to = rules::home_of_macro(to).unwrap_or(to);
            // Only the binary stands outside the library.
            if is_own != (folder == "main") || !rules::may_name(folder, to) {
                found.insert(format!("{file} names {}", path.join("::")));
            }
        } else if dependencies.contains(first) && !rules::may_use(folder, first) {
            found.insert(format!("{file} uses {first}"));
        }
    }
    found.into_iter().collect()
}

#[test]
fn every_import_is_one_that_was_drawn() {
    let src = root().join("src");
    let mut files = Vec::new();
    files_of(&src, "rs", &mut files);
    assert!(files.len() > 20, "only {} files were read", files.len());
    let dependencies = dependencies();
    let mut all = Vec::new();
    for file in files {
        let name = file
            .strip_prefix(&src)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let source = fs::read_to_string(&file).unwrap();
        all.extend(offences(&name, &source, &dependencies));
    }
    assert!(all.is_empty(), "\n{}\n", all.join("\n"));
}

#[test]
fn every_dependency_has_a_home() {
    let folders = fs::read_dir(root().join("src")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        path.file_stem().unwrap().to_string_lossy().into_owned()
    });
    let folders: Vec<String> = folders.chain([rules::BUILD_SCRIPT.to_owned()]).collect();
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
fn a_file_that_breaks_each_rule_is_caught() {
    let dependencies = dependencies();
    let caught = |file: &str, source: &str| offences(file, source, &dependencies);
    let broken = [
        ("command/mod.rs", "use serde::Serialize;"),
        ("command/mod.rs", "fn f() { crate::domain::id::Kind::Avs; }"),
        ("domain/id.rs", "use crate::law::Law;"),
        ("domain/id.rs", "use super::super::text::Text;"),
        ("domain/id.rs", "fn f() { tracing::warn!(\"x\"); }"),
        (
            "domain/id.rs",
            "mod tests { use super::super::super::store; }",
        ),
        ("law/mod.rs", "use crate::{domain::Date, calendar};"),
        ("calendar/mod.rs", "type D = crate::law::Law;"),
        ("lookup/mod.rs", "use crate::text::Text;"),
        ("cover/mod.rs", "use super::lookup;"),
        ("demo/mod.rs", "use crate::store::Store;"),
        ("typed/mod.rs", "use crate::text::{Id, Lang};"),
        ("store/mod.rs", "use crate::text::Text;"),
        ("store/mod.rs", "fn f() { crate::text::Id::Saved; }"),
        ("exchange/mod.rs", "fn f(s: &crate::store::Store) {}"),
        ("keymap/mod.rs", "use crate::domain::Clean;"),
        ("keymap/mod.rs", "crate::for_each_record!(x);"),
        ("settings/mod.rs", "use crate::text::Lang;"),
        ("text/mod.rs", "use crate::app::Model;"),
        ("text/mod.rs", "use fluent_syntax::parser;"),
        ("text/build.rs", "use crate::domain::Date;"),
        ("text/build.rs", "use relais::text::Id;"),
        ("text/build.rs", "use fluent_bundle::FluentArgs;"),
        ("text/build.rs", "use serde::Serialize;"),
        ("app/list/order.rs", "use crate::ui::theme;"),
        (
            "app/list/order.rs",
            "use super::super::super::store::Store;",
        ),
        (
            "app/list.rs",
            "fn f() { r#\"\"#; let x: ratatui::layout::Rect; }",
        ),
        (
            "ui/theme.rs",
            "use crate::{app::Model as M, store::{self, Store}};",
        ),
        ("ui/theme.rs", "use crossterm::style::Color;"),
        (
            "ui/theme.rs",
            "fn f<'a>(x: &'a u8) -> ::crossterm::Result<()> {}",
        ),
        ("app/copying.rs", "use crossterm as terminal;"),
        ("runtime/mod.rs", "use sled::Db;"),
        ("cli/find.rs", "use fuzzy_matcher::skim::SkimMatcherV2;"),
        ("cli/import.rs", "fn f() { csv::Reader::from_path(p); }"),
        ("exchange/mod.rs", "fn f() { toml::from_str(s); }"),
        ("cli/mod.rs", "use bincode;"),
        ("lookup/mod.rs", "use geographiclib_rs::Geodesic;"),
        ("main.rs", "fn main() { relais::store::open(); }"),
        ("app/mod.rs", "use relais::domain::Date;"),
        ("nowhere/mod.rs", "use crate::domain::Date;"),
    ];
    for (file, source) in broken {
        assert!(!caught(file, source).is_empty(), "{file}: {source}");
    }
}

#[test]
fn what_was_drawn_is_let_through() {
    let dependencies = dependencies();
    let drawn = [
        (
            "domain/id.rs",
            "mod tests { use super::*; use super::super::Date; }",
        ),
        (
            "domain/change.rs",
            "use crate::command::Command; use serde::Serialize;",
        ),
        (
            "domain/change.rs",
            "use super::record::for_each_record; crate::for_each_record!(x);",
        ),
        (
            "law/mod.rs",
            "use crate::domain::{Date, Contract}; use jiff::civil::date;",
        ),
        (
            "app/list.rs",
            "use crate::text::Id; fn f() { text.get(Id::Saved); crate::cover::needs(); }",
        ),
        (
            "app/list/order.rs",
            "use super::super::model::Model; use self::words as w; mod words;",
        ),
        (
            "ui/mod.rs",
            "use crate::app::Model; use ratatui::buffer::Buffer;",
        ),
        (
            "ui/mod.rs",
            "// use crate::store::Store;\n/* crossterm::x /* sled::y */ bincode::z */",
        ),
        (
            "ui/mod.rs",
            "const A: &str = \"crate::store::Store\"; const B: char = '\"'; const C: &str = r##\"sled::\"# x\"##;",
        ),
        (
            "ui/mod.rs",
            "fn f() { let c = '\\''; let d = b'\"'; let s = \"\\\"sled::Db\"; }",
        ),
        (
            "main.rs",
            "fn main() -> std::process::ExitCode { relais::cli::main() }",
        ),
        ("cli/mod.rs", "use crate::{store, ui}; use clap::Parser;"),
        ("text/build.rs", "use fluent_syntax::{ast, parser};"),
    ];
    for (file, source) in drawn {
        assert_eq!(
            offences(file, source, &dependencies),
            Vec::<String>::new(),
            "{source}"
        );
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
