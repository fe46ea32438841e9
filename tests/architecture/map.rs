//! The map of the house, in the `//!` of `src/lib.rs`: what it names is there, and it names every room.

use std::fs;
use std::path::Path;

/// What the map says that is not so. In a path `*`, `KIND` and `NN` stand for any name.
pub fn wrong(lib: &str, root: &Path) -> Vec<String> {
    let map: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .collect();
    let map = map.join("\n");
    let mut wrong = Vec::new();
    for word in map.split('`').skip(1).step_by(2) {
        let is_link = map.contains(&format!("[`{word}`]"));
        let is_path = word.contains('/') && !word.contains(char::is_whitespace);
        // A type is where its module is; that it is there rustdoc holds, which follows the link.
        let module = match word.rsplit_once("::") {
            Some((module, item)) if item.starts_with(char::is_uppercase) => module,
            _ => word,
        };
        let path = module.replace("::", "/");
        if (is_link || is_path) && !is_there(root, &path) {
            wrong.push(format!("{word} is not there"));
        }
    }
    for line in lib.lines() {
        if let Some(room) = line
            .strip_prefix("pub mod ")
            .and_then(|rest| rest.strip_suffix(';'))
            && !map.contains(&format!("`{room}`"))
            && !map.contains(&format!("`{room}/"))
        {
            wrong.push(format!("{room} is not on the map"));
        }
    }
    wrong
}

/// From the top or from `src`; a module may be named without its `.rs`.
fn is_there(root: &Path, path: &str) -> bool {
    let path = path.trim_end_matches('/');
    [root.to_owned(), root.join("src")].iter().any(|from| {
        let segments: Vec<&str> = path.split('/').collect();
        matches(from, &segments)
    })
}

fn matches(folder: &Path, segments: &[&str]) -> bool {
    let Some((first, rest)) = segments.split_first() else {
        return true;
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_it = fits(first, &name) || (rest.is_empty() && fits(&format!("{first}.rs"), &name));
        is_it && (rest.is_empty() || matches(&entry.path(), rest))
    })
}

fn fits(pattern: &str, name: &str) -> bool {
    let pattern = pattern.replace("KIND", "*").replace("NN", "*");
    match pattern.split_once('*') {
        Some((before, after)) => {
            let rest = name.strip_prefix(before);
            rest.is_some_and(|rest| rest.len() > after.len() && rest.ends_with(after))
        }
        None => pattern == name,
    }
}
