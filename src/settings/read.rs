//! The lines of the file, read into settings, or named as problems.

use std::collections::BTreeMap;

use crate::keymap::lines::{NumberedLine, Says, lines};
use crate::keymap::suggest::nearest;
use crate::keymap::{Keyboard, Preset, Quoted};

use super::Settings;
use super::problem::{SettingFault, SettingProblem};
use super::values::{Clipboard, Item, KeymapChoice, Language, LockAfter, Theme, Unclean};

/// What the file says, and the lines that were set aside.
pub fn parse(file: &[u8]) -> (Settings, Vec<SettingProblem>) {
    let mut settings = Settings::default();
    let mut problems = Vec::new();
    let mut seen: BTreeMap<Item, usize> = BTreeMap::new();
    let mut below_a_table = false;
    for line in lines(file) {
        // A table is named once; its lines are none of ours.
        if below_a_table && !line.is_table {
            continue;
        }
        below_a_table |= line.is_table;
        let number = line.number;
        if let Err(fault) = take(&mut settings, &mut seen, line) {
            problems.push(SettingProblem {
                line: number,
                fault,
            });
        }
    }
    (settings, problems)
}

fn take(
    settings: &mut Settings,
    seen: &mut BTreeMap<Item, usize>,
    line: NumberedLine,
) -> Result<(), SettingFault> {
    let (path, value) = match line.says {
        Says::Nothing => return Ok(()),
        Says::Syntax => return Err(SettingFault::Syntax),
        Says::NotUtf8 => return Err(SettingFault::NotUtf8),
        Says::TooLong => return Err(SettingFault::TooLong),
        Says::Table(path) => {
            return Err(SettingFault::UnknownKey {
                written: Quoted::new(&format!("[{}]", path.join("."))),
                meant: None,
            });
        }
        Says::Entry { path, value, .. } => (path.join("."), value),
    };
    let item = Item::from_id(&path).ok_or_else(|| SettingFault::UnknownKey {
        written: Quoted::new(&path),
        meant: nearest(&path, Item::ALL.iter().map(|item| item.id())),
    })?;
    if let Some(first) = seen.get(&item) {
        return Err(SettingFault::SetTwice {
            item,
            first: *first,
        });
    }
    let value = value.ok_or(SettingFault::NotAString(item))?;
    set(settings, item, value)?;
    seen.insert(item, line.number);
    Ok(())
}

fn set(settings: &mut Settings, item: Item, value: String) -> Result<(), SettingFault> {
    match item {
        Item::Keymap => {
            let found = KeymapChoice::from_value(&value);
            let ids = Preset::ALL.iter().map(|preset| preset.id());
            settings.keymap = Some(known(found, item, &value, ids)?);
        }
        Item::Keyboard => {
            let ids = Keyboard::ALL.iter().map(|board| board.id());
            settings.keyboard = Some(known(Keyboard::from_id(&value), item, &value, ids)?);
        }
        Item::Theme => {
            let ids = Theme::ALL.iter().map(|theme| theme.id());
            settings.theme = Some(known(Theme::from_id(&value), item, &value, ids)?);
        }
        Item::Language => {
            let ids = Language::ALL.iter().map(|language| language.id());
            settings.language = Some(known(Language::from_id(&value), item, &value, ids)?);
        }
        Item::Clipboard => {
            let ids = Clipboard::ALL.iter().map(|clipboard| clipboard.id());
            settings.clipboard = Some(known(Clipboard::from_id(&value), item, &value, ids)?);
        }
        Item::Lock => {
            let ids = ["5", "off"].into_iter();
            settings.lock = Some(known(LockAfter::from_value(&value), item, &value, ids)?);
        }
        Item::Name => settings.name = Some(Unclean(value)),
    }
    Ok(())
}

fn known<T>(
    found: Option<T>,
    item: Item,
    value: &str,
    ids: impl Iterator<Item = &'static str>,
) -> Result<T, SettingFault> {
    found.ok_or_else(|| SettingFault::UnknownValue {
        item,
        written: Quoted::new(value),
        meant: nearest(value, ids),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_full_file_is_read() {
        let file = "# mine\nkeymap = \"keys.toml\"\nkeyboard = 'azerty'\ntheme = \"16\"\n\
                    language = \"fr\"\nclipboard = \"off\"\nname = \"Nadia\" # me\n";
        let (settings, problems) = parse(file.as_bytes());
        assert_eq!(problems, []);
        assert_eq!(settings.keyboard, Some(Keyboard::Azerty));
        assert_eq!(settings.theme, Some(Theme::Sixteen));
        assert_eq!(settings.language, Some(Language::Fr));
        assert_eq!(settings.clipboard, Some(Clipboard::Off));
        assert_eq!(settings.name.unwrap().raw(), "Nadia");
        let keymap = settings.keymap.unwrap();
        let path = keymap.path(std::path::Path::new("/conf"));
        assert_eq!(path, Some("/conf/keys.toml".into()));
    }

    #[test]
    fn the_screen_locks_itself_after_minutes_or_never() {
        let lock = |value: &str| parse(format!("lock = \"{value}\"\n").as_bytes()).0.lock;
        assert_eq!(lock("1"), Some(LockAfter::Minutes(1)));
        assert_eq!(lock("60"), Some(LockAfter::Minutes(60)));
        assert_eq!(lock("off"), Some(LockAfter::Never));
        for nonsense in ["0", "61", "-1", "5 min", "", "300", "never"] {
            assert_eq!(lock(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn an_empty_file_says_nothing() {
        assert_eq!(parse(b""), (Settings::default(), Vec::new()));
    }

    #[test]
    fn a_bad_line_costs_only_itself_and_is_named() {
        let file = "keybord = \"azerty\"\nkeyboard = \"azrty\"\nkeyboard = azerty\ntheme = 16\n\
                    language = \"en\"\nlanguage = \"fr\"\nkeymap = \"defalt\"\n\
                    [keys]\nj = 3\nclipboard = \"off\"\n";
        let (settings, problems) = parse(file.as_bytes());
        assert_eq!(settings.language, Some(Language::En));
        assert_eq!(settings.keyboard, None);
        assert_eq!(settings.clipboard, None);
        let lines: Vec<_> = problems.iter().map(|p| p.line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 6, 7, 8]);
        let faults: Vec<_> = problems.into_iter().map(|p| p.fault).collect();
        let unknown = |item, written, meant| SettingFault::UnknownValue {
            item,
            written: Quoted::new(written),
            meant,
        };
        assert_eq!(
            faults,
            [
                SettingFault::UnknownKey {
                    written: Quoted::new("keybord"),
                    meant: Some("keyboard"),
                },
                unknown(Item::Keyboard, "azrty", Some("azerty")),
                SettingFault::Syntax,
                SettingFault::NotAString(Item::Theme),
                SettingFault::SetTwice {
                    item: Item::Language,
                    first: 5,
                },
                unknown(Item::Keymap, "defalt", Some("default")),
                SettingFault::UnknownKey {
                    written: Quoted::new("[keys]"),
                    meant: None,
                },
            ]
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(file in proptest::collection::vec(any::<u8>(), 0..300)) {
            let count = file.iter().filter(|byte| **byte == b'\n').count() + 1;
            prop_assert!(parse(&file).1.iter().all(|problem| problem.line <= count));
        }
    }
}
