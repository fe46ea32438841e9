//! Faults one after the other, in every order, with acts, openings and restorations between: what any
//! file still holds is never lost, and what is lost is named.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use kit::*;
use relais::command::Command;
use relais::domain::{Act, Changes, Pupil, Register};
use relais::store::{
    Disk, DiskCall, Opened, Place, Secret, StoreError, StoreNotice, Unlock, Watcher, inspect, open,
    open_with,
};

/// Numbers that follow from a seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}

/// What is done to a store that nobody has open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    JournalRemoved,
    JournalEmptied,
    JournalCut,
    BitInJournal,
    IndexRemoved,
    BitInIndex,
    OneVaultRemoved,
    BothVaultsRemoved,
    HersBeside,
    BackupAhead,
    HeadRemoved,
    /// Somebody sets a passphrase, is killed at it, and goes back to the key file.
    KeyChangeKilled,
}

const FAULTS: [Fault; 12] = [
    Fault::JournalRemoved,
    Fault::JournalEmptied,
    Fault::JournalCut,
    Fault::BitInJournal,
    Fault::IndexRemoved,
    Fault::BitInIndex,
    Fault::OneVaultRemoved,
    Fault::BothVaultsRemoved,
    Fault::HersBeside,
    Fault::BackupAhead,
    Fault::HeadRemoved,
    Fault::KeyChangeKilled,
];

/// A store, what it should hold, and what was seen of it.
struct Case {
    place: Place,
    /// A copy elsewhere, with what it holds.
    usb: PathBuf,
    copied: (u64, Register),
    /// Everything that was acknowledged.
    register: Register,
    epoch: u32,
    /// What opens the copy, whatever became of the store's own key.
    code: String,
    /// Acts that were named as lost, since the round began.
    named: BTreeSet<u64>,
    trail: Vec<String>,
}

/// Lets so many calls be made, then none: what a kill leaves.
struct DiesAfter(AtomicI64);

impl Watcher for DiesAfter {
    fn sees(&self, _: DiskCall<'_>) -> std::io::Result<()> {
        match self.0.fetch_sub(1, Ordering::SeqCst) {
            1.. => Ok(()),
            _ => Err(std::io::Error::other("killed")),
        }
    }
}

const WORDS: &str = "cheval pile agrafe correcte";

fn typed(words: &str) -> Unlock {
    Unlock::Typed(Secret::new(words.into()))
}

fn opened_by(disk: Disk, place: &Place, unlock: &Unlock) -> Result<Opened, StoreError> {
    let patience = Duration::from_secs(5);
    open_with(disk, patience, unlock, place, &someone(), noon)
}

fn journal_of(place: &Place) -> Option<PathBuf> {
    let names = fs::read_dir(&place.data).unwrap().flatten();
    let mut journals: Vec<PathBuf> = names
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            name.len() == 14 && name.starts_with("journal-") && !name.starts_with("journal-2")
        })
        .collect();
    journals.sort();
    journals.pop()
}

fn index_of(place: &Place) -> Option<PathBuf> {
    let names = fs::read_dir(&place.data).unwrap().flatten();
    let mut all = names.map(|entry| entry.path());
    all.find(|path| path.join("db").is_file())
}

fn flip(path: &Path, draw: &mut Draw) {
    let file = fs::File::options()
        .read(true)
        .write(true)
        .open(path)
        .unwrap();
    let len = file.metadata().unwrap().len();
    if len < 200 {
        return;
    }
    let at = draw.below(len as usize) as u64;
    let mut byte = [0];
    file.read_exact_at(&mut byte, at).unwrap();
    file.write_all_at(&[byte[0] ^ (1 << draw.below(8))], at)
        .unwrap();
}

impl Case {
    fn new(root: &Path, draw: &mut Draw) -> Self {
        let place = place(&root.join("store"));
        let mut at = filled(&place, 3 + draw.below(6) as u64);
        let usb = root.join("usb.relais");
        at.store.backup_job(&at.register).run_to(&usb).unwrap();
        let code = at.store.recovery_code().words().to_owned();
        let copied = (at.store.info().seq, at.register.clone());
        at.store.backup_job(&at.register).run().unwrap();
        for _ in 0..2 + draw.below(6) {
            advance(&mut at.store, &mut at.register);
        }
        let epoch = at.store.info().epoch;
        let register = at.register;
        let trail = vec![format!(
            "{} copied, {} saved",
            copied.0,
            register.history().last_seq()
        )];
        Self {
            place,
            usb,
            copied,
            register,
            epoch,
            code,
            named: BTreeSet::new(),
            trail,
        }
    }

    fn suffers(&mut self, fault: Fault, draw: &mut Draw) {
        self.trail.push(format!("{fault:?}"));
        let place = &self.place;
        let journal = journal_of(place);
        match fault {
            Fault::JournalRemoved => drop(journal.map(fs::remove_file)),
            Fault::JournalEmptied => drop(journal.map(|path| fs::write(path, ""))),
            Fault::JournalCut => {
                if let Some(path) = journal {
                    let file = fs::File::options().write(true).open(path).unwrap();
                    let len = file.metadata().unwrap().len();
                    file.set_len(len / 2 + draw.below(len as usize / 2 + 1) as u64)
                        .unwrap();
                }
            }
            Fault::BitInJournal => drop(journal.map(|path| flip(&path, draw))),
            Fault::IndexRemoved => drop(index_of(place).map(fs::remove_dir_all)),
            Fault::BitInIndex => drop(index_of(place).map(|path| flip(&path.join("db"), draw))),
            Fault::OneVaultRemoved => {
                let name = ["vault", "vault-2"][draw.below(2)];
                let _ = fs::remove_file(place.data.join(name));
            }
            Fault::BothVaultsRemoved => {
                for name in ["vault", "vault-2"] {
                    let _ = fs::remove_file(place.data.join(name));
                }
            }
            Fault::HersBeside => {
                for name in ["journal-20261110", "journal-0000001", "db-000001.old"] {
                    fs::write(place.data.join(name), "hers").unwrap();
                }
            }
            Fault::BackupAhead => {
                let backups = place.backups();
                if let Some((path, _)) = files(&backups).pop() {
                    let path = backups.join(path.file_name().unwrap());
                    let name = path.file_name().unwrap().to_str().unwrap();
                    let seq = name.split_once('-').unwrap().1;
                    fs::rename(&path, backups.join(format!("20991231T000000Z-{seq}"))).unwrap();
                }
            }
            Fault::KeyChangeKilled => self.changes_key(draw.below(70) as i64),
            Fault::HeadRemoved => {
                for (path, _) in files(&place.state) {
                    let _ = fs::remove_file(place.state.join(path.file_name().unwrap()));
                }
            }
        }
    }

    /// A passphrase is set and the program killed after so many calls; whatever opens it then goes back to
    /// the key file. A store that cannot be written at that time is left alone.
    fn changes_key(&mut self, calls: i64) {
        let watcher = Arc::new(DiesAfter(i64::MAX.into()));
        let disk = Disk::watched(Arc::clone(&watcher) as _);
        let Ok(mut at) = opened_by(disk, &self.place, &Unlock::KeyFile) else {
            return;
        };
        self.hears(&at);
        if at.store.read_only().is_some() {
            return;
        }
        watcher.0.store(calls, Ordering::SeqCst);
        let words = Secret::new(WORDS.into());
        let _ = at.store.set_passphrase(&mut at.register, Some(&words));
        drop(at);
        let again = opened_by(Disk::default(), &self.place, &Unlock::KeyFile);
        let again = again.or_else(|_| opened_by(Disk::default(), &self.place, &typed(WORDS)));
        let mut at = again.unwrap_or_else(|error| panic!("{}: {error}", self.said()));
        self.hears(&at);
        if at.store.read_only().is_some() {
            return;
        }
        at.store.mend(&mut at.register).unwrap();
        at.store.set_passphrase(&mut at.register, None).unwrap();
        self.epoch = at.store.info().epoch;
    }

    /// Takes note of what an opening named.
    fn hears(&mut self, at: &Opened) {
        self.trail.push(format!("{:?}", at.notices));
        for notice in &at.notices {
            match notice {
                StoreNotice::Recovered { acts, .. } => self.named.extend(acts),
                StoreNotice::Restored { given_up, lost, .. } => {
                    self.named.extend(given_up);
                    self.named.extend(lost);
                }
                _ => {}
            }
        }
    }

    /// Puts the copy back, with the code that it always opens with.
    fn puts_back(&self) -> Opened {
        let (disk, unlock) = (Disk::default(), typed(&self.code));
        let back = relais::store::restore(disk, &self.place, &self.usb, &unlock, &someone(), noon);
        back.unwrap_or_else(|error| panic!("{}: {error}", self.said()))
    }

    fn said(&self) -> String {
        self.trail.join(" · ")
    }

    /// Opens it; where nothing does, puts the copy back. What was lost is named.
    fn comes_back(&mut self, faults: &BTreeSet<&'static str>) -> Opened {
        let (at, restored) = match open(&self.place, &someone(), noon) {
            Ok(at) if at.store.read_only().is_none() => (at, false),
            Ok(at) => {
                let said = format!("{:?}", at.notices);
                assert!(
                    at.notices.iter().any(|notice| matches!(
                        notice,
                        StoreNotice::Damaged { .. } | StoreNotice::RolledBack { .. }
                    )),
                    "{}: {said}",
                    self.said()
                );
                drop(at);
                self.trail.push(format!("read-only {said}, copy put back"));
                (self.puts_back(), true)
            }
            Err(error) => {
                assert!(
                    matches!(error, StoreError::Damaged { .. }),
                    "{}: {error}",
                    self.said()
                );
                self.trail.push(format!("{error}, copy put back"));
                (self.puts_back(), true)
            }
        };
        self.hears(&at);
        let named = std::mem::take(&mut self.named);
        // What still held all of it gives all of it back.
        let whole = !restored && !faults.contains("journal");
        if whole || !faults.contains("journal") && !faults.contains("vaults") {
            assert!(at.register.same_records(&self.register), "{}", self.said());
        }
        let index_holds = !faults.contains("index") && !faults.contains("vaults");
        if index_holds && !restored && !faults.contains("head") {
            assert!(at.register.same_records(&self.register), "{}", self.said());
        }
        // Whatever is not there is named, as far as anything remembers it.
        if !at.register.same_records(&self.register) && !faults.contains("head") {
            assert!(!named.is_empty(), "{}", self.said());
        }
        let held = at.register.history();
        if !faults.contains("head") {
            let acts = self.register.history().acts().iter().map(|brief| brief.seq);
            for seq in acts.filter(|seq| self.copied.0 < *seq) {
                let there = held.act(seq).is_some();
                assert!(there || named.contains(&seq), "{seq}: {}", self.said());
            }
        }
        // No less than the copy.
        assert!(held.last_seq() >= self.copied.0, "{}", self.said());
        at
    }
}

fn kinds(fault: Fault, epoch_of_backup: bool) -> &'static [&'static str] {
    match fault {
        Fault::JournalRemoved | Fault::JournalEmptied => &["journal"],
        Fault::JournalCut | Fault::BitInJournal => &["journal"],
        Fault::IndexRemoved | Fault::BitInIndex => &["index"],
        Fault::BothVaultsRemoved if epoch_of_backup => &[],
        Fault::BothVaultsRemoved => &["vaults"],
        Fault::HeadRemoved => &["head"],
        Fault::OneVaultRemoved | Fault::HersBeside | Fault::BackupAhead => &[],
        Fault::KeyChangeKilled => &[],
    }
}

/// Saves an act that depends on no earlier one: of some only that they were is still known.
fn adds(at: &mut Opened) {
    let mut changes = Changes::of(&at.register);
    changes.add(Pupil::named(format!("P{}", at.store.info().seq), "after"));
    let act = Act::new(Command::Edit, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
}

#[test]
fn two_faults_in_any_order_with_a_restoration_between_lose_nothing_that_a_file_holds() {
    let sequences = if full() { 500 } else { 40 };
    let (mut restored, mut whole) = (0, 0);
    for seed in 0..sequences {
        let root = tempfile::tempdir().unwrap();
        let mut draw = Draw(seed);
        let mut case = Case::new(root.path(), &mut draw);
        let mut at = None;
        for round in 0..2 {
            drop(at.take());
            let mut suffered = BTreeSet::new();
            for _ in 0..1 + draw.below(2) {
                let fault = FAULTS[draw.below(FAULTS.len())];
                // The copy and the program's own backup are of the epoch that begins it all.
                suffered.extend(kinds(fault, case.epoch == 1));
                case.suffers(fault, &mut draw);
            }
            let mut back = case.comes_back(&suffered);
            // What a session does beside the work.
            back.store.mend(&mut back.register).unwrap();
            match back.register.same_records(&case.register) {
                true => whole += 1,
                false => restored += 1,
            }
            // Work goes on, and a wanted restoration keeps what it gives up.
            adds(&mut back);
            let before = (back.store.info().seq, back.register.clone());
            if round == 0 && draw.below(2) == 0 {
                drop(back);
                case.trail.push("a wanted restoration".into());
                back = case.puts_back();
                let kept = back.notices.iter().find_map(|notice| match notice {
                    StoreNotice::Restored { kept, given_up, .. } => {
                        assert!(given_up.contains(&before.0), "{}", case.said());
                        kept.clone()
                    }
                    _ => None,
                });
                let kept = kept.unwrap_or_else(|| panic!("{}", case.said()));
                let seen = inspect(&case.place, &kept, &Unlock::KeyFile).unwrap();
                assert_eq!(seen.seq, before.0, "{}", case.said());
                assert!(
                    back.register.same_records(&case.copied.1),
                    "{}",
                    case.said()
                );
            }
            for _ in 0..draw.below(3) {
                adds(&mut back);
            }
            case.register = back.register.clone();
            case.epoch = back.store.info().epoch;
            at = Some(back);
        }
    }
    println!(
        "{sequences} sequences of faults, two rounds each: {whole} came back whole, {restored} from a \
         copy with every act behind it named; 0 lost in silence"
    );
    assert!(whole > 0 && restored > 0);
}
