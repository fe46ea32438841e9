//! A person's own files: settings and keymap, with what was set aside of them in words.

use std::path::{Path, PathBuf};

use super::folders::Folders;
use crate::domain::Clean;
use crate::keymap::lines::FILE_LIMIT;
use crate::keymap::{Keymap, KeymapProblem};
use crate::settings::{self, KeymapChoice, SettingFault, Settings};
use crate::text::Text;
use crate::words::faults;
use crate::words::keys;

/// What a person's files say.
#[derive(Default)]
pub struct Preferences {
    /// Looks, language, name.
    pub settings: Settings,
    /// Her keys over one of ours.
    pub keymap: Keymap,
    /// Lines of the keymap that were set aside.
    pub lines: Vec<KeymapProblem>,
    /// Everything that was set aside, in words.
    pub problems: Vec<String>,
}

/// Where a person's settings lie.
pub fn settings_file(folders: &Folders) -> PathBuf {
    folders.config().join("settings.toml")
}

/// Her settings alone; what is wrong in them is said by [`read`].
pub fn settings(folders: &Folders) -> Settings {
    settings::read(&settings_file(folders))
        .map(|(settings, _)| settings)
        .unwrap_or_default()
}

/// Reads both files. A file that cannot be read counts as none, and is said.
pub fn read(folders: &Folders, text: &Text) -> Preferences {
    let mut read = Preferences::default();
    let file = settings_file(folders);
    match settings::read(&file) {
        Ok((settings, problems)) => {
            read.settings = settings;
            for problem in problems {
                let what = set_aside(text, &problem.fault);
                read.problems.push(line(text, &file, problem.line, what));
            }
        }
        Err(error) => read.problems.push(unreadable(text, &file, &error)),
    }
    let choice = read.settings.keymap.clone();
    if let Some(KeymapChoice::Preset(preset)) = choice {
        read.keymap = Keymap::preset(preset);
    } else if let Some(file) = choice.and_then(|choice| choice.path(folders.config())) {
        match crate::plain_file::read(&file, FILE_LIMIT as u64) {
            Ok(bytes) => {
                (read.keymap, read.lines) = Keymap::layered(&bytes);
                for problem in &read.lines {
                    let what = keys::fault(text, &problem.fault);
                    read.problems.push(line(text, &file, problem.line, what));
                }
            }
            Err(error) => read.problems.push(unreadable(text, &file, &error)),
        }
    }
    read
}

fn line(text: &Text, file: &Path, line: usize, what: String) -> String {
    text.cli_own_line(name(file), line.to_string(), what)
}

fn unreadable(text: &Text, file: &Path, error: &std::io::Error) -> String {
    text.cli_file_unreadable(name(file), faults::why(text, error))
}

fn name(file: &Path) -> String {
    Clean::new(file.file_name().unwrap_or_default().to_string_lossy()).to_string()
}

/// What is wrong with a line of the settings.
fn set_aside(text: &Text, fault: &SettingFault) -> String {
    let meant = |words: String, meant: &Option<&'static str>| match meant {
        Some(meant) => text.cli_usage_meant(words, *meant),
        None => words,
    };
    match fault {
        SettingFault::Syntax => keys::fault(text, &crate::keymap::KeymapFault::Syntax),
        SettingFault::NotUtf8 => keys::fault(text, &crate::keymap::KeymapFault::NotUtf8),
        SettingFault::TooLong => keys::fault(text, &crate::keymap::KeymapFault::TooLong),
        SettingFault::NotAString(item) => text.cli_set_not_a_string(item.id()),
        SettingFault::UnknownKey { written, meant: m } => {
            meant(text.cli_set_unknown_key(written.as_str()), m)
        }
        SettingFault::UnknownValue {
            item,
            written,
            meant: m,
        } => {
            let words = text.cli_set_unknown_value(written.as_str(), item.id());
            meant(words, m)
        }
        SettingFault::SetTwice { item, first } => text.cli_set_twice(item.id(), first.to_string()),
    }
}
