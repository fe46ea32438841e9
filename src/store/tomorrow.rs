//! A store of today in the hands of tomorrow's program, in which a pupil has one field more; and one
//! of tomorrow in the hands of today's.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::error::StoreError;
use super::format::v1::{self, Records, V1};
use super::format::v2::V2;
use super::format::v3::V3;
use super::format::{Format, Shape, TODAY, Versions, read, write, write_all};
use super::journal::{FrameHeader, HEADER};
use super::key::Unlock;
use super::lock::Identity;
use super::notice::{IndexFlaw, StoreNotice};
use super::open::{Opened, open_in};
use super::place::Place;
use super::reader::read_in;
use crate::command::Command;
use crate::domain::record::for_each_record;
use crate::domain::{Act, Avs, Change, Changes, Contract, Instant, Kind, Pupil, PupilId, Regime};

/// A pupil as she will lie there: with her initials, which `domain` need not hold to tell them.
#[derive(Serialize, Deserialize)]
struct PupilWithInitials {
    pupil: v1::Pupil,
    initials: String,
}

fn initials(pupil: &Pupil) -> String {
    [&pupil.first, &pupil.last]
        .iter()
        .filter_map(|name| name.chars().next())
        .collect()
}

impl Shape for PupilWithInitials {
    type Value = Pupil;
    fn of(pupil: &Pupil) -> Self {
        Self {
            pupil: Shape::of(pupil),
            initials: initials(pupil),
        }
    }
    fn value(self) -> Pupil {
        let pupil = self.pupil.value();
        assert_eq!(self.initials, initials(&pupil));
        pupil
    }
}

/// The kinds of records as they will lie there.
struct V4;

macro_rules! fourth {
    (Avs $avs:ident avs, Pupil $pupil:ident pupils, $($record:ident $id:ident $field:ident,)*) => {
        impl Records for V4 {
            type Avs = <V3 as Records>::Avs;
            type Pupil = PupilWithInitials;
            $(type $record = <V3 as Records>::$record;)*
        }
    };
}
for_each_record!(fourth);

static TOMORROW: Format = Format {
    acts: Versions {
        readers: &[
            read::<v1::JournalEntry<V1>>,
            read::<v1::JournalEntry<V2>>,
            read::<v1::JournalEntry<V3>>,
            read::<v1::JournalEntry<V4>>,
        ],
        write: write::<v1::JournalEntry<V4>>,
    },
    pages: Versions {
        readers: &[
            read::<v1::Page<V1>>,
            read::<v1::Page<V2>>,
            read::<v1::Page<V3>>,
            read::<v1::Page<V4>>,
        ],
        write: write::<v1::Page<V4>>,
    },
    pupils: Versions {
        readers: &[
            read::<Vec<v1::Row<v1::Pupil>>>,
            read::<Vec<v1::Row<PupilWithInitials>>>,
        ],
        write: write_all::<v1::Row<PupilWithInitials>>,
    },
    ..TODAY
};

fn place(root: &Path) -> Place {
    Place {
        data: root.join("data"),
        config: root.join("config"),
        state: root.join("state"),
    }
}

fn noon() -> Instant {
    Instant::from_second(1_794_000_000).unwrap()
}

fn open(format: &'static Format, place: &Place) -> Result<Opened, StoreError> {
    let who = Identity {
        who: "Inès Roux".into(),
        host: "bureau".into(),
    };
    // A test beside this one may just be starting a child, which has the lock until it is begun.
    let (disk, patience) = (Disk::default(), Duration::from_secs(5));
    open_in(format, disk, patience, &Unlock::KeyFile, place, &who, noon)
}

fn commit(at: &mut Opened, changes: Vec<Change>) {
    let act = Act::new(Command::Edit, changes);
    at.store.commit(&mut at.register, act).unwrap();
}

/// Adds a pupil, an assistant and her contract, and changes the first pupil.
fn work(at: &mut Opened, name: &str) {
    let mut changes = Changes::of(&at.register);
    changes.add(Pupil::named(name, "Léa"));
    let avs = changes.add(Avs::named("MARTIN", name));
    let start = jiff::civil::date(2026, 9, 1);
    changes.add(Contract::dated(avs, Regime::Aesh, start, None));
    if let Some(first) = at.register.get(PupilId(1)) {
        let class = Some(format!("classe de {name}").as_str().into());
        changes.set(
            PupilId(1),
            Pupil {
                class,
                ..first.clone()
            },
        );
    }
    let changes = changes.done();
    commit(at, changes);
}

/// The version of each frame of a journal.
fn versions(place: &Place, epoch: u32) -> Vec<u8> {
    let bytes = fs::read(place.journal(epoch)).unwrap();
    let (mut at, mut found) = (0, Vec::new());
    while at < bytes.len() {
        let header = bytes[at..at + HEADER].try_into().unwrap();
        let header = FrameHeader::parse(header, 4).unwrap();
        found.push(header.version);
        at += header.frame_len() as usize;
    }
    found
}

/// Every file but the lock, which whoever comes signs, and the database's own, whose values are
/// looked at apart.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                found.insert(path.to_string_lossy().into_owned(), Vec::new());
                if !name.starts_with("db-") {
                    folders.push(path);
                }
            } else if name != "lock" {
                let bytes = fs::read(&path).unwrap();
                found.insert(path.to_string_lossy().into_owned(), bytes);
            }
        }
    }
    found
}

fn assert_refused(format: &'static Format, place: &Place, of: &Path, version: u16) {
    let refused = open(format, place).err().unwrap();
    match &refused {
        StoreError::NewerFormat { file, found, known } => {
            assert_eq!((file.as_path(), *found, *known), (of, version, version - 1));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_store_of_today_is_opened_written_and_read_with_a_field_more() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = open(&TODAY, &place).unwrap();
    work(&mut at, "DUBOIS");
    work(&mut at, "ROUX");
    let old = [1, 2].map(|seq| at.store.entry(seq).unwrap());
    drop(at);
    assert_eq!(versions(&place, 1), [3, 3]);

    let mut at = open(&TOMORROW, &place).unwrap();
    assert_eq!(at.notices, [], "the index of today is read too");
    work(&mut at, "PETIT");
    at.store.undo(&mut at.register, 3).unwrap();
    at.store.redo(&mut at.register, 3).unwrap();
    assert_eq!(versions(&place, 1), [3, 3, 4, 4, 4]);
    assert_eq!(at.register.count(Kind::Pupil), 3);
    assert_eq!([1, 2].map(|seq| at.store.entry(seq).unwrap()), old);
    let new = at.store.entry(3).unwrap();
    assert_eq!(new.changes.len(), 4);
    let register = at.register.clone();
    drop(at.store);

    let same = |at: &Opened| {
        assert!(at.register.same_records(&register));
        assert_eq!(at.register.history().acts().len(), 5);
        assert_eq!([1, 2].map(|seq| at.store.entry(seq).unwrap()), old);
        assert_eq!(at.store.entry(3).unwrap(), new);
        assert_eq!(at.store.verify_chain().unwrap().acts, 5);
    };
    // From the index, whose blocks are of both versions, then from the journal alone.
    let at = open(&TOMORROW, &place).unwrap();
    assert_eq!(at.notices, []);
    same(&at);
    drop(at);
    fs::remove_dir_all(place.index(1)).unwrap();
    let mut at = open(&TOMORROW, &place).unwrap();
    assert_eq!(at.notices, [StoreNotice::IndexRebuilt(IndexFlaw::Missing)]);
    same(&at);
    let reading = read_in(&TOMORROW, &place, &Unlock::KeyFile).unwrap();
    assert!(reading.register.same_records(&register));

    // The next epoch writes everything anew in the newest.
    at.store.compact(&mut at.register).unwrap();
    same(&at);
    drop(at);
    let all = versions(&place, 2);
    assert!(
        all.len() > 5 && all.iter().all(|version| *version == 4),
        "{all:?}"
    );
    let at = open(&TOMORROW, &place).unwrap();
    assert_eq!(at.notices, []);
    same(&at);
}

#[test]
fn an_act_of_tomorrow_is_refused_without_touching_a_byte() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = open(&TODAY, &place).unwrap();
    work(&mut at, "DUBOIS");
    drop(at);
    let mut at = open(&TOMORROW, &place).unwrap();
    work(&mut at, "ROUX");
    drop(at);
    let journal = place.journal(1);
    let before = files(root.path());
    assert_refused(&TODAY, &place, &place.index(1), 2);
    assert_eq!(files(root.path()), before);
    // The same where only the journal tells.
    fs::remove_dir_all(place.index(1)).unwrap();
    let before = files(root.path());
    assert_refused(&TODAY, &place, &journal, 4);
    assert_eq!(files(root.path()), before);
    let refused = read_in(&TODAY, &place, &Unlock::KeyFile).err().unwrap();
    assert!(matches!(refused, StoreError::NewerFormat { found: 4, .. }));
    assert_eq!(
        open(&TOMORROW, &place).unwrap().register.count(Kind::Pupil),
        2
    );
}

#[test]
fn a_page_of_tomorrow_is_refused_without_touching_a_byte() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = open(&TOMORROW, &place).unwrap();
    work(&mut at, "DUBOIS");
    at.store.compact(&mut at.register).unwrap();
    drop(at);
    fs::remove_dir_all(place.index(2)).unwrap();
    let before = files(root.path());
    assert_refused(&TODAY, &place, &place.journal(2), 4);
    assert_eq!(files(root.path()), before);
}

#[test]
fn a_block_of_tomorrow_is_refused_and_not_made_anew() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = open(&TODAY, &place).unwrap();
    work(&mut at, "DUBOIS");
    drop(at);
    // Tomorrow's program made the index anew and wrote nothing else.
    fs::remove_dir_all(place.index(1)).unwrap();
    drop(open(&TOMORROW, &place).unwrap());
    assert_eq!(versions(&place, 1), [3]);
    let before = files(root.path());
    assert_refused(&TODAY, &place, &place.index(1), 2);
    assert_eq!(files(root.path()), before);
    let at = open(&TOMORROW, &place).unwrap();
    assert_eq!(at.notices, [], "its blocks are as they were");
    // Whoever only reads needs no index.
    assert!(read_in(&TODAY, &place, &Unlock::KeyFile).is_ok());
}

#[test]
fn a_session_of_tomorrow_is_neither_read_nor_written_over() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let at = open(&TODAY, &place).unwrap();
    at.store.save_session("eva", b"typed").unwrap();
    let path = place.session("eva");
    let mut newer = fs::read(&path).unwrap();
    newer[4] = 4;
    let covered = newer.len() - 4;
    let sum = crc32fast::hash(&newer[..covered]);
    newer[covered..].copy_from_slice(&sum.to_le_bytes());
    fs::write(&path, &newer).unwrap();
    let refused = [
        at.store.load_session("eva").err(),
        at.store.save_session("eva", b"other").err(),
    ];
    for refused in refused {
        let refused = refused.unwrap();
        assert!(matches!(refused, StoreError::NewerFormat { found: 4, .. }));
    }
    assert_eq!(fs::read(&path).unwrap(), newer);
}
