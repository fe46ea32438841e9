//! Damage that opening does not meet, because the index is whole: the journal is walked beside the
//! work, and begun anew from what the session holds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::path::Path;

use kit::*;
use relais::domain::Register;
use relais::store::{Opened, Place, StoreError, StoreFlaw, StoreNotice, Unlock, examine, read};

/// Turns a bit of a file over.
fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1 << (at % 8);
    fs::write(path, bytes).unwrap();
}

/// The same in place, under whoever has the file open.
fn flip_in_place(path: &Path, at: u64) {
    use std::os::unix::fs::FileExt;
    let file = fs::File::options()
        .read(true)
        .write(true)
        .open(path)
        .unwrap();
    let mut byte = [0];
    file.read_exact_at(&mut byte, at).unwrap();
    file.write_all_at(&[byte[0] ^ 4], at).unwrap();
}

/// Damage in mid-journal, of which opening says nothing.
fn damaged(place: &Place, at: usize) -> (Opened, Register) {
    let before = filled(place, 20);
    let register = before.register.clone();
    drop(before);
    let length = fs::metadata(place.journal(1)).unwrap().len() as usize;
    flip(&place.journal(1), length * at / 100);
    let at = opened(place);
    assert!(at.notices.is_empty(), "{:?}", at.notices);
    assert_same(&at.register, &register);
    (at, register)
}

#[test]
fn a_bit_in_mid_journal_is_found_beside_the_work_and_the_journal_begins_anew_with_all_there_is() {
    let root = tempfile::tempdir().unwrap();
    for part in (1..92).step_by(9) {
        let place = place(&root.path().join(part.to_string()));
        let (mut at, register) = damaged(&place, part);
        // Work goes on meanwhile.
        advance(&mut at.store, &mut at.register);
        let walked = at.store.chain_job().run();
        assert!(matches!(walked, Err(StoreError::Damaged { .. })), "{part}");

        let notice = at.store.mend(&mut at.register).unwrap().unwrap();
        let StoreNotice::Recovered {
            kept,
            backup,
            acts,
            history,
        } = notice
        else {
            panic!("{notice:?}");
        };
        assert!(backup.is_none() && acts.is_empty());
        assert!(history.len() <= 1, "{part}: {history:?}");
        // What was damaged is kept as it was found.
        assert!(kept.join("journal-000001").is_file() && kept.join("vault").is_file());
        assert_eq!(at.store.info().epoch, 2);
        at.store.verify_chain().unwrap();
        at.store.backup_job(&at.register).run().unwrap();
        assert_eq!(at.store.mend(&mut at.register).unwrap(), None);
        advance(&mut at.store, &mut at.register);
        let held = at.register.clone();
        drop(at);

        // The next fault loses nothing: from the journal alone.
        fs::remove_dir_all(place.index(2)).unwrap();
        let again = opened(&place);
        assert_same(&again.register, &held);
        assert_eq!(again.register.history().last_seq(), 22);
        for seq in (1..=22).filter(|seq| !history.contains(seq)) {
            assert!(again.store.entry(seq).is_ok(), "{part} {seq}");
        }
        assert!(again.register.count_all() > register.count_all());
    }
}

trait CountAll {
    fn count_all(&self) -> usize;
}

impl CountAll for Register {
    fn count_all(&self) -> usize {
        relais::domain::Kind::ALL
            .iter()
            .map(|kind| self.count(*kind))
            .sum()
    }
}

#[test]
fn a_session_that_has_read_the_whole_mends_what_is_damaged_under_it_without_an_index() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(filled(&place, 20));
    // The index is given up, so that the journal was read whole.
    fs::remove_dir_all(place.index(1)).unwrap();
    let mut at = opened(&place);
    at.store.chain_job().run().unwrap().unwrap();
    let length = fs::metadata(place.journal(1)).unwrap().len();
    flip_in_place(&place.journal(1), length / 2);
    let failed = at.store.backup_job(&at.register).run();
    assert!(
        matches!(failed, Err(StoreError::Damaged { .. })),
        "{failed:?}"
    );
    let held = at.register.clone();
    assert!(at.store.mend(&mut at.register).unwrap().is_some());
    assert!(at.register.same_records(&held));
    at.store.backup_job(&at.register).run().unwrap();
    drop(at);
    assert!(opened(&place).register.same_records(&held));
}

#[test]
fn what_a_check_finds_is_gone_after_what_it_advises() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let (at, register) = damaged(&place, 50);
    drop(at);
    let look = || examine(&place, &Unlock::KeyFile, std::time::Duration::ZERO, noon()).unwrap();
    let before = files(root.path());
    let found = look();
    // A look changes no byte, not even of the index, and leaves nothing.
    let after = files(root.path());
    assert!(before == after, "a look left a trace");
    let is_journal = |what: &StoreFlaw| matches!(what, StoreFlaw::Journal { .. });
    assert!(found.iter().any(|one| is_journal(&one.what)), "{found:?}");
    // What `relais rebuild` does.
    let mut at = opened(&place);
    assert!(at.store.mend(&mut at.register).unwrap().is_some());
    assert!(at.store.rebuild(&at.register));
    drop(at);
    let found = look();
    assert!(!found.iter().any(|one| one.what.is_damage()), "{found:?}");
    assert!(read(&place).unwrap().register.same_records(&register));
}

#[test]
fn a_journal_cut_where_the_index_is_whole_is_said_to_be_mended_by_opening_not_put_back() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let register = filled(&place, 12).register.clone();
    let journal = fs::File::options()
        .write(true)
        .open(place.journal(1))
        .unwrap();
    journal
        .set_len(journal.metadata().unwrap().len() - 40)
        .unwrap();
    let look = || examine(&place, &Unlock::KeyFile, std::time::Duration::ZERO, noon()).unwrap();
    let found = look();
    let of_journal = |what: &StoreFlaw| matches!(what, StoreFlaw::Journal { .. });
    let put_back = |what: &StoreFlaw| matches!(what, StoreFlaw::RolledBack { .. });
    assert!(found.iter().any(|one| of_journal(&one.what)), "{found:?}");
    assert!(!found.iter().any(|one| put_back(&one.what)), "{found:?}");
    assert!(opened(&place).register.same_records(&register));
    assert!(!look().iter().any(|one| one.what.is_damage()));
}

/// One call fails.
struct FailsAt(std::sync::atomic::AtomicI64);

impl relais::store::Watcher for FailsAt {
    fn sees(&self, _: relais::store::DiskCall<'_>) -> std::io::Result<()> {
        match self.0.fetch_sub(1, std::sync::atomic::Ordering::SeqCst) {
            1 => Err(std::io::Error::from_raw_os_error(28)),
            _ => Ok(()),
        }
    }
}

#[test]
fn a_mending_that_fails_at_any_call_leaves_all_as_it_was_and_no_half_a_copy() {
    let root = tempfile::tempdir().unwrap();
    let (mut failed, mut mended) = (0, 0);
    let step = if full() { 1 } else { 4 };
    for call in (1..).step_by(step) {
        let place = place(&root.path().join(call.to_string()));
        let (at, register) = damaged(&place, 30);
        drop(at);
        let watcher = std::sync::Arc::new(FailsAt(i64::MAX.into()));
        let disk = relais::store::Disk::watched(std::sync::Arc::clone(&watcher) as _);
        let patience = std::time::Duration::from_secs(5);
        let mut at = relais::store::open_on(disk, patience, &place, &someone(), noon).unwrap();
        watcher.0.store(call, std::sync::atomic::Ordering::SeqCst);
        let done = at.store.mend(&mut at.register);
        let names = fs::read_dir(&place.data).unwrap().flatten();
        let asides =
            names.filter(|entry| entry.file_name().to_string_lossy().starts_with("aside-"));
        match done {
            Ok(_) => {
                mended += 1;
                assert_eq!(asides.count(), 1, "{call}");
            }
            Err(error) => {
                failed += 1;
                let is_open = at.store.read_only().is_none();
                assert!(asides.count() == usize::from(!is_open), "{call}: {error}");
            }
        }
        let is_over = watcher.0.load(std::sync::atomic::Ordering::SeqCst) > 0;
        drop(at);
        let mut at = opened(&place);
        assert!(
            at.register.same_records(&register),
            "{call}: {:?}",
            at.notices
        );
        at.store.mend(&mut at.register).unwrap();
        at.store.verify_chain().unwrap();
        if is_over {
            break;
        }
    }
    println!("mendings with one failing call: {mended} done, {failed} refused, 0 acts lost");
    assert!(failed > 0 && mended > 0);
}
