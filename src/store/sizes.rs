//! What the files of a store weigh, told from their names and sizes alone.

use std::fs;
use std::path::Path;

use super::backup;
use super::place::Place;
use crate::domain::Instant;

/// The files of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Bytes of all of them, backups included.
    pub bytes: u64,
    /// The program's own backups, newest first: when each was made, and its bytes.
    pub backups: Vec<(Instant, u64)>,
}

/// Counts the files of a store. What cannot be looked at counts nothing.
pub fn sizes(place: &Place) -> Sizes {
    let backups = backup::ours(place).into_iter();
    Sizes {
        bytes: weight(&place.data),
        backups: backups
            .map(|(path, at)| {
                (
                    at,
                    fs::symlink_metadata(path).map_or(0, |about| about.len()),
                )
            })
            .collect(),
    }
}

/// Bytes of the files under a folder; links are not followed.
fn weight(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let weights = entries.filter_map(|entry| {
        let about = entry.metadata().ok()?;
        Some(match about.is_dir() {
            true => weight(&entry.path()),
            false => about.len(),
        })
    });
    weights.sum()
}
