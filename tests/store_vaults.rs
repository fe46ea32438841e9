//! Both vaults gone, or a journal: what backups, index and journal still hold comes back, and what
//! does not is named.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kit::*;
use relais::domain::Register;
use relais::store::{
    Disk, Opened, Place, Secret, StoreError, StoreNotice, Unlock, forgone, inspect, open,
    open_with, restore_over,
};

/// Eight acts, a copy elsewhere, eight more; the copy, and the records.
fn sixteen(root: &Path) -> (Place, PathBuf, Register) {
    let place = place(&root.join("store"));
    let mut at = filled(&place, 8);
    let copy = root.join("usb.relais");
    at.store.backup_job(&at.register).run_to(&copy).unwrap();
    for _ in 0..8 {
        advance(&mut at.store, &mut at.register);
    }
    (place, copy, at.register)
}

fn without_vaults(place: &Place) {
    for name in ["vault", "vault-2"] {
        fs::remove_file(place.data.join(name)).unwrap();
    }
}

/// What a restoration told: kept, done again, given up, lost.
fn told(at: &Opened) -> (PathBuf, Vec<u64>, Vec<u64>, Vec<u64>) {
    let told = at.notices.iter().find_map(|notice| match notice {
        StoreNotice::Restored {
            kept,
            replayed,
            given_up,
            lost,
        } => Some((
            kept.clone(),
            replayed.clone(),
            given_up.clone(),
            lost.clone(),
        )),
        _ => None,
    });
    let (kept, replayed, given_up, lost) = told.unwrap();
    (kept.unwrap_or_default(), replayed, given_up, lost)
}

#[test]
fn both_vaults_gone_are_made_again_from_a_backup_of_the_epoch() {
    let root = tempfile::tempdir().unwrap();
    for broken in [false, true] {
        let root = root.path().join(broken.to_string());
        let (place, _, register) = sixteen(&root);
        let at = opened(&place);
        at.store.backup_job(&at.register).run().unwrap();
        drop(at);
        without_vaults(&place);
        if broken {
            fs::write(place.data.join("vault-2"), "broken").unwrap();
        }
        let mut at = opened(&place);
        assert_same(&at.register, &register);
        let [StoreNotice::VaultFromBackup { kept }] = &at.notices[..] else {
            panic!("{:?}", at.notices);
        };
        assert!(kept.join("journal-000001").exists() && kept.join("db-000001").exists());
        assert_eq!(kept.join("vault-2").exists(), broken);
        advance(&mut at.store, &mut at.register);
        let held = at.register.clone();
        drop(at);
        let again = opened(&place);
        assert_eq!(again.notices, []);
        assert_same(&again.register, &held);
    }
}

#[test]
fn a_backup_of_an_earlier_epoch_is_no_way_in_and_no_key_is_made_anew() {
    let root = tempfile::tempdir().unwrap();
    let (place, _, _) = sixteen(root.path());
    let mut at = opened(&place);
    at.store.backup_job(&at.register).run().unwrap();
    at.store.compact(&mut at.register).unwrap();
    advance(&mut at.store, &mut at.register);
    drop(at);
    without_vaults(&place);
    let before = files(&place.data);
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused}");
    let after = files(&place.data);
    let named = |files: &[(PathBuf, Vec<u8>)]| -> Vec<PathBuf> {
        let lasting = files.iter().filter(|(path, _)| !path.ends_with("lock"));
        lasting.map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(named(&before), named(&after));
}

#[test]
fn a_passphrase_is_asked_for_before_a_vault_comes_out_of_a_backup() {
    let root = tempfile::tempdir().unwrap();
    let (place, _, register) = sixteen(root.path());
    let mut at = opened(&place);
    let words = Secret::new("cheval pile agrafe correcte".into());
    at.store
        .set_passphrase(&mut at.register, Some(&words))
        .unwrap();
    at.store.backup_job(&at.register).run().unwrap();
    drop(at);
    without_vaults(&place);
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::PassphraseWanted), "{refused}");
    let unlock = Unlock::Typed(words);
    let patience = Duration::from_secs(5);
    let at = open_with(Disk::default(), patience, &unlock, &place, &someone(), noon).unwrap();
    assert!(at.register.same_records(&register));
}

#[test]
fn with_both_vaults_gone_a_copy_goes_on_with_what_its_key_opens_of_the_journal_there() {
    let root = tempfile::tempdir().unwrap();
    let (place, copy, register) = sixteen(root.path());
    without_vaults(&place);
    let at = put_back(&place, &copy).unwrap();
    assert!(at.register.same_records(&register));
    let (kept, replayed, given_up, lost) = told(&at);
    assert_eq!(replayed, (9..=16).collect::<Vec<u64>>());
    assert!(given_up.is_empty() && lost.is_empty());
    assert!(kept.join("journal-000001").exists() && kept.join("db-000001").exists());
    for seq in 1..=16 {
        assert!(at.store.entry(seq).is_ok(), "{seq}");
    }
    drop(at);
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert!(again.register.same_records(&register));
}

#[test]
fn of_a_damaged_journal_without_vaults_every_act_that_opens_comes_back_and_the_rest_is_named() {
    let root = tempfile::tempdir().unwrap();
    let (place, copy, _) = sixteen(root.path());
    let journal = place.journal(1);
    let end = fs::metadata(&journal).unwrap().len();
    // In the last act: it is lost, and nothing else.
    let file = fs::File::options().write(true).open(&journal).unwrap();
    file.write_all_at(b"xxxx", end - 20).unwrap();
    without_vaults(&place);
    let at = put_back(&place, &copy).unwrap();
    let (_, replayed, _, lost) = told(&at);
    assert_eq!(replayed, (9..=15).collect::<Vec<u64>>());
    assert_eq!(lost, [16]);
    assert!(at.register.same_records(&Oracle::at(15).register));
    assert_eq!(
        at.register.history().last_seq(),
        17,
        "no number is given twice"
    );
}

#[test]
fn a_journal_deleted_and_an_old_copy_put_back_lose_nothing_and_say_what_is_given_up() {
    let root = tempfile::tempdir().unwrap();
    let (place, copy, register) = sixteen(root.path());
    fs::remove_file(place.journal(1)).unwrap();
    // Before: what it would cost is known only once the index was looked at, which opening does.
    drop(opened(&place));
    let cost = forgone(&place, 8, &Unlock::KeyFile, &Unlock::KeyFile);
    let seqs: Vec<u64> = cost.acts.iter().map(|brief| brief.seq).collect();
    assert_eq!((seqs, cost.lost), ((9..=16).collect(), Vec::new()));

    let at = put_back(&place, &copy).unwrap();
    assert!(at.register.same_records(&Oracle::at(8).register));
    let (kept, replayed, given_up, lost) = told(&at);
    assert_eq!(given_up, (9..=16).collect::<Vec<u64>>());
    assert!(replayed.is_empty() && lost.is_empty());
    drop(at);
    // And it is not gone for good.
    assert_eq!(inspect(&place, &kept, &Unlock::KeyFile).unwrap().seq, 16);
    let back = put_back(&place, &kept).unwrap();
    assert!(back.register.same_records(&register));
}

#[test]
fn what_only_this_machine_remembers_is_named_before_and_after() {
    let root = tempfile::tempdir().unwrap();
    let (place, copy, _) = sixteen(root.path());
    // Journal and index are those of yesterday.
    let at = put_back(&place, &copy).unwrap();
    drop(at);
    fs::remove_dir_all(&place.data).unwrap();
    let at = put_back(&place, &copy).unwrap();
    let (_, _, _, lost) = told(&at);
    assert_eq!(lost, (9..=17).collect::<Vec<u64>>());
    assert_eq!(at.register.history().last_seq(), 18);
}

#[test]
fn a_backup_of_another_store_is_refused_though_the_vaults_are_gone() {
    let root = tempfile::tempdir().unwrap();
    let (place, _, register) = sixteen(&root.path().join("hers"));
    let at = opened(&place);
    at.store.backup_job(&at.register).run().unwrap();
    drop(at);
    let (_, other, _) = sixteen(&root.path().join("other"));
    without_vaults(&place);
    let before = files(&place.data);
    let refused = put_back(&place, &other).err().unwrap();
    assert!(
        matches!(refused, StoreError::OtherStore { .. }),
        "{refused}"
    );
    assert!(files(&place.data) == before, "nothing was touched");
    assert!(opened(&place).register.same_records(&register));
}

#[test]
fn what_lives_under_another_passphrase_is_backed_up_with_its_own_and_keeps_it() {
    const OLD: &str = "cheval pile agrafe correcte";
    const NEW: &str = "lanterne verre moulin";
    let secret = |words: &str| Secret::new(words.into());
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 5);
    at.store
        .set_passphrase(&mut at.register, Some(&secret(OLD)))
        .unwrap();
    let copy = root.path().join("usb.relais");
    at.store.backup_job(&at.register).run_to(&copy).unwrap();
    let then = at.register.clone();
    at.store
        .set_passphrase(&mut at.register, Some(&secret(NEW)))
        .unwrap();
    for _ in 0..3 {
        advance(&mut at.store, &mut at.register);
    }
    let lived = at.register.clone();
    drop(at);
    let (old, new) = (Unlock::Typed(secret(OLD)), Unlock::Typed(secret(NEW)));
    let cost = forgone(&place, 5, &old, &new);
    assert_eq!(cost.acts.len(), 3);
    let disk = Disk::default();
    let at = restore_over(disk, &place, &copy, &old, &new, &someone(), noon).unwrap();
    assert!(at.register.same_records(&then));
    let (kept, _, given_up, _) = told(&at);
    assert_eq!(given_up, [6, 7, 8]);
    drop(at);
    // The passphrase that was set last goes on, and opens what was kept.
    assert!(matches!(
        open(&place, &someone(), noon),
        Err(StoreError::PassphraseWanted)
    ));
    let patience = Duration::from_secs(5);
    let refused = open_with(Disk::default(), patience, &old, &place, &someone(), noon);
    assert!(matches!(refused, Err(StoreError::SecretWrong)));
    let now = restore_over(Disk::default(), &place, &kept, &new, &new, &someone(), noon).unwrap();
    assert!(now.register.same_records(&lived));
}

#[test]
fn a_key_that_was_changed_since_goes_on_where_the_vaults_are_gone_and_opens_its_backups() {
    let root = tempfile::tempdir().unwrap();
    let (place, copy, _) = sixteen(root.path());
    let mut at = opened(&place);
    let code = at.store.recovery_code().words().to_owned();
    let words = Secret::new("cheval pile agrafe correcte".into());
    at.store
        .set_passphrase(&mut at.register, Some(&words))
        .unwrap();
    at.store.set_passphrase(&mut at.register, None).unwrap();
    advance(&mut at.store, &mut at.register);
    at.store
        .backup_job(&at.register)
        .run_to(&root.path().join("later.relais"))
        .unwrap();
    let lived = at.register.clone();
    let now = at.store.recovery_code().words().to_owned();
    drop(at);
    without_vaults(&place);
    let (disk, unlock) = (Disk::default(), Unlock::Typed(Secret::new(code)));
    let at = relais::store::restore(disk, &place, &copy, &unlock, &someone(), noon).unwrap();
    let (_, _, _, lost) = told(&at);
    assert_eq!(
        lost,
        (9..=17).collect::<Vec<u64>>(),
        "what this machine remembers is named"
    );
    assert_eq!(
        at.store.recovery_code().words(),
        now,
        "not the key of before"
    );
    drop(at);
    let back = put_back(&place, &root.path().join("later.relais")).unwrap();
    assert!(back.register.same_records(&lived));
}
