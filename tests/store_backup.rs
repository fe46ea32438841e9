//! Backups: made beside whoever writes, verified, and put back whole. `RELAIS_FULL=1` makes 50
//! drills of the 6.

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
use std::sync::atomic::{AtomicUsize, Ordering};

use kit::*;
use relais::command::Command;
use relais::domain::{Act, Changes, Instant, Pupil, Setting, SettingKey};
use relais::store::{
    Disk, DiskCall, Flaw, Opened, Place, StoreError, StoreNotice, Unlock, Watcher, inspect, open,
    read, restore,
};

/// Everything wiped but the key, as after a fire with the key in a drawer.
fn wipe(place: &Place) {
    fs::remove_dir_all(&place.data).unwrap();
    let _ = fs::remove_dir_all(&place.state);
}

/// Fails every call from the n-th on: a kill, as far as the disk can tell.
struct Kill(AtomicUsize);

impl Watcher for Kill {
    fn sees(&self, _: DiskCall<'_>) -> io::Result<()> {
        let left = self.0.load(Ordering::SeqCst);
        if left == 0 {
            return Err(io::Error::from_raw_os_error(5));
        }
        self.0.store(left - 1, Ordering::SeqCst);
        Ok(())
    }
}

/// Back up, wipe, be killed in the midst of restoring, restore, compare.
#[test]
fn what_was_backed_up_and_wiped_is_the_same_once_restored() {
    let drills = if full() { 50 } else { 6 };
    let (mut same, mut killed) = (0, 0);
    for drill in 0..drills {
        let root = tempfile::tempdir().unwrap();
        let place = place(&root.path().join("store"));
        let acts = 5 + drill as u64 * 3;
        let mut at = filled(&place, acts);
        if drill % 2 == 1 {
            at.store.compact(&mut at.register).unwrap();
        }
        let file = root.path().join("copy.relais");
        let made = at.store.backup_job(&at.register).run_to(&file).unwrap();
        assert_eq!(
            (made.seq, made.bytes),
            (acts, fs::metadata(&file).unwrap().len())
        );
        let before = at.register.clone();
        drop(at);
        wipe(&place);
        let calls = 3 + (drill * 7) % 40;
        let disk = Disk::watched(Arc::new(Kill(AtomicUsize::new(calls))));
        let cut = restore(disk, &place, &file, &Unlock::KeyFile, &someone(), noon);
        killed += usize::from(cut.is_err());
        drop(cut);
        let back = put_back(&place, &file).unwrap();
        assert!(back.register.same_records(&before));
        let kept = back.register.history().acts();
        assert_eq!(kept[..acts as usize], *before.history().acts());
        drop(back);
        let again = opened(&place);
        assert_eq!(again.notices, [], "drill {drill}");
        assert!(again.register.same_records(&before));
        same += 1;
    }
    println!("drills: {drills}, identical: {same}, killed inside: {killed}");
    assert!(same == drills && killed * 2 > drills);
}

#[test]
fn a_backup_is_made_while_another_writes_and_holds_what_was_read() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 10);
    let reading = read(&place).unwrap();
    advance(&mut at.store, &mut at.register);
    let file = root.path().join("copy.relais");
    let job = reading.reader.backup_job(&reading.register, noon());
    assert_eq!(job.run_to(&file).unwrap().seq, 10);
    let seen = inspect(&place, &file, &Unlock::KeyFile).unwrap();
    assert_eq!(
        (seen.seq, seen.epoch, seen.store),
        (10, 1, at.store.info().id)
    );
    // A newer one takes its place; what is no backup of ours does not give way.
    assert_eq!(
        at.store.backup_job(&at.register).run_to(&file).unwrap().seq,
        11
    );
    let other = root.path().join("thesis.odt");
    fs::write(&other, b"PK").unwrap();
    let refused = at.store.backup_job(&at.register).run_to(&other);
    assert!(matches!(refused, Err(StoreError::Exists { .. })));
    assert_eq!(fs::read(&other).unwrap(), b"PK");
}

#[test]
fn no_bit_of_a_backup_can_change_without_a_word_and_nothing_lives_gives_way_to_it() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 12);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    advance(&mut at.store, &mut at.register);
    let after = at.register.clone();
    drop(at);
    let whole = fs::read(&file).unwrap();
    let lives = files(&place.data);
    let step = if full() { 7 } else { 997 };
    let mut tried = 0;
    for at in (0..whole.len()).step_by(step) {
        let mut bent = whole.clone();
        bent[at] ^= 1 << (at % 8);
        fs::write(&file, if at % 3 == 0 { &whole[..at] } else { &bent }).unwrap();
        let refused = put_back(&place, &file).err().unwrap();
        let named = matches!(refused, StoreError::Damaged { .. });
        assert!(named, "{at}: {refused}");
        tried += 1;
    }
    assert_eq!(files(&place.data), lives);
    fs::write(&file, &whole).unwrap();
    println!("backups bent or cut: {tried}, restored without a word: 0");
    let back = put_back(&place, &file).unwrap();
    assert_same_records(&back, &Oracle::at(12));
    // What lived was itself backed up, and comes back.
    let (kept, given_up) = told(&back);
    assert_eq!(given_up, [13]);
    drop(back);
    let forward = put_back(&place, &kept).unwrap();
    assert!(forward.register.same_records(&after));
}

/// Where what lived is kept, and which acts were given up.
fn told(at: &Opened) -> (std::path::PathBuf, Vec<u64>) {
    let [StoreNotice::Restored { kept, given_up, .. }] = &at.notices[..] else {
        panic!("{:?}", at.notices);
    };
    (kept.clone().unwrap(), given_up.clone())
}

fn assert_same_records(at: &Opened, oracle: &Oracle) {
    assert!(at.register.same_records(&oracle.register));
}

#[test]
fn a_number_of_an_act_is_not_given_twice_after_a_restoration_and_nothing_looks_rolled_back() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 8);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    for _ in 0..5 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at);
    let mut back = put_back(&place, &file).unwrap();
    assert_eq!(told(&back).1, [9, 10, 11, 12, 13]);
    assert_eq!(
        back.store.info().seq,
        14,
        "13 were seen here, the restoration is the next"
    );
    assert_same_records(&back, &Oracle::at(8));
    let changes = relais::domain::Changes::of(&back.register).done();
    let act = relais::domain::Act::new(relais::command::Command::Edit, changes);
    assert_eq!(back.store.commit(&mut back.register, act).unwrap().seq, 15);
}

#[test]
fn a_damaged_store_gives_way_and_is_set_aside_as_it_was_found() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let at = filled(&place, 8);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    drop(at);
    for vault in place.vaults() {
        fs::write(vault, b"RLVT nothing").unwrap();
    }
    let damaged = fs::read(place.journal(1)).unwrap();
    let back = put_back(&place, &file).unwrap();
    assert_same_records(&back, &Oracle::at(8));
    drop(back);
    let kept: Vec<_> = files(&place.data)
        .into_iter()
        .filter(|(path, _)| path.to_string_lossy().contains("aside-"))
        .collect();
    for name in ["vault", "vault-2", "journal-000001", "db-000001/db"] {
        assert!(kept.iter().any(|(path, _)| path.ends_with(name)), "{name}");
    }
    assert!(kept.iter().any(|(_, bytes)| *bytes == damaged));
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_backup_of_another_store_is_refused_where_something_was_saved() {
    let root = tempfile::tempdir().unwrap();
    let mine = place(&root.path().join("a"));
    let other = Place {
        data: root.path().join("b"),
        ..mine.clone()
    };
    let at = filled(&mine, 3);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    drop(at);
    drop(filled(&other, 1));
    let refused = put_back(&other, &file).err().unwrap();
    assert!(matches!(refused, StoreError::OtherStore { .. }));
    assert_same(&opened(&other).register, &Oracle::at(1).register);
    wipe(&other);
    drop(opened(&other));
    // Nothing was ever saved in that one: it gives its place up.
    assert_same_records(&put_back(&other, &file).unwrap(), &Oracle::at(3));
}

#[test]
fn a_newer_backup_is_refused_and_one_that_is_not_there_is_named() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let at = filled(&place, 2);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let mut newer = fs::read(&file).unwrap();
    newer[4] = 2;
    let sum = crc32fast::hash(&newer[..50]);
    newer[50..54].copy_from_slice(&sum.to_le_bytes());
    fs::write(&file, newer).unwrap();
    let refused = inspect(&place, &file, &Unlock::KeyFile).err().unwrap();
    assert!(matches!(refused, StoreError::NewerFormat { found: 2, .. }));
    let none = inspect(&place, &root.path().join("none"), &Unlock::KeyFile);
    assert!(matches!(none, Err(StoreError::NoFile { .. })));
    fs::write(&file, b"RLBK").unwrap();
    let short = inspect(&place, &file, &Unlock::KeyFile).err().unwrap();
    assert!(matches!(
        short,
        StoreError::Damaged {
            flaw: Flaw::Short,
            ..
        }
    ));
}

#[test]
fn a_backup_is_made_once_a_day_and_the_rule_lets_old_ones_go() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(filled(&place, 3));
    for day in 0..40 {
        let now = move || Instant::from_second(noon().as_second() + day * 86_400).unwrap();
        let at = open(&place, &someone(), now).unwrap();
        assert!(
            !at.notices
                .iter()
                .any(|notice| *notice != StoreNotice::Created)
        );
        let job = at.store.daily_backup(&at.register).unwrap();
        job.run().unwrap();
        assert!(at.store.daily_backup(&at.register).is_none());
    }
    // Seven days, then three more weeks and the end of one month.
    let kept = files(&place.backups()).len();
    assert!((10..=13).contains(&kept), "{kept}");
}

#[test]
fn how_many_backups_are_kept_follows_the_setting() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 3);
    let mut changes = Changes::of(&at.register);
    for (key, number) in [
        (SettingKey::BackupDays, 3),
        (SettingKey::BackupWeeks, 0),
        (SettingKey::BackupMonths, 0),
    ] {
        changes.set(key.id(), Setting::Number(number));
    }
    let act = Act::new(Command::Setting, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    drop(at);
    for day in 0..12 {
        let now = move || Instant::from_second(noon().as_second() + day * 86_400).unwrap();
        let at = open(&place, &someone(), now).unwrap();
        at.store.daily_backup(&at.register).unwrap().run().unwrap();
    }
    assert_eq!(files(&place.backups()).len(), 3);
}

#[test]
fn what_was_there_before_an_import_is_backed_up_first() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 3);
    assert!(!place.backups().exists());
    let mut changes = Changes::of(&at.register);
    changes.add(Pupil::named("DUBOIS", "Léa"));
    let act = Act::new(Command::Import, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    let backups = files(&place.backups());
    assert_eq!(backups.len(), 1);
    let seen = inspect(&place, &backups[0].0, &Unlock::KeyFile).unwrap();
    assert_eq!(seen.seq, 3, "the state before the import");
}

/// One call fails.
struct FailsFrom(std::sync::atomic::AtomicI64);

impl Watcher for FailsFrom {
    fn sees(&self, _: DiskCall<'_>) -> std::io::Result<()> {
        // One call fails, as on a disk that was full for a moment.
        match self.0.fetch_sub(1, std::sync::atomic::Ordering::SeqCst) {
            1 => Err(std::io::Error::from_raw_os_error(28)),
            _ => Ok(()),
        }
    }
}

#[test]
fn a_restoration_that_fails_at_any_call_leaves_what_lived_or_is_one() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 8);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let then = at.register.clone();
    for _ in 0..5 {
        advance(&mut at.store, &mut at.register);
    }
    let lived = at.register.clone();
    drop(at);
    let all = files(root.path());
    let (mut back, mut failed) = (0, 0);
    let step = if full() { 1 } else { 5 };
    for call in (1..).step_by(step) {
        kit::restore(&all, root.path());
        let watcher = std::sync::Arc::new(FailsFrom(call.into()));
        let disk = Disk::watched(std::sync::Arc::clone(&watcher) as _);
        let done = restore(disk, &place, &file, &Unlock::KeyFile, &someone(), noon);
        let is_done = done.is_ok();
        drop(done);
        let at = opened(&place);
        let stands = if at.register.same_records(&then) {
            back += 1;
            true
        } else {
            assert!(
                at.register.same_records(&lived),
                "call {call}: {:?}",
                at.notices
            );
            failed += 1;
            false
        };
        assert_eq!(stands, is_done, "call {call}: done is said of what is done");
        if watcher.0.load(std::sync::atomic::Ordering::SeqCst) > 0 {
            break;
        }
    }
    println!(
        "restorations with one failing call: {back} done, {failed} refused with what lived whole"
    );
    assert!(back > 0 && failed > 0);
}
