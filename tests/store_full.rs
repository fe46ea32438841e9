//! A full disk, for real: a small file system in memory, filled to the brim.
//!
//! Where none may be mounted, it says so and checks nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use kit::*;
use relais::domain::Act;
use relais::store::{ReadOnlyReason, StoreError, open, read};

/// A mounted file system, unmounted when dropped.
struct Mounted(tempfile::TempDir);

impl Mounted {
    fn tmpfs(size: &str) -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(at.path())
            .output();
        mounted
            .is_ok_and(|done| done.status.success())
            .then(|| Self(at))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remount(&self, option: &str) -> bool {
        let done = Command::new("mount")
            .args(["-o", &format!("remount,{option}")])
            .arg(self.path())
            .status();
        done.is_ok_and(|done| done.success())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// Takes all room that is left.
fn fill(path: &Path) {
    let mut ballast = File::create(path).unwrap();
    for size in [1 << 16, 1 << 12, 1] {
        while ballast.write_all(&vec![7; size]).is_ok() {}
    }
}

fn empty_act() -> Act {
    Act::new(relais::command::Command::Edit, Vec::new())
}

#[test]
fn a_full_disk_refuses_saves_keeps_what_is_typed_and_works_again_once_freed() {
    let Some(disk) = Mounted::tmpfs("8m") else {
        println!("no tmpfs may be mounted here: the full disk was not tried");
        return;
    };
    let place = place(disk.path());
    let ballast = disk.path().join("ballast");
    let mut at = opened(&place);
    for _ in 0..10 {
        advance(&mut at.store, &mut at.register);
    }
    fill(&ballast);
    // The pages that are there take small acts; then it is full.
    let mut saved = 0;
    let refused = loop {
        match at.store.commit(&mut at.register, empty_act()) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, StoreError::Full { .. }), "{refused}");
    assert_eq!(at.store.read_only(), Some(&ReadOnlyReason::Full));
    let last = at.register.history().last_seq();
    // Minutes go by and she tries again: what was given back is not set aside anew.
    for _ in 0..3 {
        at.store.tick();
        assert!(at.store.commit(&mut at.register, empty_act()).is_err());
        assert!(!place.reserve().exists());
    }
    // It keeps what was typed; no save takes it.
    at.store.save_session("ines", &[b'x'; 100_000]).unwrap();
    fill(&disk.path().join("ballast-2"));
    for _ in 0..3 {
        let refused = at.store.commit(&mut at.register, empty_act());
        assert!(matches!(refused, Err(StoreError::Full { .. })));
    }
    assert_eq!(at.register.history().last_seq(), last);
    // Who reads sees everything, and who opens for writing is sent to read.
    assert_same(&read(&place).unwrap().register, &at.register);
    drop(at.store);
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::Full { .. }) && refused.leaves_reading());
    assert_same(&read(&place).unwrap().register, &at.register);

    fs::remove_file(&ballast).unwrap();
    fs::remove_file(disk.path().join("ballast-2")).unwrap();
    let mut again = opened(&place);
    assert!(again.store.read_only().is_none());
    assert_same(&again.register, &at.register);
    assert_eq!(
        again.store.load_session("ines").unwrap().unwrap().len(),
        100_000
    );
    again
        .store
        .commit(&mut again.register, empty_act())
        .unwrap();
    // Full and freed while open.
    fill(&ballast);
    while again.store.commit(&mut again.register, empty_act()).is_ok() {}
    fs::remove_file(&ballast).unwrap();
    again
        .store
        .commit(&mut again.register, empty_act())
        .unwrap();
    assert!(again.store.read_only().is_none() && place.reserve().exists());
    println!(
        "full disk: {saved} acts saved to the brim, then refused; all read while full; normal once freed"
    );
}

#[test]
fn a_compaction_and_a_backup_on_a_full_disk_leave_everything_as_it_was() {
    let Some(disk) = Mounted::tmpfs("8m") else {
        println!("no tmpfs may be mounted here: compaction on a full disk was not tried");
        return;
    };
    let place = place(disk.path());
    let mut at = opened(&place);
    for _ in 0..60 {
        advance(&mut at.store, &mut at.register);
    }
    let before = at.register.clone();
    fill(&disk.path().join("ballast"));
    let refused = at.store.compact(&mut at.register);
    assert!(matches!(refused, Err(StoreError::Full { .. })));
    let refused = at.store.backup_job(&at.register).run();
    assert!(matches!(refused, Err(StoreError::Full { .. })));
    assert_eq!(at.store.info().epoch, 1);
    assert!(!place.journal(2).exists());
    fs::remove_file(disk.path().join("ballast")).unwrap();
    assert_same(&at.register, &before);
    advance(&mut at.store, &mut at.register);
    at.store.compact(&mut at.register).unwrap();
    drop(at.store);
    assert_same(&opened(&place).register, &at.register);
}

#[test]
fn a_disk_mounted_for_reading_alone_is_read() {
    let Some(disk) = Mounted::tmpfs("8m") else {
        println!("no tmpfs may be mounted here: the read-only mount was not tried");
        return;
    };
    let place = place(disk.path());
    let mut at = opened(&place);
    for _ in 0..10 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    if !disk.remount("ro") {
        println!("no tmpfs may be mounted again here: the read-only mount was not tried");
        return;
    }
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::NotWritable { .. }) && refused.leaves_reading());
    assert_same(&read(&place).unwrap().register, &at.register);
}
