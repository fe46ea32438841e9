//! Stores to begin from. The made-up department is made once a process; a story copies its files.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;

use jiff::civil::{Date, date};
use relais::command::Command;
use relais::demo::{DemoSize, department};
use relais::domain::Act;
use relais::store::WallClock;
use relais::store::{Identity, Place, open};
use tempfile::TempDir;

/// Who sits at the keyboard.
pub fn someone() -> Identity {
    Identity {
        who: "Nadia".into(),
        host: "bureau".into(),
    }
}

/// A folder of its own with a store in it; gone with the last who holds it.
#[derive(Clone)]
pub struct Folder(Rc<TempDir>);

impl Folder {
    /// An empty one.
    pub fn new() -> Self {
        Self(Rc::new(tempfile::tempdir().unwrap()))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The folders of its store.
    pub fn place(&self) -> Place {
        let under = |name| self.path().join(name);
        Place {
            data: under("data"),
            config: under("config"),
            state: under("state"),
        }
    }
}

/// A folder that holds the made-up department of size s, of Tuesday 10 November 2026.
pub fn demo() -> Folder {
    static FILES: OnceLock<Vec<Copied>> = OnceLock::new();
    let folder = Folder::new();
    for file in FILES.get_or_init(made) {
        file.write(folder.path());
    }
    folder
}

fn made() -> Vec<Copied> {
    const TODAY: Date = date(2026, 11, 10);
    let folder = Folder::new();
    // Made before anybody came to work: what a story does is later.
    let clock = WallClock::new(Some(TODAY.at(6, 30, 0, 0)));
    let mut opened = open(&folder.place(), &someone(), move || clock.instant()).unwrap();
    let act = Act::new(Command::MakeDemo, department(DemoSize::S, 1, TODAY, TODAY));
    opened.store.commit(&mut opened.register, act).unwrap();
    drop(opened);
    let mut files = Vec::new();
    read(folder.path(), Path::new(""), &mut files);
    files
}

/// A file or a folder to copy, with its rights: keys are nobody else's.
struct Copied {
    path: PathBuf,
    rights: Permissions,
    /// None for a folder.
    bytes: Option<Vec<u8>>,
}

impl Copied {
    fn write(&self, root: &Path) {
        let path = root.join(&self.path);
        match &self.bytes {
            None => fs::create_dir(&path).unwrap(),
            Some(bytes) => fs::write(&path, bytes).unwrap(),
        }
        fs::set_permissions(&path, self.rights.clone()).unwrap();
    }
}

/// Every file under `root/inside`, folders before what they hold.
fn read(root: &Path, inside: &Path, files: &mut Vec<Copied>) {
    for entry in fs::read_dir(root.join(inside)).unwrap() {
        let entry = entry.unwrap();
        let path = inside.join(entry.file_name());
        let metadata = entry.metadata().unwrap();
        let rights = Permissions::from_mode(metadata.permissions().mode());
        let bytes = metadata.is_file().then(|| fs::read(entry.path()).unwrap());
        let folder = bytes.is_none();
        files.push(Copied {
            path: path.clone(),
            rights,
            bytes,
        });
        if folder {
            read(root, &path, files);
        }
    }
}
