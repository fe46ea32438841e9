//! A home of its own for each test, with the program in it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The day of every test: the one of the screens.
pub const TODAY: &str = "2026-11-10";

/// A home directory.
pub struct Home {
    folder: TempDir,
}

/// How a run went.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    /// With nothing in it.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// With the small made-up department as the person's store.
    pub fn with_demo() -> Self {
        let home = Self::empty();
        let store = home.store();
        let store = store.to_str().unwrap();
        let made = home.run(["demo", "--size", "s", "--no-open", "--data", store]);
        assert_eq!(made.code, 0, "{made:?}");
        home
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the person's store lies.
    pub fn store(&self) -> PathBuf {
        self.path().join("data/relais/default")
    }

    /// A backup made days ago, which the rule still keeps.
    pub fn with_an_older_backup(&self) {
        assert_eq!(self.run(["key", "show"]).code, 0);
        let folder = self.store().join("backups");
        let made = fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
        fs::copy(made.path(), folder.join("20261101T073000Z-000001.relais")).unwrap();
    }

    /// The three folders of the person's store.
    pub fn place(&self) -> relais::store::Place {
        relais::store::Place {
            data: self.store(),
            config: self.path().join("config/relais"),
            state: self.path().join("state/relais"),
        }
    }

    /// Puts a file there and tells where.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path().join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The program, with nothing of this machine's around it.
    pub fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::cargo_bin("relais").unwrap();
        command
            .env_clear()
            .env("HOME", self.path())
            .env("XDG_DATA_HOME", self.path().join("data"))
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_STATE_HOME", self.path().join("state"))
            .env("LANG", "fr_FR.UTF-8")
            .env("USER", "nadia")
            .arg("--today")
            .arg(TODAY)
            .args(args);
        command
    }

    pub fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        ran(&mut self.command(args))
    }

    /// Runs with `--json`, which must answer one document.
    pub fn json<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Value {
        let ran = ran(self.command(args).arg("--json"));
        serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
    }
}

pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
