//! Damage of every file: nothing is lost without a word, nothing panics, nothing hangs.
//!
//! `RELAIS_FULL=1` makes 1,000 damages of the 150.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kit::*;
use relais::store::{Place, StoreError, StoreNotice, open, read};

const ACTS: u64 = 40;

/// A small generator, so that a failure can be made again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

fn damage(dice: &mut Dice, path: &Path, bytes: &[u8]) -> String {
    let mut bent = bytes.to_vec();
    let at = dice.below(bytes.len());
    let what = match dice.below(6) {
        0 => {
            fs::remove_file(path).unwrap();
            return "deleted".into();
        }
        1 => {
            bent.truncate(at);
            format!("cut at {at}")
        }
        2 => {
            let end = (at + 512).min(bent.len());
            bent[at..end].fill(0);
            format!("512 zeros at {at}")
        }
        3 => {
            bent.extend_from_slice(&bytes[at..]);
            format!("its end from {at} twice")
        }
        _ if bytes.is_empty() => "nothing".into(),
        _ => {
            bent[at] ^= 1 << dice.below(8);
            format!("a bit of byte {at}")
        }
    };
    fs::write(path, bent).unwrap();
    what
}

#[test]
fn no_damage_of_a_single_file_loses_anything_without_a_word() {
    let damages = if full() { 1_000 } else { 150 };
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    for _ in 0..ACTS / 2 {
        advance(&mut at.store, &mut at.register);
    }
    drop(at.store);
    let older_index = files(&place.index(1));
    let mut at = opened(&place);
    for _ in ACTS / 2..ACTS {
        advance(&mut at.store, &mut at.register);
    }
    at.store.save_session("ines", b"draft").unwrap();
    drop(at.store);
    let newest = files(root.path());
    // The same store as it lies when its index had not been flushed: the journal's end counts.
    restore(&older_index, &place.index(1));
    let behind = files(root.path());
    let whole = Oracle::at(ACTS);

    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut slowest = Duration::ZERO;
    for n in 0..damages {
        let state = if n % 3 == 0 { &behind } else { &newest };
        restore(state, root.path());
        let (path, bytes) = &state[n % state.len()];
        let what = damage(&mut dice, path, bytes);
        let name = path.strip_prefix(root.path()).unwrap().display();
        let told = format!("damage {n}: {name}: {what}");

        let began = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| look(&place, &whole)));
        slowest = slowest.max(began.elapsed());
        let outcome = match done {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(silent)) => panic!("{told}: {silent}"),
            Err(_) => panic!("{told}: panicked"),
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    println!(
        "damages: {damages}, lost without a word: 0, {outcomes:?}, slowest opening: {slowest:?}"
    );
}

/// Opens and reads what was damaged; an error is a loss without a word.
fn look(place: &Place, whole: &Oracle) -> Result<&'static str, String> {
    match read(place) {
        Ok(reading) => {
            let less = reading.register.history().last_seq() < ACTS;
            let said = reading.notices.iter().any(is_loss);
            if less && !said {
                return Err("a reader sees less and says nothing".into());
            }
        }
        Err(StoreError::Disk { doing, .. }) => return Err(format!("not named: {doing}")),
        Err(_) => {}
    }
    let at = match open(place, &someone(), noon) {
        Ok(at) => at,
        Err(StoreError::Disk { doing, .. }) => return Err(format!("not named: {doing}")),
        Err(_) => return Ok("refused and named"),
    };
    let seq = at.register.history().last_seq();
    // Whatever is shown is a state that was once acknowledged.
    assert!(at.register.same_records(&Oracle::at(seq).register));
    if seq < ACTS {
        let said = at.notices.iter().any(is_loss);
        if !said || at.store.read_only().is_none() {
            return Err(format!("act {seq} is the last: {:?}", at.notices));
        }
        return Ok("a part, read-only, said");
    }
    assert!(at.register.same_records(&whole.register));
    if at.store.read_only().is_some() {
        return Ok("all of it, read-only, said");
    }
    let mended = at.notices.is_empty();
    drop(at);
    let again = open(place, &someone(), noon).map_err(|error| error.to_string())?;
    if !again.notices.is_empty() {
        return Err(format!("not mended: {:?}", again.notices));
    }
    Ok(if mended {
        "all of it, nothing to say"
    } else {
        "all of it, mended, said"
    })
}

fn is_loss(notice: &StoreNotice) -> bool {
    matches!(
        notice,
        StoreNotice::Damaged { .. }
            | StoreNotice::RolledBack { .. }
            | StoreNotice::Recovered { .. }
            | StoreNotice::TornTail { .. }
    )
}

/// However far an act had come when the power went, the acts before it are there and it is not.
#[test]
fn a_journal_cut_anywhere_shows_whole_acts_only() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    let mut ends = vec![0];
    for _ in 0..8 {
        advance(&mut at.store, &mut at.register);
        ends.push(at.store.info().journal_bytes as usize);
    }
    drop(at.store);
    // A new machine and no index: nothing knows the acts but the journal.
    fs::remove_dir_all(place.index(1)).unwrap();
    fs::remove_dir_all(&place.state).unwrap();
    let state = files(root.path());
    let journal: PathBuf = place.journal(1);
    let bytes = fs::read(&journal).unwrap();
    let step = if full() { 1 } else { 37 };
    let mut cuts: Vec<usize> = (0..bytes.len()).step_by(step).collect();
    cuts.extend(ends.iter().copied());
    cuts.extend(ends.iter().skip(1).map(|end| end - 1));
    for cut in cuts {
        restore(&state, root.path());
        fs::write(&journal, &bytes[..cut]).unwrap();
        let last = ends.iter().rposition(|end| *end <= cut).unwrap();
        let seen = read(&place).unwrap();
        assert_same(&seen.register, &Oracle::at(last as u64).register);
        if cut % 5 == 0 || ends.contains(&cut) {
            let mut at = opened(&place);
            assert_same(&at.register, &Oracle::at(last as u64).register);
            let torn = at
                .notices
                .iter()
                .any(|notice| matches!(notice, StoreNotice::TornTail { .. }));
            assert_eq!(torn, cut != ends[last], "cut at {cut}");
            advance(&mut at.store, &mut at.register);
            assert_eq!(at.store.verify_chain().unwrap().last, last as u64 + 1);
        }
    }
}

/// Acts taken out, doubled, swapped: a chain that does not link up is never followed.
#[test]
fn an_act_removed_doubled_or_swapped_in_the_journal_is_found_out() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    let mut ends = vec![0];
    for _ in 0..6 {
        advance(&mut at.store, &mut at.register);
        ends.push(at.store.info().journal_bytes as usize);
    }
    drop(at.store);
    let state = files(root.path());
    let bytes = fs::read(place.journal(1)).unwrap();
    let act = |n: usize| &bytes[ends[n]..ends[n + 1]];
    let orders: [&[usize]; 6] = [
        &[0, 2, 3, 4, 5],
        &[0, 1, 1, 2, 3, 4, 5],
        &[0, 1, 3, 2, 4, 5],
        &[1, 2, 3, 4, 5],
        &[0, 1, 2, 3, 4, 5, 5],
        &[0, 1, 2, 3, 4],
    ];
    for order in orders {
        restore(&state, root.path());
        let bent: Vec<u8> = order.iter().flat_map(|n| act(*n).to_vec()).collect();
        fs::write(place.journal(1), bent).unwrap();
        let reading = read(&place).unwrap();
        assert!(reading.notices.iter().any(is_loss), "{order:?}");
        // Opening looks at the end of the journal alone when the index is whole; what was done to
        // acts further back is found by whoever walks the chain, and nothing is missing meanwhile.
        let at = opened(&place);
        let said = at.notices.iter().any(is_loss);
        let found = at.store.verify_chain().is_err();
        assert!(said || found, "{order:?}");
        let oracle = Oracle::at(at.store.info().seq);
        assert!(at.register.same_records(&oracle.register));
    }
}
