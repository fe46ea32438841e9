//! sled, kept at arm's length: it may fail, panic or hang on a damaged file. It is open for no longer
//! than it takes to read all of it or to write a few batches.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use sled::IVec;

use crate::store::notice::IndexFlaw;

/// A database that says nothing for so long is damaged.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// The lock of a database just closed may take a moment to come free.
const LOCK_PATIENCE: Duration = Duration::from_secs(3);
/// Bytes of its cache.
const CACHE: u64 = 64 << 20;
/// Values between two signs of life.
const STRIDE: usize = 1_000;

/// A key and its value.
pub(super) type Pair = (IVec, IVec);

/// What is written at once, all or nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    pub(super) put: Vec<(Vec<u8>, Vec<u8>)>,
    pub(super) removed: Vec<Vec<u8>>,
}

enum DatabaseSign<T> {
    Alive,
    Done(Result<T, IndexFlaw>),
}

/// Everything in a database, which is closed then.
pub(super) fn read(path: &Path) -> Result<Vec<Pair>, IndexFlaw> {
    on_a_thread(path, |path, alive| {
        let mut pairs = Vec::new();
        each(path, |key, value| {
            pairs.push((key.clone(), value.clone()));
            if pairs.len().is_multiple_of(STRIDE) {
                alive();
            }
        })?;
        Ok(pairs)
    })
}

/// Writes batches one after the other, on a thread of its own.
pub(super) fn write(path: &Path, batches: Arc<Vec<Batch>>) -> Result<(), IndexFlaw> {
    on_a_thread(path, move |path, alive| {
        put(path, batches.iter().cloned(), alive)
    })
}

/// Works with the database on a thread of its own that may be left behind.
fn on_a_thread<T: Send + 'static>(
    path: &Path,
    work: impl FnOnce(&Path, &dyn Fn()) -> Result<T, IndexFlaw> + Send + 'static,
) -> Result<T, IndexFlaw> {
    let (to, from) = mpsc::channel();
    let path = path.to_owned();
    // A name by which a panic hook knows that the panic is expected and handled.
    let spawned = thread::Builder::new()
        .name("relais-index".into())
        .spawn(move || {
            let signs: Sender<DatabaseSign<T>> = to.clone();
            let alive = || drop(signs.send(DatabaseSign::Alive));
            let done = catch_unwind(AssertUnwindSafe(|| work(&path, &alive)));
            let _ = to.send(DatabaseSign::Done(done.unwrap_or(Err(IndexFlaw::Panicked))));
        });
    spawned.map_err(|_| IndexFlaw::Database)?;
    loop {
        match from.recv_timeout(PATIENCE) {
            Ok(DatabaseSign::Alive) => {}
            Ok(DatabaseSign::Done(done)) => return done,
            Err(_) => return Err(IndexFlaw::Silent),
        }
    }
}

/// Shows every pair of a database, which is closed then.
pub(super) fn each(path: &Path, mut pair: impl FnMut(&IVec, &IVec)) -> Result<(), IndexFlaw> {
    guarded(|| {
        remove_leftovers(path);
        let db = open(path)?;
        for found in db.iter() {
            let (key, value) = found.map_err(|_| IndexFlaw::Database)?;
            pair(&key, &value);
        }
        Ok(())
    })
}

/// Writes batches one after the other into a database, which is made if need be, flushed and closed.
pub(super) fn put(
    path: &Path,
    batches: impl Iterator<Item = Batch>,
    written: impl Fn(),
) -> Result<(), IndexFlaw> {
    guarded(|| {
        remove_leftovers(path);
        let db = open(path)?;
        for Batch { put, removed } in batches {
            let mut batch = sled::Batch::default();
            for (key, value) in put {
                batch.insert(key, value);
            }
            for key in removed {
                batch.remove(key);
            }
            db.apply_batch(batch).map_err(|error| failed(&error))?;
            written();
        }
        db.flush().map(drop).map_err(|error| failed(&error))
    })
}

fn guarded(call: impl FnOnce() -> Result<(), IndexFlaw>) -> Result<(), IndexFlaw> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(IndexFlaw::Panicked))
}

fn failed(error: &sled::Error) -> IndexFlaw {
    tracing::warn!(error = label(error), "the index failed");
    IndexFlaw::Database
}

fn open(path: &Path) -> Result<sled::Db, IndexFlaw> {
    let config = sled::Config::new()
        .path(path)
        .cache_capacity(CACHE)
        .flush_every_ms(None)
        .use_compression(false)
        .mode(sled::Mode::LowSpace);
    let began = Instant::now();
    loop {
        match config.open() {
            Ok(db) => return Ok(db),
            Err(error) if is_lock(&error) && began.elapsed() < LOCK_PATIENCE => {
                thread::sleep(Duration::from_millis(10));
            }
            Err(error) => {
                tracing::warn!(error = label(&error), "the index does not open");
                return Err(IndexFlaw::Database);
            }
        }
    }
}

/// What failed, for the log: sled's own words hold paths.
fn label(error: &sled::Error) -> &'static str {
    match error {
        sled::Error::CollectionNotFound(_) => "collection not found",
        sled::Error::Unsupported(_) => "unsupported",
        sled::Error::ReportableBug(_) => "bug",
        sled::Error::Io(_) => "io",
        sled::Error::Corruption { .. } => "corruption",
    }
}

/// sled names its lock only in words, under the kind `Other`.
fn is_lock(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(error) if error.to_string().contains("could not acquire lock"))
}

/// A snapshot whose making was cut short makes sled panic at each opening.
fn remove_leftovers(path: &Path) {
    let leftovers: Vec<PathBuf> = fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("snap.") && name.ends_with(".generating"))
        })
        .collect();
    for path in leftovers {
        let _ = fs::remove_file(path);
    }
}
