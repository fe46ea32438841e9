//! Opening: what was saved is there again, however the store was left.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use kit::*;
use relais::command::Command;
use relais::domain::{
    Act, Avs, AvsId, Changes, Kind, Meeting, Minute, PupilId, RecordEdit, Register, Unmovable,
};
use relais::store::{
    Disk, Flaw, IndexFlaw, ReadOnlyReason, StoreError, StoreNotice, open, open_on, read,
};

#[test]
fn a_new_store_is_private_and_opens_again_as_it_was_left() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut first = opened(&place);
    assert_eq!(first.notices, [StoreNotice::Created]);
    for _ in 0..60 {
        advance(&mut first.store, &mut first.register);
    }
    let facts = first.store.info();
    assert!(facts.indexed && facts.seq == 60 && facts.epoch == 1);
    drop(first.store);
    for (path, _) in files(root.path()) {
        let mode = fs::metadata(&path).unwrap().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
        let mode = fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777;
        assert_eq!(mode, 0o700, "{}", path.display());
    }
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert_eq!(again.store.info(), facts);
    assert_same(&again.register, &first.register);
    assert_same(&again.register, &Oracle::at(60).register);
}

#[test]
fn nothing_that_was_saved_lies_readable_on_the_disk() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    for n in 0..20 {
        let mut changes = Changes::of(&at.register);
        changes.add(Avs::named(format!("MARQUEUR{n}"), "secret"));
        let act = Act::new(Command::NewAvs, changes.done());
        at.store.commit(&mut at.register, act).unwrap();
    }
    at.store.save_session("inès", b"MARQUEUR draft").unwrap();
    drop(at.store);
    for (path, bytes) in files(root.path()) {
        for marker in [&b"MARQUEUR"[..], b"In\xc3\xa8s Roux", b"new_avs"] {
            let found = bytes.windows(marker.len()).any(|window| window == marker);
            assert!(!found, "{}", path.display());
        }
    }
}

#[test]
fn an_index_made_anew_equals_the_one_that_was_kept() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    for _ in 0..120 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    fs::remove_dir_all(place.index(1)).unwrap();
    let rebuilt = opened(&place);
    assert_eq!(
        rebuilt.notices,
        [StoreNotice::IndexRebuilt(IndexFlaw::Missing)]
    );
    assert_same(&rebuilt.register, &at.register);
    drop(rebuilt);
    let kept = opened(&place);
    assert_eq!(kept.notices, []);
    assert_same(&kept.register, &at.register);
}

#[test]
fn an_index_that_failed_in_an_earlier_run_is_made_anew() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let mark = place.data.join("db-000001.rebuild");
    fs::write(&mark, b"").unwrap();
    let again = opened(&place);
    assert_eq!(
        again.notices,
        [StoreNotice::IndexRebuilt(IndexFlaw::Marked)]
    );
    assert!(!mark.exists() && again.store.info().indexed);
    assert_same(&again.register, &at.register);
}

#[test]
fn a_damaged_index_is_kept_aside_as_it_was_found() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let db = place.index(1).join("db");
    let len = fs::metadata(&db).unwrap().len() as usize;
    fs::write(&db, vec![0xa5; len]).unwrap();
    let again = opened(&place);
    let [StoreNotice::IndexRebuilt(flaw)] = again.notices[..] else {
        panic!("{:?}", again.notices);
    };
    assert_ne!(flaw, IndexFlaw::Missing);
    assert_same(&again.register, &at.register);
    let kept = files(&place.data).into_iter().any(|(path, _)| {
        path.to_string_lossy().contains("/aside-") && path.ends_with("db-000001/db")
    });
    assert!(kept);
}

#[test]
fn a_snapshot_cut_short_by_a_kill_does_not_cost_the_index() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let leftover = place.index(1).join("snap.0000000000000ABC.generating");
    fs::write(&leftover, b"half").unwrap();
    assert_eq!(opened(&place).notices, []);
    assert!(!leftover.exists());
}

#[test]
fn an_index_that_cannot_be_made_does_not_keep_acts_from_being_saved() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(opened(&place));
    fs::remove_dir_all(place.index(1)).unwrap();
    fs::write(place.index(1), b"in the way").unwrap();
    let sled_refuses = place.data.join("db-000001.rebuild");
    let mut at = opened(&place);
    assert!(!sled_refuses.exists());
    advance(&mut at.store, &mut at.register);
    drop(at);
    assert_same(&opened(&place).register, &Oracle::at(1).register);
}

#[test]
fn who_waits_for_the_lock_gets_it_when_it_is_given_back() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let at = opened(&place);
    let waiting = {
        let place = place.clone();
        std::thread::spawn(move || {
            let patience = std::time::Duration::from_secs(60);
            open_on(Disk::default(), patience, &place, &someone(), noon).map(drop)
        })
    };
    drop(at);
    assert!(waiting.join().unwrap().is_ok());
}

#[test]
fn a_store_may_be_handed_to_another_thread() {
    fn sent<T: Send>() {}
    sent::<relais::store::Store>();
    sent::<relais::store::Reader>();
}

#[test]
fn an_older_index_catches_up_with_the_journal() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    for _ in 0..40 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    let old = files(&place.index(1));
    let mut at = opened(&place);
    for _ in 0..40 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    restore(&old, &place.index(1));
    let caught_up = opened(&place);
    assert_eq!(caught_up.notices, []);
    assert_same(&caught_up.register, &at.register);
    drop(caught_up);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_second_opener_is_told_who_has_it_and_reads_on() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    let Err(error) = open(&place, &someone(), noon) else {
        panic!("opened twice");
    };
    assert!(error.leaves_reading());
    let StoreError::InUse {
        who,
        host,
        pid,
        since,
    } = error
    else {
        panic!("{error}");
    };
    assert_eq!((&*who, &*host), ("Inès Roux", "bureau"));
    assert_eq!((pid, since), (std::process::id(), Some(noon())));

    // The writer's own database may still be writing behind its back.
    let without_index = || {
        let mut all = files(root.path());
        all.retain(|(path, _)| !path.starts_with(place.index(1)));
        all
    };
    let before = without_index();
    let mut reading = read(&place).unwrap();
    assert_eq!(reading.notices, []);
    assert_same(&reading.register, &at.register);
    assert_eq!(reading.reader.follow(&mut reading.register).unwrap(), 0);
    assert_eq!(without_index(), before, "a reader writes nothing");
    for n in 1..=30 {
        advance(&mut at.store, &mut at.register);
        if n % 10 == 0 {
            assert_eq!(reading.reader.follow(&mut reading.register).unwrap(), 10);
            assert_same(&reading.register, &at.register);
        }
    }
    assert_eq!(
        reading.reader.entry(31).unwrap(),
        at.store.entry(31).unwrap()
    );
    drop(at.store);
    let again = open(&place, &someone(), noon).unwrap();
    assert_same(&again.register, &reading.register);
}

#[test]
fn the_lock_names_nobody_once_it_is_given_back() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(opened(&place));
    assert_eq!(fs::read_to_string(place.lock()).unwrap().trim(), "");
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    let mut changes = Changes::of(&at.register);
    let id = changes.add(Avs::named("MARTIN", "Sophie"));
    let act = Act::new(Command::NewAvs, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    let mut changes = Changes::of(&at.register);
    changes.set(id, Avs::named("MARTIN", "Zoé"));
    let act = Act::new(Command::Edit, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    drop(at.store);

    let mut at = opened(&place);
    let not_next = at.store.undo(&mut at.register, 1);
    assert!(matches!(
        not_next,
        Err(StoreError::NotNext {
            asked: 1,
            next: Some(2)
        })
    ));
    at.store.undo(&mut at.register, 2).unwrap();
    assert_eq!(&*at.register.get(id).unwrap().first, "Sophie");
    drop(at.store);

    let mut at = opened(&place);
    at.store.redo(&mut at.register, 2).unwrap();
    assert_eq!(&*at.register.get(id).unwrap().first, "Zoé");
    at.store.undo(&mut at.register, 2).unwrap();
    at.store.undo(&mut at.register, 1).unwrap();
    assert_eq!(at.register.count(Kind::Avs), 0);
    drop(at.store);

    let at = opened(&place);
    assert_eq!(at.register.count(Kind::Avs), 0);
    assert_eq!(
        at.register.next_id::<Avs>(),
        AvsId(2),
        "a number is never given twice"
    );
    assert_eq!(at.register.history().to_redo().unwrap().seq, 1);
    assert_eq!(at.store.verify_chain().unwrap().acts, 6);
}

#[test]
fn an_act_whose_record_was_touched_since_is_not_moved() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    let mut changes = Changes::of(&at.register);
    let id = changes.add(Avs::named("MARTIN", "Sophie"));
    let act = Act::new(Command::NewAvs, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    // The making of a demo is never undone, so the act before stays the newest to take back.
    let mut changes = Changes::of(&at.register);
    changes.set(id, Avs::named("MARTIN", "Zoé"));
    let act = Act::new(Command::MakeDemo, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    let refused = at.store.undo(&mut at.register, 1);
    assert!(matches!(
        refused,
        Err(StoreError::Unmovable(Unmovable::TouchedSince {
            by: Some(2),
            ..
        }))
    ));
}

#[test]
fn a_stale_change_is_refused_before_anything_is_written() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    let before = (fs::read(place.journal(1)).unwrap(), at.register.clone());
    let edit = |id, revision, before: Option<Avs>| {
        Act::new(
            Command::Edit,
            vec![
                RecordEdit {
                    id,
                    revision,
                    before,
                    after: Some(Avs::named("X", "Y")),
                }
                .into(),
            ],
        )
    };
    let there = at.register.get(AvsId(1)).cloned();
    for stale in [
        edit(1, 0, None),
        edit(1, 0, there.clone()),
        edit(1, 1, None),
        edit(1, 1, Some(Avs::named("other", ""))),
        edit(2, 1, None),
    ] {
        let refused = at.store.commit(&mut at.register, stale);
        assert!(matches!(refused, Err(StoreError::Stale { .. })));
    }
    for nowhere in [edit(0, 0, None), edit(u32::MAX, 0, None)] {
        let refused = at.store.commit(&mut at.register, nowhere);
        assert!(matches!(refused, Err(StoreError::NotARecord { .. })));
    }
    // A chain in one act must link up as well.
    let mut broken = edit(2, 0, None);
    broken.changes.extend(edit(2, 1, None).changes);
    let refused = at.store.commit(&mut at.register, broken);
    assert!(matches!(refused, Err(StoreError::Stale { .. })));
    assert_eq!(fs::read(place.journal(1)).unwrap(), before.0);
    assert_same(&at.register, &before.1);

    let mut chain = edit(2, 0, None);
    chain
        .changes
        .extend(edit(2, 1, Some(Avs::named("X", "Y"))).changes);
    at.store.commit(&mut at.register, chain).unwrap();
    assert_eq!(at.register.revision(AvsId(2)), 2);
}

#[test]
fn an_act_of_several_parts_is_read_whole_or_cut_whole() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    let one = fs::metadata(place.journal(1)).unwrap().len();
    let mut changes = Changes::of(&at.register);
    let note = "n".repeat(3_900);
    for _ in 0..1_200 {
        changes.add(Meeting {
            pupil: PupilId(1),
            date: jiff::civil::date(2026, 11, 10),
            start: Minute(600),
            end: Minute(660),
            place: None,
            who: vec!["x".into()],
            note: Some(relais::domain::Clean::note(&note)),
        });
    }
    let act = Act::new(Command::New, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
    let long = at.store.entry(2).unwrap();
    assert_eq!(long.changes.len(), 1_200);
    drop(at.store);
    // Long records go on under further parts of their block.
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert_same(&again.register, &at.register);
    drop(again);

    // Cut within its second part, before this machine has seen it acknowledged.
    let bytes = fs::read(place.journal(1)).unwrap();
    assert!(bytes.len() > 4 << 20);
    fs::remove_dir_all(place.index(1)).unwrap();
    fs::remove_dir_all(&place.state).unwrap();
    let cut = bytes.len() - 1_000;
    fs::write(place.journal(1), &bytes[..cut]).unwrap();
    let again = opened(&place);
    assert_same(&again.register, &Oracle::at(1).register);
    assert_eq!(fs::metadata(place.journal(1)).unwrap().len(), one);
    let kept = again.notices.iter().find_map(|notice| match notice {
        StoreNotice::TornTail { kept, .. } => Some(fs::read(kept).unwrap()),
        _ => None,
    });
    assert_eq!(kept.unwrap(), &bytes[one as usize..cut]);
    assert!(again.store.read_only().is_none());
}

#[test]
fn zeros_behind_the_last_act_are_cut() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let mut bytes = fs::read(place.journal(1)).unwrap();
    bytes.resize(bytes.len() + 100_000, 0);
    fs::write(place.journal(1), &bytes).unwrap();
    let mut again = opened(&place);
    assert!(matches!(
        again.notices[..],
        [StoreNotice::TornTail { bytes: 100_000, .. }]
    ));
    advance(&mut again.store, &mut again.register);
    drop(again.store);
    assert_same(&opened(&place).register, &Oracle::at(2).register);
}

#[test]
fn a_folder_put_back_to_an_earlier_state_is_found_out() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let yesterday = files(&place.data);
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    restore(&yesterday, &place.data);

    let back = StoreNotice::RolledBack { holds: 1, seen: 2 };
    assert_eq!(read(&place).unwrap().notices, std::slice::from_ref(&back));
    let mut again = opened(&place);
    assert_eq!(again.notices, std::slice::from_ref(&back));
    assert_eq!(again.store.read_only(), Some(&ReadOnlyReason::RolledBack));
    assert_same(&again.register, &Oracle::at(1).register);
    let changes = Changes::of(&Register::default()).done();
    let refused = again
        .store
        .commit(&mut again.register, Act::new(Command::Edit, changes));
    assert!(matches!(
        refused,
        Err(StoreError::ReadOnly(ReadOnlyReason::RolledBack))
    ));
    drop(again.store);
    assert_eq!(opened(&place).notices, [back], "it goes on being said");
}

#[test]
fn a_machine_that_knows_nothing_of_the_store_says_so_once() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    let head = place.head(read(&place).unwrap().reader.info().id);
    fs::write(&head, b"").unwrap();
    assert_eq!(opened(&place).notices, [StoreNotice::HeadUnreadable]);
    fs::remove_file(&head).unwrap();
    assert_eq!(opened(&place).notices, [StoreNotice::NoHead]);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_cut_journal_is_recovered_from_the_index_and_kept_as_it_was_found() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    for _ in 0..10 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    let bytes = fs::read(place.journal(1)).unwrap();
    fs::write(place.journal(1), &bytes[..bytes.len() / 2]).unwrap();
    let mut again = opened(&place);
    let said = again.notices.iter().find_map(|notice| match notice {
        StoreNotice::Recovered {
            kept,
            backup: None,
            acts,
            history,
        } => Some((kept.clone(), acts.clone(), history.clone())),
        _ => None,
    });
    let (kept, acts, history) = said.unwrap();
    assert!(acts.is_empty());
    assert!(
        !history.is_empty() && history.ends_with(&[9, 10]),
        "{history:?}"
    );
    assert!(again.store.read_only().is_none());
    assert!(again.register.same_records(&at.register));
    // Of acts whose details are lost it is still known that they were.
    let seqs = |register: &Register| {
        let acts = register.history().acts().iter();
        acts.map(|brief| brief.seq).collect::<Vec<_>>()
    };
    assert_eq!(seqs(&again.register), seqs(&at.register));
    let aside = fs::read(kept.join("journal-000001")).unwrap();
    assert_eq!(aside, &bytes[..bytes.len() / 2], "kept as it was found");
    advance(&mut again.store, &mut again.register);
    let seq = again.store.info().seq;
    assert_eq!(seq, 11);
    drop(again);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_missing_or_wrong_key_is_asked_for_and_never_made_anew() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    let key = place.key(at.store.info().id);
    drop(at.store);
    let kept = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    let before = files(&place.data);
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::KeyMissing { .. }));
    assert!(!key.exists());
    assert!(matches!(
        read(&place).err().unwrap(),
        StoreError::KeyMissing { .. }
    ));
    let mut bent = kept.clone();
    let last = bent.len() - 2;
    bent[last] = if bent[last] == b'A' { b'B' } else { b'A' };
    fs::write(&key, bent).unwrap();
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::KeyWrong { .. }));
    assert_eq!(files(&place.data), before);
    fs::write(&key, kept).unwrap();
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn one_damaged_vault_is_mended_from_the_other_and_two_are_said() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    for path in place.vaults() {
        let mut bytes = fs::read(&path).unwrap();
        bytes[40] ^= 1;
        fs::write(&path, bytes).unwrap();
        assert_eq!(opened(&place).notices, [StoreNotice::VaultMended]);
        assert_eq!(opened(&place).notices, []);
    }
    for path in place.vaults() {
        fs::write(path, b"RLVT").unwrap();
    }
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::Damaged { .. }));
    for path in place.vaults() {
        fs::remove_file(path).unwrap();
    }
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(
        refused,
        StoreError::Damaged {
            flaw: Flaw::Missing,
            ..
        }
    ));
}

#[test]
fn a_newer_format_is_refused_without_touching_a_byte() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    let head = place.head(at.store.info().id);
    drop(at.store);
    let [vault, twin] = place.vaults();
    for path in [vault, twin, head] {
        let kept = fs::read(&path).unwrap();
        let mut newer = kept.clone();
        newer[4] = 2;
        let covered = newer.len() - 4;
        let sum = crc32fast::hash(&newer[..covered]);
        newer[covered..].copy_from_slice(&sum.to_le_bytes());
        fs::write(&path, &newer).unwrap();
        let before = files(root.path());
        let refused = open(&place, &someone(), noon).err().unwrap();
        assert!(
            matches!(
                refused,
                StoreError::NewerFormat {
                    found: 2,
                    known: 1,
                    ..
                }
            ),
            "{refused}"
        );
        assert_eq!(files(root.path()), before);
        fs::write(&path, kept).unwrap();
    }
    let mut journal = fs::read(place.journal(1)).unwrap();
    journal[4] = 4;
    let sum = crc32fast::hash(&journal[..60]);
    journal[60..64].copy_from_slice(&sum.to_le_bytes());
    fs::write(place.journal(1), &journal).unwrap();
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(matches!(refused, StoreError::NewerFormat { .. }));
    assert!(matches!(
        read(&place).err().unwrap(),
        StoreError::NewerFormat { .. }
    ));
    assert_eq!(fs::read(place.journal(1)).unwrap(), journal);
}

#[test]
fn what_lies_in_the_way_is_named() {
    let root = tempfile::tempdir().unwrap();
    let refused = |place| open(&place, &someone(), noon).err().unwrap();

    let at = place(&root.path().join("a"));
    fs::create_dir_all(at.data.parent().unwrap()).unwrap();
    fs::write(&at.data, b"").unwrap();
    assert!(matches!(refused(at), StoreError::NotADirectory { .. }));

    let at = place(&root.path().join("b"));
    fs::create_dir_all(&at.data).unwrap();
    fs::write(at.data.join("thesis.odt"), b"x").unwrap();
    assert!(matches!(refused(at), StoreError::NotEmpty { .. }));

    // A vault has a twin; these have none.
    for (name, bad) in [("c", "lock"), ("e", "journal-000001")] {
        let at = place(&root.path().join(name));
        drop(opened(&at));
        let (path, target) = (
            at.data.join(bad),
            root.path().join(format!("{name}-target")),
        );
        fs::rename(&path, &target).unwrap();
        symlink(&target, &path).unwrap();
        assert!(matches!(refused(at), StoreError::NotAFile { .. }), "{bad}");
    }

    let at = place(&root.path().join("f"));
    drop(opened(&at));
    fs::remove_file(at.lock()).unwrap();
    fs::create_dir(at.lock()).unwrap();
    assert!(matches!(refused(at), StoreError::NotAFile { .. }));
}

#[test]
fn what_lies_in_the_place_of_lock_or_memory_closes_only_writing() {
    let root = tempfile::tempdir().unwrap();
    let mkfifo = |path: &std::path::Path| {
        let made = std::process::Command::new("mkfifo").arg(path).status();
        assert!(made.unwrap().success());
    };
    for (nth, what) in ["a folder", "a link", "a pipe"].iter().enumerate() {
        for victim in ["lock", "head"] {
            let place = place(&root.path().join(format!("{nth}-{victim}")));
            let at = filled(&place, 5);
            let path = match victim {
                "lock" => place.lock(),
                _ => place.head(at.store.info().id),
            };
            let held = at.register.clone();
            drop(at);
            fs::remove_file(&path).unwrap();
            match nth {
                0 => fs::create_dir(&path).unwrap(),
                1 => symlink("/dev/zero", &path).unwrap(),
                _ => mkfifo(&path),
            }
            let refused = open(&place, &someone(), noon).err().unwrap();
            assert!(matches!(&refused, StoreError::NotAFile { path: named } if *named == path));
            assert!(refused.leaves_reading(), "{what} for {victim}");
            let reading = read(&place).unwrap();
            assert_same(&reading.register, &held);
            // Taken away, all is as it was.
            match nth {
                0 => fs::remove_dir(&path).unwrap(),
                _ => fs::remove_file(&path).unwrap(),
            }
            assert!(opened(&place).store.read_only().is_none());
        }
    }
    // A file in place of the folder of what this machine remembers.
    let place = place(&root.path().join("state"));
    let held = filled(&place, 5).register.clone();
    fs::remove_dir_all(&place.state).unwrap();
    fs::write(&place.state, "hers").unwrap();
    let refused = open(&place, &someone(), noon).err().unwrap();
    assert!(refused.leaves_reading(), "{refused}");
    assert_same(&read(&place).unwrap().register, &held);
}

#[test]
fn a_folder_open_to_others_is_closed_to_them() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(opened(&place));
    fs::set_permissions(&place.data, fs::Permissions::from_mode(0o755)).unwrap();
    drop(opened(&place));
    assert_eq!(fs::metadata(&place.data).unwrap().mode() & 0o777, 0o700);
}

#[test]
fn a_folder_that_its_owner_made_read_only_stays_so() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(opened(&place));
    fs::set_permissions(&place.data, fs::Permissions::from_mode(0o500)).unwrap();
    // Whether it opens is the system's to say; its rights are hers.
    let _ = open(&place, &someone(), noon);
    assert_eq!(fs::metadata(&place.data).unwrap().mode() & 0o777, 0o500);
    fs::set_permissions(&place.data, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_key_that_others_could_read_is_taken_from_them_and_said_once() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let id = opened(&place).store.info().id;
    let file = place.key(id);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let said = StoreNotice::KeyWasOpen { file: file.clone() };
    assert_eq!(opened(&place).notices, [said]);
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn a_session_is_kept_for_its_person_alone() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let at = opened(&place);
    assert_eq!(at.store.load_session("ines").unwrap(), None);
    at.store.save_session("ines", b"draft").unwrap();
    at.store.save_session("../é", b"other").unwrap();
    drop(at);
    let at = opened(&place);
    assert_eq!(at.store.load_session("ines").unwrap().unwrap(), b"draft");
    assert_eq!(at.store.load_session("../é").unwrap().unwrap(), b"other");
    fs::copy(place.session("ines"), place.session("eve")).unwrap();
    assert_eq!(at.store.load_session("eve").unwrap(), None);
}

#[test]
fn a_store_whose_making_was_cut_short_is_made_again() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    drop(opened(&place));
    for path in place.vaults() {
        fs::remove_file(path).unwrap();
    }
    fs::remove_dir_all(place.index(1)).unwrap();
    assert_eq!(opened(&place).notices, [StoreNotice::Created]);
    // Killed between the vault and its twin.
    fs::remove_file(&place.vaults()[1]).unwrap();
    assert_eq!(opened(&place).notices, [StoreNotice::VaultMended]);
}
