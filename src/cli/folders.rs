//! Where a person's stores, keys and settings lie: the XDG folders, or the one she names.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::demo::DemoSize;
use crate::store::Place;

/// Our folder inside each of the XDG folders.
const NAME: &str = "relais";
/// The store that opens when none is named.
const DEFAULT: &str = "default";

/// The folders of one person.
#[derive(Clone, Debug)]
pub struct Folders {
    data: PathBuf,
    config: PathBuf,
    state: PathBuf,
    /// `--data`: the store itself.
    named: Option<PathBuf>,
    /// `RELAIS_DATA`: the person's store, where none is named.
    usual: Option<PathBuf>,
}

impl Folders {
    /// Those of the environment; `named` is the store's own folder, whatever it says.
    ///
    /// None when there is no home to put them in.
    pub fn of_environment(named: Option<PathBuf>) -> Option<Self> {
        let base = etcetera::choose_base_strategy().ok()?;
        let state = base.state_dir()?;
        let absolute = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
        let usual = std::env::var_os("RELAIS_DATA").filter(|path| !path.is_empty());
        Some(Self {
            data: base.data_dir().join(NAME),
            config: base.config_dir().join(NAME),
            state: state.join(NAME),
            named: named.map(absolute),
            usual: usual.map(PathBuf::from).map(absolute),
        })
    }

    /// Where the person's store lies.
    pub fn store(&self) -> Place {
        let mut place = self.at(DEFAULT);
        if let (None, Some(usual)) = (&self.named, &self.usual) {
            place.data.clone_from(usual);
        }
        place
    }

    /// Where a made-up department lies: apart from the real one.
    pub fn demo(&self, size: DemoSize, seed: u64) -> Place {
        self.at(&format!("demo-{size}-{seed}"))
    }

    /// The store's folder was named, whatever store it is.
    pub fn is_named(&self) -> bool {
        self.named.is_some()
    }

    /// The person's own files: settings and keymap.
    pub fn config(&self) -> &Path {
        &self.config
    }

    fn at(&self, name: &str) -> Place {
        Place {
            data: self.named.clone().unwrap_or_else(|| self.data.join(name)),
            config: self.config.clone(),
            state: self.state.clone(),
        }
    }
}

/// A file as typed, from the root.
pub fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}
