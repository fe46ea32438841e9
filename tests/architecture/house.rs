//! The files of `src`, what each names, and where a name leads. It judges nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path as FilePath, PathBuf};

use super::paths::{Named, Path, paths};
use super::source::{Token, tokens, without_tests};

/// A file of `src`.
pub struct File {
    /// Below `src`: `domain/id.rs`.
    pub name: String,
    /// Where it stands: `["domain", "id"]`.
    pub module: Path,
    /// Only tests have it.
    pub is_test: bool,
    /// What it says, tests aside.
    pub built: Vec<Token>,
    /// What it names, tests aside.
    pub names: Vec<Named>,
    /// What it names in all.
    pub names_with_tests: Vec<Named>,
}

/// All files of `src`.
pub struct House {
    /// In the order of their names.
    pub files: Vec<File>,
    modules: BTreeSet<Path>,
    /// What each module binds by `use`, by name.
    bound: BTreeMap<Path, BTreeMap<String, Path>>,
    /// What each module takes whole.
    globs: BTreeMap<Path, Vec<Path>>,
    /// What each module defines.
    defined: BTreeMap<Path, BTreeSet<String>>,
}

/// `["domain", "id"]` for `domain/id.rs`, `["domain"]` for `domain/mod.rs`, `[]` for `lib.rs`.
pub fn module_of(file: &str) -> Path {
    let mut module: Path = FilePath::new(file)
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if ["mod", "lib"].contains(&module.last().map_or("", String::as_str)) {
        module.pop();
    }
    module
}

/// Re-exports that lead to each other lead nowhere after so many steps.
const STEPS: usize = 12;

impl House {
    /// Reads what lies under `src`.
    pub fn read(src: &FilePath) -> Self {
        let mut found = Vec::new();
        rust_files(src, &mut found);
        assert!(found.len() > 20, "only {} files were read", found.len());
        let files = found.into_iter().map(|file| {
            let name = file.strip_prefix(src).unwrap();
            let name = name.to_string_lossy().into_owned();
            (name, fs::read_to_string(&file).unwrap())
        });
        Self::of(files.collect::<Vec<_>>())
    }

    /// A house of these files.
    pub fn of<N: Into<String>, S: AsRef<str>>(files: impl IntoIterator<Item = (N, S)>) -> Self {
        let mut only_tests = BTreeSet::new();
        let mut read = Vec::new();
        for (name, source) in files {
            let name = name.into();
            let module = module_of(&name);
            let all = tokens(source.as_ref());
            let (built, modules) = without_tests(&all);
            only_tests.extend(modules.into_iter().map(|last| joined(&module, &[last])));
            read.push(File {
                is_test: module.iter().any(|part| part == "tests"),
                names: paths(&built, &module),
                names_with_tests: paths(&all, &module),
                name,
                module,
                built,
            });
        }
        read.sort_by(|a, b| a.name.cmp(&b.name));
        for file in &mut read {
            let mut above = (1..=file.module.len()).map(|length| &file.module[..length]);
            file.is_test |= above.any(|module| only_tests.contains(module));
        }
        let mut house = Self {
            modules: read.iter().map(|file| file.module.clone()).collect(),
            files: read,
            bound: BTreeMap::new(),
            globs: BTreeMap::new(),
            defined: BTreeMap::new(),
        };
        house.index();
        house
    }

    fn index(&mut self) {
        for file in self.files.iter().filter(|file| file.name != "main.rs") {
            let defined = self.defined.entry(file.module.clone()).or_default();
            for two in file.built.windows(2) {
                if let (Some(kind), Some(name)) = (two[0].word(), two[1].word())
                    && ["struct", "enum", "fn", "trait", "type", "const", "static"].contains(&kind)
                {
                    defined.insert(name.to_owned());
                }
            }
            for named in &file.names {
                let Some(bound) = &named.bound else {
                    continue;
                };
                let path = self.absolute(named);
                if bound == "*" {
                    let path = path[..path.len() - 1].to_vec();
                    self.globs
                        .entry(named.module.clone())
                        .or_default()
                        .push(path);
                } else {
                    let names = self.bound.entry(named.module.clone()).or_default();
                    names.insert(bound.clone(), path);
                }
            }
        }
    }

    /// The path with `crate` in front where it begins with a module of the one that names it.
    fn absolute(&self, named: &Named) -> Path {
        match named.path.first() {
            Some(first) if self.modules.contains(&joined(&named.module, &[first])) => {
                let from = std::iter::once("crate".to_owned()).chain(named.module.iter().cloned());
                from.chain(named.path.iter().cloned()).collect()
            }
            _ => named.path.clone(),
        }
    }

    /// Whether a file or an inline module stands there.
    pub fn has(&self, module: &[String]) -> bool {
        self.modules.contains(module)
    }

    /// Where `name` leads that `module` does not define but takes from elsewhere.
    pub fn taken(&self, module: &[String], name: &str) -> Option<Path> {
        if let Some(path) = self.bound.get(module).and_then(|names| names.get(name)) {
            return Some(path.clone());
        }
        let globs = self.globs.get(module)?;
        let from = globs.iter().find(|from| {
            let from = from.get(1..).unwrap_or_default();
            let has = |names: &BTreeSet<String>| names.contains(name);
            self.defined.get(from).is_some_and(has)
                || self
                    .bound
                    .get(from)
                    .is_some_and(|names| names.contains_key(name))
        })?;
        Some(joined(from, &[name]))
    }

    /// The module in which what a path of ours names is defined.
    pub fn home(&self, path: &[String]) -> Path {
        let mut path = path.to_vec();
        for _ in 0..STEPS {
            let mut module = Path::new();
            let mut rest = path.iter().skip(1);
            let item = rest.find(|segment| {
                let next = joined(&module, &[segment]);
                let is_module = self.has(&next);
                if is_module {
                    module = next;
                }
                !is_module
            });
            let Some(to) = item.and_then(|item| self.taken(&module, item)) else {
                return module;
            };
            if to.first().is_none_or(|first| first != "crate") {
                return module;
            }
            path = to.into_iter().chain(rest.cloned()).collect();
        }
        Path::new()
    }
}

fn rust_files(folder: &FilePath, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// A path made longer.
pub fn joined(path: &[String], more: &[impl AsRef<str>]) -> Path {
    let more = more.iter().map(|segment| segment.as_ref().to_owned());
    path.iter().cloned().chain(more).collect()
}
