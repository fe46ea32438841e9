//! Files removed or replaced under an open session: nobody is told of an act that would not be found
//! again, and nobody writes beside somebody else.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use kit::*;
use relais::command::Command;
use relais::domain::Act;
use relais::store::{
    Disk, DiskCall, Opened, Place, ReadOnlyReason, StoreError, Watcher, open, open_on, read,
};

fn empty_act() -> Act {
    Act::new(Command::Edit, Vec::new())
}

/// The next act is refused, because that file is not the one of the session any more.
fn refused_for(at: &mut Opened, file: &Path) {
    let before = at.register.clone();
    for _ in 0..2 {
        let refused = at.store.commit(&mut at.register, empty_act());
        let expected = ReadOnlyReason::Displaced { file: file.into() };
        assert!(
            matches!(&refused, Err(StoreError::ReadOnly(reason)) if *reason == expected),
            "{refused:?}"
        );
        assert_eq!(at.store.read_only(), Some(&expected));
    }
    assert_same(&at.register, &before);
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copied(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn a_lock_that_was_removed_lets_nobody_else_in_and_nothing_more_be_saved() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 10);
    let journal = fs::read(place.journal(1)).unwrap();
    fs::remove_file(place.lock()).unwrap();

    let other = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(&other, StoreError::InUse { host, .. } if host.is_empty()));
    assert!(other.leaves_reading());
    let other = put_back(&place, &made_backup(&at)).err().unwrap();
    assert!(matches!(other, StoreError::InUse { .. }), "{other}");

    refused_for(&mut at, &place.lock());
    assert_eq!(fs::read(place.journal(1)).unwrap(), journal);
    assert_same(&read(&place).unwrap().register, &at.register);
    // The journal is still its own: what is being typed is kept.
    assert!(at.store.keeps_sessions());
    at.store.save_session("eva", b"un brouillon").unwrap();
    let held = at.register.clone();
    drop(at);

    let again = opened(&place);
    assert_same(&again.register, &held);
    assert!(again.notices.is_empty(), "{:?}", again.notices);
    let draft = again.store.load_session("eva").unwrap().unwrap();
    assert_eq!(draft, b"un brouillon");
}

fn made_backup(at: &Opened) -> PathBuf {
    at.store.backup_job(&at.register).run().unwrap().path
}

#[test]
fn a_lock_that_is_somebody_elses_file_by_now_is_not_the_sessions() {
    let root = tempfile::tempdir().unwrap();
    for nth in 0..3 {
        let place = place(&root.path().join(nth.to_string()));
        let mut at = filled(&place, 6);
        fs::remove_file(place.lock()).unwrap();
        match nth {
            0 => fs::write(place.lock(), "").unwrap(),
            1 => fs::create_dir(place.lock()).unwrap(),
            _ => std::os::unix::fs::symlink("/dev/null", place.lock()).unwrap(),
        }
        refused_for(&mut at, &place.lock());
        let refused = open(&place, &someone(), noon).err().unwrap();
        assert!(refused.leaves_reading(), "{refused}");
        assert_same(&read(&place).unwrap().register, &at.register);
    }
}

#[test]
fn a_journal_that_was_removed_or_replaced_takes_nothing_more_and_is_recovered() {
    let root = tempfile::tempdir().unwrap();
    for nth in 0..3 {
        let place = place(&root.path().join(nth.to_string()));
        let mut at = filled(&place, 12);
        let journal = place.journal(1);
        let copy = root.path().join(format!("copy-{nth}"));
        fs::copy(&journal, &copy).unwrap();
        fs::remove_file(&journal).unwrap();
        match nth {
            0 => {}
            1 => drop(fs::rename(&copy, &journal)),
            _ => fs::write(&journal, "").unwrap(),
        }
        refused_for(&mut at, &journal);
        assert!(!at.store.keeps_sessions());
        let held = at.register.clone();
        drop(at);
        let mut again = opened(&place);
        // The records come from the index; of the acts of a journal that is gone, that they were.
        assert!(again.register.same_records(&held));
        assert_eq!(again.register.history().last_seq(), 12);
        advance(&mut again.store, &mut again.register);
        drop(again);
        assert_eq!(read(&place).unwrap().reader.info().seq, 13);
    }
}

#[test]
fn a_folder_that_was_replaced_is_another_store_and_keeps_what_is_saved_in_it() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 8);
    let moved = root.path().join("moved");
    fs::rename(&place.data, &moved).unwrap();
    refused_for(&mut at, &place.lock());
    copied(&moved, &place.data);

    let mut there = opened(&place);
    advance(&mut there.store, &mut there.register);
    refused_for(&mut at, &place.lock());
    drop(at);
    let saved = there.register.clone();
    drop(there);
    assert_same(&opened(&place).register, &saved);
}

/// Does something to the store's files as the n-th call is made.
struct AtCall {
    left: AtomicU64,
    deed: Box<dyn Fn() + Send + Sync>,
}

impl Watcher for AtCall {
    fn sees(&self, _: DiskCall<'_>) -> io::Result<()> {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            (self.deed)();
        }
        Ok(())
    }
}

/// Opens with a deed to be done as the n-th call from then on is made.
fn under(
    place: &Place,
    nth: u64,
    deed: impl Fn() + Send + Sync + 'static,
) -> (Opened, Arc<AtCall>) {
    let watcher = Arc::new(AtCall {
        left: AtomicU64::new(u64::MAX / 2),
        deed: Box::new(deed),
    });
    let disk = Disk::watched(Arc::clone(&watcher) as Arc<dyn Watcher>);
    let patience = Duration::from_secs(5);
    let opened = open_on(disk, patience, place, &someone(), noon).unwrap();
    watcher.left.store(nth, Ordering::SeqCst);
    (opened, watcher)
}

#[test]
fn whatever_is_removed_between_any_two_calls_of_a_save_no_act_that_was_acknowledged_is_lost() {
    let root = tempfile::tempdir().unwrap();
    let (mut acknowledged, mut refused) = (0, 0);
    for victim in ["lock", "journal-000001", "journal replaced", "folder"] {
        for nth in 1..12 {
            let folder = tempfile::tempdir_in(root.path()).unwrap();
            let place = place(folder.path());
            let backup = made_backup(&filled(&place, 5));
            let there = place.clone();
            let (mut at, _) = under(&place, nth, move || match victim {
                "folder" => fs::rename(&there.data, there.data.with_extension("moved")).unwrap(),
                "journal replaced" => {
                    let copy = there.data.join("copy");
                    fs::copy(there.journal(1), &copy).unwrap();
                    fs::rename(copy, there.journal(1)).unwrap();
                }
                name => fs::remove_file(there.data.join(name)).unwrap(),
            });
            let mut said = at.store.info().seq;
            for _ in 0..3 {
                match at.store.commit(&mut at.register, empty_act()) {
                    Ok(brief) => {
                        acknowledged += 1;
                        said = brief.seq;
                    }
                    Err(_) => refused += 1,
                }
            }
            drop(at);
            let moved = place.data.with_extension("moved");
            if moved.exists() {
                assert!(!place.data.exists(), "nothing is made in its place");
                fs::rename(&moved, &place.data).unwrap();
            }
            let again = open(&place, &someone(), noon);
            let again = again.unwrap_or_else(|error| panic!("{victim} {nth}: {error}"));
            let holds = again.store.info().seq;
            assert!(again.store.read_only().is_none(), "{victim} {nth}");
            // A copy made between write and sync holds the act that was then refused.
            let copied = u64::from(victim == "journal replaced");
            assert!(
                (said..=said + copied).contains(&holds),
                "{victim} {nth}: {holds} of {said}, {:?}",
                again.notices
            );
            assert!(backup.exists());
        }
    }
    println!(
        "removed under a session: {acknowledged} acts acknowledged, 0 lost; {refused} refused"
    );
    assert!(acknowledged > 0 && refused > 0);
}

#[test]
fn the_lock_is_one_file_for_ever_as_long_as_it_ever_was() {
    use std::os::unix::fs::MetadataExt;
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let about = || fs::metadata(place.lock()).map(|about| (about.ino(), about.len()));
    drop(opened(&place));
    let first = about().unwrap();
    for _ in 0..3 {
        let at = opened(&place);
        let words = fs::read_to_string(place.lock()).unwrap();
        assert!(words.starts_with("Inès Roux ") && words.contains("\nbureau "));
        assert_eq!(about().unwrap(), first);
        drop(at);
        assert_eq!(about().unwrap(), first);
        assert_eq!(fs::read_to_string(place.lock()).unwrap().trim(), "");
    }
}
