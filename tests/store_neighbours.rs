//! What lies around a store: files of hers with names that look like the store's, what is left when
//! some of the store's own are gone. Nothing of hers is touched, nothing that still tells an act is
//! given up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kit::*;
use relais::store::{
    Place, Secret, StoreError, StoreFlaw, StoreNotice, Unlock, examine, inspect, open, read, sizes,
};

/// Names that a person gives, and that begin as the store's do.
const HERS: [&str; 9] = [
    "journal-20261110",
    "journal-0000001",
    "journal-999999",
    "journal-000002",
    "journal-000001.sauvegarde",
    "db-000001.old",
    "aside-notes",
    "vault.bak",
    "lock.old",
];

const WORDS: &str = "le compte rendu de la réunion, à garder";

/// Her files in the store's folder, and a folder of hers with an index's name.
fn with_hers(place: &Place) {
    for name in HERS {
        fs::write(place.data.join(name), WORDS).unwrap();
    }
    let folder = place.data.join("db-000009");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("liste.csv"), WORDS).unwrap();
}

fn hers_are_whole(place: &Place) {
    let list = PathBuf::from("db-000009/liste.csv");
    for name in HERS.iter().map(PathBuf::from).chain([list]) {
        let found = fs::read_to_string(place.data.join(&name));
        assert_eq!(found.unwrap(), WORDS, "{name:?}");
    }
}

#[test]
fn a_restoration_beside_files_of_hers_is_one_and_leaves_them() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 8);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let then = at.register.clone();
    for _ in 0..4 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at);
    with_hers(&place);
    // Once and again: the first one leaves a store that the second can replace.
    for turn in 0..3 {
        let back = put_back(&place, &file).unwrap();
        assert!(back.register.same_records(&then), "turn {turn}");
        drop(back);
        let again = opened(&place);
        assert_eq!(again.notices, [], "turn {turn}");
        assert!(again.register.same_records(&then), "turn {turn}");
        hers_are_whole(&place);
    }
}

#[test]
fn new_epochs_go_round_files_of_hers() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 8);
    with_hers(&place);
    for _ in 0..3 {
        at.store.compact(&mut at.register).unwrap();
        advance(&mut at.store, &mut at.register);
        hers_are_whole(&place);
    }
    let before = at.register.clone();
    drop(at);
    let again = opened(&place);
    assert!(again.register.same_records(&before));
    assert_eq!(again.notices, []);
    hers_are_whole(&place);
}

#[test]
fn a_folder_with_files_of_hers_is_no_place_for_a_new_store() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    fs::create_dir_all(&place.data).unwrap();
    fs::write(place.data.join("journal-000001.sauvegarde"), WORDS).unwrap();
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::NotEmpty { .. }), "{refused}");
}

#[test]
fn a_backup_leaves_what_lies_under_the_name_beside_it() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let at = filled(&place, 5);
    let file = root.path().join("nuit.relais");
    let hers = root.path().join("nuit.relais.new");
    fs::write(&hers, WORDS).unwrap();
    for _ in 0..2 {
        at.store.backup_job(&at.register).run_to(&file).unwrap();
        assert_eq!(fs::read_to_string(&hers).unwrap(), WORDS);
    }
    assert_eq!(inspect(&place, &file, &Unlock::KeyFile).unwrap().seq, 5);
    let left = fs::read_dir(root.path()).unwrap().count();
    assert_eq!(left, 3, "the store, the backup, and her file");
}

#[test]
fn backups_that_lie_behind_a_link_leave_that_folder_as_it_is() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let at = filled(&place, 5);
    let folder = root.path().join("disque");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(folder.join("photos.new"), WORDS).unwrap();
    let backups = place.data.join("backups");
    let _ = fs::remove_dir_all(&backups);
    std::os::unix::fs::symlink(&folder, &backups).unwrap();
    at.store.backup_job(&at.register).run().unwrap();
    drop(at);
    drop(opened(&place));
    assert_eq!(
        fs::read_to_string(folder.join("photos.new")).unwrap(),
        WORDS
    );
    let mode = fs::metadata(&folder).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o755);
}

#[test]
fn a_journal_that_is_gone_is_recovered_from_the_index() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let before = filled(&place, 16).register.clone();
    fs::remove_file(place.journal(1)).unwrap();
    let at = opened(&place);
    assert!(at.register.same_records(&before));
    let kept = at.notices.iter().find_map(|notice| match notice {
        StoreNotice::Recovered { kept, acts, .. } => {
            assert_eq!(acts, &[0_u64; 0], "no act is lost");
            Some(kept.clone())
        }
        _ => None,
    });
    let kept = kept.unwrap();
    assert!(kept.join("vault").exists() && kept.join("db-000001").join("db").exists());
    drop(at);
    let again = opened(&place);
    assert!(again.register.same_records(&before));
    assert_eq!(again.notices, []);
}

#[test]
fn a_journal_that_is_gone_is_recovered_from_the_newest_backup_where_the_index_is_gone_too() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 10);
    at.store.backup_job(&at.register).run().unwrap();
    let then = at.register.clone();
    for _ in 0..3 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at);
    fs::remove_file(place.journal(1)).unwrap();
    fs::remove_dir_all(place.index(1)).unwrap();
    let at = opened(&place);
    assert!(at.register.same_records(&then));
    let lost = at.notices.iter().find_map(|notice| match notice {
        StoreNotice::Recovered { acts, .. } => Some(acts.clone()),
        _ => None,
    });
    assert_eq!(
        lost.unwrap(),
        [11, 12, 13],
        "what this machine has seen is named"
    );
}

#[test]
fn a_journal_that_is_gone_with_all_else_is_named_and_nothing_is_put_in_its_place() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(filled(&place, 4));
    fs::remove_file(place.journal(1)).unwrap();
    fs::remove_dir_all(place.index(1)).unwrap();
    for _ in 0..2 {
        let refused = open(&place, &someone(), noon).err().unwrap();
        assert!(matches!(refused, StoreError::Damaged { .. }), "{refused}");
        assert!(!place.journal(1).exists());
    }
}

#[test]
fn restoring_an_old_backup_gives_up_nothing_that_the_index_still_tells() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 8);
    let file = root.path().join("ancienne.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let then = at.register.clone();
    for _ in 0..8 {
        advance(&mut at.store, &mut at.register);
    }
    let newest = at.register.clone();
    drop(at);
    fs::remove_file(place.journal(1)).unwrap();
    let back = put_back(&place, &file).unwrap();
    assert!(back.register.same_records(&then));
    // The acts that the backup does not hold are in the copy of what gave way.
    let copy = back.notices.iter().find_map(|notice| match notice {
        StoreNotice::Restored { kept, .. } => kept.clone(),
        _ => None,
    });
    drop(back);
    let back = put_back(&place, &copy.unwrap()).unwrap();
    assert!(back.register.same_records(&newest));
}

#[test]
fn without_a_vault_what_is_left_is_set_aside_before_a_backup_takes_its_place() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = filled(&place, 8);
    let file = root.path().join("copy.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    for _ in 0..8 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at);
    let journal = fs::read(place.journal(1)).unwrap();
    for vault in place.vaults() {
        fs::remove_file(vault).unwrap();
    }
    drop(put_back(&place, &file).unwrap());
    let asides = fs::read_dir(&place.data).unwrap().flatten();
    let mut asides =
        asides.filter(|entry| entry.file_name().to_string_lossy().starts_with("aside-"));
    let aside = asides.next().unwrap().path();
    assert_eq!(fs::read(aside.join("journal-000001")).unwrap(), journal);
    assert!(aside.join("db-000001").join("db").exists());
    assert!(read(&place).is_ok());
}

#[test]
fn a_backup_made_under_a_wrong_clock_counts_by_its_last_act() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let early = filled(&place, 4);
    early.store.backup_job(&early.register).run().unwrap();
    drop(early);
    let backups = place.data.join("backups");
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let first = fs::read_dir(&backups)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let tail = name(&first).split_once('-').unwrap().1.to_owned();
    // The machine believed it was 2031 then.
    fs::rename(&first, backups.join(format!("20311110T063000Z-{tail}"))).unwrap();
    let mut at = opened(&place);
    for _ in 0..6 {
        advance(&mut at.store, &mut at.register);
    }
    at.store.backup_job(&at.register).run().unwrap();
    let then = at.register.clone();
    drop(at);
    let newest = sizes(&place).backups.first().unwrap().0;
    assert_eq!(newest, noon(), "the newest is the one that knows most");
    let ahead = examine(&place, &Unlock::KeyFile, Duration::from_secs(5), noon()).unwrap();
    let ahead: Vec<_> = ahead.iter().map(|found| found.what).collect();
    assert_eq!(ahead, [StoreFlaw::BackupAhead]);
    fs::remove_file(place.journal(1)).unwrap();
    fs::remove_dir_all(place.index(1)).unwrap();
    let back = opened(&place);
    assert!(back.register.same_records(&then));
}

/// What may be done to one of two vaults.
type Harm = fn(&Path, &Path);

#[test]
fn one_vault_of_two_decides_nothing_alone() {
    let harms: [(&str, Harm); 5] = [
        ("gone", |vault, _| fs::remove_file(vault).unwrap()),
        ("another store's", |vault, other| {
            fs::copy(other, vault).unwrap();
        }),
        ("a folder", |vault, _| {
            fs::remove_file(vault).unwrap();
            fs::create_dir(vault).unwrap();
        }),
        ("a link", |vault, _| {
            let away = vault.with_file_name("vault.away");
            fs::rename(vault, &away).unwrap();
            std::os::unix::fs::symlink(&away, vault).unwrap();
        }),
        ("a pipe", |vault, _| {
            fs::remove_file(vault).unwrap();
            let made = std::process::Command::new("mkfifo").arg(vault).status();
            assert!(made.unwrap().success());
        }),
    ];
    for (what, harm) in harms {
        for which in 0..2 {
            let root = tempfile::tempdir().unwrap();
            let place = place(&root.path().join("store"));
            let before = filled(&place, 6).register.clone();
            // One that was written more often: by its number alone it would be the newer one.
            let other = kit::place(&root.path().join("other"));
            let mut away = filled(&other, 3);
            for _ in 0..4 {
                away.store.compact(&mut away.register).unwrap();
            }
            drop(away);
            harm(&place.vaults()[which], &other.vaults()[0]);
            let at = opened(&place);
            assert!(at.register.same_records(&before), "{what} {which}");
            let said = [StoreNotice::VaultMended, StoreNotice::VaultAlone];
            assert!(said.iter().any(|one| at.notices.contains(one)), "{what}");
            drop(at);
            let again = opened(&place);
            assert!(again.register.same_records(&before), "{what} {which}");
            let seen = read(&place).map(drop);
            assert!(seen.is_ok(), "{what} {which}: {seen:?}");
        }
    }
}

#[test]
fn an_older_vault_is_no_way_round_a_passphrase() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 6);
    let (key, [first, twin]) = (place.key(at.store.info().id), place.vaults());
    let before = [&key, &first].map(|path| fs::read(path).unwrap());
    let words = Secret::new("cheval pile agrafe correct".to_owned());
    at.store
        .set_passphrase(&mut at.register, Some(&words))
        .unwrap();
    drop(at);
    // As a copy of the folders of yesterday would put them back, one after the other.
    fs::write(&key, &before[0]).unwrap();
    for vault in [&first, &twin] {
        let now = fs::read(vault).unwrap();
        fs::write(vault, &before[1]).unwrap();
        let refused = open(&place, &someone(), noon).err().unwrap();
        assert!(matches!(refused, StoreError::PassphraseWanted), "{refused}");
        fs::write(vault, now).unwrap();
    }
}
