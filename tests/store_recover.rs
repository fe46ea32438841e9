//! Recovery, unattended: from the index, else from the newest backup and every later act that still
//! opens. What is lost is named; what was damaged is kept. `RELAIS_FULL=1` tampers 500 times.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::path::PathBuf;

use kit::*;
use relais::domain::Register;
use relais::record::mention::is_in_act;
use relais::store::{Opened, Place, ReadOnlyReason, StoreNotice, read};

/// Where each act of epoch 1 begins, and the end.
fn starts(place: &Place, acts: u64) -> Vec<usize> {
    let mut at = opened(place);
    let mut starts = vec![0];
    for _ in 0..acts {
        advance(&mut at.store, &mut at.register);
        starts.push(at.store.info().journal_bytes as usize);
    }
    starts
}

fn bend(path: &PathBuf, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn recovered(at: &Opened) -> Option<(bool, Vec<u64>, Vec<u64>)> {
    at.notices.iter().find_map(|notice| match notice {
        StoreNotice::Recovered {
            backup,
            acts,
            history,
            kept,
        } => {
            assert!(kept.join("vault").exists());
            Some((backup.is_some(), acts.clone(), history.clone()))
        }
        _ => None,
    })
}

fn seqs(register: &Register) -> Vec<u64> {
    let acts = register.history().acts().iter();
    acts.map(|brief| brief.seq).collect()
}

#[test]
fn without_index_or_backup_a_damaged_journal_is_only_read() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let starts = starts(&place, 12);
    fs::remove_dir_all(place.index(1)).unwrap();
    bend(&place.journal(1), starts[6] + 100);
    let before = fs::read(place.journal(1)).unwrap();
    let at = opened(&place);
    assert_eq!(recovered(&at), None);
    assert_eq!(at.store.read_only(), Some(&ReadOnlyReason::Damaged));
    assert_same(&at.register, &Oracle::at(6).register);
    assert_eq!(fs::read(place.journal(1)).unwrap(), before);
}

#[test]
fn a_backup_and_the_acts_after_it_stand_in_for_a_damaged_journal() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let first = starts(&place, 12);
    let mut at = opened(&place);
    at.store.backup_job(&at.register).run().unwrap();
    for _ in 0..6 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    fs::remove_dir_all(place.index(1)).unwrap();
    // Damaged in what the backup holds: everything is there again.
    bend(&place.journal(1), first[3] + 100);
    let mut at = opened(&place);
    assert_eq!(recovered(&at).unwrap(), (true, vec![], vec![]));
    assert_same(&at.register, &Oracle::at(18).register);
    assert_eq!(at.store.info().epoch, 2);
    advance(&mut at.store, &mut at.register);
    drop(at);
    let again = opened(&place);
    assert_eq!(again.notices, []);
    assert_same(&again.register, &Oracle::at(19).register);
    drop(again);
    assert_same(&read(&place).unwrap().register, &Oracle::at(19).register);
}

#[test]
fn an_act_damaged_after_the_backup_is_lost_and_named_and_its_number_not_given_again() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    // Acts of their own, so that the ones behind the lost one still fit.
    let add = |at: &mut Opened, n: u64| {
        let mut changes = relais::domain::Changes::of(&at.register);
        let kind = n % 2;
        if kind == 0 {
            changes.add(relais::domain::Avs::named(format!("A{n}"), "x"));
        } else {
            changes.add(relais::domain::Pupil::named(format!("E{n}"), "x"));
        }
        let act = relais::domain::Act::new(relais::command::Command::Edit, changes.done());
        at.store.commit(&mut at.register, act).unwrap();
        at.store.info().journal_bytes as usize
    };
    let mut ends = vec![0];
    for n in 1..=4 {
        ends.push(add(&mut at, n));
    }
    at.store.backup_job(&at.register).run().unwrap();
    for n in 5..=8 {
        ends.push(add(&mut at, n));
    }
    drop(at);
    fs::remove_dir_all(place.index(1)).unwrap();
    // The last: nothing behind it needs it.
    bend(&place.journal(1), ends[7] + 100);
    let mut at = opened(&place);
    assert_eq!(recovered(&at).unwrap(), (false, vec![8], vec![]));
    assert_eq!(seqs(&at.register), [1, 2, 3, 4, 5, 6, 7]);
    add(&mut at, 9);
    assert_eq!(seqs(&at.register), [1, 2, 3, 4, 5, 6, 7, 9]);
    drop(at);
    assert_eq!(opened(&place).notices, []);
}

#[test]
fn what_an_epoch_begins_with_is_recovered_from_a_backup_of_the_epoch_before() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 8);
    at.store.backup_job(&at.register).run().unwrap();
    for _ in 0..4 {
        advance(&mut at.store, &mut at.register);
    }
    at.store.compact(&mut at.register).unwrap();
    for _ in 0..4 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at);
    fs::remove_dir_all(place.index(2)).unwrap();
    bend(&place.journal(2), 70);
    let at = opened(&place);
    assert_eq!(recovered(&at).unwrap(), (true, vec![], vec![]));
    assert_same(&at.register, &Oracle::at(16).register);
}

#[test]
fn who_was_erased_does_not_come_back_with_a_backup() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 8);
    at.store.backup_job(&at.register).run().unwrap();
    let her = relais::domain::Ref {
        kind: relais::domain::Kind::Avs,
        id: 2,
    };
    let name = at.store.name_to_erase(&at.register, her).unwrap().unwrap();
    at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    drop(at);
    fs::remove_dir_all(place.index(2)).unwrap();
    bend(&place.journal(2), 70);
    let at = opened(&place);
    assert!(recovered(&at).unwrap().0);
    assert!(!at.register.holds(her));
    let acts = at.register.history().acts().iter();
    // The erasure itself names her by her number, which here is also her name.
    for brief in acts.filter(|brief| &*brief.command != "erase") {
        let entry = at.store.entry(brief.seq).unwrap();
        let last = name.split(' ').next().unwrap();
        assert!(
            !format!("{entry:?}").contains(&format!("\"{last}\"")),
            "{entry:?}"
        );
    }
}

/// Edits, cuts, swaps and replays by someone who can write the store's folder, in both kinds of
/// epoch: each is found out, or there was nothing to find.
#[test]
fn no_tampering_with_the_journal_goes_unnoticed() {
    let times = if full() { 500 } else { 60 };
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = filled(&place, 10);
    at.store.compact(&mut at.register).unwrap();
    let yesterday = files(&place.data);
    for _ in 0..10 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    let state = files(root.path());
    let path = place.journal(2);
    let whole = fs::read(&path).unwrap();
    let frames: Vec<usize> = (0..whole.len())
        .filter(|at| whole[*at..].starts_with(b"RLJF"))
        .chain([whole.len()])
        .collect();
    let (mut seen_at_once, mut seen_by_walking, mut recovered_whole) = (0, 0, 0);
    let mut dice = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |n: usize| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        (dice % n as u64) as usize
    };
    for n in 0..times {
        restore(&state, root.path());
        let mut bent = whole.clone();
        let (a, b) = (below(frames.len() - 1), below(frames.len() - 1));
        let (one, other) = (frames[a]..frames[a + 1], frames[b]..frames[b + 1]);
        match n % 5 {
            0 => bent[below(whole.len())] ^= 1 << (n % 8),
            1 => bent.truncate(below(whole.len())),
            2 => bent.drain(one).for_each(drop),
            3 => {
                // One frame in the place of another.
                let frame = whole[one].to_vec();
                bent.splice(other, frame).for_each(drop);
            }
            _ => bent.extend_from_slice(&whole[one]),
        }
        if bent == whole {
            continue;
        }
        fs::write(&path, &bent).unwrap();
        let walked = read(&place).unwrap();
        let loud = |notice: &StoreNotice| {
            matches!(
                notice,
                StoreNotice::Damaged { .. }
                    | StoreNotice::RolledBack { .. }
                    | StoreNotice::TornTail { .. }
                    | StoreNotice::Recovered { .. }
            )
        };
        assert!(walked.notices.iter().any(loud), "{n}: a reader saw nothing");
        let at = opened(&place);
        let whole_again = at.register.same_records(&Oracle::at(20).register);
        if at.notices.iter().any(loud) {
            seen_at_once += 1;
        } else {
            // The index is whole and the end is as it was: nothing is missing, and a walk tells.
            assert!(at.store.verify_chain().is_err(), "{n}");
            assert!(whole_again, "{n}");
            seen_by_walking += 1;
        }
        if at.store.read_only().is_none() {
            assert!(whole_again, "{n}: less than all, and writable");
            recovered_whole += 1;
        }
    }
    restore(&state, root.path());
    restore(&yesterday, &place.data);
    let at = opened(&place);
    assert_eq!(at.store.read_only(), Some(&ReadOnlyReason::RolledBack));
    println!(
        "tampered: {times}, found at opening: {seen_at_once}, by walking: {seen_by_walking}, \
         unnoticed: 0, nothing missing after: {recovered_whole}; yesterday's folder: found"
    );
}

/// The memory of this machine is not synced: after a power cut the index may know more.
#[test]
fn an_index_that_knows_more_than_this_machine_remembers_is_recovered_from() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let at = filled(&place, 10);
    let head = place.head(at.store.info().id);
    drop(at);
    let older = fs::read(&head).unwrap();
    let mut at = opened(&place);
    advance(&mut at.store, &mut at.register);
    advance(&mut at.store, &mut at.register);
    drop(at.store);
    fs::write(&head, older).unwrap();
    let bytes = fs::read(place.journal(1)).unwrap();
    fs::write(place.journal(1), &bytes[..bytes.len() / 2]).unwrap();
    let again = opened(&place);
    let (backup, lost, history) = recovered(&again).unwrap();
    assert!(!backup && lost.is_empty() && !history.is_empty());
    assert!(again.register.same_records(&at.register));
    drop(again);
    assert_eq!(opened(&place).notices, []);
}
