//! The rules that a file breaks by what it names; circles apart, which no file makes alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::house::{File, House};
use super::paths::Named;
use super::rules;

/// Files that break a rule, each with what it does against it.
pub type Offenders = BTreeMap<String, BTreeSet<String>>;

/// The offenders in lines, folder by folder.
pub fn by_folder(offenders: &Offenders) -> String {
    let mut folders = BTreeMap::<&str, Vec<(&str, &BTreeSet<String>)>>::new();
    for (file, offences) in offenders {
        let (folder, last) = file.rsplit_once('/').unwrap_or(("", file));
        folders.entry(folder).or_default().push((last, offences));
    }
    let mut told = String::new();
    for (folder, files) in folders {
        let _ = writeln!(told, "src/{folder}: {}", files.len());
        for (file, offences) in files {
            let offences: Vec<&str> = offences.iter().map(String::as_str).collect();
            let _ = writeln!(told, "    {file}: {}", offences.join(", "));
        }
    }
    told
}

/// Fails where there is any.
pub fn none(offenders: &Offenders) {
    assert!(offenders.is_empty(), "\n{}", by_folder(offenders));
}

/// Gathers what `judge` says of each name in the files that `of` lets through.
fn gathered<'h>(
    files: impl Iterator<Item = &'h File>,
    names: impl Fn(&'h File) -> &'h [Named],
    judge: impl Fn(&File, &Named) -> bool,
) -> Offenders {
    let mut found = Offenders::new();
    for file in files {
        let wrong = names(file).iter().filter(|named| judge(file, named));
        let wrong: BTreeSet<String> = wrong.map(|named| named.path.join("::")).collect();
        if !wrong.is_empty() {
            found.insert(file.name.clone(), wrong);
        }
    }
    found
}

/// What is built outside tests.
fn built(house: &House) -> impl Iterator<Item = &File> {
    house.files.iter().filter(|file| !file.is_test)
}

/// Imports that the table of rooms forbids, those of tests too.
pub fn imports(house: &House) -> Offenders {
    gathered(
        house.files.iter(),
        |file| &file.names_with_tests,
        |file, named| {
            // lib.rs is the map of the house: it names every room.
            let (false, [first, to, ..]) = (file.module.is_empty(), named.path.as_slice()) else {
                return false;
            };
            let is_own = first == "relais";
            if first != "crate" && !is_own {
                return false;
            }
            let to = match rules::home_of_macro(to) {
                Some(home) => home.to_owned(),
                None if to == "tui" => rules::room(&house.home(&named.path)),
                None => to.clone(),
            };
            let from = rules::room(&file.module);
            // Only the binary stands outside the library.
            is_own != (from == "main") || !rules::may_name(&from, &to)
        },
    )
}

/// Dependencies used where they are not at home.
pub fn dependencies(house: &House, dependencies: &BTreeSet<String>) -> Offenders {
    gathered(
        house.files.iter(),
        |file| &file.names_with_tests,
        |file, named| {
            let used = named
                .path
                .first()
                .filter(|first| dependencies.contains(*first));
            let folder = rules::folder(&file.module);
            used.is_some_and(|used| !folder.is_empty() && !rules::may_use(folder, used))
        },
    )
}

/// ratatui outside views, what serves them and what brings it to the terminal.
pub fn ratatui(house: &House) -> Offenders {
    gathered(
        built(house),
        |file| &file.names,
        |file, named| {
            let is_used = named.path.first().is_some_and(|first| first == "ratatui");
            is_used && !rules::may_draw(&file.module)
        },
    )
}

/// A file beside the folder that holds its children.
pub fn two_styles(house: &House) -> Offenders {
    let beside = house.files.iter().filter(|file| {
        let folder = format!("{}/", file.name.trim_end_matches(".rs"));
        house
            .files
            .iter()
            .any(|other| other.name.starts_with(&folder))
    });
    let words = |file: &File| BTreeSet::from([format!("is {}/mod.rs", file.module.join("/"))]);
    beside
        .map(|file| (file.name.clone(), words(file)))
        .collect()
}

/// Variants of the screens and overlays named outside the session.
pub fn variants(house: &House) -> Offenders {
    let outside = built(house).filter(|file| rules::room(&file.module) != "tui/session");
    gathered(
        outside,
        |file| &file.names,
        |_, named| {
            named.path.windows(2).any(|two| {
                ["Screen", "Overlay"].contains(&two[0].as_str())
                    && two[1].starts_with(|c: char| c.is_uppercase() || c == '*')
            })
        },
    )
}

/// Serde on the types of `domain`.
pub fn serde_on_records(house: &House) -> Offenders {
    let mut found = Offenders::new();
    for file in built(house).filter(|file| rules::room(&file.module) == "domain") {
        let words = file.built.iter().filter_map(|token| token.word());
        let words = words.filter(|word| ["Serialize", "Deserialize"].contains(word));
        let words: BTreeSet<String> = words.map(str::to_owned).collect();
        if !words.is_empty() {
            found.insert(file.name.clone(), words);
        }
    }
    found
}

/// A clock, or the zone of the machine; a zone that is given or read from a file is like any value.
pub fn clocks(house: &House) -> Offenders {
    let inside = built(house).filter(|file| !rules::may_ask_the_time(&rules::room(&file.module)));
    gathered(
        inside,
        |file| &file.names,
        |_, named| {
            let path: Vec<&str> = named.path.iter().map(String::as_str).collect();
            let asks = |who: &[&str], what: &[&str]| {
                path.windows(2)
                    .any(|two| who.contains(&two[0]) && what.contains(&two[1]))
            };
            path.contains(&"SystemTime")
                || path.starts_with(&["std", "time", "Instant"])
                || path.starts_with(&["std", "time", "*"])
                || asks(&["Instant", "Timestamp", "Zoned"], &["now"])
                || asks(&["TimeZone"], &["system", "try_system", "get"])
        },
    )
}

/// Threads.
pub fn threads(house: &House) -> Offenders {
    let inside = built(house).filter(|file| !rules::may_begin_threads(&rules::room(&file.module)));
    gathered(
        inside,
        |file| &file.names,
        |_, named| {
            let path: Vec<&str> = named.path.iter().map(String::as_str).collect();
            path.starts_with(&["std", "thread"]) || path.first() == Some(&"rayon")
        },
    )
}
