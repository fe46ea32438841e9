//! A store that the account may not read is there all the same: which rights are in the way is said.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::home::{Home, Ran, TODAY};

/// An account that rights hold for: they do not for the one that installs machines.
const ACCOUNT: u32 = 65_534;

/// A store of an ordinary account.
struct Ordinary {
    home: Home,
    is_root: bool,
    program: PathBuf,
}

impl Ordinary {
    fn with_demo() -> Self {
        let home = Home::empty();
        let is_root = rustix::process::geteuid().is_root();
        let program = home.path().join("relais");
        fs::copy(assert_cmd::cargo::cargo_bin("relais"), &program).unwrap();
        if is_root {
            chown(home.path(), Some(ACCOUNT), Some(ACCOUNT)).unwrap();
        }
        let one = Self {
            home,
            is_root,
            program,
        };
        let store = one.home.store().display().to_string();
        let made = one.run(&["demo", "--size", "s", "--no-open", "--data", &store]);
        assert_eq!(made.code, 0, "{made:?}");
        one
    }

    fn run(&self, args: &[&str]) -> Ran {
        let mut command = Command::new(&self.program);
        command.env_clear().env("HOME", self.home.path());
        for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("STATE", "state")] {
            command.env(format!("XDG_{name}_HOME"), self.home.path().join(folder));
        }
        command.args(["--today", TODAY, "--lang", "fr"]).args(args);
        command.current_dir("/");
        if self.is_root {
            command.uid(ACCOUNT).gid(ACCOUNT);
        }
        let ended = command.output().unwrap();
        Ran {
            code: ended.status.code().unwrap(),
            out: String::from_utf8(ended.stdout).unwrap(),
            err: String::from_utf8(ended.stderr).unwrap(),
        }
    }

    /// Runs while `path` has these rights.
    fn run_while(&self, path: &Path, mode: u32, args: &[&str]) -> Ran {
        let before = fs::metadata(path).unwrap().permissions();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let ran = self.run(args);
        fs::set_permissions(path, before).unwrap();
        ran
    }
}

#[test]
fn what_may_not_be_read_is_named_with_its_rights_and_the_way_back() {
    let at = Ordinary::with_demo();
    let store = at.home.store();
    let keys = at.home.path().join("config/relais/keys");
    let key = fs::read_dir(&keys).unwrap().next().unwrap().unwrap().path();
    for (path, mode, shown, mend) in [
        (store.clone(), 0o000, "---------", "u+rwx"),
        (store.clone(), 0o300, "-wx------", "u+rwx"),
        (
            store.parent().unwrap().to_owned(),
            0o600,
            "rw-------",
            "u+rwx",
        ),
        (store.join("vault"), 0o000, "---------", "u+rw "),
        (store.join("journal-000001"), 0o200, "-w-------", "u+rw "),
        (key, 0o000, "---------", "u+rw "),
    ] {
        // A folder that may be entered and not listed opens: all that is in it has its name.
        if mode == 0o300 {
            assert_eq!(at.run_while(&path, mode, &["find", "martin"]).code, 0);
            continue;
        }
        for verb in [
            &["find", "martin"][..],
            &["undo", "--yes"],
            &["backup", "/nulle/part"],
        ] {
            let ran = at.run_while(&path, mode, verb);
            let case = format!("{} {mode:o} {verb:?}: {ran:?}", path.display());
            assert_eq!(ran.code, 4, "{case}");
            assert!(!ran.err.contains("Aucune base"), "{case}");
            assert!(ran.err.contains(shown), "{case}");
            let command = format!("chmod {mend}");
            assert!(ran.err.contains(command.trim_end()), "{case}");
            assert!(ran.err.contains(&path.display().to_string()), "{case}");
        }
    }
    assert_eq!(at.run(&["find", "martin"]).code, 0, "nothing was touched");
}

#[test]
fn info_tells_where_things_lie_although_the_store_may_not_be_read() {
    let at = Ordinary::with_demo();
    let ran = at.run_while(&at.home.store(), 0o000, &["info"]);
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.out.contains("config/relais"), "{ran:?}");
    assert!(ran.err.contains("---------"), "{ran:?}");
}

#[test]
fn a_store_of_another_account_is_no_missing_store() {
    let at = Ordinary::with_demo();
    // Only who may give files away can try it.
    if !at.is_root {
        return;
    }
    chown(at.home.store(), Some(0), Some(0)).unwrap();
    let ran = at.run(&["find", "martin"]);
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.err.contains("compte n° 0"), "{ran:?}");
    assert!(ran.err.contains("rwx------"), "{ran:?}");
}
