//! The backups that the program made by itself, by their names.

use std::fs;
use std::path::PathBuf;

use crate::domain::{Date, Instant};
use crate::store::place::Place;

/// How the name of a backup of our own ends.
pub(super) const END: &str = ".relais";

/// The program's own backups, newest first, with their instants.
pub(in crate::store) fn ours(place: &Place) -> Vec<(PathBuf, Instant)> {
    let mut found: Vec<(PathBuf, Instant)> = fs::read_dir(place.backups())
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (time, _) = name.strip_suffix(END)?.split_once('-')?;
            let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", time).ok()?;
            let at = at
                .to_zoned_datetime(jiff::tz::TimeZone::UTC)
                .ok()?
                .timestamp();
            Some((entry.path(), at))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0));
    found
}

/// The day of an instant, by the world's clock.
pub(super) fn day_of(at: Instant) -> Date {
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
}
