//! What the tests of the store share: a place, a person, and acts that depend on their number alone.

#![allow(dead_code)]

use std::path::Path;

use relais::command::Command;
use relais::domain::{
    Act, ActKind, Avs, AvsId, Brief, Change, Changes, Contract, Instant, JournalEntry, Kind, Pupil,
    Ref, Regime, Register, plus_days, taking_back,
};
use relais::store::{Disk, Identity, Opened, Place, Store, StoreError, Unlock, open_on};

pub fn place(root: &Path) -> Place {
    Place {
        data: root.join("data"),
        config: root.join("config"),
        state: root.join("state"),
    }
}

pub fn someone() -> Identity {
    Identity {
        who: "Inès Roux".into(),
        host: "bureau".into(),
    }
}

pub fn noon() -> Instant {
    Instant::from_second(1_794_000_000).unwrap()
}

/// Waits for the lock a little: a test beside this one may just be starting a child, which has it
/// until it is begun.
pub fn opened(place: &Place) -> Opened {
    let patience = std::time::Duration::from_secs(5);
    open_on(Disk::default(), patience, place, &someone(), noon).unwrap()
}

/// A store in which so many acts were done.
pub fn filled(place: &Place, acts: u64) -> Opened {
    let mut at = opened(place);
    for _ in 0..acts {
        advance(&mut at.store, &mut at.register);
    }
    at
}

/// Puts a backup back with the key file.
pub fn put_back(place: &Place, file: &Path) -> Result<Opened, StoreError> {
    let unlock = Unlock::KeyFile;
    relais::store::restore(Disk::default(), place, file, &unlock, &someone(), noon)
}

/// The act of that number: an act of its own, or the one to take back.
pub enum Step {
    Do(Vec<Change>),
    Undo(u64),
}

pub fn step(register: &Register, n: u64) -> Step {
    if n % 5 == 4
        && let Some(brief) = register.history().to_undo()
    {
        return Step::Undo(brief.seq);
    }
    let mut changes = Changes::of(register);
    if n % 23 == 7 {
        for i in 0..300 {
            changes.add(Pupil::named(format!("P{n}"), format!("i{i}")));
        }
        return Step::Do(changes.done());
    }
    // A pair in one act: an act that is torn shows.
    let avs = changes.add(Avs::named(format!("A{n}"), "pair"));
    let start = plus_days(jiff::civil::date(2026, 9, 1), (n % 300) as i32);
    changes.add(Contract::dated(avs, Regime::Aesh, start, None));
    let old = AvsId((n / 3) as u32);
    if let Some(avs) = register.get(old) {
        let mut avs = avs.clone();
        avs.phone = Some(format!("{n}").into());
        changes.set(old, avs);
    }
    Step::Do(changes.done())
}

/// Saves the act of the next number.
pub fn advance(store: &mut Store, register: &mut Register) -> Brief {
    let n = register.history().last_seq() + 1;
    match step(register, n) {
        Step::Do(changes) => store
            .commit(register, Act::new(Command::Edit, changes))
            .unwrap(),
        Step::Undo(seq) => store.undo(register, seq).unwrap(),
    }
}

/// The same acts on a register without a store.
#[derive(Default)]
pub struct Oracle {
    pub register: Register,
    entries: Vec<JournalEntry>,
}

impl Oracle {
    /// Goes on to act `seq`.
    pub fn reach(&mut self, seq: u64) -> &Register {
        while (self.entries.len() as u64) < seq {
            let n = self.entries.len() as u64 + 1;
            let (kind, changes) = match step(&self.register, n) {
                Step::Do(changes) => (ActKind::Act, changes),
                Step::Undo(seq) => {
                    let entry = &self.entries[seq as usize - 1];
                    (
                        ActKind::UndoOf(seq),
                        taking_back(entry, &self.register).unwrap(),
                    )
                }
            };
            self.register.apply(&changes).unwrap();
            let command = match kind {
                ActKind::Act => Command::Edit,
                _ => Command::Undo,
            };
            let entry = JournalEntry {
                seq: n,
                at: noon(),
                who: someone().who,
                host: someone().host,
                command: command.id().into(),
                kind,
                reasons: Vec::new(),
                source: None,
                note: None,
                changes,
            };
            self.register.history_mut().push(Brief::from(&entry));
            self.entries.push(entry);
        }
        &self.register
    }

    pub fn at(seq: u64) -> Self {
        let mut oracle = Self::default();
        oracle.reach(seq);
        oracle
    }

    pub fn entry(&self, seq: u64) -> &JournalEntry {
        &self.entries[seq as usize - 1]
    }
}

/// Records, revisions, indexes and history are the same.
pub fn assert_same(a: &Register, b: &Register) {
    assert_eq!(a.history().acts(), b.history().acts());
    assert!(a.same_records(b));
    for kind in Kind::ALL {
        assert_eq!(a.next_number(*kind), b.next_number(*kind));
        for id in 1..a.next_number(*kind) {
            let target = Ref { kind: *kind, id };
            assert_eq!(a.revision_of(target), b.revision_of(target), "{target}");
        }
    }
    assert_eq!(a.indexes(), b.indexes());
    let moves = |r: &Register| {
        let seq = |brief: Option<&Brief>| brief.map(|brief| brief.seq);
        (seq(r.history().to_undo()), seq(r.history().to_redo()))
    };
    assert_eq!(moves(a), moves(b));
}

/// Every file under a folder, with its bytes.
pub fn files(root: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut todo = vec![root.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

pub fn full() -> bool {
    std::env::var_os("RELAIS_FULL").is_some()
}

pub fn restore(from: &[(std::path::PathBuf, Vec<u8>)], root: &Path) {
    std::fs::remove_dir_all(root).unwrap();
    for (path, bytes) in from {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
