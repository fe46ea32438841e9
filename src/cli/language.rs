//! The person's language and name: flag, environment, her file, then the default.

use std::ffi::OsString;

use super::folders::Folders;
use super::preferences;
use super::shell::Shell;
use crate::domain::Clean;
use crate::settings::Language;
use crate::text::Lang;

/// The language of this run. It must be known before the command line is read, so that even its
/// errors are in it.
pub fn of(args: &[OsString]) -> Lang {
    flag(args)
        .or_else(|| locale(sys_locale::get_locale().as_deref()))
        .or_else(|| {
            let settings = preferences::settings(&Folders::of_environment(None)?);
            Some(match settings.language? {
                Language::Fr => Lang::French,
                Language::En => Lang::English,
            })
        })
        .unwrap_or(Lang::French)
}

/// The name that the person gave in her file.
pub fn name(shell: &Shell) -> Option<Clean> {
    let settings = preferences::settings(shell.folders().ok()?);
    Clean::some(settings.name?.raw())
}

fn flag(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => return Lang::from_code(args.next()?),
            Some(rest) => return Lang::from_code(rest.strip_prefix('=')?),
            None if arg == "--" => return None,
            None => {}
        }
    }
    None
}

/// What the environment says, where it says French or English; `C` says nothing.
fn locale(locale: Option<&str>) -> Option<Lang> {
    Lang::from_code(&locale?.get(..2)?.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_seen_wherever_it_stands() {
        let of = |line: &str| flag(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("relais --lang en find x"), Some(Lang::English));
        assert_eq!(of("relais find x --lang=fr"), Some(Lang::French));
        assert_eq!(of("relais find -- --lang=fr"), None);
        assert_eq!(of("relais find x --lang"), None);
        assert_eq!(of("relais --language en"), None);
    }

    #[test]
    fn a_locale_counts_where_it_names_one_of_ours() {
        assert_eq!(locale(Some("en-GB")), Some(Lang::English));
        assert_eq!(locale(Some("fr")), Some(Lang::French));
        for other in [None, Some("C"), Some("POSIX"), Some("de-DE"), Some("é")] {
            assert_eq!(locale(other), None);
        }
    }
}
