//! The clock of a zone, from the files that the machine has of them. Each is one regular file of some
//! kilobytes: what the environment names may be anything.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::plain_file;

/// Where zones lie, after the folder that `TZDIR` names.
const FOLDERS: [&str; 3] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"];
/// The zone of the machine.
const MACHINE: &str = "/etc/localtime";
/// Bytes of a zone: the largest that there is has four thousand.
const LIMIT: u64 = 1 << 16;
/// How a zone begins.
const MARK: &[u8] = b"TZif";

/// The zone that `TZ` names: a file by its path or its name among the zones, or a rule.
pub(super) fn named(tz: &str) -> Option<TimeZone> {
    let name = tz.strip_prefix(':').unwrap_or(tz);
    let path = Path::new(name);
    let of_file = if path.is_absolute() {
        read(path)
    } else {
        let folders = std::env::var_os("TZDIR").map(PathBuf::from).into_iter();
        let mut folders = folders.chain(FOLDERS.map(PathBuf::from));
        let inside = !name.is_empty() && path.components().all(is_name);
        inside
            .then(|| folders.find_map(|folder| read(&folder.join(path))))
            .flatten()
    };
    of_file.or_else(|| TimeZone::posix(name).ok())
}

/// The zone of the machine, that of Greenwich where it tells none.
pub(super) fn of_machine() -> TimeZone {
    read(Path::new(MACHINE)).unwrap_or(TimeZone::UTC)
}

fn is_name(part: std::path::Component<'_>) -> bool {
    matches!(part, std::path::Component::Normal(_))
}

fn read(path: &Path) -> Option<TimeZone> {
    let bytes = plain_file::read(path, LIMIT).ok()?;
    let is_zone = bytes.len() as u64 <= LIMIT && bytes.starts_with(MARK);
    let name = path.file_name()?.to_string_lossy();
    is_zone
        .then(|| TimeZone::tzif(&name, &bytes).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_a_rule_or_a_regular_file_of_its_folder() {
        assert!(named("EST5").is_some());
        assert!(named(":EST5").is_some());
        for nothing in [
            "",
            ":",
            "Mars/Olympus",
            "../zoneinfo",
            ":/dev/zero",
            "/dev/null",
            "/",
        ] {
            assert!(named(nothing).is_none(), "{nothing}");
        }
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("zone");
        std::fs::write(&path, [MARK, &[0; 70_000]].concat()).unwrap();
        assert!(named(path.to_str().unwrap()).is_none(), "too large");
        std::fs::remove_file(&path).unwrap();
        rustix::fs::mkfifoat(rustix::fs::CWD, &path, 0o600.into()).unwrap();
        assert!(named(path.to_str().unwrap()).is_none(), "a pipe");
    }
}
