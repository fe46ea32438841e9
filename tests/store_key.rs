//! Key file, passphrase, recovery code: who has none of them reads nothing, and no key is ever made
//! anew for a store that has one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::time::Duration;

use kit::*;
use relais::record::mention::is_in_act;
use relais::store::{
    Disk, Opened, Place, Secret, StoreError, Unlock, inspect, open, open_with, read, read_with,
    restore,
};

const WORDS: &str = "cheval pile agrafe correcte";

fn typed(words: &str) -> Unlock {
    Unlock::Typed(Secret::new(words.into()))
}

fn unlocked(place: &Place, unlock: &Unlock) -> Result<Opened, StoreError> {
    let patience = Duration::from_secs(5);
    open_with(Disk::default(), patience, unlock, place, &someone(), noon)
}

#[test]
fn the_recovery_code_opens_a_store_whose_key_file_is_gone_and_writes_it_down_again() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let at = filled(&place, 5);
    let code = at.store.recovery_code();
    assert_eq!(code.words().len(), 56 + 13);
    let key = place.key(at.store.info().id);
    drop(at);
    let kept = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    assert!(matches!(
        open(&place, &someone(), noon),
        Err(StoreError::KeyMissing { .. })
    ));
    // A letter wrong is found out; so is the code of another store, in words not in bytes.
    let typo = code
        .words()
        .replacen(|c: char| c.is_ascii_digit() || c == 'A', "B", 1);
    assert!(matches!(
        unlocked(&place, &typed(&typo)),
        Err(StoreError::SecretWrong)
    ));
    assert!(!key.exists());
    let sloppy = code.words().to_lowercase().replace('-', " ");
    assert_same(
        &read_with(&place, &typed(&sloppy)).unwrap().register,
        &Oracle::at(5).register,
    );
    assert!(!key.exists(), "a reader writes nothing");
    let at = unlocked(&place, &typed(&sloppy)).unwrap();
    assert_same(&at.register, &Oracle::at(5).register);
    drop(at);
    assert_eq!(fs::read(&key).unwrap(), kept);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_passphrase_takes_the_place_of_the_key_file_and_gives_it_back() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 12);
    let key = place.key(at.store.info().id);
    let old_code = at.store.recovery_code();
    at.store.save_session("ines", b"draft").unwrap();
    at.store.backup_job(&at.register).run().unwrap();
    at.store
        .set_passphrase(&mut at.register, Some(&Secret::new(WORDS.into())))
        .unwrap();
    assert!(at.store.has_passphrase() && !key.exists());
    assert_same(&at.register, &Oracle::at(12).register);
    let code = at.store.recovery_code();
    assert_ne!(code.words(), old_code.words());
    advance(&mut at.store, &mut at.register);
    drop(at);

    assert!(matches!(
        open(&place, &someone(), noon),
        Err(StoreError::PassphraseWanted)
    ));
    assert!(matches!(read(&place), Err(StoreError::PassphraseWanted)));
    for wrong in ["", "cheval pile agrafe correct", old_code.words()] {
        assert!(matches!(
            unlocked(&place, &typed(wrong)),
            Err(StoreError::SecretWrong)
        ));
    }
    for right in [WORDS, code.words()] {
        let at = unlocked(&place, &typed(right)).unwrap();
        assert_eq!(at.notices, []);
        assert_same(&at.register, &Oracle::at(13).register);
        assert_eq!(at.store.load_session("ines").unwrap().unwrap(), b"draft");
    }
    assert!(!key.exists());
    // The program's own backups open with it too, with nothing but the file and the words.
    let (backup, _) = files(&place.backups()).pop().unwrap();
    assert_eq!(inspect(&place, &backup, &typed(WORDS)).unwrap().seq, 12);
    let elsewhere = kit::place(&root.path().join("elsewhere"));
    let back = restore(
        Disk::default(),
        &elsewhere,
        &backup,
        &typed(WORDS),
        &someone(),
        noon,
    );
    assert!(
        back.unwrap()
            .register
            .same_records(&Oracle::at(12).register)
    );

    let mut at = unlocked(&place, &typed(WORDS)).unwrap();
    at.store.set_passphrase(&mut at.register, None).unwrap();
    assert!(key.exists() && !at.store.has_passphrase());
    drop(at);
    assert_same(&opened(&place).register, &Oracle::at(13).register);
}

#[test]
fn what_a_passphrase_is_derived_with_cannot_be_changed_without_a_word() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 1);
    at.store
        .set_passphrase(&mut at.register, Some(&Secret::new(WORDS.into())))
        .unwrap();
    drop(at);
    let kept = fs::read(&place.vaults()[0]).unwrap();
    // Store, generation, epoch, then the salt and the numbers of the derivation.
    for at in 6..60 {
        let mut bent = kept.clone();
        bent[at] ^= 1;
        let covered = bent.len() - 4;
        let sum = crc32fast::hash(&bent[..covered]);
        bent[covered..].copy_from_slice(&sum.to_le_bytes());
        for path in place.vaults() {
            fs::write(path, &bent).unwrap();
        }
        assert!(read_with(&place, &typed(WORDS)).is_err(), "{at}");
    }
}

#[test]
fn a_reader_follows_a_store_whose_key_changes() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 3);
    let mut reading = read(&place).unwrap();
    at.store
        .set_passphrase(&mut at.register, Some(&Secret::new(WORDS.into())))
        .unwrap();
    advance(&mut at.store, &mut at.register);
    // It has the old key alone: what it shows stays, and that it no longer follows is said.
    let refused = reading.reader.follow(&mut reading.register);
    assert!(matches!(refused, Err(StoreError::SecretWrong)));
    assert_same(&reading.register, &Oracle::at(3).register);
}

#[test]
fn a_backup_of_an_older_key_is_restored_under_the_key_of_today() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 4);
    let old = at.store.recovery_code();
    let file = root.path().join("old.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let passphrase = Secret::new(WORDS.into());
    at.store
        .set_passphrase(&mut at.register, Some(&passphrase))
        .unwrap();
    at.store.set_passphrase(&mut at.register, None).unwrap();
    let her = relais::domain::Ref {
        kind: relais::domain::Kind::Avs,
        id: 1,
    };
    at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    let today = at.store.recovery_code();
    drop(at);
    let refused = inspect(&place, &file, &Unlock::KeyFile);
    assert!(matches!(refused, Err(StoreError::KeyWrong { .. })));
    let back = restore(
        Disk::default(),
        &place,
        &file,
        &typed(old.words()),
        &someone(),
        noon,
    )
    .unwrap();
    assert_eq!(back.store.recovery_code().words(), today.words());
    assert!(
        !back.register.holds(her),
        "erased under the key of today, known all the same"
    );
    drop(back);
    assert_eq!(opened(&place).notices, []);
}

/// Lets so many calls be made, then none: what a kill leaves.
struct DiesAfter(std::sync::atomic::AtomicI64);

impl relais::store::Watcher for DiesAfter {
    fn sees(&self, _: relais::store::DiskCall<'_>) -> std::io::Result<()> {
        match self.0.fetch_sub(1, std::sync::atomic::Ordering::SeqCst) {
            1.. => Ok(()),
            _ => Err(std::io::Error::other("killed")),
        }
    }
}

/// Changes the key of a store with two backups and a session, killed after so many calls; whether the
/// change came to its end.
fn killed_while_changing(place: &Place, unlock: &Unlock, to: Option<&str>, calls: i64) -> bool {
    let watcher = std::sync::Arc::new(DiesAfter(i64::MAX.into()));
    let disk = Disk::watched(std::sync::Arc::clone(&watcher) as _);
    let patience = Duration::from_secs(5);
    let mut at = open_with(disk, patience, unlock, place, &someone(), noon).unwrap();
    let words = to.map(|words| Secret::new(words.into()));
    watcher.0.store(calls, std::sync::atomic::Ordering::SeqCst);
    let done = at.store.set_passphrase(&mut at.register, words.as_ref());
    done.is_ok()
}

/// A change of the key, killed after each of its calls in turn.
fn each_kill_inside(from: Option<&str>, to: Option<&str>) -> (u64, u64) {
    let root = tempfile::tempdir().unwrap();
    let (mut old, mut new) = (0, 0);
    // Passphrases are slow on purpose.
    let step = if full() { 1 } else { 6 };
    for calls in (0..).step_by(step) {
        let place = place(&root.path().join(calls.to_string()));
        let mut at = filled(&place, 6);
        let file = place.key(at.store.info().id);
        if let Some(words) = from {
            let words = Secret::new(words.into());
            at.store
                .set_passphrase(&mut at.register, Some(&words))
                .unwrap();
        }
        let first = at.store.backup_job(&at.register).run().unwrap().path;
        // Of an earlier day, so that the rule keeps it.
        fs::rename(
            &first,
            place.backups().join("20261001T063000Z-000006.relais"),
        )
        .unwrap();
        advance(&mut at.store, &mut at.register);
        at.store.backup_job(&at.register).run().unwrap();
        at.store.save_session("eva", b"draft").unwrap();
        let held = at.register.clone();
        let code = at.store.recovery_code().words().to_owned();
        drop(at);
        let before = || from.map_or(Unlock::KeyFile, |_| typed(&code));
        let after = || to.map_or(Unlock::KeyFile, typed);
        let done = killed_while_changing(&place, &before(), to, calls);

        let (at, was) = match unlocked(&place, &before()) {
            Ok(at) if at.store.recovery_code().words() == code => (at, true),
            _ => (unlocked(&place, &after()).unwrap(), false),
        };
        let what = format!("{from:?} to {to:?}, {calls} calls: {:?}", at.notices);
        assert!(!done || !was, "{what}");
        let finished = relais::store::StoreNotice::KeyChangeFinished;
        assert!(!(was && at.notices.contains(&finished)), "{what}");
        assert_same(&at.register, &held);
        assert_eq!(
            at.store.load_session("eva").unwrap().unwrap(),
            b"draft",
            "{what}"
        );
        // Whichever key it is, it is the only one: nothing is left that another opens.
        let closed = if was { from.is_some() } else { to.is_some() };
        assert_eq!(file.exists(), !closed, "{what}");
        assert!(!place.key_change().exists(), "{what}");
        let now = typed(at.store.recovery_code().words());
        let backups = files(&place.backups());
        assert_eq!(backups.len(), 2, "{what}");
        for (path, _) in &backups {
            assert!(inspect(&place, path, &now).is_ok(), "{what} {path:?}");
            let by_the_old = inspect(&place, path, &typed(&code));
            assert_eq!(by_the_old.is_ok(), was, "{what} {path:?}");
        }
        drop(at);
        let at = unlocked(&place, &now).unwrap();
        assert_eq!(at.notices, [], "{what}");
        if was {
            old += 1
        } else {
            new += 1
        }
        if done {
            break;
        }
    }
    (old, new)
}

#[test]
fn a_change_of_the_key_killed_at_any_call_is_finished_or_undone_at_the_next_opening() {
    const OTHER: &str = "lanterne verre moulin";
    for (from, to) in [
        (None, Some(WORDS)),
        (Some(WORDS), None),
        (Some(WORDS), Some(OTHER)),
    ] {
        let (old, new) = each_kill_inside(from, to);
        println!(
            "key change {}→{}: {old} kills left the old key, {new} the new one",
            from.is_some(),
            to.is_some()
        );
        assert!(old > 0 && new > 0);
    }
}

#[test]
fn a_key_file_that_an_older_version_left_beside_a_passphrase_is_taken_away_and_said() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 6);
    let key = place.key(at.store.info().id);
    let bytes = fs::read(&key).unwrap();
    at.store.backup_job(&at.register).run().unwrap();
    let backup = files(&place.backups());
    let words = Secret::new(WORDS.into());
    at.store
        .set_passphrase(&mut at.register, Some(&words))
        .unwrap();
    drop(at);
    // As a kill before the backups were sealed again left it.
    fs::write(&key, bytes).unwrap();
    let (path, content) = &backup[0];
    let path = match path.is_absolute() {
        true => path.clone(),
        false => place.backups().join(path),
    };
    fs::write(&path, content).unwrap();
    let found = relais::store::examine(&place, &typed(WORDS), Duration::ZERO, noon()).unwrap();
    assert!(
        found
            .iter()
            .any(|one| one.file == key && one.what == relais::store::StoreFlaw::KeyBefore)
    );
    let at = unlocked(&place, &typed(WORDS)).unwrap();
    assert_eq!(at.notices, [relais::store::StoreNotice::KeyChangeFinished]);
    assert!(!key.exists());
    inspect(&place, &path, &typed(WORDS)).unwrap();
}
