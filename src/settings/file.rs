//! The file on the disk: read whole, replaced whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::keymap::lines::FILE_LIMIT;
use crate::plain_file;

use super::Settings;
use super::problem::SettingProblem;
use super::read::parse;
use super::write::{SettingChoice, edited};

/// The settings of that file, with the lines that were set aside. A missing file says nothing.
///
/// # Errors
/// The file is there and cannot be read.
pub fn read(path: &Path) -> io::Result<(Settings, Vec<SettingProblem>)> {
    Ok(parse(&bytes(path)?))
}

/// Puts one answer into that file, through a temporary one beside it: after a failure or a power
/// cut the file is the old one or the new one. Folders are made; a link is followed, not replaced.
///
/// # Errors
/// The file or its folder cannot be read or written, or it is larger than any settings.
pub fn save(path: &Path, choice: &SettingChoice) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = bytes(&path)?;
    if old.len() > FILE_LIMIT {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let new = edited(&old, choice);
    if new == old {
        return Ok(());
    }
    let folder = folder(&path);
    make(&folder)?;
    let beside = temporary(&path)?;
    let replaced = fill(&beside, &new, &path).and_then(|()| fs::rename(&beside, &path));
    if replaced.is_err() {
        // The error that matters is the one above.
        let _ = fs::remove_file(&beside);
    }
    replaced?;
    File::open(folder)?.sync_all()
}

/// The file's bytes, one more than are ever read so that an excess shows.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    match plain_file::read(path, FILE_LIMIT as u64) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Folders for the person's eyes only.
fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A name of this process beside the file.
fn temporary(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}", std::process::id()));
    Ok(path.with_file_name(hidden))
}

/// Writes the temporary file to the disk, with the permissions of the one it will replace.
fn fill(beside: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // Left by a process of the same number that was stopped midway.
    let _ = fs::remove_file(beside);
    let mut file = options.open(beside)?;
    if let Ok(old) = fs::metadata(like) {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::Keyboard;
    use crate::settings::Language;

    const BEPO: SettingChoice = SettingChoice::Keyboard(Keyboard::Bepo);

    #[test]
    fn a_missing_file_says_nothing_and_is_made_with_its_folders() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("relais/settings.toml");
        assert_eq!(read(&path).unwrap(), (Settings::default(), Vec::new()));
        assert!(!path.exists());
        save(&path, &BEPO).unwrap();
        save(&path, &SettingChoice::Language(Language::En)).unwrap();
        let (settings, problems) = read(&path).unwrap();
        assert_eq!(problems, []);
        assert_eq!(settings.keyboard, Some(Keyboard::Bepo));
        assert_eq!(settings.language, Some(Language::En));
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, "keyboard = \"bepo\"\nlanguage = \"en\"\n");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real.toml"), home.path().join("link.toml"));
        fs::write(&real, "name = \"Nadia\"\n").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&real, &link).unwrap();
        save(&link, &BEPO).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        let text = fs::read_to_string(&real).unwrap();
        assert_eq!(text, "name = \"Nadia\"\nkeyboard = \"bepo\"\n");
        assert_eq!(
            fs::metadata(&real).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }

    #[test]
    fn a_file_larger_than_any_settings_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("settings.toml");
        fs::write(&path, "#\n".repeat(FILE_LIMIT)).unwrap();
        assert!(save(&path, &BEPO).is_err());
        assert_eq!(fs::metadata(&path).unwrap().len(), 2 * FILE_LIMIT as u64);
        assert_eq!(read(&path).unwrap().1.len(), 1);
    }

    #[test]
    fn a_folder_in_place_of_the_file_is_an_error() {
        let home = tempfile::tempdir().unwrap();
        assert!(read(home.path()).is_err());
        assert!(save(home.path(), &BEPO).is_err());
    }
}
