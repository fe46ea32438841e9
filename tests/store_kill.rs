//! Killed at any moment: everything acknowledged is there, nothing torn is to be seen.
//!
//! A child process (this very test binary) saves acts in a loop and says each number once it is
//! saved; this process, which knows what each act must be, kills it and looks. `RELAIS_FULL=1`
//! makes 1,000 kills of the 100.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use kit::*;
use relais::store::{StoreNotice, read};

const CHILD: &str = "RELAIS_KILL_CHILD";
/// Every third act begins a new epoch as well.
const COMPACTING: &str = "RELAIS_KILL_COMPACTING";
/// After so many kills the store is begun anew, so that opening stays about as fast.
const LIVES: usize = 25;

#[test]
fn a_child_that_saves_until_it_is_killed() {
    let Some(root) = std::env::var_os(CHILD) else {
        return;
    };
    let mut at = opened(&place(Path::new(&root)));
    let compacting = std::env::var_os(COMPACTING).is_some();
    let mut out = std::io::stdout();
    loop {
        let brief = advance(&mut at.store, &mut at.register);
        writeln!(out, "saved {}", brief.seq).unwrap();
        out.flush().unwrap();
        if brief.seq.is_multiple_of(50) {
            at.store.tick();
        }
        if compacting && brief.seq.is_multiple_of(3) {
            at.store.compact(&mut at.register).unwrap();
        }
    }
}

fn spawn(root: &Path, compacting: bool) -> (Child, Receiver<u64>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    if compacting {
        command.env(COMPACTING, "1");
    }
    let mut child = command
        .args([
            "--exact",
            "a_child_that_saves_until_it_is_killed",
            "--nocapture",
        ])
        .env(CHILD, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (to, from) = channel();
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(seq) = line.strip_prefix("saved ") {
                let _ = to.send(seq.parse().unwrap());
            }
        }
    });
    (child, from)
}

fn random(below: u64) -> u64 {
    RandomState::new().hash_one(()) % below
}

#[test]
fn nothing_acknowledged_is_lost_however_often_it_is_killed() {
    let kills = if full() { 1_000 } else { 100 };
    let (mut looked, mut acts, mut torn, mut rebuilt, mut mended) = (0, 0, 0, 0, 0);
    let mut epochs = 0;
    let mut slowest = Duration::ZERO;
    let mut root = tempfile::tempdir().unwrap();
    let (mut oracle, mut last) = (Oracle::default(), 0);
    for kill in 0..kills {
        if kill % LIVES == 0 {
            root = tempfile::tempdir().unwrap();
            (oracle, last) = (Oracle::default(), 0);
        }
        let place = place(root.path());
        let before = last;
        let (mut child, saved) = spawn(root.path(), kill / LIVES % 2 == 1);
        // One in ten is killed while it opens, the others while they save.
        if kill % 10 == 9 {
            thread::sleep(Duration::from_micros(random(40_000)));
        } else {
            last = saved.recv_timeout(Duration::from_secs(60)).unwrap();
            // A compaction takes longer than a save: the kill may fall behind it as well.
            let longest = if kill / LIVES % 2 == 1 {
                400_000
            } else {
                60_000
            };
            thread::sleep(Duration::from_micros(random(longest)));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        while let Ok(seq) = saved.recv() {
            assert!(seq > last, "each number once, in order");
            last = seq;
        }
        if last == 0 {
            continue;
        }
        // Half the time the next child finds the store as the kill has left it.
        let began = Instant::now();
        let (register, notices, store) = if kill % 2 == 0 {
            let at = opened(&place);
            slowest = slowest.max(began.elapsed());
            (at.register, at.notices, Some(at.store))
        } else {
            let at = read(&place).unwrap();
            (at.register, at.notices, None)
        };
        for notice in &notices {
            match notice {
                StoreNotice::TornTail { .. } => torn += 1,
                StoreNotice::IndexRebuilt(_) => rebuilt += 1,
                // Between the vault and its twin.
                StoreNotice::VaultMended => mended += 1,
                other => panic!("{other:?}"),
            }
        }
        let found = register.history().last_seq();
        assert!(
            found >= last,
            "act {last} was acknowledged, {found} is the last"
        );
        assert!(found <= last + 1, "act {found} was never begun");
        assert_same(&register, oracle.reach(found));
        if let Some(store) = store {
            assert!(store.read_only().is_none());
            epochs = epochs.max(store.info().epoch);
            assert_eq!(store.verify_chain().unwrap().last, found);
        }
        looked += 1;
        acts += found - before;
        last = found;
    }
    println!(
        "kills: {kills}, looked at: {looked}, acts: {acts}, acknowledged lost: 0, torn acts seen: 0, \
         torn ends cut: {torn}, indexes made anew: {rebuilt}, vaults mended: {mended}, last epoch: {epochs}, slowest opening: {slowest:?}"
    );
}
