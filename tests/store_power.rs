//! The power goes: an ext4 image copied right after an acknowledgement holds what was acknowledged.
//!
//! Copied below the file system, so that only what was synced is in it. Where no loop device may be
//! mounted, it says so and checks nothing. `RELAIS_FULL=1` makes 100 cycles of each load of the 5.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kit::*;
use relais::command::Command as Verb;
use relais::domain::{Act, Changes, Establishment};
use relais::store::{Opened, StoreNotice};

/// An image mounted through a loop device, unmounted when dropped.
struct Loop {
    at: PathBuf,
}

impl Loop {
    fn of(image: &Path, at: &Path) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let mounted = Command::new("mount")
            .args(["-o", "loop"])
            .args([image, at])
            .output();
        let done = mounted.is_ok_and(|done| done.status.success());
        done.then(|| Self { at: at.to_owned() })
    }
}

impl Drop for Loop {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.at).status();
    }
}

/// Schools of an import; of the large one an act of several parts comes.
const SCHOOLS: usize = 1_500;
const MANY_SCHOOLS: usize = 16_000;

/// A directory in one act, as an import writes it.
fn import(at: &mut Opened, schools: usize) {
    let mut changes = Changes::of(&at.register);
    for n in 0..schools {
        let mut school = Establishment::named(format!("École {n}"));
        let address = format!("{n} allée des Tilleuls et des Marronniers, ").repeat(6);
        school.address = Some(address.into());
        changes.add(school);
    }
    let act = Act::new(Verb::Import, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    let is_large = at.store.info().journal_bytes > 4 << 20;
    assert_eq!(is_large, schools == MANY_SCHOOLS, "an act of several parts");
}

fn image(path: &Path) -> bool {
    fs::File::create(path).unwrap().set_len(64 << 20).unwrap();
    let made = Command::new("mkfs.ext4")
        .args(["-q", "-F"])
        .arg(path)
        .output();
    made.is_ok_and(|done| done.status.success())
}

#[test]
fn what_was_acknowledged_outlives_the_power() {
    let cycles = if full() { 100 } else { 5 };
    let (mut opened_again, mut acts, mut torn) = (0, 0, 0);
    for kind in ["fresh", "full", "import", "compacted"] {
        for cycle in 0..cycles {
            let root = tempfile::tempdir().unwrap();
            let disk = root.path().join("disk");
            let Some(loops) = image(&disk)
                .then(|| Loop::of(&disk, &root.path().join("mnt")))
                .flatten()
            else {
                println!("no loop device may be mounted here: the power cut was not tried");
                return;
            };
            let place = place(&loops.at);
            let mut at = opened(&place);
            let last = match kind {
                "fresh" => 1,
                _ => 3 + cycle % 7,
            };
            for _ in 0..last {
                advance(&mut at.store, &mut at.register);
            }
            if kind == "import" {
                let large = full() && cycle % 10 == 0;
                import(&mut at, if large { MANY_SCHOOLS } else { SCHOOLS });
            }
            if kind == "compacted" {
                at.store.compact(&mut at.register).unwrap();
            }
            // The power goes now: what the device holds, nothing of what the system still keeps.
            let cut = root.path().join("cut");
            fs::copy(&disk, &cut).unwrap();
            let before = at.register;
            drop(at.store);
            drop(loops);
            let loops = Loop::of(&cut, &root.path().join("after")).unwrap();
            let again = opened(&kit::place(&loops.at));
            for notice in &again.notices {
                match notice {
                    StoreNotice::TornTail { .. } => torn += 1,
                    StoreNotice::IndexRebuilt(_)
                    | StoreNotice::NoHead
                    | StoreNotice::VaultMended => {}
                    other => assert!(matches!(other, StoreNotice::HeadUnreadable), "{other:?}"),
                }
            }
            assert!(again.store.read_only().is_none());
            assert_same(&again.register, &before);
            acts += last + usize::from(kind == "import");
            opened_again += 1;
            drop(again);
            drop(loops);
        }
    }
    println!(
        "power cuts: {opened_again}, acts acknowledged before them: {acts}, lost: 0, stores that did not open: 0, torn ends cut: {torn}"
    );
}
