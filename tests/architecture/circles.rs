//! Circles: siblings of one folder that import each other, straight or through others.
//!
//! In each folder a child stands for all files under it. An import is an arrow between the two
//! children in which the one who names and what is named lie; what goes between a parent and its own
//! children is none. A name that the common parent only re-exports leads on to where it comes from,
//! so a re-export hides no arrow.
//!
//! What is counted is files, each once in the whole house: those with at least one import that lies
//! on a circle of some folder. Whoever moves a file out of a circle into a room of its own, its
//! imports unchanged, makes a circle between the rooms of the one that was in the room: the same
//! files hold its arrows, and the count stays. (To count every file of a room that is in a circle
//! would make such a move look like a fall into ruin.)

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::Offenders;
use super::house::{File, House, joined};
use super::paths::{Named, Path};
use super::source::Token;

/// An import of one sibling by another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    pub folder: Path,
    pub from: String,
    pub to: String,
    /// Who names, and what.
    pub file: String,
    pub name: String,
}

/// Siblings each of which leads to all others.
pub struct Circle {
    pub folder: Path,
    pub members: BTreeSet<String>,
    pub arrows: Vec<Arrow>,
}

/// Every import between siblings, tests aside.
pub fn arrows(house: &House) -> Vec<Arrow> {
    let mut found = BTreeSet::new();
    for file in &house.files {
        if file.is_test || file.name == "main.rs" {
            continue;
        }
        for named in file.names.iter().chain(&through_globs(house, file)) {
            if let Some((folder, from, to)) = arrow(house, &named.module, &named.path) {
                let name = named.path.join("::");
                let file = file.name.clone();
                found.insert(Arrow {
                    folder,
                    from,
                    to,
                    file,
                    name,
                });
            }
        }
    }
    found.into_iter().collect()
}

/// The names that a file uses bare because it takes a folder above it whole: `use super::*`.
fn through_globs(house: &House, file: &File) -> Vec<Named> {
    let mut found = Vec::new();
    for named in file
        .names
        .iter()
        .filter(|named| named.bound.as_deref() == Some("*"))
    {
        let above = &named.path[..named.path.len() - 1];
        let [first, folder @ ..] = above else {
            continue;
        };
        if first != "crate" || folder == file.module || !file.module.starts_with(folder) {
            continue;
        }
        let words: BTreeSet<&str> = file.built.iter().filter_map(Token::word).collect();
        let taken = words
            .into_iter()
            .filter(|word| house.taken(folder, word).is_some());
        found.extend(taken.map(|word| Named {
            path: joined(above, &[word]),
            module: file.module.clone(),
            bound: None,
        }));
    }
    found
}

/// The folder in which a path leaves the module that names it, and its two children.
fn arrow(house: &House, module: &[String], path: &[String]) -> Option<(Path, String, String)> {
    let mut path = path.to_vec();
    for _ in 0..12 {
        if path.first()? != "crate" {
            return None;
        }
        let inside = &path[1..];
        let common = inside
            .iter()
            .zip(module)
            .take_while(|(a, b)| a == b)
            .count();
        let folder = &module[..common];
        let to = inside.get(common)?;
        if house.has(&joined(folder, &[to])) {
            return Some((folder.to_vec(), module.get(common)?.clone(), to.clone()));
        }
        let leads = match super::rules::home_of_macro(to).filter(|_| common == 0) {
            Some(home) => vec!["crate".to_owned(), home.to_owned()],
            None => house.taken(folder, to)?,
        };
        path = joined(&leads, &inside[common + 1..]);
    }
    None
}

/// All circles, folder by folder.
pub fn circles(house: &House) -> Vec<Circle> {
    let mut folders = BTreeMap::<Path, Vec<Arrow>>::new();
    for arrow in arrows(house) {
        folders.entry(arrow.folder.clone()).or_default().push(arrow);
    }
    folders
        .into_iter()
        .flat_map(|(folder, arrows)| in_folder(&folder, arrows))
        .collect()
}

fn in_folder(folder: &Path, arrows: Vec<Arrow>) -> Vec<Circle> {
    let mut leads = BTreeMap::<&str, BTreeSet<&str>>::new();
    for arrow in &arrows {
        leads.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let reached = |from: &str| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            for to in leads.get(at).into_iter().flatten().copied() {
                if seen.insert(to) {
                    open.push(to);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<_, _> = leads.keys().map(|from| (*from, reached(from))).collect();
    let mut found = BTreeSet::new();
    for (from, seen) in &reached {
        let back = |to: &&str| reached.get(to).is_some_and(|seen| seen.contains(from));
        let members: BTreeSet<String> = seen
            .iter()
            .filter(|to| back(to))
            .map(|to| (*to).to_owned())
            .collect();
        if members.len() > 1 {
            found.insert(members);
        }
    }
    let circle = |members: BTreeSet<String>| Circle {
        folder: folder.clone(),
        arrows: arrows
            .iter()
            .filter(|arrow| members.contains(&arrow.from) && members.contains(&arrow.to))
            .cloned()
            .collect(),
        members,
    };
    found.into_iter().map(circle).collect()
}

/// The files that hold an arrow of a circle, and those arrows.
pub fn offenders(circles: &[Circle]) -> Offenders {
    let mut found = Offenders::new();
    for arrow in circles.iter().flat_map(|circle| &circle.arrows) {
        let words = format!("{} on the circle {} → {}", arrow.name, arrow.from, arrow.to);
        found.entry(arrow.file.clone()).or_default().insert(words);
    }
    found
}

/// Members of each circle and a small set of arrows without which it would be none.
pub fn told(circles: &[Circle]) -> String {
    let mut told = String::new();
    for circle in circles {
        let (mut ups, mut weights) = (Vec::new(), BTreeMap::<(&str, &str), BTreeSet<&str>>::new());
        for arrow in &circle.arrows {
            let files = weights.entry((&arrow.from, &arrow.to)).or_default();
            files.insert(&arrow.file);
        }
        let order = order(circle, &weights);
        let place = |name: &str| order.iter().position(|at| *at == name);
        for (pair, files) in &weights {
            if place(pair.0) > place(pair.1) {
                ups.push((files.len(), pair));
            }
        }
        ups.sort();
        let folder = circle.folder.join("/");
        let files: BTreeSet<_> = circle.arrows.iter().map(|arrow| &arrow.file).collect();
        let _ = writeln!(
            told,
            "\nsrc/{folder}: {} in a circle, {} arrows from {} files, {} close it\n  from the top: {}",
            circle.members.len(),
            weights.len(),
            files.len(),
            ups.len(),
            order.join(" "),
        );
        for (_, (from, to)) in ups {
            let _ = writeln!(told, "  {from} → {to}");
            for arrow in circle
                .arrows
                .iter()
                .filter(|a| a.from == **from && a.to == **to)
            {
                let _ = writeln!(told, "      {} names {}", arrow.file, arrow.name);
            }
        }
    }
    told
}

/// The members so that few files point upwards: users first, then what they use.
fn order<'c>(circle: &'c Circle, weights: &BTreeMap<(&str, &str), BTreeSet<&str>>) -> Vec<&'c str> {
    let weight = |from: &str, to: &str| weights.get(&(from, to)).map_or(0, BTreeSet::len);
    let mut rest: Vec<&str> = circle.members.iter().map(String::as_str).collect();
    let mut order = Vec::new();
    while !rest.is_empty() {
        let worth = |at: &&str| {
            let sum = |way: &dyn Fn(&str) -> usize| rest.iter().map(|to| way(to)).sum::<usize>();
            sum(&|to| weight(at, to)).cast_signed() - sum(&|to| weight(to, at)).cast_signed()
        };
        let best = (0..rest.len()).max_by_key(|at| worth(&rest[*at])).unwrap();
        order.push(rest.remove(best));
    }
    // One at a time is put where it costs least, until that changes nothing.
    let mut better = true;
    while better {
        better = false;
        for name in circle.members.iter().map(String::as_str) {
            let from = order.iter().position(|at| *at == name).unwrap();
            order.remove(from);
            let cost = |place: usize| -> usize {
                let above = order[..place].iter().map(|at| weight(name, at));
                let below = order[place..].iter().map(|at| weight(at, name));
                above.chain(below).sum()
            };
            let best = (0..=order.len()).min_by_key(|place| cost(*place)).unwrap();
            let place = if cost(best) < cost(from) { best } else { from };
            better |= place != from;
            order.insert(place, name);
        }
    }
    order
}
