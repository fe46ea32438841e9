//! What a database may do to an index, and that none of it goes unnoticed.

use std::path::PathBuf;

use super::applied::SLOT;
use super::*;
use crate::domain::{
    Avs, AvsId, Change, Changes, Clean, Meeting, Minute, PupilId, Setting, SettingId,
};
use crate::store::format::TODAY;
use crate::store::id::StoreId;
use crate::store::journal::{Base, NO_HASH};
use crate::store::key::{Derivation, SealKey};
use crate::store::vault::VaultHeader;

struct Bench {
    _root: tempfile::TempDir,
    path: PathBuf,
    vault: Vault,
    register: Register,
    progress: Progress,
}

fn bench() -> Bench {
    let root = tempfile::tempdir().unwrap();
    let base = Base {
        seq: 0,
        hash: NO_HASH,
    };
    Bench {
        path: root.path().join("db"),
        _root: root,
        vault: Vault {
            header: VaultHeader {
                store: StoreId([1; 16]),
                generation: 1,
                epoch: 1,
                derivation: Derivation::KeyFile,
            },
            base,
            erased: Vec::new(),
            epoch_key: SealKey::from_bytes(&[2; 32]),
            master: SealKey::from_bytes(&[3; 32]),
            format: &TODAY,
        },
        register: Register::default(),
        progress: Progress::at(Mark::start(base)),
    }
}

impl Bench {
    /// Made, and written.
    fn make(&self) -> OpenIndex {
        let host = IndexHost::Here;
        let made = OpenIndex::make(
            host,
            &self.path,
            &self.vault,
            &self.register,
            &self.progress,
        );
        let mut index = made.unwrap();
        index.flush().unwrap();
        index
    }

    fn open(&self) -> Result<OpenedIndex, IndexFlaw> {
        OpenIndex::open(IndexHost::Here, &self.path, &self.vault)
    }

    fn apply(&mut self, changes: Vec<Change>) -> ChangedBlocks {
        self.register.apply(&changes).unwrap();
        let mut changed = ChangedBlocks::default();
        changed.add(&changes);
        changed
    }

    fn add_avs(&mut self, count: usize) -> ChangedBlocks {
        let mut changes = Changes::of(&self.register);
        for n in 0..count {
            changes.add(Avs::named(format!("N{n}"), "x"));
        }
        let changes = changes.done();
        self.apply(changes)
    }

    /// The database behind the index. sled gives its lock back a moment after it is dropped.
    fn raw(&self) -> sled::Db {
        let config = sled::Config::new().path(&self.path).flush_every_ms(None);
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
        loop {
            match config.open() {
                Ok(db) => return db,
                Err(error) if std::time::Instant::now() > deadline => panic!("{error}"),
                Err(_) => std::thread::yield_now(),
            }
        }
    }

    fn check(&self) {
        let opened = self.open().unwrap();
        assert!(opened.register.same_records(&self.register));
        assert_eq!(opened.register.indexes(), self.register.indexes());
        assert_eq!(opened.progress.mark, self.progress.mark);
    }
}

#[test]
fn what_is_saved_piece_by_piece_is_what_is_opened() {
    let mut at = bench();
    at.add_avs(33);
    let mut index = at.make();
    for count in [1, 30, 1, 200] {
        let changed = at.add_avs(count);
        index.save(&changed, &at.register, &at.progress).unwrap();
    }
    // A setting far beyond the others makes the blocks between.
    let mut changes = Changes::of(&at.register);
    changes.set(SettingId(2), Setting::Flag(true));
    let changed = at.apply(changes.done());
    index.save(&changed, &at.register, &at.progress).unwrap();
    let mut changes = Changes::of(&at.register);
    changes.set(SettingId(85), Setting::Flag(true));
    let changed = at.apply(changes.done());
    index.save(&changed, &at.register, &at.progress).unwrap();
    index.flush().unwrap();
    at.check();
}

#[test]
fn a_long_record_goes_on_under_more_parts_and_gives_them_back() {
    let mut at = bench();
    let meeting = |note: &str| Meeting {
        pupil: PupilId(1),
        date: jiff::civil::date(2026, 11, 10),
        start: Minute(600),
        end: Minute(660),
        place: None,
        who: Vec::new(),
        note: Some(Clean::note(note)),
    };
    let mut changes = Changes::of(&at.register);
    for _ in 0..32 {
        changes.add(meeting(&"é".repeat(4_000)));
    }
    let changes = changes.done();
    at.apply(changes);
    let mut index = at.make();
    let long = at.raw_len_after(&mut index);
    let mut changes = Changes::of(&at.register);
    for (id, _) in at.register.all::<Meeting>() {
        changes.set(id, meeting("short"));
    }
    let changed = at.apply(changes.done());
    index.save(&changed, &at.register, &at.progress).unwrap();
    let short = at.raw_len_after(&mut index);
    assert!(long > 32 && short == 2, "{long} {short}");
    index.flush().unwrap();
    at.check();
}

impl Bench {
    /// Values in the database, none of them over the limit.
    fn raw_len_after(&self, index: &mut OpenIndex) -> usize {
        index.flush().unwrap();
        let pairs = IndexHost::Here.read(&self.path).unwrap();
        assert!(pairs.iter().all(|(_, value)| value.len() <= 7_500));
        pairs.len()
    }
}

#[test]
fn a_save_of_several_transactions_that_is_cut_short_does_not_count() {
    let mut at = bench();
    at.add_avs(3);
    drop(at.make());
    let index = at.open().unwrap().index;
    let batch = Batch {
        put: vec![index.applied(true).unwrap()],
        removed: Vec::new(),
    };
    IndexHost::Here.write(&at.path, vec![batch]).unwrap();
    assert_eq!(at.open().err(), Some(IndexFlaw::InProgress));
}

#[test]
fn a_value_lost_put_back_moved_or_bent_is_noticed() {
    let mut at = bench();
    at.add_avs(100);
    drop(at.make());
    let raw = at.raw();
    let old: Vec<_> = raw.iter().map(Result::unwrap).collect();
    drop(raw);
    // Every block and the applied value are written again.
    let mut index = at.open().unwrap().index;
    let mut changes = Changes::of(&at.register);
    for n in 1..=100 {
        changes.set(AvsId(n), Avs::named("new", "x"));
    }
    let changed = at.apply(changes.done());
    index.save(&changed, &at.register, &at.progress).unwrap();
    index.flush().unwrap();
    at.check();

    let keys: Vec<_> = old.iter().map(|(key, _)| key.clone()).collect();
    let current: Vec<_> = {
        let raw = at.raw();
        keys.iter()
            .map(|key| raw.get(key).unwrap().unwrap())
            .collect()
    };
    let wrong = |what: &str, bend: &dyn Fn(&sled::Db, usize)| {
        for place in 0..keys.len() {
            let raw = at.raw();
            bend(&raw, place);
            drop(raw);
            let found = at.open().err();
            assert_eq!(found, Some(IndexFlaw::Blocks), "{what} {place}");
            let raw = at.raw();
            for (key, value) in keys.iter().zip(&current) {
                raw.insert(key, value).unwrap();
            }
        }
        at.check();
    };
    wrong("lost", &|raw, place| {
        drop(raw.remove(&keys[place]).unwrap())
    });
    wrong("put back", &|raw, place| {
        drop(raw.insert(&keys[place], &old[place].1).unwrap());
    });
    wrong("bent", &|raw, place| {
        let mut value = current[place].to_vec();
        value[30] ^= 1;
        drop(raw.insert(&keys[place], value).unwrap());
    });
    wrong("swapped", &|raw, place| {
        let other = (place + 1) % keys.len();
        drop(raw.insert(&keys[place], &current[other]).unwrap());
    });
    wrong("emptied", &|raw, place| {
        drop(raw.insert(&keys[place], b"").unwrap());
    });
}

#[test]
fn a_key_that_is_none_of_ours_is_noticed() {
    let mut at = bench();
    at.add_avs(1);
    drop(at.make());
    for key in [&b"x"[..], &[200, 0, 0, 0, 0, 0, 0], &SLOT.key(1)] {
        let raw = at.raw();
        raw.insert(key, b"?").unwrap();
        drop(raw);
        assert_eq!(at.open().err(), Some(IndexFlaw::Blocks));
        let raw = at.raw();
        raw.remove(key).unwrap();
    }
    at.check();
}

#[test]
fn an_index_of_another_epoch_does_not_open() {
    let mut at = bench();
    at.add_avs(1);
    drop(at.make());
    at.vault.header.epoch = 2;
    assert_eq!(at.open().err(), Some(IndexFlaw::Blocks));
}
