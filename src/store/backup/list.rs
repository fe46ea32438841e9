//! The backups that the program made by itself, by their names.

use std::fs;
use std::path::PathBuf;

use crate::domain::{Date, Instant};
use crate::store::named::{Named, named};
use crate::store::place::Place;

/// How the name of a backup of our own ends.
pub(super) const END: &str = ".relais";

/// How the name of one ends whose making is under way.
pub(super) const UNFINISHED: &str = ".new";

/// The program's own backups with their instants, newest first: by the last act in each, for a clock
/// may have been wrong.
pub(in crate::store) fn ours(place: &Place) -> Vec<(PathBuf, Instant)> {
    let mut found: Vec<((u64, Instant), PathBuf)> = fs::read_dir(place.backups())
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some((made(&name)?, entry.path()))
        })
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    let all = found.into_iter();
    all.map(|((_, at), path)| (path, at)).collect()
}

/// Backups that were set aside, of what gave way to another.
pub(super) fn set_aside(place: &Place) -> impl Iterator<Item = PathBuf> {
    let asides = place
        .files()
        .filter(|(_, name)| named(name) == Some(Named::Aside));
    let entries = asides.flat_map(|(path, _)| fs::read_dir(path).into_iter().flatten().flatten());
    entries.filter_map(|entry| {
        made(&entry.file_name().into_string().ok()?)?;
        Some(entry.path())
    })
}

/// Backups whose making was cut short; whoever makes one holds the lock that we hold.
pub(in crate::store) fn unfinished(place: &Place) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(place.backups())
        .into_iter()
        .flatten()
        .flatten();
    entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        made(name.strip_suffix(UNFINISHED)?)?;
        entry.file_type().ok()?.is_file().then(|| entry.path())
    })
}

/// The last act of a backup, and when it was made, by a name that only the program gives:
/// `20261110T063000Z-000016.relais`.
fn made(name: &str) -> Option<(u64, Instant)> {
    let (time, seq) = name.strip_suffix(END)?.split_once('-')?;
    let digits = seq.len() >= 6 && seq.bytes().all(|byte| byte.is_ascii_digit());
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", time).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?;
    Some((seq.parse().ok().filter(|_| digits)?, at.timestamp()))
}

/// The day of an instant, by the world's clock.
pub(super) fn day_of(at: Instant) -> Date {
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
}
