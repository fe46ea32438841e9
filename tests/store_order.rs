//! The order of calls on the disk: one sync between an act's last byte and "saved", and a sync of
//! the folder after each file made or renamed in it.
//!
//! A watcher sees every call of our own code; where `strace` is there, the system is asked as well.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kit::*;
use relais::store::{Disk, DiskCall, Opened, Place, ReadOnlyReason, StoreError, Watcher, open_on};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Made(PathBuf),
    Wrote(PathBuf),
    Synced(PathBuf),
    SyncedFolder(PathBuf),
    Renamed(PathBuf, PathBuf),
    Other,
    Saved(u64),
}

#[derive(Default)]
struct Recorder {
    seen: Mutex<Vec<Seen>>,
}

impl Watcher for Recorder {
    fn sees(&self, call: DiskCall<'_>) -> io::Result<()> {
        let seen = match call {
            DiskCall::Make(path) => Seen::Made(path.into()),
            DiskCall::Write(path, ..) => Seen::Wrote(path.into()),
            DiskCall::SyncData(path) | DiskCall::SyncAll(path) => Seen::Synced(path.into()),
            DiskCall::SyncFolder(path) => Seen::SyncedFolder(path.into()),
            DiskCall::Rename(from, to) => Seen::Renamed(from.into(), to.into()),
            _ => Seen::Other,
        };
        self.seen.lock().unwrap().push(seen);
        Ok(())
    }
}

fn watched(place: &Place, watcher: Arc<dyn Watcher>) -> Opened {
    open_on(
        Disk::watched(watcher),
        Duration::ZERO,
        place,
        &someone(),
        noon,
    )
    .unwrap()
}

/// Acts of one part, of several parts, undo: whatever is saved is synced first.
#[test]
fn an_act_is_synced_once_between_its_last_byte_and_saved() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let recorder = Arc::new(Recorder::default());
    let mut at = watched(&place, recorder.clone());
    for n in 1..=30 {
        advance(&mut at.store, &mut at.register);
        recorder.seen.lock().unwrap().push(Seen::Saved(n));
    }
    drop(at);
    let seen = recorder.seen.lock().unwrap();
    let journal = place.journal(1);
    let (mut written, mut synced, mut saved) = (false, 0, 0);
    for call in seen.iter() {
        match call {
            Seen::Wrote(path) if *path == journal => (written, synced) = (true, 0),
            Seen::Synced(path) if *path == journal => synced += 1,
            // The head, the index and "saved" come only behind the sync.
            Seen::Saved(_) => {
                assert!(written && synced == 1, "{call:?}");
                (written, saved) = (false, saved + 1);
            }
            Seen::Made(path) if path.starts_with(&place.state) && written => {
                assert_eq!(synced, 1, "the head is ahead of the journal");
            }
            _ => {}
        }
    }
    assert_eq!(saved, 30);
}

#[test]
fn a_folder_is_synced_after_each_file_made_or_renamed_in_it() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let recorder = Arc::new(Recorder::default());
    let mut at = watched(&place, recorder.clone());
    advance(&mut at.store, &mut at.register);
    drop(at);
    // Again with a torn end and a broken vault, which are mended.
    let mut bytes = std::fs::read(place.journal(1)).unwrap();
    bytes.extend([0; 9]);
    std::fs::write(place.journal(1), bytes).unwrap();
    std::fs::remove_file(&place.vaults()[0]).unwrap();
    drop(watched(&place, recorder.clone()));

    let seen = recorder.seen.lock().unwrap();
    let mut checked = 0;
    for (at, call) in seen.iter().enumerate() {
        let (path, must_be_whole) = match call {
            // A file being put in place of another is synced and renamed first.
            Seen::Made(path) if path.extension().is_none_or(|new| new != "new") => (path, None),
            Seen::Renamed(from, to) => (to, Some(from)),
            _ => continue,
        };
        if path.starts_with(&place.state) {
            continue; // the head: may be lost
        }
        let folder = Seen::SyncedFolder(path.parent().unwrap().into());
        assert!(seen[at..].contains(&folder), "{call:?}");
        if let Some(from) = must_be_whole {
            assert_eq!(seen[at - 1], Seen::Synced(from.clone()), "{call:?}");
            assert_eq!(seen[at + 1], folder, "{call:?}");
        }
        checked += 1;
    }
    // The key, two vaults twice, the journal, the torn end kept.
    assert!(checked >= 7, "{checked}");
}

/// Makes calls on the journal fail while it is on.
struct Failing {
    on: AtomicBool,
    what: fn(DiskCall<'_>) -> bool,
    errno: i32,
}

impl Watcher for Failing {
    fn sees(&self, call: DiskCall<'_>) -> io::Result<()> {
        if self.on.load(Ordering::SeqCst) && (self.what)(call) {
            return Err(io::Error::from_raw_os_error(self.errno));
        }
        Ok(())
    }
}

fn failing(what: fn(DiskCall<'_>) -> bool, errno: i32) -> Arc<Failing> {
    Arc::new(Failing {
        on: AtomicBool::new(false),
        what,
        errno,
    })
}

fn is_journal(path: &Path) -> bool {
    path.ends_with("journal-000001")
}

const EIO: i32 = 5;
const ENOSPC: i32 = 28;

#[test]
fn a_failed_sync_is_never_tried_again_and_nothing_is_saved_any_more() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let watcher = failing(
        |call| matches!(call, DiskCall::SyncData(path) if is_journal(path)),
        EIO,
    );
    let mut at = watched(&place, watcher.clone());
    advance(&mut at.store, &mut at.register);
    let before = at.register.clone();
    watcher.on.store(true, Ordering::SeqCst);
    let act = || relais::domain::Act::new(relais::command::Command::Edit, Vec::new());
    let failed = at.store.commit(&mut at.register, act());
    assert!(matches!(failed, Err(StoreError::Disk { .. })));
    watcher.on.store(false, Ordering::SeqCst);
    let refused = at.store.commit(&mut at.register, act());
    assert!(matches!(
        refused,
        Err(StoreError::ReadOnly(ReadOnlyReason::SyncFailed))
    ));
    assert_eq!(at.store.read_only(), Some(&ReadOnlyReason::SyncFailed));
    assert_same(&at.register, &before);
    drop(at);
    // Old or new, and whole.
    let again = opened(&place);
    assert!(again.store.read_only().is_none());
    assert!((1..=2).contains(&again.store.info().seq));
}

#[test]
fn a_full_disk_refuses_a_save_and_takes_the_next_once_freed() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let watcher = failing(
        |call| matches!(call, DiskCall::Write(path, ..) if is_journal(path)),
        ENOSPC,
    );
    let mut at = watched(&place, watcher.clone());
    advance(&mut at.store, &mut at.register);
    let before = std::fs::read(place.journal(1)).unwrap();
    watcher.on.store(true, Ordering::SeqCst);
    let act = relais::domain::Act::new(relais::command::Command::Edit, Vec::new());
    let refused = at.store.commit(&mut at.register, act);
    assert!(matches!(refused, Err(StoreError::Full { .. })));
    // Room is given back for what was typed; the next save looks again.
    assert_eq!(at.store.read_only(), Some(&ReadOnlyReason::Full));
    assert!(!place.reserve().exists());
    assert_eq!(std::fs::read(place.journal(1)).unwrap(), before);
    watcher.on.store(false, Ordering::SeqCst);
    advance(&mut at.store, &mut at.register);
    assert!(at.store.read_only().is_none() && place.reserve().exists());
    drop(at);
    assert_same(&opened(&place).register, &Oracle::at(2).register);
}

#[test]
fn a_head_that_cannot_be_written_is_no_failed_save() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let watcher = failing(
        |call| matches!(call, DiskCall::Rename(_, to) if to.to_string_lossy().contains("head-")),
        EIO,
    );
    let mut at = watched(&place, watcher.clone());
    advance(&mut at.store, &mut at.register);
    watcher.on.store(true, Ordering::SeqCst);
    advance(&mut at.store, &mut at.register);
    drop(at);
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert_same(&again.register, &Oracle::at(2).register);
}

/// Whichever call fails while a store is made, the next opening has a store.
#[test]
fn a_store_whose_making_fails_at_any_call_can_be_made_after() {
    struct Nth {
        left: Mutex<usize>,
    }
    impl Watcher for Nth {
        fn sees(&self, _: DiskCall<'_>) -> io::Result<()> {
            let mut left = self.left.lock().unwrap();
            *left = left.wrapping_sub(1);
            if *left == 0 {
                return Err(io::Error::from_raw_os_error(EIO));
            }
            Ok(())
        }
    }
    let mut failed = 0;
    for n in 1..60 {
        let root = tempfile::tempdir().unwrap();
        let place = place(root.path());
        let watcher = Arc::new(Nth {
            left: Mutex::new(n),
        });
        failed += usize::from(
            open_on(
                Disk::watched(watcher),
                Duration::ZERO,
                &place,
                &someone(),
                noon,
            )
            .is_err(),
        );
        let mut at = opened(&place);
        advance(&mut at.store, &mut at.register);
        drop(at);
        assert_same(&opened(&place).register, &Oracle::at(1).register);
    }
    assert!(failed > 15, "{failed}");
}

const CHILD: &str = "RELAIS_ORDER_CHILD";

#[test]
fn a_child_that_saves_under_the_eyes_of_strace() {
    let Some(root) = std::env::var_os(CHILD) else {
        return;
    };
    let mut at = opened(&place(Path::new(&root)));
    for _ in 0..5 {
        let brief = advance(&mut at.store, &mut at.register);
        use std::io::Write;
        let mut out = std::io::stdout();
        writeln!(out, "saved {}", brief.seq).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn the_system_sees_the_same_order() {
    let root = tempfile::tempdir().unwrap();
    let log = root.path().join("strace");
    let traced = Command::new("strace")
        .args(["-f", "-y", "-s", "64", "-o"])
        .arg(&log)
        .arg("-e")
        .arg("trace=openat,write,pwrite64,fdatasync,fsync,rename,renameat,renameat2")
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "a_child_that_saves_under_the_eyes_of_strace",
            "--nocapture",
        ])
        .env(CHILD, root.path())
        .output();
    let Ok(output) = traced else {
        println!("strace is not there: the order the system sees was not checked");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && said.contains("ptrace") {
        println!("strace may not trace here: the order the system sees was not checked");
        return;
    }
    assert!(output.status.success(), "{said}");
    let log = std::fs::read_to_string(log).unwrap();
    let data = place(root.path()).data;
    let folder_synced = format!("<{}>", data.display());
    let (mut written, mut synced, mut saved) = (false, 0, 0);
    let mut unsynced: Vec<&str> = Vec::new();
    for line in log.lines() {
        let journal = line.contains("/data/journal-000001>");
        if line.contains("pwrite64(") && journal {
            (written, synced) = (true, 0);
        } else if line.contains("fdatasync(") && journal {
            synced += 1;
        } else if line.contains("write(1") && line.contains("saved ") {
            assert!(written && synced == 1, "{line}");
            (written, saved) = (false, saved + 1);
        } else if line.contains("fsync(") && line.contains(&folder_synced) {
            unsynced.clear();
        } else if line.contains(data.to_str().unwrap())
            && !line.contains("/db-")
            && !line.contains("/data/lock")
            && (line.contains("rename") || (line.contains("O_EXCL") && !line.contains(".new\"")))
        {
            unsynced.push(line);
        }
    }
    assert_eq!(saved, 5);
    assert!(unsynced.is_empty(), "{unsynced:?}");
    println!("strace: {saved} acts, each synced once before it was acknowledged");
}
