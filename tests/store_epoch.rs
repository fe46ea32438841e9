//! Epochs: a compaction keeps every record, and whatever cuts it short, one epoch or the other is
//! there, whole.

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
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use kit::*;
use relais::domain::Instant;
use relais::store::{
    Disk, DiskCall, IndexFlaw, Place, StoreError, StoreNotice, Watcher, open, open_on, read,
};

fn names(place: &Place) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(&place.data)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Months after every act of [`kit`].
fn later() -> Instant {
    Instant::from_second(noon().as_second() + 400 * 24 * 3_600).unwrap()
}

#[test]
fn a_new_epoch_keeps_records_history_and_undo_and_leaves_nothing_of_the_old_one() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 60);
    at.store.save_session("inès", b"draft").unwrap();
    let old = fs::read(place.journal(1)).unwrap();
    let done = at.store.compact(&mut at.register).unwrap();
    assert_eq!((done.epoch, done.kept, done.dropped), (2, 60, 0));
    assert_same(&at.register, &Oracle::at(60).register);
    assert_eq!(at.store.load_session("inès").unwrap().unwrap(), b"draft");
    assert_eq!(at.store.entry(17).unwrap(), *Oracle::at(60).entry(17));
    assert_eq!(
        names(&place),
        [
            "journal-000002",
            "lock",
            "reserve",
            "session-in%c3%a8s",
            "vault",
            "vault-2"
        ]
    );
    // Nothing is sealed under the old key any more, not even the same bytes.
    let new = fs::read(place.journal(2)).unwrap();
    assert!(!new.windows(64).any(|window| window == &old[64..128]));
    for _ in 60..80 {
        advance(&mut at.store, &mut at.register);
    }
    assert_eq!(at.store.verify_chain().unwrap().acts, 80);
    drop(at);
    // Written once it is closed.
    assert_eq!(names(&place)[0], "db-000002");
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert_same(&again.register, &Oracle::at(80).register);
    drop(again);
    fs::remove_dir_all(place.index(2)).unwrap();
    let again = opened(&place);
    assert_eq!(
        again.notices,
        [StoreNotice::IndexRebuilt(IndexFlaw::Missing)]
    );
    assert_same(&again.register, &Oracle::at(80).register);
}

#[test]
fn history_older_than_the_setting_goes_and_no_number_is_given_twice() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let before = filled(&place, 30).register;
    let mut at = open(&place, &someone(), later).unwrap();
    let done = at.store.compact(&mut at.register).unwrap();
    assert_eq!((done.kept, done.dropped), (0, 30));
    assert!(at.register.same_records(&before));
    assert!(at.register.history().to_undo().is_none());
    let gone = at.store.entry(29);
    assert!(matches!(gone, Err(StoreError::NoSuchAct { seq: 29 })));
    for kind in relais::domain::Kind::ALL {
        assert_eq!(at.register.next_number(*kind), before.next_number(*kind));
    }
    let mut changes = relais::domain::Changes::of(&at.register);
    changes.add(relais::domain::Avs::named("ROUX", "Inès"));
    let act = relais::domain::Act::new(relais::command::Command::NewAvs, changes.done());
    assert_eq!(at.store.commit(&mut at.register, act).unwrap().seq, 31);
    at.store.undo(&mut at.register, 31).unwrap();
    drop(at.store);
    let again = open(&place, &someone(), later).unwrap();
    assert_eq!(again.notices, []);
    assert_same(&again.register, &at.register);
    drop(again);
    assert_same(&read(&place).unwrap().register, &at.register);
}

#[test]
fn a_reader_follows_into_the_new_epoch_and_beyond() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 20);
    let mut reading = read(&place).unwrap();
    for epoch in 2..5 {
        at.store.compact(&mut at.register).unwrap();
        advance(&mut at.store, &mut at.register);
        assert!(reading.reader.follow(&mut reading.register).unwrap() > 0);
        assert_eq!(reading.reader.info().epoch, epoch);
        assert_same(&reading.register, &at.register);
        assert_eq!(reading.reader.follow(&mut reading.register).unwrap(), 0);
    }
}

/// Stops at the n-th call once armed: that call and, when it is a crash, every later one fails.
struct Stopping {
    armed: AtomicBool,
    left: AtomicUsize,
    crash: bool,
}

impl Watcher for Stopping {
    fn sees(&self, _: DiskCall<'_>) -> io::Result<()> {
        if !self.armed.load(Ordering::SeqCst) {
            return Ok(());
        }
        let left = self.left.load(Ordering::SeqCst);
        if left > 1 {
            self.left.store(left - 1, Ordering::SeqCst);
            return Ok(());
        }
        if !self.crash {
            self.armed.store(false, Ordering::SeqCst);
        }
        Err(io::Error::from_raw_os_error(5))
    }
}

#[test]
fn a_compaction_cut_short_at_any_call_leaves_one_epoch_whole() {
    for crash in [true, false] {
        let (mut old, mut new, mut closed) = (0, 0, 0);
        for n in 1.. {
            let root = tempfile::tempdir().unwrap();
            let place = place(root.path());
            drop(filled(&place, 12));
            let watcher = Arc::new(Stopping {
                armed: AtomicBool::new(false),
                left: AtomicUsize::new(n),
                crash,
            });
            let disk = Disk::watched(watcher.clone());
            let mut at = open_on(disk, Duration::ZERO, &place, &someone(), noon).unwrap();
            watcher.armed.store(true, Ordering::SeqCst);
            let done = at.store.compact(&mut at.register);
            let through = watcher.armed.swap(false, Ordering::SeqCst)
                && watcher.left.load(Ordering::SeqCst) > 1;
            assert_same(&at.register, &Oracle::at(12).register);
            if at.store.read_only().is_none() && !crash {
                // Whatever failed, what is saved from here on is there at the next opening.
                advance(&mut at.store, &mut at.register);
            } else {
                closed += usize::from(at.store.read_only().is_some());
            }
            let seq = at.store.info().seq;
            drop(at);
            let reading = read(&place).unwrap();
            assert_same(&reading.register, &Oracle::at(seq).register);
            let again = opened(&place);
            assert!(again.store.read_only().is_none(), "{n} {:?}", again.notices);
            assert_same(&again.register, &Oracle::at(seq).register);
            let epoch = again.store.info().epoch;
            match epoch {
                1 => old += 1,
                _ => new += 1,
            }
            if done.is_ok() {
                assert_eq!(epoch, 2, "{n}");
            }
            drop(again);
            let again = opened(&place);
            assert_eq!(again.notices, [], "{n}");
            assert!(again.store.info().indexed);
            let left: Vec<String> = names(&place);
            let expected = [format!("db-{epoch:06}"), format!("journal-{epoch:06}")];
            assert_eq!(left[..2], expected, "{n}");
            assert_eq!(left[2..], ["lock", "reserve", "vault", "vault-2"], "{n}");
            if through {
                break;
            }
        }
        println!(
            "compactions cut short: {} (crash: {crash}), old epoch: {old}, new: {new}, read-only until reopened: {closed}",
            old + new
        );
        assert!(old >= 8 && new >= 4);
    }
}

#[test]
fn what_an_epoch_begins_with_is_damaged_wherever_it_is_cut() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 12);
    at.store.compact(&mut at.register).unwrap();
    let begun = at.store.info().journal_bytes as usize;
    advance(&mut at.store, &mut at.register);
    drop(at);
    fs::remove_dir_all(place.index(2)).unwrap();
    fs::remove_dir_all(&place.state).unwrap();
    let state = files(root.path());
    let bytes = fs::read(place.journal(2)).unwrap();
    let frames = (0..begun).filter(|at| bytes[*at..].starts_with(b"RLJF"));
    let cuts: Vec<usize> = frames.chain((0..begun).step_by(211)).collect();
    for cut in cuts {
        restore(&state, root.path());
        fs::write(place.journal(2), &bytes[..cut]).unwrap();
        let said = |notices: &[StoreNotice]| {
            let damage =
                |notice: &StoreNotice| matches!(notice, StoreNotice::Damaged { shown: 0, .. });
            notices.iter().any(damage)
        };
        assert!(said(&read(&place).unwrap().notices), "{cut}");
        let at = opened(&place);
        assert!(said(&at.notices) && at.store.read_only().is_some(), "{cut}");
        drop(at);
        assert_eq!(fs::read(place.journal(2)).unwrap(), &bytes[..cut]);
    }
}

#[test]
fn a_compaction_is_due_once_half_of_a_large_journal_is_older_than_what_is_kept() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 3);
    assert!(!at.store.is_compaction_due(&at.register), "it is small");
    let mut changes = relais::domain::Changes::of(&at.register);
    for n in 0..30_000 {
        changes.add(relais::domain::Pupil::named(
            format!("NOM-{n:06}"),
            "Léa-Rose-Émilie-Anaïs",
        ));
    }
    let act = relais::domain::Act::new(relais::command::Command::Import, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    assert!(at.store.info().journal_bytes > 1_000_000);
    assert!(!at.store.is_compaction_due(&at.register), "it is young");
    drop(at);
    let mut at = open(&place, &someone(), later).unwrap();
    assert!(at.store.is_compaction_due(&at.register));
    at.store.compact(&mut at.register).unwrap();
    assert!(!at.store.is_compaction_due(&at.register), "it was done");
}
