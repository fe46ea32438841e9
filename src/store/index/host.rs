//! Where the database is opened: here, or in a process of its own.

use std::path::Path;
use std::sync::Arc;

use super::apart;
use super::database::{self, Batch, Pair};
use crate::store::disk::Disk;
use crate::store::notice::IndexFlaw;

/// Where the database is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum IndexHost {
    /// In this process: one that ends soon.
    Here,
    /// In a process of its own.
    Apart,
}

impl IndexHost {
    /// Where a store on `disk` has it.
    pub(in crate::store) fn of(disk: &Disk) -> Self {
        match disk.keeps_index_apart() {
            true => Self::Apart,
            false => Self::Here,
        }
    }

    /// Everything in a database.
    pub(super) fn read(self, path: &Path) -> Result<Vec<Pair>, IndexFlaw> {
        let apart = match self {
            Self::Apart => apart::read(path).ok(),
            Self::Here => None,
        };
        // Where no process can be started this one must do.
        apart.unwrap_or_else(|| database::read(path))
    }

    /// Writes batches into a database, which is made if need be.
    pub(super) fn write(self, path: &Path, batches: Vec<Batch>) -> Result<(), IndexFlaw> {
        let batches = Arc::new(batches);
        let written = match self {
            Self::Apart => apart::write(path, &batches).ok(),
            Self::Here => None,
        };
        written.unwrap_or_else(|| database::write(path, batches))
    }
}
