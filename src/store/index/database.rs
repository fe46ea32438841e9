//! sled, kept at arm's length: it may fail, panic or hang on a damaged file. The only user of sled.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use sled::IVec;

use crate::store::notice::IndexFlaw;

/// A database that says nothing for so long is damaged.
const PATIENCE: Duration = Duration::from_secs(10);
/// The lock of a database just closed in this process may take a moment to come free.
const LOCK_PATIENCE: Duration = Duration::from_secs(3);
/// Bytes of its cache.
const CACHE: u64 = 64 << 20;
/// Values between two signs of life.
const STRIDE: usize = 1_000;

/// A key and its value.
pub(super) type Pair = (IVec, IVec);

/// An open database.
pub(super) struct Database(sled::Db);

enum DatabaseSign {
    Alive,
    Done(Result<(sled::Db, Vec<Pair>), IndexFlaw>),
}

impl Database {
    /// Opens the database and reads all of it, on a thread of its own that may be left behind.
    pub(super) fn open(path: &Path) -> Result<(Self, Vec<Pair>), IndexFlaw> {
        let (to, from) = mpsc::channel();
        let path = path.to_owned();
        // A name by which a panic hook knows that the panic is expected and handled.
        let spawned = thread::Builder::new()
            .name("relais-index".into())
            .spawn(move || {
                let done = catch_unwind(AssertUnwindSafe(|| read(&path, &to)));
                let _ = to.send(DatabaseSign::Done(done.unwrap_or(Err(IndexFlaw::Panicked))));
            });
        spawned.map_err(|_| IndexFlaw::Database)?;
        loop {
            match from.recv_timeout(PATIENCE) {
                Ok(DatabaseSign::Alive) => {}
                Ok(DatabaseSign::Done(done)) => return done.map(|(db, pairs)| (Self(db), pairs)),
                Err(_) => return Err(IndexFlaw::Silent),
            }
        }
    }

    /// Writes pairs and removes keys, all or nothing.
    pub(super) fn write(
        &self,
        put: impl IntoIterator<Item = (Vec<u8>, Vec<u8>)>,
        removed: impl IntoIterator<Item = Vec<u8>>,
    ) -> Result<(), IndexFlaw> {
        let mut batch = sled::Batch::default();
        for (key, value) in put {
            batch.insert(key, value);
        }
        for key in removed {
            batch.remove(key);
        }
        guarded(|| self.0.apply_batch(batch))
    }

    /// Everything in it.
    #[cfg(test)]
    pub(super) fn pairs(&self) -> Vec<Pair> {
        self.0.iter().filter_map(Result::ok).collect()
    }

    /// Hands what is in memory to the system.
    pub(super) fn flush(&self) -> Result<(), IndexFlaw> {
        guarded(|| self.0.flush().map(drop))
    }
}

fn guarded(call: impl FnOnce() -> sled::Result<()>) -> Result<(), IndexFlaw> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => {
            tracing::warn!(error = label(&error), "the index failed");
            Err(IndexFlaw::Database)
        }
        Err(_) => Err(IndexFlaw::Panicked),
    }
}

fn read(path: &Path, to: &Sender<DatabaseSign>) -> Result<(sled::Db, Vec<Pair>), IndexFlaw> {
    remove_leftovers(path);
    let db = open(path)?;
    let mut pairs = Vec::new();
    for pair in db.iter() {
        pairs.push(pair.map_err(|_| IndexFlaw::Database)?);
        if pairs.len().is_multiple_of(STRIDE) {
            let _ = to.send(DatabaseSign::Alive);
        }
    }
    Ok((db, pairs))
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
